internal import ArgumentParser
internal import Platform
internal import Storage
internal import Warehouse

struct InitCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "init",
        abstract: "Create the warehouse and load the figures that come with it.",
        discussion: """
            Safe to repeat, and by several at once: what is there already is kept, a schema of an \
            earlier version is brought up to date, and figures that were corrected by hand are not \
            put back.
            """)

    @Flag(name: .customLong("no-seeds"), help: "Make the tables and leave them empty.")
    var isWithoutSeeds = false

    @OptionGroup var options: GlobalOptions

    func run() throws {
        let settings = options.settings
        try settings.checkName()
        let sizeBefore = FileSystem.byteCount(of: settings.path)
        let isNew = (sizeBefore ?? 0) == 0
        // Whoever else makes this warehouse at the same moment may take longer than a reader waits.
        let connection = try Connection(
            path: settings.path,
            options: ConnectionOptions(access: .create, busyTimeout: .seconds(120)))
        let warehouse = Warehouse(connection, origin: .thisProgram)
        let seeds = try settings.interruptible(connection) {
            _ = try Warehouse.migrator(.thisProgram).migrate(connection)
            let seeds = isWithoutSeeds ? nil : try warehouse.loadSeeds()
            try connection.foldLog()
            return seeds
        }
        let loaded = seeds?.summaries ?? []
        try settings.printer.result(
            Self.text(
                settings.path + (sizeBefore == 0 ? ", which was an empty file" : ""),
                isNew: isNew, loaded),
            json: .object([
                ("database", .string(settings.path)), ("created", .bool(isNew)),
                ("changed", .bool(isNew || !loaded.isEmpty)),
                ("loaded", .array(loaded.map(\.json))),
            ]))
    }

    private static func text(_ path: String, isNew: Bool, _ loaded: [ImportSummary]) -> String {
        let rows = loaded.reduce(0) { $0 + $1.rowsNew + $1.rowsChanged }
        let counts = "\(counted(rows, "row")) in \(counted(loaded.count, "dataset"))"
        return switch (isNew, loaded.isEmpty) {
        case (true, true): "created \(path), without rows\n"
        case (true, false): "created \(path): \(counts)\n"
        case (false, true): "\(path) is up to date; nothing was changed\n"
        case (false, false): "brought \(path) up to date: \(counts) new or changed\n"
        }
    }
}

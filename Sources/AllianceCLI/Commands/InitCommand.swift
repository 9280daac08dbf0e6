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
            earlier version is brought up to date, and rows that somebody has changed, added or \
            removed stay as they are. Whatever ends it half-way leaves no warehouse or a whole one.
            """)

    @Flag(name: .customLong("no-seeds"), help: "Make the tables and leave them empty.")
    var isWithoutSeeds = false

    @OptionGroup var options: GlobalOptions

    func run() throws {
        let settings = options.settings
        try settings.checkName()
        let wasEmpty = FileSystem.byteCount(of: settings.path) == 0
        // Whoever else makes this warehouse at the same moment may take longer than a reader waits.
        let made = try Interrupts.handle(with: {}) {
            try Connection.create(at: settings.path, timeout: .seconds(120)) { connection in
                try fill(connection, settings)
            }
        }
        let outcome = try made ?? update(settings)
        try settings.printer.result(
            outcome.text(
                settings.path + (wasEmpty ? ", which was an empty file" : ""), isNew: made != nil),
            json: outcome.json(settings.path, isNew: made != nil))
    }

    /// Brings the warehouse up to date that is there already.
    private func update(_ settings: Settings) throws -> InitOutcome {
        let connection = try Connection(
            path: settings.path,
            options: ConnectionOptions(access: .create, busyTimeout: .seconds(120)))
        let outcome = try fill(connection, settings)
        settings.foldLog(of: connection)
        return outcome
    }

    private func fill(_ connection: Connection, _ settings: Settings) throws -> InitOutcome {
        try settings.interruptible(connection) {
            try Warehouse(connection, origin: .thisProgram)
                .bringUpToDate(withSeeds: !isWithoutSeeds)
        }
    }
}

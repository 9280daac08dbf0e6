internal import ArgumentParser
internal import Platform

/// When output is coloured.
enum ColourChoice: String, CaseIterable, ExpressibleByArgument {
    case auto, always, never
}

/// What every command understands.
struct GlobalOptions: ParsableArguments {
    @Option(
        name: .customLong("db"),
        help: ArgumentHelp(
            "The warehouse's file; otherwise $ALLIANCE_DB, or alliance.db in this folder.",
            valueName: "file"),
        completion: .file(extensions: ["db", "sqlite", "sqlite3"]))
    var database: String?

    @Flag(help: "Print results and errors as JSON.")
    var json = false

    @Option(help: ArgumentHelp("Colour on a terminal: auto, always or never.", valueName: "when"))
    var color = ColourChoice.auto
}

extension GlobalOptions {
    /// The file that the command is about.
    var path: String {
        if let database { return database }
        if let path = ProcessFacts.environment("ALLIANCE_DB"), !path.isEmpty { return path }
        return "alliance.db"
    }

    /// The part of a command to type that names the same file: ` --db w.db`, or nothing.
    var databaseArgument: String { database.map { " --db " + shellQuoted($0) } ?? "" }
}

public import ArgumentParser
public import Platform

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
    var color = Terminal.ColorChoice.auto
}

extension GlobalOptions {
    var settings: Settings { Settings(database: database, isJSON: json, color: color) }
}

extension Terminal.ColorChoice: ExpressibleByArgument {}

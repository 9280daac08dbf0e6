public import ArgumentParser
public import Reports

/// How and where a command prints its rows.
struct OutputOptions: ParsableArguments {
    @Option(help: ArgumentHelp("How to print.", valueName: "format"))
    var format: Format?

    @Option(
        name: [.short, .long],
        help: ArgumentHelp(
            "Write to a file, in the format that its name ends in.", valueName: "file"))
    var output: String?
}

extension Format: ExpressibleByArgument {}

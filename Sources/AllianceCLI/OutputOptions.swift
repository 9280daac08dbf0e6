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

/// Who reads what a command prints.
struct PurposeOptions: ParsableArguments {
    @Option(
        name: .customLong("for"),
        help: ArgumentHelp(
            "spreadsheet: CSV with a byte order mark, in which no text is a formula.",
            valueName: "purpose"))
    var purpose: Purpose?
}

/// Who reads what is printed.
enum Purpose: String, CaseIterable, ExpressibleByArgument {
    case spreadsheet
}

extension Settings {
    /// Where a command prints for `purpose`.
    func printer(for purpose: Purpose?) -> Printer {
        var printer = printer
        printer.isForSpreadsheet = purpose == .spreadsheet
        return printer
    }
}

extension Format: ExpressibleByArgument {}

internal import ArgumentParser
internal import Reports
internal import Warehouse

struct CiteCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "cite",
        abstract: "Print references for the sources of an answer.",
        usage: """
            alliance cite <report> [<its options>] [--format <format>]
            alliance cite <dataset> [--<column> <value> ...]
            alliance cite --source <code> ...
            """,
        discussion: """
            A report's references are of exactly the sources that its rows rest on. Formats are \
            text, bibtex and csl-json, which reference managers read; the key of each entry is our \
            code of the edition and stays the same. Where a dataset and a report have the same \
            name, the report is meant.
            """)

    @Argument(
        parsing: .captureForPassthrough,
        help: ArgumentHelp("The report or dataset, then its options.", valueName: "name"),
        completion: .custom(Completion.cited))
    var arguments: [String] = []

    func run() throws { try Self.run(arguments: arguments) }

    /// The command's own options.
    static let options = ["source", "format"]

    /// Runs the command without ArgumentParser, which would not know the report's options.
    static func run(arguments: [String]) throws {
        // A dataset may have a column `source`: `cite contributions --source …` means its records.
        let cell = try CellCommandLine(arguments, command: "cite", options: options)
        let line = cell.line
        let printer = line.settings.printer
        guard !line.asksForHelp else {
            return try printer.write(AllianceCommand.helpMessage(for: Self.self) + "\n")
        }
        guard !line.showsSQL else {
            throw CommandFailure.usage(
                code: "unexpected_argument", "references are no single statement",
                hint: "leave --show-sql out")
        }
        let format: CitationFormat =
            if let name = try cell.value(of: "format") { try .named(name) } else {
                line.settings.isJSON ? .csl : .text
            }
        let citations = try line.settings.reading(from: try line.viewpoint) { view in
            try Self.citations(cell, in: view.warehouse)
        }
        try printer.write(format.text(of: citations), to: line.output)
    }

    private static func citations(
        _ cell: CellCommandLine, in warehouse: Warehouse
    ) throws -> [Citation] {
        let line = cell.line
        let codes = cell.values(of: "source")
        guard let name = line.name else {
            guard !codes.isEmpty else {
                throw CommandFailure.usage(
                    code: "missing_argument", "references for what?",
                    hint: "name a report, a dataset, or sources by --source CODE")
            }
            return try warehouse.citations(ofSources: codes)
        }
        if let dataset = Dataset.all.first(where: { $0.name == name }),
            !codes.isEmpty || !Report.all.contains(where: { $0.name == name })
        {
            let sources = codes.map { FieldWord(column: "source", value: $0) }
            return try warehouse.citations(of: dataset, where: cell.fieldWords + sources)
        }
        let report = try line.report()
        try line.checkOptions(known: report.parameters.map(\.name) + options)
        let arguments = try ReportArguments(line.texts, for: report, on: warehouse.connection)
        return try report.citations(arguments, in: warehouse)
    }
}

internal import ArgumentParser
internal import Reports
internal import Warehouse

struct WhyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "why",
        abstract: "Explain one value down to its sources.",
        usage: """
            alliance why <report> [<its options>] [--row <row>] [--column <column>]
            alliance why <dataset> --<column of the key> <value> ...
            """,
        discussion: """
            A value of a report comes with its formula, and with every fact behind it: its source, \
            the place in the source, the batch that brought it, its file and hash, the licence. \
            --row takes the row's number, or values that only it has (--row method=spark-sma); \
            --column takes a column's name as `alliance report NAME --help` lists them, and \
            without it the first that holds a result is meant. Where a dataset and a report have \
            the same name, the report is meant if there is a --row or a --column.
            """)

    @Argument(
        parsing: .captureForPassthrough,
        help: ArgumentHelp("The report or dataset, then its options.", valueName: "name"),
        completion: .custom(Completion.explained))
    var arguments: [String] = []

    func run() throws { try Self.run(arguments: arguments) }

    /// The command's own options.
    static let options = ["row", "column"]

    /// Runs the command without ArgumentParser, which would not know the report's options.
    static func run(arguments: [String]) throws {
        let cell = try CellCommandLine(
            arguments, command: "why", options: options, wordsOption: "row")
        let line = cell.line
        let printer = line.settings.printer
        guard !line.asksForHelp else {
            return try printer.write(AllianceCommand.helpMessage(for: Self.self) + "\n")
        }
        guard !line.showsSQL, line.format == nil else {
            throw CommandFailure.usage(
                code: "unexpected_argument", "an explanation is text, or JSON",
                hint: "leave --show-sql and --format out, or give --json")
        }
        let choice = CellChoice(row: cell.values(of: "row"), column: try cell.value(of: "column"))
        guard let name = line.name else {
            throw CommandFailure.usage(
                code: "missing_argument", "which report, or which dataset?",
                hint: "name one of those that `alliance report list` and `alliance datasets` print")
        }
        if let dataset = Dataset.all.first(where: { $0.name == name }),
            choice.isEmpty || !Report.all.contains(where: { $0.name == name })
        {
            return try explain(dataset, cell)
        }
        try explain(try line.report(), choice, line)
    }

    private static func explain(
        _ report: Report, _ choice: CellChoice, _ line: ReportCommandLine
    ) throws {
        try line.checkOptions(known: report.parameters.map(\.name) + options)
        let printer = line.settings.printer
        try line.settings.reading(from: try line.viewpoint) { view in
            let arguments = try ReportArguments(
                line.texts, for: report, on: view.warehouse.connection)
            let explanation = try report.explain(choice, arguments, in: view.warehouse)
            let text =
                printer.isJSON
                ? explanation.json(of: report).text() + "\n"
                : explanation.text(width: printer.width ?? 80, seenIn: view)
            try printer.write(text, to: line.output)
        }
    }

    private static func explain(_ dataset: Dataset, _ cell: CellCommandLine) throws {
        let line = cell.line
        let words = cell.fieldWords
        let printer = line.settings.printer
        guard !words.isEmpty else {
            throw CommandFailure.usage(
                code: "missing_argument", "which record of \(dataset)?",
                hint: "give columns of its key, as --"
                    + dataset.key.map { $0.name.replacing("_", with: "-") + " VALUE" }
                    .joined(separator: " --"))
        }
        try line.settings.reading(from: try line.viewpoint) { view in
            let evidence = try Self.evidence(of: dataset, words, in: view.warehouse)
            let text =
                printer.isJSON
                ? evidence.json.text() + "\n" : [evidence].text(width: printer.width ?? 80)
            try printer.write(text, to: line.output)
        }
    }

    /// A record that is not told from others is asked as wrongly as a row of a report.
    private static func evidence(
        of dataset: Dataset, _ words: [FieldWord], in warehouse: Warehouse
    ) throws -> Evidence {
        do { return try warehouse.evidence(of: dataset, where: words) } catch let error
            as RecordError
        {
            let failure = CommandFailure(error)
            throw CommandFailure(
                .usage, code: failure.code, failure.message, hint: failure.hint)
        }
    }
}

extension CellChoice {
    /// Whether nothing was said of row and column.
    fileprivate var isEmpty: Bool { row.isEmpty && column == nil }
}

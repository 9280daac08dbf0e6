internal import ArgumentParser
internal import Reports
internal import Storage
internal import Warehouse

struct ReportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report",
        abstract: "Answer a question about the warehouse.",
        usage: """
            alliance report <name> [<options>]
            alliance report list
            """,
        discussion: """
            Each report has options of its own: `alliance report list` names the reports, and \
            `alliance report NAME --help` explains one.
            """)

    @Argument(
        parsing: .captureForPassthrough,
        help: ArgumentHelp("The report's name, then its options.", valueName: "name"),
        completion: .custom(Completion.report))
    var arguments: [String] = []

    func run() throws { try Self.run(arguments: arguments) }

    /// Runs the command without ArgumentParser, which would not know the report's options.
    ///
    /// - Parameter format: What to print in where neither an option nor the name of the output
    ///   says; `nil`: a table.
    static func run(arguments: [String], format: Format? = nil) throws {
        let line = try ReportCommandLine(arguments)
        if line.asksForHelp {
            return try help(line)
        }
        if line.name == "list" {
            try line.checkOptions(known: [])
            return try line.settings.printer.table(
                .reportList, format: line.format, output: line.output)
        }
        let report = try line.report()
        try line.checkOptions(known: report.parameters.map(\.name))
        let viewpoint = try line.viewpoint
        if line.showsSQL, !viewpoint.isPlain {
            throw CommandFailure.usage(
                code: "unexpected_argument", "a script asks the file as it is",
                hint: "leave --as-of and --edition out, or --show-sql")
        }
        let asked = line.format ?? (line.settings.isJSON ? .json : format)
        let isPassedOn =
            !line.showsSQL
            && (format != nil || line.output != nil || line.printer.passesOn(asked))
        // The file is opened once: who asks for rows in a loop would feel it.
        let excesses = try line.settings.reading(from: viewpoint) { view in
            let excesses = isPassedOn ? try licenceExcesses(of: report, line, in: view) : []
            if excesses.isEmpty { try print(report, line, format, in: view) }
            return excesses
        }
        guard !excesses.isEmpty else { return }
        try line.settings.checkLicences(
            excesses, exporting: report.name, to: line.output, override: line.licenceReason)
        try line.settings.reading(from: viewpoint) { view in
            try print(report, line, format, in: view)
        }
    }

    /// What an answer gives away of sources beyond what licences allow.
    private static func licenceExcesses(
        of report: Report, _ line: ReportCommandLine, in view: View
    ) throws -> [LicenceExcess] {
        try report.licenceExcesses(
            ReportArguments(line.texts, for: report, on: view.warehouse.connection),
            in: view.warehouse)
    }

    private static func print(
        _ report: Report, _ line: ReportCommandLine, _ format: Format?, in view: View
    ) throws {
        let connection = view.warehouse.connection
        let answers = try ReportArguments(line.texts, for: report, on: connection)
        guard !line.showsSQL else {
            return try line.settings.printer.write(
                try report.shellScript(answers), to: line.output)
        }
        let isFormatOpen = line.output == nil && !line.settings.isJSON
        let format = try line.printer.format(
            line.format ?? (isFormatOpen ? format : nil), output: line.output)
        let result = try answer(report, answers, line, in: view.warehouse).seen(in: view)
        let isPage = format == .html || format == .xlsx
        try line.printer.document(
            isPage
                ? try report.document(
                    of: result, answers, line.texts, command: line.command(of: report),
                    in: view.warehouse) : ReportDocument(result),
            format: format, output: line.output)
    }

    /// Answers, and writes the receipt where one was asked for.
    private static func answer(
        _ report: Report, _ answers: ReportArguments, _ line: ReportCommandLine,
        in warehouse: Warehouse
    ) throws -> ReportResult {
        guard let file = line.receipt else {
            return try report.run(answers, on: warehouse.connection)
        }
        let (result, receipt) = try report.runWithReceipt(
            answers, in: warehouse, asOf: line.asOf, editions: line.editions)
        try line.settings.printer.write(receipt.json.text() + "\n", to: file)
        return result
    }

    private static func help(_ line: ReportCommandLine) throws {
        let printer = line.settings.printer
        guard line.name != nil, line.name != "list" else {
            return try printer.write(AllianceCommand.helpMessage(for: Self.self) + "\n")
        }
        try printer.write(try line.report().help(width: printer.width ?? 80))
    }
}

extension ReportResult {
    /// The reports there are.
    fileprivate static var reportList: ReportResult {
        ReportResult(
            title: "",
            columns: [ReportColumn("name", "Report"), ReportColumn("summary", "Answers")],
            rows: Report.all.map { [.text($0.name), .text($0.summary)] })
    }
}

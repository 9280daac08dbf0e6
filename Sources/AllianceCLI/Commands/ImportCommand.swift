internal import ArgumentParser
internal import Platform
internal import Warehouse

struct ImportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Load CSV files into a dataset.",
        usage: """
            alliance import <dataset> <file> ... [--check] [--source <code>]
            alliance import all <folder>
            """,
        discussion: """
            Each file is one transaction and one batch: its good rows come in, its bad rows are \
            listed and kept, or nothing happens at all. `alliance datasets NAME` lists the columns \
            that a file may have.
            """)

    @Argument(
        help: "What the rows are: a dataset, or all for a folder of files.",
        completion: .custom(Completion.datasetsAndAll))
    var dataset: String

    @Argument(
        help: ArgumentHelp("The files; - is standard input.", valueName: "file"),
        completion: .file(extensions: ["csv"]))
    var files: [String]

    @Flag(help: "Do everything, report on it, and keep nothing.")
    var check = false

    @Option(
        help: ArgumentHelp(
            "The source of every row, where the file has no such column.", valueName: "code"),
        completion: .custom(Completion.sources))
    var source: String?

    @Option(
        help: ArgumentHelp(
            "How many faults to list; on a terminal 20, elsewhere and with --check all of them.",
            valueName: "number"))
    var rejects: Int?

    @OptionGroup var options: GlobalOptions

    func validate() throws {
        if dataset == "all" && files.count != 1 {
            throw ValidationError("import all takes one folder")
        }
        if let rejects, rejects < 0 { throw ValidationError("--rejects takes a number from 0") }
    }

    func run() throws {
        let settings = options.settings
        let wanted = dataset == "all" ? nil : try Dataset.named(dataset)
        var summaries: [ImportSummary] = []
        do {
            try settings.writing { warehouse in
                if let wanted {
                    for file in files {
                        summaries.append(
                            try warehouse.importRows(of: wanted, from: file, options: importOptions)
                        )
                    }
                } else {
                    summaries = try warehouse.importAll(from: files[0], options: importOptions)
                }
            }
        } catch {
            // The files before the one that failed are in the warehouse.
            if !summaries.isEmpty { try report(summaries, settings.printer) }
            throw error
        }
        try report(summaries, settings.printer)
        if summaries.contains(where: { $0.rowsRejected > 0 }) { throw ExitStatus.rejectedRows }
    }

    private func report(_ summaries: [ImportSummary], _ printer: Printer) throws {
        for summary in summaries { listRejected(summary, printer) }
        try printer.result(
            summaries.map { $0.text(isCheck: check) }.joined()
                + (check ? "nothing was kept: this was a check\n" : ""),
            json: .object([
                ("check", .bool(check)), ("imports", .array(summaries.map(\.json))),
            ]))
    }

    private var importOptions: ImportOptions {
        var importOptions = ImportOptions()
        importOptions.isCheck = check
        importOptions.source = source
        importOptions.shownRejections = rejects ?? shownByDefault
        return importOptions
    }

    /// How many faults are listed where nobody says.
    ///
    /// Nobody wants to read more on a screen. What is listed is kept in memory, so "all" ends
    /// somewhere.
    private var shownByDefault: Int {
        Terminal.isTerminal(.error) && !check && !options.json ? 20 : 100_000
    }

    private func listRejected(_ summary: ImportSummary, _ printer: Printer) {
        guard !printer.isJSON, summary.faultCount > 0 else { return }
        for row in summary.rejected { printer.note("\(row)") }
        let hidden = summary.faultCount - summary.rejected.count
        guard hidden > 0 else { return }
        let rest =
            summary.batchID.map { "; `alliance batches \($0)` lists them all" }
            ?? "; --rejects \(summary.faultCount) lists them all"
        printer.note("… and \(counted(hidden, "more fault"))\(rest)")
    }
}

internal import ArgumentParser
internal import Platform
internal import Warehouse

struct ImportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Load CSV files into a dataset.",
        usage: """
            alliance import <dataset> <file> ... [--check] [--source <code>] [--replaces <code>]
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
            "Compare the figures with those of an older edition, which are kept.",
            valueName: "code"),
        completion: .custom(Completion.sources))
    var replaces: String?

    @Option(help: ArgumentHelp("How many rejected rows to list.", valueName: "number"))
    var rejects = 20

    @OptionGroup var options: GlobalOptions

    func validate() throws {
        if dataset == "all" && files.count != 1 {
            throw ValidationError("import all takes one folder")
        }
        if dataset == "all" && replaces != nil {
            throw ValidationError("--replaces takes the files of one dataset")
        }
        if rejects < 0 { throw ValidationError("--rejects takes a number from 0") }
    }

    func run() throws {
        let settings = options.settings
        let wanted = dataset == "all" ? nil : try Dataset.named(dataset)
        var summaries: [ImportSummary] = []
        do {
            try settings.writing(readsStandardInput: files.contains("-")) { warehouse in
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
        let text = try summaries.map { summary in
            try summary.text(isCheck: check) + (summary.revisions?.text() ?? "")
        }.joined()
        try printer.result(
            text
                + (check ? "nothing was kept: this was a check\n" : ""),
            json: .object([
                ("check", .bool(check)), ("imports", .array(summaries.map(\.json))),
            ]))
    }

    private var importOptions: ImportOptions {
        var importOptions = ImportOptions()
        importOptions.isCheck = check
        importOptions.source = source
        importOptions.replaces = replaces
        importOptions.shownRejections = rejects
        return importOptions
    }

    private func listRejected(_ summary: ImportSummary, _ printer: Printer) {
        guard !printer.isJSON, summary.faultCount > 0 else { return }
        for row in summary.rejected { printer.note("\(row)") }
        let hidden = summary.faultCount - summary.rejected.count
        guard hidden > 0 else { return }
        let rest = summary.batchID.map { "; `alliance rejects \($0)` writes them all" } ?? ""
        printer.note("… and \(counted(hidden, "more fault"))\(rest)")
    }
}

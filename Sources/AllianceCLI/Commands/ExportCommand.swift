internal import ArgumentParser
internal import Platform
internal import Reports
internal import Warehouse

struct ExportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Write a dataset, a report or everything as CSV.",
        usage: """
            alliance export <dataset> [--format <format>] [--output <file>]
            alliance export <report> [<its options>] [--output <file>]
            alliance export all --output <folder>
            alliance export bundle --output <folder>
            """,
        discussion: """
            A dataset comes in the form that `alliance import` reads, with full precision and in a \
            fixed order, so that the same warehouse gives the same bytes. Where a dataset and a \
            report have the same name, the dataset is meant. A bundle is a data package: every \
            dataset and report as CSV with what columns, units, sources and terms are, and \
            checksums. sdmx-csv gives the observations of a dataset, and sdmx-structure, as SDMX-ML 3.0, \
            what their columns and codes are. What would give away more of a source than its licence allows is stopped, \
            unless --override-licence says why.
            """)

    @Argument(
        help: ArgumentHelp("A dataset, a report, all, or bundle.", valueName: "name"),
        completion: .custom(Completion.exports))
    var name: String

    @Option(help: ArgumentHelp("How to print, where that is not CSV.", valueName: "format"))
    var format: ExportFormat?

    @Option(
        name: [.short, .long],
        help: ArgumentHelp("The file, or for all the folder, to write.", valueName: "path"),
        completion: .file())
    var output: String?

    @OptionGroup var licence: LicenceOptions
    @OptionGroup var reader: PurposeOptions
    @OptionGroup var past: PastOptions
    @OptionGroup var options: GlobalOptions

    func run() throws {
        let settings = options.settings
        if output == nil, ["all", "bundle"].contains(name) {
            throw CommandFailure.usage(
                code: "missing_option", "export \(name) writes a folder of files",
                hint: "add --output FOLDER")
        }
        // A structure says what columns are, and gives no figure away.
        if format != .sdmxStructure {
            try settings.checkLicences(
                exporting: name, to: output, try past.viewpoint, override: licence.reason)
        }
        if name == "all" { return try exportAll(settings) }
        if name == "bundle" { return try exportBundle(settings) }
        let dataset = try dataset()
        let printer = settings.printer(for: reader.purpose)
        if format?.isSDMX == true { return try exportSDMX(dataset, printer) }
        let format = try printer.format(format?.plain, output: output, otherwise: .csv)
        try settings.reading(from: try past.viewpoint) { view in
            let warehouse = view.warehouse
            guard format == .csv, reader.purpose == nil else {
                let isTyped = format == .xlsx || reader.purpose != nil
                let columns = dataset.columns.map {
                    isTyped ? ReportColumn($0) : ReportColumn($0.name, $0.name)
                }
                return try printer.rows(
                    of: columns, as: format, to: output, sourcesOn: warehouse.connection
                ) { print in
                    try warehouse.forEachRecord(of: dataset) { try print($0.values) }
                }
            }
            let rows = try warehouse.exportRows(of: dataset, to: output ?? "-")
            if let output { printer.noteWritten(rows, to: output) }
        }
    }

    /// Refuses the options that say how one file is written, where many are.
    func checkIsPlain() throws(CommandFailure) {
        guard format ?? .csv == .csv, reader.purpose == nil else {
            throw .usage(
                code: "bad_value",
                "export \(name) writes CSV that can be read back, and nothing else",
                hint: "leave --format and --for out, or export one dataset")
        }
    }

    private func dataset() throws(CommandFailure) -> Dataset {
        do { return try Dataset.named(name) } catch {
            let known = Dataset.all.map(\.name) + Report.all.map(\.name) + ["all", "bundle"]
            let suggestion = Spelling.nearest(to: name, in: known).map { "did you mean \($0)? or " }
            throw .usage(
                code: "unknown_dataset", "there is no dataset and no report \"\(name)\"",
                hint: (suggestion ?? "") + "see `alliance datasets` and `alliance report list`")
        }
    }

    private func exportAll(_ settings: Settings) throws {
        guard let output else { return }
        try checkIsPlain()
        let files = try settings.reading(from: try past.viewpoint) { view in
            try view.warehouse.exportAll(to: output)
        }
        let rows = files.reduce(0) { $0 + $1.rowCount }
        try settings.printer.result(
            "wrote \(counted(files.count, "file")) with \(counted(rows, "row")) to \(output)\n",
            json: .object([
                ("folder", .string(output)),
                (
                    "files",
                    .array(
                        files.map { file in
                            .object([
                                ("dataset", .string(file.dataset)), ("file", .string(file.path)),
                                ("rows", .integer(file.rowCount)),
                            ])
                        })
                ),
            ]))
    }
}

extension ExportCommand {
    /// Whether `arguments`, which follow the word `export`, name a report and no dataset.
    static func isAboutReport(_ arguments: [String]) -> Bool {
        // What is wrong with the options is said by the command that they belong to.
        guard let name = try? ReportCommandLine(arguments).name else { return false }
        return Report.all.contains { $0.name == name } && !Dataset.all.contains { $0.name == name }
    }
}

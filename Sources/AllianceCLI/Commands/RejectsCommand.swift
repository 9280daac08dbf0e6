internal import ArgumentParser
internal import Reports
internal import Warehouse

struct RejectsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rejects",
        abstract: "Write the rows that a load rejected, to be corrected and redriven.",
        usage: "alliance rejects <number> [--output <file>]",
        discussion: """
            The file has the columns of the file that was loaded, then rejected_line, \
            rejected_column, rejected_because and rejected_record, which `alliance redrive` passes \
            over. A record that was no sound CSV has as many of its fields as could be told apart, \
            and stands as it was in rejected_record: complete its fields from there. Bytes that were \
            no text show as U+FFFD. Rows that were redriven since are left out. With --json it prints \
            what is wrong with each row, unless --output names a file.
            """)

    @Argument(
        help: ArgumentHelp("The batch that rejected them.", valueName: "number"),
        completion: .custom(Completion.batches))
    var batch: Int64

    @Option(
        name: [.short, .long],
        help: ArgumentHelp("The file to write; otherwise standard output.", valueName: "file"),
        completion: .file(extensions: ["csv"]))
    var output: String?

    @OptionGroup var options: GlobalOptions

    func run() throws {
        let settings = options.settings
        if settings.isJSON, output == nil {
            let rows = try settings.reading { try $0.openRejectedRows(ofBatch: batch) }
            return try settings.printer.table(ReportResult(rows))
        }
        let count = try settings.reading { try $0.writeRejects(ofBatch: batch, to: output ?? "-") }
        guard let output, output != "-" else { return }
        try settings.printer.result(
            "wrote \(counted(count, "rejected row")) of batch \(batch) to \(output)\n",
            json: .object([
                ("batch", .integer(Int(batch))), ("file", .string(output)),
                ("rows", .integer(count)),
            ]))
    }
}

internal import ArgumentParser
internal import Reports
internal import Storage
internal import Warehouse

struct BatchesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "batches",
        abstract: "List the loads and edits, or show one with the rows that it rejected.",
        usage: "alliance batches [<number>] [--limit <number>]")

    @Argument(
        help: "A batch; show may stand before its number.", completion: .custom(Completion.batches))
    var number: [String] = []

    @Option(help: ArgumentHelp("How many to list, the newest first.", valueName: "number"))
    var limit = 20

    @OptionGroup var form: OutputOptions
    @OptionGroup var options: GlobalOptions

    func validate() throws {
        guard number.isEmpty || wanted != nil else {
            throw ValidationError("the number of one batch is expected, not \(number.joined(separator: " "))")
        }
        if limit < 1 { throw ValidationError("--limit takes a number from 1") }
    }

    private var wanted: Int? {
        let words = number.first == "show" ? number.dropFirst() : number[...]
        return words.count == 1 ? words.first.flatMap { Int($0) } : nil
    }

    func run() throws {
        let settings = options.settings
        let result = try settings.reading { warehouse in
            guard let wanted else {
                return ReportResult(batches: try warehouse.batches(limit: limit))
            }
            guard let batch = try warehouse.batch(wanted) else {
                throw CommandFailure(
                    code: "unknown_batch", "there is no batch \(wanted)",
                    hint: "alliance batches\(settings.databaseArgument)")
            }
            return ReportResult(
                rejected: try warehouse.rejectedRows(ofBatch: wanted, limit: nil), of: batch)
        }
        try settings.printer.table(result, format: form.format, output: form.output)
    }
}

extension ReportResult {
    fileprivate init(batches: [Batch]) { self.init(title: "", columns: [], rows: []) }
    fileprivate init(rejected: [RejectedRow], of batch: Batch) { self.init(title: "", columns: [], rows: []) }
}

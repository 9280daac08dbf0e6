internal import ArgumentParser
internal import Reports
internal import Storage
internal import Warehouse

struct BatchesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "batches",
        abstract: "List the loads and edits, or show one with the rows that it rejected.",
        usage: """
            alliance batches [--limit <number>]
            alliance batches [show] <number>
            """,
        discussion: """
            A batch shows its first rejected rows; in another format than a table, all of them. \
            `alliance rejects` writes them to be corrected.
            """)

    @Argument(
        help: "A batch; show may stand before its number.", completion: .custom(Completion.batches))
    var number: [String] = []

    @Option(help: ArgumentHelp("How many to list, the newest first.", valueName: "number"))
    var limit = 20

    @OptionGroup var form: OutputOptions
    @OptionGroup var options: GlobalOptions

    func validate() throws {
        guard number.isEmpty || wanted != nil else {
            throw ValidationError(
                "the number of one batch is expected, not \(number.joined(separator: " "))")
        }
        if !(1...1000).contains(limit) {
            throw ValidationError("--limit takes a number from 1 to 1000")
        }
    }

    private var wanted: Int64? {
        let words = number.first == "show" ? number.dropFirst() : number[...]
        return words.count == 1 ? words.first.flatMap { Int64($0) } : nil
    }

    func run() throws {
        let settings = options.settings
        try settings.reading { warehouse in
            guard let wanted else { return try list(warehouse, settings) }
            guard let batch = try warehouse.batch(wanted) else {
                throw CommandFailure(
                    code: "unknown_batch", "there is no batch \(wanted)",
                    hint: Self.remedy(try warehouse.batches(limit: 3), settings))
            }
            let card = BatchCard(
                batch: batch, undoneBy: try warehouse.undo(of: wanted),
                about: try warehouse.batches(about: wanted),
                open: try warehouse.openRejections(ofBatch: wanted),
                warnings: try warehouse.warnings(ofBatch: wanted))
            try show(card, in: warehouse, settings)
        }
    }

    private static func remedy(_ newest: [Batch], _ settings: Settings) -> String {
        let numbers = newest.map { String($0.id) }
        let command = "`alliance batches\(settings.databaseArgument)`"
        return switch numbers.count {
        case 0: "load something first: nothing has been loaded yet"
        case 1: "give \(numbers[0]), the only one that \(command) lists"
        default: "give one that \(command) lists; the newest are \(listed(numbers))"
        }
    }

    private func list(_ warehouse: Warehouse, _ settings: Settings) throws {
        let batches = try Report.lastBatches.run(
            ["top": String(limit)], on: warehouse.connection)
        try settings.printer.table(
            ReportResult(title: "", columns: batches.columns, rows: batches.rows),
            format: form.format, output: form.output)
    }

    /// How many rejected rows stand under a batch.
    private static let shownCount = 10

    private func show(_ card: BatchCard, in warehouse: Warehouse, _ settings: Settings) throws {
        let id = card.batch.id
        if settings.isJSON, form.format == nil, form.output == nil {
            let rejected = try warehouse.rejectedRows(ofBatch: id)
            let json = card.json(rejected: rejected)
            return try settings.printer.write(json.text() + "\n")
        }
        guard form.format ?? .table == .table, form.output == nil else {
            return try settings.printer.table(
                ReportResult(try warehouse.rejectedRows(ofBatch: id)), format: form.format,
                output: form.output)
        }
        try settings.printer.table(card.result)
        if !card.warnings.isEmpty {
            try settings.printer.write("\n")
            try settings.printer.table(card.warningsResult(limit: Self.shownCount))
        }
        let rejected = try warehouse.rejectedRows(ofBatch: id, limit: Self.shownCount)
        guard !rejected.isEmpty else { return }
        try settings.printer.write("\n")
        try settings.printer.table(ReportResult(rejected))
    }
}

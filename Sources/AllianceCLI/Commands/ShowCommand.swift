internal import ArgumentParser
internal import Reports
internal import Storage
internal import Warehouse

struct ShowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Show single records, and what they were before.",
        usage: "alliance show <dataset> [<key>] [<column>=<value> ...] [--history]")

    @OptionGroup var record: RecordArguments

    @Flag(help: "Show the earlier versions, too.")
    var history = false

    @OptionGroup var past: PastOptions
    @OptionGroup var form: OutputOptions
    @OptionGroup var options: GlobalOptions

    func run() throws {
        let settings = options.settings
        let dataset = try Dataset.named(record.dataset)
        let words = try record.fieldWords(of: dataset)
        try settings.reading(from: try past.viewpoint) { view in
            let warehouse = view.warehouse
            let records = try warehouse.records(of: dataset, where: words)
            guard !records.isEmpty else {
                throw RecordError.notFound(dataset: dataset.name, words: words)
            }
            try settings.printer.table(
                try result(records, of: dataset, in: warehouse, settings).seen(in: view),
                format: form.format, output: form.output)
        }
    }

    private func result(
        _ records: [Record], of dataset: Dataset, in warehouse: Warehouse, _ settings: Settings
    ) throws -> ReportResult {
        if history {
            return ReportResult(
                try records.map { ($0, try warehouse.history(of: $0)) }, of: dataset)
        }
        let isForPeople = (form.format ?? .table) == .table && form.output == nil
        if records.count == 1, isForPeople, !settings.isJSON {
            return ReportResult(records[0], of: dataset)
        }
        return ReportResult(records, of: dataset)
    }
}

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

    @OptionGroup var form: OutputOptions
    @OptionGroup var options: GlobalOptions

    func run() throws {
        let settings = options.settings
        let dataset = try Dataset.named(record.dataset)
        let words = try record.fieldWords(of: dataset)
        try settings.reading { warehouse in
            let records = try warehouse.records(of: dataset, where: words)
            guard !records.isEmpty else {
                throw CommandFailure(
                    code: "no_record", "\(dataset) has no such record",
                    hint: "alliance export \(dataset)\(settings.databaseArgument) lists them all")
            }
            try settings.printer.table(
                ReportResult(records, of: dataset), format: form.format, output: form.output)
        }
    }
}

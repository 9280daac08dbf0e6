internal import ArgumentParser
internal import Reports
internal import Storage
internal import Warehouse

struct StatusCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "status",
        abstract: "What is in the warehouse, how fresh it is, what is missing.")

    @OptionGroup var form: OutputOptions
    @OptionGroup var options: GlobalOptions

    func run() throws {
        let settings = options.settings
        let result = try settings.reading { warehouse in
            ReportResult(try warehouse.status(), path: settings.path)
        }
        try settings.printer.table(result, format: form.format, output: form.output)
    }
}

extension ReportResult {
    fileprivate init(_ status: WarehouseStatus, path: String) {
        self.init(
            title: "\(path) · schema version \(status.schemaVersion)",
            columns: [ReportColumn("dataset", "dataset"), ReportColumn("rows", "rows", .count)],
            rows: status.datasets.map { [.text("\($0.dataset)"), .integer(Int64($0.rows))] })
    }
}

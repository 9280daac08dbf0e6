internal import ArgumentParser
internal import Reports
internal import Storage
internal import Warehouse

struct DatasetsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "datasets",
        abstract: "List the datasets, or the columns of one.",
        usage: "alliance datasets [<dataset>] [--format <format>] [--output <file>]",
        discussion:
            "What a CSV file for `alliance import` needs: columns, forms, and which may be left out."
    )

    @Argument(help: "The dataset.", completion: .custom(Completion.datasets))
    var dataset: String?

    @OptionGroup var form: OutputOptions
    @OptionGroup var options: GlobalOptions

    func run() throws {
        let result =
            if let dataset { ReportResult(columnsOf: try Dataset.named(dataset)) } else {
                ReportResult.datasets
            }
        try options.settings.printer.table(result, format: form.format, output: form.output)
    }
}

extension ReportResult {
    fileprivate static var datasets: ReportResult {
        ReportResult(
            title: "",
            columns: [
                ReportColumn("dataset", "dataset"), ReportColumn("purpose", "one row is"),
                ReportColumn("key", "known by"),
            ],
            rows: Dataset.all.map { dataset in
                [
                    .text(dataset.name), .text(dataset.purpose),
                    .text(dataset.key.map(\.name).joined(separator: ", ")),
                ]
            })
    }

    fileprivate init(columnsOf dataset: Dataset) {
        self.init(
            title: "\(dataset.name) · \(dataset.purpose)",
            columns: [
                ReportColumn("column", "column"), ReportColumn("required", "required"),
                ReportColumn("form", "form"), ReportColumn("default", "default"),
                ReportColumn("meaning", "meaning"),
            ],
            rows: dataset.columns.map { column in
                [
                    .text(column.name), .text(column.isRequired ? "yes" : "no"),
                    .text(column.form), column.defaultText.map(Value.text) ?? .null,
                    .text(column.meaning),
                ]
            },
            notes: ["known by: " + dataset.key.map(\.name).joined(separator: ", ")])
    }
}

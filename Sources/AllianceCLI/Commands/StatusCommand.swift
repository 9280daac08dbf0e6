internal import ArgumentParser
internal import Reports
internal import Storage
internal import Warehouse

struct StatusCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "status",
        abstract: "What is in the warehouse, how fresh it is, what is missing.",
        usage: "alliance status [--format <format>] [--output <file>]")

    @OptionGroup var form: OutputOptions
    @OptionGroup var options: GlobalOptions

    func run() throws {
        let settings = options.settings
        try settings.reading { warehouse in
            let datasets = try Report.status.run([:], on: warehouse.connection)
            let status = try warehouse.status()
            if settings.isJSON, form.format == nil, form.output == nil {
                return try settings.printer.write(
                    try status.json(path: settings.path, datasets).text() + "\n")
            }
            try settings.printer.table(
                status.titled(datasets, path: settings.path), format: form.format,
                output: form.output)
        }
    }
}

extension WarehouseStatus {
    /// The table of datasets under a heading, with what else there is to say beneath it.
    fileprivate func titled(_ datasets: ReportResult, path: String) -> ReportResult {
        var notes: [String] = []
        if let batch = lastBatch {
            notes.append("last batch: \(batch.summary)")
        }
        if faultCount > 0 {
            notes.append(
                "faults that loads have found: \(grouped(faultCount)); `alliance batches` says which"
            )
        }
        notes += missing
        return ReportResult(
            title: "\(path) · schema version \(schemaVersion)", columns: datasets.columns,
            rows: datasets.rows, notes: notes)
    }

    /// What is not there, a line each.
    private var missing: [String] {
        let hosts = hostsWithoutContributions
        let shown = hosts.prefix(20).joined(separator: ", ")
        let rest =
            hosts.count > 20 ? " and \(grouped(hosts.count - 20)) more; --json names all" : ""
        return [
            empty.isEmpty ? "" : "missing: any rows of \(empty.joined(separator: ", "))",
            hosts.isEmpty
                ? "" : "missing: contributions of hosts that have troop counts: \(shown)\(rest)",
        ].filter { !$0.isEmpty }
    }

    fileprivate func json(path: String, _ datasets: ReportResult) throws -> JSON {
        .object([
            ("database", .string(path)), ("schema_version", .integer(schemaVersion)),
            ("last_batch", lastBatch.map(\.json) ?? .null),
            ("faults", .integer(faultCount)), ("without_rows", .array(empty.map(JSON.string))),
            (
                "hosts_without_contributions",
                .array(hostsWithoutContributions.map(JSON.string))
            ),
            ("datasets", .written(String(try datasets.text(as: .json).dropLast()))),
        ])
    }
}

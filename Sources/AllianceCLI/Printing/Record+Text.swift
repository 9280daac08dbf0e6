internal import Platform
internal import Reports
internal import Storage
internal import Warehouse

extension ReportResult {
    init(_ records: [Record], of dataset: Dataset) {
        self.init(
            title: "",
            columns: dataset.columns.map { ReportColumn($0.name, $0.name) },
            rows: records.map { record in
                record.fields.map { $0.text.map(Value.text) ?? .null }
            })
    }
}

extension Printer {
    /// Says what became of a single record, or why nothing did.
    func print(_ outcome: EditOutcome, done: String, _ dataset: Dataset) throws {
        switch outcome {
        case .done(let record, let batchID):
            let key = record.key.map { "\($0.column)=\($0.value)" }.joined(separator: " ")
            try result(
                "\(done) \(dataset): \(key) (batch \(batchID))\n",
                json: .object([
                    ("dataset", .string(dataset.name)), ("batch", JSON(batchID)),
                    ("record", .object(record.fields.map { ($0.column, JSON($0.text)) })),
                ]))
        case .rejected(let rows):
            let first = rows.first
            throw CommandFailure(
                code: first?.code ?? "rejected",
                rows.map { row in
                    let column = row.column.map { "column \($0): " } ?? ""
                    let value = row.value.map { "\"\($0)\": " } ?? ""
                    return column + value + row.reason
                }.joined(separator: "\n"),
                hint: first?.remedy)
        }
    }
}

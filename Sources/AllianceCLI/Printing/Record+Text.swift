internal import Platform
internal import Reports
internal import Storage
internal import Warehouse

extension ReportResult {
    init(_ records: [Record], of dataset: Dataset) {
        self.init(
            title: "", columns: dataset.columns.map { ReportColumn($0.name, $0.name) },
            rows: records.map(\.values))
    }

    /// The earlier versions of some records, then the records as they are.
    init(_ records: [(Record, [RecordVersion])], of dataset: Dataset) {
        self.init(
            title: "",
            columns: [
                ReportColumn("until", "until"), ReportColumn("replaced_by", "by batch", .label),
            ] + dataset.columns.map { ReportColumn($0.name, $0.name) },
            rows: records.flatMap { record, versions in
                versions.map { version in
                    [
                        .text((version.wasRemoved ? "removed " : "") + version.replacedAt),
                        version.replacedByBatch.map(Value.integer) ?? .null,
                    ] + version.record.values
                } + [[.text("now"), .null] + record.values]
            })
    }

    /// One record, a column in each line, without those that say nothing.
    init(_ record: Record, of dataset: Dataset) {
        self.init(
            title: "", columns: [ReportColumn("column", "column"), ReportColumn("value", "value")],
            rows: record.fields.filter { $0.value ?? "" != "" }.map { field in
                [.text(field.column), field.value.map(Value.text) ?? .null]
            })
    }
}

extension Record {
    /// The value of each column, in the order of the dataset.
    var values: [Value] { fields.map(\.typedValue) }
}

extension Record.Field {
    /// The value, as a number where it is one and a number holds all of it.
    fileprivate var typedValue: Value {
        guard let value else { return .null }
        guard isNumber else { return .text(value) }
        if let whole = Int64(value) { return .integer(whole) }
        if let real = Double(value), real.decimalText == value { return .real(real) }
        return .text(value)
    }
}

extension Printer {
    /// Says what became of a single record, or why nothing did.
    func print(_ outcome: EditOutcome, done: String, _ dataset: Dataset) throws {
        switch outcome {
        case .done(let record, let batchID):
            try result(
                "\(done) \(dataset): \(record.keyText) (batch \(batchID))\n",
                json: json(of: record, batchID: batchID))
        case .unchanged(let record):
            try result(
                "\(dataset): \(record.keyText) is so already; nothing was changed\n",
                json: json(of: record, batchID: nil))
        case .rejected(let rows): throw CommandFailure(rows)
        }
    }

    private func json(of record: Record, batchID: Int64?) -> JSON {
        .object([
            ("dataset", .string(record.dataset)), ("batch", JSON(batchID)),
            ("record", .object(record.fields.map { ($0.column, JSON($0.value)) })),
        ])
    }
}

extension CommandFailure {
    /// The faults of one record, each with its column, value, reason and remedy.
    init(_ rows: [RejectedRow]) {
        self.init(
            code: rows.first?.code ?? "rejected",
            rows.map { row in
                let column = row.column.map { "column \($0): " } ?? ""
                let value = row.value.map { "\"\($0)\": " } ?? ""
                return column + value + row.reason
            }.joined(separator: "\n"),
            hint: rows.map { row in
                let column = rows.count > 1 ? row.column.map { "\($0): " } : nil
                return (column ?? "") + row.remedy
            }.joined(separator: "\n"))
        faults = rows.map { row in
            .object([
                ("column", JSON(row.column)), ("value", JSON(row.value)),
                ("code", .string(row.code)), ("reason", .string(row.reason)),
                ("remedy", .string(row.remedy)),
            ])
        }
    }
}

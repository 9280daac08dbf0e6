internal import Storage

extension Record {
    /// The record in a row of ``Dataset/recordSQL(from:and:)``.
    init(_ row: borrowing Row, of dataset: Dataset, batchAt batchIndex: Int) throws {
        var fields: [Field] = []
        for (index, column) in dataset.columns.enumerated() {
            let text: String? =
                if row.isNull(at: index) { nil } else {
                    switch column.kind {
                    case .whole, .flag: "\(try row[index] as Int64)"
                    case .real: (try row[index] as Double).decimalText
                    case .money:
                        MinorAmount(
                            minor: try row[index],
                            digits: try row[dataset.columns.count] as Int? ?? 0
                        ).canonicalText
                    default: try row[index] as String
                    }
                }
            fields.append(
                Field(column: column.name, value: text, isNumber: column.kind.isNumber))
        }
        self.init(
            dataset: dataset.name, fields: fields,
            key: dataset.keyIndexes.map { index in
                FieldWord(column: fields[index].column, value: fields[index].value ?? "")
            }, batchID: try row[batchIndex])
    }
}

extension Dataset {
    /// The statement that reads rows of the table or its history as a file has them, then the
    /// minor digits of their currency, then other columns.
    func recordSQL(from table: String, and others: [String]) -> String {
        let isPast = table != self.table
        let fields =
            columns.map { isPast ? pastSQL($0) : selectedSQL($0) }
            + [isPast ? pastMinorDigitsSQL : minorDigitsSQL] + others
        let hasSource = columns.contains { $0.sqlName == "source_id" }
        return """
            SELECT \(fields.joined(separator: ", "))
            FROM \(table) AS fact
            \(hasSource ? "LEFT JOIN sources AS source ON source.source_id = fact.source_id" : "")
            """
    }

    /// The value of a column of a row that may be gone, with the code of a source that may be gone.
    private func pastSQL(_ column: Column) -> String {
        guard column.sqlName == "source_id" else { return selectedSQL(column) }
        return """
            coalesce(source.source, (
                SELECT past.source FROM sources_history AS past
                WHERE past.source_id = fact.source_id ORDER BY past.history_id DESC LIMIT 1
            ))
            """
    }

    private var pastMinorDigitsSQL: String {
        if minorDigitsSQL == "NULL" { return minorDigitsSQL }
        return """
            coalesce(\(minorDigitsSQL), (
                SELECT past.minor_digits FROM currencies_history AS past
                WHERE past.currency = fact.currency ORDER BY past.history_id DESC LIMIT 1
            ))
            """
    }

    func selectedSQL(_ column: Column) -> String {
        column.sqlName == "source_id" ? "source.source" : "fact.\(column.sqlName)"
    }
}

internal import Storage

extension Warehouse {
    /// The records that have these values, in the order of the key; all of them without words.
    ///
    /// - Parameter limit: How many at most; `nil` for all.
    public func records(
        of dataset: Dataset, where words: [FieldWord] = [], limit: Int? = nil
    ) throws -> [Record] {
        var records: [Record] = []
        try forEachRecord(of: dataset, where: words, limit: limit) { records.append($0) }
        return records
    }

    /// Hands over one by one the records that have these values, in the order of the key.
    public func forEachRecord(
        of dataset: Dataset, where words: [FieldWord] = [], limit: Int? = nil,
        _ body: (Record) throws -> Void
    ) throws {
        let (condition, parameters) = try condition(words, in: dataset)
        var select = try connection.prepare(
            """
            \(dataset.recordSQL(from: dataset.table, and: ["fact.batch_id"]))
            WHERE \(condition)
            \(dataset.orderSQL)
            LIMIT :limit
            """)
        var bound = parameters
        bound["limit"] = limit ?? -1
        try select.forEach(bound) { row in
            try body(try Record(row, of: dataset, batchAt: dataset.columns.count + 1))
        }
    }

    /// The one record that has these values.
    ///
    /// - Throws: ``RecordError`` if there is none, or more than one.
    public func record(of dataset: Dataset, where words: [FieldWord]) throws -> Record {
        let records = try records(of: dataset, where: words, limit: 4)
        guard let record = records.first else {
            throw RecordError.notFound(dataset: dataset.name, words: words)
        }
        guard records.count == 1 else {
            let (condition, parameters) = try condition(words, in: dataset)
            let count = try connection.one(
                """
                SELECT count(*) FROM (
                    \(dataset.recordSQL(from: dataset.table, and: [])) WHERE \(condition)
                )
                """, parameters, as: Int.self)
            throw RecordError.several(
                dataset: dataset.name, count: count, examples: records.prefix(3).map(\.key))
        }
        return record
    }

    /// What a record was before, the oldest first.
    public func history(of record: Record) throws -> [RecordVersion] {
        let dataset = try Dataset.named(record.dataset)
        let (condition, parameters) = try condition(record.key, in: dataset)
        var select = try connection.prepare(
            """
            \(dataset.recordSQL(from: "\(dataset.table)_history", and: [
                "fact.batch_id", "fact.operation", "fact.replaced_at", "fact.replaced_by_batch",
            ]))
            WHERE \(condition) AND fact.operation <> 'insert'
            ORDER BY fact.history_id
            """)
        let next = dataset.columns.count + 1
        return try select.rows(parameters) { row in
            RecordVersion(
                record: try Record(row, of: dataset, batchAt: next),
                wasRemoved: try row[next + 1] == "delete", replacedAt: try row[next + 2],
                replacedByBatch: try row[next + 3])
        }
    }

    /// What selects the rows that have these values; they are compared as a file would have them.
    func condition(
        _ words: [FieldWord], in dataset: Dataset
    ) throws -> (sql: String, parameters: Parameters) {
        var parameters = Parameters()
        var terms = ["TRUE"]
        try dataset.check(words)
        for (place, word) in words.enumerated() {
            guard let index = dataset.index(of: word.column) else { continue }
            let column = dataset.columns[index]
            if case .money = column.kind, !word.value.isEmpty {
                terms.append(amountTerm(column, word, "value_\(place)", &parameters))
                continue
            }
            terms.append("\(dataset.selectedSQL(column)) IS :value_\(place)")
            parameters["value_\(place)"] = try value(of: word, in: column)
        }
        return (terms.joined(separator: " AND "), parameters)
    }

    /// The condition that an amount is the one given, to the last minor unit of its currency.
    private func amountTerm(
        _ column: Column, _ word: FieldWord, _ name: String, _ parameters: inout Parameters
    ) -> String {
        let cases = (0...4).map { digits in
            // What is no amount of a currency with so many digits is no amount of any of its rows.
            let amount = try? MinorAmount(field: Array(word.value.utf8).span, digits: digits)
            let minor: Value = amount.map { .integer($0.minor) } ?? .null
            parameters["\(name)_\(digits)"] = minor
            return "WHEN \(digits) THEN fact.\(column.sqlName) = :\(name)_\(digits)"
        }
        return "(SELECT CASE minor_digits \(cases.joined(separator: " ")) END FROM currencies "
            + "WHERE currency = fact.currency)"
    }

    private func value(of word: FieldWord, in column: Column) throws -> Value {
        if word.value.isEmpty { return column.isNullable ? .null : .text("") }
        switch column.kind {
        case .whole, .flag: return Int64(word.value).map(Value.integer) ?? .text(word.value)
        case .real: return Double(word.value).map(Value.real) ?? .text(word.value)
        case .reference(.allies):
            // A record may be asked for by any name of its host that means one ally today or ever.
            let names = try Registers(connection).names()
            if case .ally(let code) = names.meaning(of: word.value, on: nil) {
                return .text(code)
            }
            return .text(word.value)
        default: return .text(word.value)
        }
    }
}

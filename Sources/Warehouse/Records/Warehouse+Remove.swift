internal import Platform
internal import Storage

extension Warehouse {
    /// Removes a record, as a batch of its own; the history keeps it.
    ///
    /// - Throws: ``RecordError/isReferredTo(dataset:key:by:)`` if others refer to it.
    public func remove(from dataset: Dataset, where key: [FieldWord]) throws -> EditOutcome {
        try connection.transaction {
            let record = try record(of: dataset, where: key)
            let references = try references(to: record, of: dataset)
            guard references.isEmpty else {
                throw RecordError.isReferredTo(
                    dataset: dataset.name, key: record.key, by: references)
            }
            let batchID = try beginBatch(.edit, dataset: dataset.name, file: nil)
            var parameters = Parameters()
            let terms = dataset.keyIndexes.map { index -> String in
                let column = dataset.columns[index]
                parameters[column.sqlName] = record.fields[index].value
                return column.sqlName == "source_id"
                    ? "source_id = (SELECT source_id FROM sources WHERE source = :source_id)"
                    : "\(column.sqlName) = :\(column.sqlName)"
            }
            try connection.run(
                "DELETE FROM \(dataset.table) WHERE \(terms.joined(separator: " AND "))", parameters
            )
            try connection.run(
                """
                UPDATE batches
                SET outcome = 'done', finished_at = :finished_at, rows_removed = 1
                WHERE batch_id = :batch_id
                """, ["finished_at": SystemClock.now, "batch_id": batchID])
            return .done(record, batchID: batchID)
        }
    }

    /// Who refers to a record, by dataset and column.
    private func references(
        to record: Record, of dataset: Dataset
    ) throws -> [RecordError.Reference] {
        guard let register = Register(rawValue: dataset.name),
            let code = record[register.codeColumn]
        else { return [] }
        return try Dataset.all.flatMap { other in
            try other.columns.filter { $0.kind == .reference(register) }.compactMap { column in
                try reference(to: code, from: other, column)
            }
        }
    }

    private func reference(
        to code: String, from other: Dataset, _ column: Column
    ) throws -> RecordError.Reference? {
        let words = [FieldWord(column: column.name, value: code)]
        guard let example = try records(of: other, where: words, limit: 1).first else { return nil }
        let (condition, parameters) = try condition(words, in: other)
        let count = try connection.one(
            "SELECT count(*) FROM (\(other.recordSQL(from: other.table, and: [])) WHERE \(condition))",
            parameters, as: Int.self)
        return RecordError.Reference(
            dataset: other.name, column: column.name, rowCount: count, example: example.key)
    }
}

internal import Storage

extension Warehouse {
    /// The numbers that a batch has changed most, the largest relative change first.
    func largestChanges(
        ofBatch batchID: Int64, in dataset: Dataset, limit: Int = 20
    ) throws -> [ValueChange] {
        guard let sql = dataset.largestChangesSQL else { return [] }
        return try connection.rows(sql, ["batch_id": batchID, "limit": limit])
    }
}

extension Dataset {
    /// `nil` where no column holds a number that can change.
    fileprivate var largestChangesSQL: String? {
        let keys = keyIndexes.map { columns[$0].sqlName }
        let numbers = columns.indices.filter {
            !keyIndexes.contains($0) && columns[$0].isMeasure
        }
        guard !numbers.isEmpty else { return nil }
        // Codes in place of row numbers, and nothing of a column that is empty.
        let words = key.map { column in
            let value =
                column.sqlName == "source_id"
                ? "(SELECT source FROM sources WHERE sources.source_id = fact.source_id)"
                : "fact.\(column.sqlName)"
            return "coalesce(' \(column.name)=' || nullif(\(value), ''), '')"
        }
        let row = "ltrim(\(words.joined(separator: " || ")))"
        let same = keys.map { "fact.\($0) IS earlier.\($0)" }.joined(separator: " AND ")
        let parts = numbers.map { index in
            let column = columns[index]
            let digits =
                if case .money = column.kind { minorDigitsSQL } else { "NULL" }
            return """
                SELECT
                    \(row) AS row, '\(column.name)' AS column, \(digits) AS digits,
                    earlier.\(column.sqlName) AS old, fact.\(column.sqlName) AS new
                FROM \(table)_history AS earlier
                JOIN \(table) AS fact ON \(same)
                WHERE earlier.replaced_by_batch = :batch_id
                    AND earlier.operation = 'update'
                    AND earlier.\(column.sqlName) <> fact.\(column.sqlName)
                """
        }
        return """
            SELECT * FROM (\(parts.joined(separator: " UNION ALL ")))
            ORDER BY abs((new - old) * 1.0 / nullif(old, 0)) DESC NULLS FIRST, row, column
            LIMIT :limit
            """
    }
}

extension Column {
    /// Whether it holds a number that is measured, and not a label.
    fileprivate var isMeasure: Bool {
        switch kind {
        case .money, .real: true
        case .whole(let range): range.upperBound == .max && sqlName != "base_year"
        default: false
        }
    }
}

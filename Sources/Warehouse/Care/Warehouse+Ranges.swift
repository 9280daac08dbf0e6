internal import Storage

extension Warehouse {
    /// Values outside the range beside them.
    ///
    /// No such row comes in, but one that was there before that was refused has stayed.
    func rangeFindings() throws -> [Finding] {
        try Dataset.all.flatMap { dataset in
            try dataset.rules.flatMap { rule in
                guard case .inRange(let value, let low, let high) = rule.kind else {
                    return [] as [Finding]
                }
                return try rangeFindings(dataset, value, low: low, high: high)
            }
        }
    }

    private func rangeFindings(
        _ dataset: Dataset, _ value: String, low: String, high: String
    ) throws -> [Finding] {
        let names = [value, low, high].compactMap(dataset.index(of:))
            .map { "fact.\(dataset.columns[$0].sqlName)" }
        let isLess = "\(names[0]) < \(names[1])"
        var select = try connection.prepare(
            """
            \(dataset.recordSQL(from: dataset.table, and: [
                "fact.batch_id", "coalesce(\(isLess), 0)",
            ]))
            WHERE \(isLess) OR \(names[0]) > \(names[2])
            \(dataset.orderSQL)
            """)
        let next = dataset.columns.count + 1
        return try select.rows { row in
            let record = try Record(row, of: dataset, batchAt: next)
            let isLess: Bool = try row[next + 1]
            let end = isLess ? low : high
            return Finding(
                check: "ranges",
                problem: "\(dataset.name) \(record.keyText): \(value) is "
                    + "\(record[value] ?? ""), \(isLess ? "less" : "more") than \(end), "
                    + "which is \(record[end] ?? "")",
                remedy: "correct one of the two with `alliance set \(dataset.name)`")
        }
    }
}

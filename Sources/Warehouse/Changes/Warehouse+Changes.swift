internal import Storage

extension Warehouse {
    /// What two records of one key, of which one may be missing, differ in.
    private struct Pair {
        var old: Record?
        var new: Record?
    }

    /// What differs between two moments, or two editions, dataset by dataset and in the order of
    /// the key.
    ///
    /// - Parameters:
    ///   - datasets: Which are compared.
    ///   - all: Whether to tell also of what says nothing else: notes, places in a source, the
    ///     spelling of a text.
    ///   - body: Is told what differs in each row.
    public func forEachChange(
        from left: DiffSide, to right: DiffSide, in datasets: [Dataset] = Dataset.all,
        all: Bool = false, _ body: ([Change]) throws -> Void
    ) throws {
        try connection.readTransaction {
            switch (left, right) {
            case (.moment(let left), .moment(let right)):
                let cuts = (try cut(at: left), try cut(at: right))
                for dataset in datasets {
                    try findDifference(cuts.0, cuts.1, in: dataset)
                    try walk(dataset, isAcrossSources: false, all: all, body)
                }
            case (.source(let left), .source(let right)):
                let (older, newer) = (try edition(left), try edition(right))
                try check(newer, isEditionLike: older)
                for dataset in datasets where dataset.holdsFigures {
                    try findDifference(older, [newer], in: dataset)
                    try walk(dataset, isAcrossSources: true, all: all, body)
                }
            default: throw DiffError.differentKinds(left, right)
            }
        }
    }

    private func findDifference(_ left: Cut, _ right: Cut, in dataset: Dataset) throws {
        try dropDifference()
        // What is later in one direction is earlier in the other.
        let isForward =
            (left.lastBatch, left.lastInstant) <= (right.lastBatch, right.lastInstant)
        let (first, second) = isForward ? (left, right) : (right, left)
        for (sql, isOfSecond) in dataset.differenceSQL {
            let cut = isOfSecond ? second : first
            var statement = try connection.prepare(sql)
            var parameters = Parameters()
            for name in statement.parameterNames {
                parameters[name] =
                    switch name {
                    case "side": isOfSecond == isForward ? 1 : 0
                    case "first_batch": first.lastBatch
                    case "last_batch": cut.lastBatch
                    default: cut.lastInstant
                    }
            }
            try statement.run(parameters)
        }
    }

    func findDifference(_ older: Edition, _ newer: [Edition], in dataset: Dataset) throws {
        try dropDifference()
        try connection.run(
            dataset.editionsSQL,
            [
                "older": older.id,
                "newer": "[\(newer.map { "\($0.id)" }.joined(separator: ","))]",
            ])
    }

    private func dropDifference() throws {
        try connection.execute(
            "DROP TABLE IF EXISTS temp.difference; DROP TABLE IF EXISTS temp.difference_keys")
    }

    /// Goes through the rows found, and tells `body` what differs in those of each key.
    func walk(
        _ dataset: Dataset, isAcrossSources: Bool, all: Bool, _ body: ([Change]) throws -> Void
    ) throws {
        var pair = Pair()
        func end() throws {
            let changes = dataset.changes(
                from: pair.old, to: pair.new, isAcrossSources: isAcrossSources, all: all)
            if !changes.isEmpty { try body(changes) }
        }
        var select = try connection.prepare(
            dataset.differenceRowsSQL(isAcrossSources: isAcrossSources))
        let next = dataset.columns.count + 1
        try select.forEach { row in
            let record = try Record(row, of: dataset, batchAt: next)
            let isNew = try row[next + 1] == 1
            if let open = pair.old ?? pair.new,
                dataset.pairKey(open, isAcrossSources) != dataset.pairKey(record, isAcrossSources)
            {
                try end()
                pair = Pair()
            }
            if isNew { pair.new = record } else { pair.old = record }
        }
        try end()
        try dropDifference()
    }
}

extension Dataset {
    fileprivate func pairKey(_ record: Record, _ isAcrossSources: Bool) -> [FieldWord] {
        record.key.filter { !(isAcrossSources && $0.column == "source") }
    }

    /// What differs between a row and the same row later.
    fileprivate func changes(
        from old: Record?, to new: Record?, isAcrossSources: Bool, all: Bool
    ) -> [Change] {
        guard let either = new ?? old else { return [] }
        let key = pairKey(either, isAcrossSources)
        guard let old, let new else {
            let column = measureColumn
            return [
                Change(
                    old == nil ? .new : .withdrawn, of: name, key: key, column: column,
                    from: old?[column.name], to: new?[column.name])
            ]
        }
        return zip(columns, zip(old.fields, new.fields)).compactMap { column, fields in
            let (before, after) = (fields.0.value, fields.1.value)
            guard before != after, !(isAcrossSources && column.name == "source") else { return nil }
            let saysNothing =
                column.name == "note" || column.name == "locator" || isSpelling(before, after)
            if saysNothing && !all { return nil }
            return Change(
                .revised, of: name, key: key, column: column, from: before, to: after)
        }
    }

    /// Whether two texts are the same but for white space and the way in which letters with marks
    /// are encoded.
    private func isSpelling(_ left: String?, _ right: String?) -> Bool {
        let words = [left, right].map { text in
            (text ?? "").split(whereSeparator: \.isWhitespace).joined(separator: " ")
        }
        return words[0] == words[1]
    }
}

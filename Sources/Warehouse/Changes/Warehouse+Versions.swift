internal import Storage

extension Warehouse {
    /// Every version of the rows that have these values in their key, each key's together and the
    /// oldest first, also of rows that are gone.
    public func versions(
        of dataset: Dataset, where words: [FieldWord] = []
    ) throws -> [DatedVersion] {
        for word in words where !dataset.key.contains(where: { $0.name == word.column }) {
            throw RecordError.unknownColumn(
                UnknownName(word.column, kind: "column", known: dataset.key.map(\.name)),
                dataset: dataset.name)
        }
        return try connection.readTransaction {
            let ends = try batchEnds()
            let stages = try stages(of: dataset, where: words)
            return stages.sorted { $0.key.lexicographicallyPrecedes($1.key) }
                .flatMap { dataset.versions($0.value, ends) }
        }
    }

    /// A row of the history, or the row as it is.
    fileprivate struct Stage {
        let record: Record
        /// `nil` for the row as it is.
        var operation: String?
        var instant = ""
        var batchID: Int64?
    }

    private func stages(
        of dataset: Dataset, where words: [FieldWord]
    ) throws -> [[String]: [Stage]] {
        var stages: [[String]: [Stage]] = [:]
        let (condition, parameters) = try condition(words, in: dataset)
        var select = try connection.prepare(
            """
            \(dataset.recordSQL(from: "\(dataset.table)_history", and: [
                "fact.batch_id", "fact.operation", "fact.replaced_at", "fact.replaced_by_batch",
            ]))
            WHERE \(condition)
            ORDER BY fact.history_id
            """)
        let next = dataset.columns.count + 1
        try select.forEach(parameters) { row in
            let record = try Record(row, of: dataset, batchAt: next)
            stages[record.key.map(\.value), default: []].append(
                Stage(
                    record: record, operation: try row[next + 1], instant: try row[next + 2],
                    batchID: try row[next + 3]))
        }
        for record in try records(of: dataset, where: words) {
            stages[record.key.map(\.value), default: []].append(Stage(record: record))
        }
        return stages
    }

    /// When each batch ended.
    private func batchEnds() throws -> [Int64: String] {
        var ends: [Int64: String] = [:]
        var select = try connection.prepare(
            "SELECT batch_id, finished_at FROM batches WHERE outcome = 'done'")
        try select.forEach { row in ends[try row[0]] = try row[1] as String? ?? "" }
        return ends
    }
}

extension Dataset {
    /// The versions that the stages of one row, in their order, tell of.
    fileprivate func versions(
        _ stages: [Warehouse.Stage], _ ends: [Int64: String]
    ) -> [DatedVersion] {
        var versions: [DatedVersion] = []
        var began: DatedVersion.Act?
        for stage in stages {
            let record = stage.record
            if stage.operation == "insert" {
                began = .init(kind: .added, batchID: nil, instant: stage.instant)
                continue
            }
            let ended = stage.operation.map { operation in
                DatedVersion.Act(
                    kind: operation == "delete" ? .removed : .changed, batchID: stage.batchID,
                    instant: stage.batchID.flatMap { ends[$0] } ?? stage.instant)
            }
            let start =
                began
                ?? .init(
                    kind: .added, batchID: record.batchID, instant: ends[record.batchID] ?? "")
            let previous = start.kind == .changed ? versions.last?.record : nil
            versions.append(
                DatedVersion(
                    record: record, began: start, ended: ended,
                    changes: previous.map { differences(from: $0, to: record) } ?? []))
            began = ended?.kind == .changed ? ended : nil
        }
        return versions
    }

    private func differences(from old: Record, to new: Record) -> [Change] {
        zip(columns, zip(old.fields, new.fields)).compactMap { column, fields in
            guard fields.0.value != fields.1.value else { return nil }
            return Change(
                .revised, of: name, key: new.key, column: column, from: fields.0.value,
                to: fields.1.value)
        }
    }
}

internal import Storage

extension Warehouse {
    /// Refuses to undo a batch that others have gone on from, and says who and with what.
    func checkObstacles(to id: Int64, in dataset: Dataset) throws {
        var obstacles = try obstacles(
            dataset.undoObstaclesSQL, ["batch_id": id], .changed, dataset, dataset.key)
        if let register = Register(rawValue: dataset.name) {
            for other in Dataset.all {
                for column in other.columns where column.kind == .reference(register) {
                    obstacles += try references(from: other, column, to: register, dataset)
                }
            }
        }
        guard obstacles.isEmpty else { throw UndoError.builtOn(id, obstacles) }
    }

    /// Rows that refer to one that is to be taken away, and stay themselves.
    private func references(
        from other: Dataset, _ column: Column, to register: Register, _ dataset: Dataset
    ) throws -> [UndoError.Obstacle] {
        let code = column.sqlName == "source_id" ? "source_id" : register.codeColumn
        let staying =
            other.name == dataset.name
            ? """
            AND NOT EXISTS (
                SELECT 1 FROM temp.undo_removed AS removed WHERE \(dataset.sameKey("removed", "fact"))
            )
            """ : ""
        return try obstacles(
            """
            SELECT fact.batch_id AS actor, count(*) AS row_count, \(other.exampleSQL("fact"))
            FROM \(other.table) AS fact
            WHERE fact.\(column.sqlName) IN (SELECT \(code) FROM temp.undo_removed) \(staying)
            GROUP BY fact.batch_id
            ORDER BY fact.batch_id
            """, [:], .refers(column: column.name), other, other.key)
    }

    private func obstacles(
        _ sql: String, _ parameters: Parameters, _ kind: UndoError.Obstacle.Kind,
        _ dataset: Dataset, _ key: [Column]
    ) throws -> [UndoError.Obstacle] {
        var select = try connection.prepare(sql)
        return try select.rows(parameters) { row in
            let actor: Int64? = try row["actor"]
            return UndoError.Obstacle(
                batch: try actor.flatMap { try batch($0)?.title }, batchID: actor, kind: kind,
                dataset: dataset.name, rowCount: try row["row_count"],
                example: try words(key, try row["example"]))
        }
    }

    /// The words of a key whose values stand in a JSON array.
    private func words(_ key: [Column], _ values: String) throws -> [FieldWord] {
        let values = try connection.rows(
            "SELECT value FROM json_each(:values) ORDER BY key", ["values": values],
            as: Value.self)
        return zip(key, values).map { column, value in
            FieldWord(column: column.name, value: value.plainText)
        }
    }

    /// Refuses an undo after which rows would refer to something that is gone.
    func checkReferences(of dataset: Dataset, undoing id: Int64) throws {
        var missing: [UndoError.MissingReference] = []
        for column in dataset.columns {
            guard case .reference(let register) = column.kind else { continue }
            let code = column.sqlName == "source_id" ? "source_id" : register.codeColumn
            var select = try connection.prepare(
                """
                SELECT
                    before.\(column.sqlName) AS code, count(*) AS row_count,
                    (SELECT past.\(register.codeColumn) FROM \(register.table)_history AS past
                        WHERE past.\(code) = before.\(column.sqlName)
                        ORDER BY past.history_id DESC LIMIT 1) AS name,
                    (SELECT past.replaced_by_batch FROM \(register.table)_history AS past
                        WHERE past.\(code) = before.\(column.sqlName) AND past.operation = 'delete'
                        ORDER BY past.history_id DESC LIMIT 1) AS removed_by
                FROM temp.undo_before AS before
                WHERE before.\(column.sqlName) IS NOT NULL
                    AND before.\(column.sqlName) NOT IN (SELECT \(code) FROM \(register.table))
                GROUP BY before.\(column.sqlName)
                ORDER BY before.\(column.sqlName)
                """)
            try select.forEach { row in
                missing.append(
                    UndoError.MissingReference(
                        dataset: dataset.name, column: column.name, register: register,
                        code: try row["name"] ?? row.value(at: 0).plainText,
                        rowCount: try row["row_count"], removedBy: try row["removed_by"]))
            }
        }
        guard missing.isEmpty else { throw UndoError.referencesGone(id, missing) }
    }
}

extension Batch {
    /// The batch in a few words: `7 (import of troop-counts from new.csv)`.
    public var title: String {
        let from = file.map { " from \($0 == "-" ? "standard input" : $0)" } ?? ""
        return "\(id) (\(kind.rawValue) of \(dataset)\(from))"
    }
}

extension Value {
    /// The value as a file would have it.
    var plainText: String {
        switch self {
        case .null: ""
        case .integer(let number): "\(number)"
        case .real(let number): number.decimalText
        case .text(let text): text
        case .blob: "\(self)"
        }
    }
}

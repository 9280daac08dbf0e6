extension Dataset {
    /// Every column of the table that holds a value of its own.
    var storedColumns: [String] {
        (rowNumber.map { [$0] } ?? []) + columns.map(\.sqlName) + ["batch_id"]
    }

    /// The columns of the key, as the table calls them.
    var keyColumns: [String] { key.map(\.sqlName) }

    /// A list of columns, each of the table or alias `table`.
    func list(_ names: [String], of table: String? = nil) -> String {
        names.map { name in table.map { "\($0).\(name)" } ?? name }.joined(separator: ", ")
    }

    /// The condition that two tables speak of the same row.
    func sameKey(_ left: String, _ right: String) -> String {
        keyColumns.map { "\(left).\($0) = \(right).\($0)" }.joined(separator: " AND ")
    }

    /// The steps that find what a batch did, as temporary tables.
    ///
    /// `undo_before` has the rows that it changed or removed as they were before it. `undo_touched`
    /// has the keys of its rows that have a history; one of its rows without history is still as
    /// it left it. `undo_removed` has the rows to take away: what it brought, and what came back of
    /// that when later batches were undone, but not what others have added in its name.
    var undoSteps: [String] {
        let key = list(keyColumns)
        return [
            """
            CREATE TEMP TABLE undo_before AS
            SELECT past.*
            FROM \(table)_history AS past
            WHERE past.history_id IN (
                    SELECT min(history_id) FROM \(table)_history
                    WHERE replaced_by_batch = :batch_id AND operation <> 'insert'
                    GROUP BY \(key)
                )
                AND past.batch_id <> :batch_id
            """,
            "CREATE INDEX temp.undo_before_key ON undo_before (\(key))",
            """
            CREATE TEMP TABLE undo_touched AS
            SELECT \(key), min(history_id) FILTER (WHERE batch_id = :batch_id) AS own_version
            FROM \(table)_history
            WHERE operation <> 'insert' AND :batch_id IN (batch_id, replaced_by_batch)
            GROUP BY \(key)
            """,
            "CREATE INDEX temp.undo_touched_key ON undo_touched (\(key))",
            """
            CREATE TEMP TABLE undo_removed AS
            SELECT \(list((rowNumber.map { [$0] } ?? []) + keyColumns, of: "fact"))
            FROM \(table) AS fact
            WHERE (
                    EXISTS (
                        SELECT 1 FROM temp.undo_touched AS touched
                        WHERE \(sameKey("touched", "fact"))
                    )
                    OR fact.batch_id = :batch_id AND NOT EXISTS (
                        SELECT 1 FROM temp.undo_by_hand AS added WHERE \(sameKey("added", "fact"))
                    )
                )
                AND NOT EXISTS (
                    SELECT 1 FROM temp.undo_before AS before WHERE \(sameKey("before", "fact"))
                )
            """,
        ]
    }

    /// The keys of rows that were added by hand in the name of the batch.
    var undoByHandSQL: String {
        """
        CREATE TEMP TABLE undo_by_hand AS
        SELECT \(list(keyColumns)) FROM \(table)_history
        WHERE operation = 'insert' AND batch_id = :batch_id
        """
    }

    /// Finds who has changed, removed or added again rows of the batch: the number of the batch,
    /// null for somebody by hand; how many; the key of one of them.
    ///
    /// Batches that were undone, and their undos, leave nothing behind. Nor does a change by hand
    /// that was put back by hand.
    var undoObstaclesSQL: String {
        """
        WITH links AS (
            SELECT
                \(list(keyColumns, of: "past")), touched.own_version,
                past.replaced_by_batch AS actor
            FROM \(table)_history AS past
            JOIN temp.undo_touched AS touched ON \(sameKey("touched", "past"))
            WHERE past.after_batch > :batch_id
                OR past.after_batch = :batch_id AND past.replaced_by_batch IS NULL
            UNION
            SELECT \(list(keyColumns, of: "past")), touched.own_version, past.batch_id
            FROM \(table)_history AS past
            JOIN temp.undo_touched AS touched ON \(sameKey("touched", "past"))
            WHERE past.batch_id > :batch_id AND past.operation <> 'insert'
            UNION
            SELECT \(list(keyColumns, of: "fact")), touched.own_version, fact.batch_id
            FROM temp.undo_touched AS touched
            CROSS JOIN \(table) AS fact ON \(sameKey("touched", "fact"))
            WHERE fact.batch_id > :batch_id
        )
        SELECT actor, count(*) AS row_count, \(exampleSQL("links"))
        FROM links
        WHERE actor IS NOT NULL AND actor NOT IN (SELECT batch_id FROM temp.undo_cancelled)
            OR actor IS NULL AND NOT EXISTS (
                SELECT 1
                FROM \(table) AS fact
                JOIN \(table)_history AS past ON past.history_id = links.own_version
                WHERE \(sameKey("fact", "links"))
                    AND (\(list(columns.map(\.sqlName), of: "fact")))
                        IS (\(list(columns.map(\.sqlName), of: "past")))
            )
        GROUP BY actor
        ORDER BY actor
        """
    }

    /// The key of one row as a JSON array, with codes for numbers.
    func exampleSQL(_ table: String) -> String {
        let values = keyColumns.map { name in
            name == "source_id"
                ? "(SELECT source FROM sources WHERE source_id = \(table).source_id)"
                : "\(table).\(name)"
        }
        return "min(json_array(\(values.joined(separator: ", ")))) AS example"
    }

    /// The statements that put back what was, in the order in which they must run.
    var undoSQL: (remove: String, revert: String, restore: String) {
        let key = list(keyColumns)
        let others = columns.map(\.sqlName).filter { !keyColumns.contains($0) }
        let values = storedColumns.dropLast().joined(separator: ", ")
        return (
            """
            DELETE FROM \(table) WHERE (\(key)) IN (SELECT \(key) FROM temp.undo_removed)
            """,
            """
            UPDATE \(table)
            SET \(others.map { "\($0) = before.\($0)" }.joined(separator: ", ")),
                batch_id = :undo_id
            FROM temp.undo_before AS before
            WHERE \(sameKey(table, "before"))
            """,
            """
            INSERT INTO \(table) (\(values), batch_id)
            SELECT \(values), :undo_id
            FROM temp.undo_before AS before
            WHERE NOT EXISTS (
                SELECT 1 FROM \(table) AS fact WHERE \(sameKey("fact", "before"))
            )
            ORDER BY before.history_id
            """
        )
    }
}

extension Dataset {
    /// The statements that turn the table of a private copy back to a cut.
    ///
    /// Of every row that something happened to since, the oldest version kept since then is the one
    /// that stood at the cut, unless it came only later itself.
    var rewindSQL: [String] {
        let key = list(keyColumns)
        let values = list(storedColumns)
        return [
            """
            CREATE TEMP TABLE rewound AS
            SELECT min(history_id) AS history_id
            FROM \(table)_history
            WHERE history_id >= (
                SELECT min(history_id) FROM \(table)_history WHERE \(Cut.isLaterSQL)
            )
            GROUP BY \(key)
            """,
            "DELETE FROM \(table) WHERE batch_id > :last_batch",
            """
            DELETE FROM \(table)
            WHERE (\(key)) IN (
                SELECT \(key) FROM \(table)_history
                WHERE history_id IN (SELECT history_id FROM temp.rewound)
            )
            """,
            """
            INSERT INTO \(table) (\(values))
            SELECT \(values)
            FROM \(table)_history
            WHERE history_id IN (SELECT history_id FROM temp.rewound)
                AND operation <> 'insert' AND batch_id <= :last_batch
            """,
            """
            DELETE FROM \(table)_history
            WHERE history_id >= (SELECT min(history_id) FROM temp.rewound)
            """,
            "DROP TABLE temp.rewound",
        ]
    }
}

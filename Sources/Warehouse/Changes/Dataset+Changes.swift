extension Dataset {
    /// The statements that put what differs between two cuts into a temporary table: each row as
    /// it was (`side` is 0) and as it is (1).
    ///
    /// Only rows to which something happened after the first cut are looked at.
    var differenceSQL: [(sql: String, isOfSecond: Bool)] {
        let values = list(storedColumns)
        let kept = """
            SELECT :side AS side, \(values)
            FROM \(table)_history
            WHERE history_id IN (
                    SELECT min(history_id) FROM \(table)_history
                    WHERE history_id >= (
                        SELECT min(history_id) FROM \(table)_history WHERE \(Cut.isLaterSQL)
                    )
                    GROUP BY \(list(keyColumns))
                )
                AND operation <> 'insert' AND batch_id <= :last_batch
            """
        let present = """
            INSERT INTO temp.difference (side, \(values))
            SELECT :side, \(list(storedColumns, of: "fact"))
            FROM \(table) AS fact
            WHERE fact.batch_id <= :last_batch
                AND (fact.batch_id > :first_batch OR (\(list(keyColumns, of: "fact"))) IN (
                    SELECT \(list(keyColumns)) FROM temp.difference_keys
                ))
                AND (\(list(keyColumns, of: "fact"))) NOT IN (
                    SELECT \(list(keyColumns)) FROM \(table)_history WHERE \(Cut.isLaterSQL)
                )
            """
        return [
            ("CREATE TEMP TABLE difference AS \(kept)", false),
            (
                """
                CREATE TEMP TABLE difference_keys AS
                SELECT DISTINCT \(list(keyColumns)) FROM \(table)_history WHERE \(Cut.isLaterSQL)
                """, false
            ),
            ("INSERT INTO temp.difference \(kept)", true),
            (present, true),
        ]
    }

    /// The statement that puts the rows of one source (`side` is 0) and of others (1) into a
    /// temporary table.
    var editionsSQL: String {
        """
        CREATE TEMP TABLE difference AS
        SELECT source_id <> :older AS side, \(list(storedColumns))
        FROM \(table)
        WHERE source_id = :older OR source_id IN (SELECT value FROM json_each(:newer))
        """
    }

    /// Reads the rows of the temporary table, those of one key after each other.
    ///
    /// - Parameter isAcrossSources: Whether the source tells no rows apart.
    func differenceRowsSQL(isAcrossSources: Bool) -> String {
        let key = key.filter { !(isAcrossSources && $0.sqlName == "source_id") }
        let order = key.map { "fact.\($0.sqlName)" } + ["fact.side"]
        return """
            \(recordSQL(from: "temp.difference", and: ["fact.batch_id", "fact.side"]))
            ORDER BY \(order.map { $0 == "fact.source_id" ? "source.source" : $0 }
            .joined(separator: ", "))
            """
    }

    /// The column that says what a row is about.
    var measureColumn: Column {
        let names = [
            "people", "value", "amount", "percent", "units_per_usd", "target_percent", "name",
            "title", "part", "ally",
        ]
        let measures = names.lazy.compactMap { name in columns.first { $0.name == name } }
        return measures.first ?? columns[columns.count - 1]
    }
}

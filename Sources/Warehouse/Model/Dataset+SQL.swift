extension Dataset {
    /// The statement that takes in the rows of the virtual table `incoming`.
    ///
    /// A row whose key is new is added. One whose key is there is left alone if nothing differs,
    /// and is a duplicate if the same file has brought it; it is refused if its key came before in
    /// the same file; otherwise it replaces the one there, which the table's triggers keep. The
    /// function `import_outcome` learns which it was.
    ///
    /// - Parameter keepsCorrections: Whether rows that somebody has changed, added or removed stay
    ///   as they are. The table `import_touched` then holds the keys that stand in the history for
    ///   anything else than a seed.
    /// - Parameter comparingPlaces: Whether another place in the source is a change. Where a profile
    ///   makes up the place it is not: publishers add lines.
    func importSQL(keepsCorrections: Bool = false, comparingPlaces: Bool = true) -> String {
        let names = columns.map(\.sqlName)
        let key = keyIndexes.map { names[$0] }
        let others = columns.indices.filter { !keyIndexes.contains($0) }.map { names[$0] }
        let compared = comparingPlaces ? others : others.filter { $0 != "locator" }
        let same = keyIndexes.enumerated()
            .map { place, index in "seen.k\(place) IS excluded.\(names[index])" }
        return """
            INSERT INTO \(table) (\(names.joined(separator: ", ")), batch_id)
            SELECT \(columns.indices.map { "c\($0)" }.joined(separator: ", ")), :batch_id
            FROM incoming
            WHERE \(keepsCorrections ? isToBeAddedSQL : "TRUE")
            ON CONFLICT (\(key.joined(separator: ", "))) DO UPDATE SET
                \((others + ["batch_id"]).map { "\($0) = excluded.\($0)" }.joined(separator: ", "))
            WHERE import_outcome(CASE
                WHEN (\(compared.map { "\(table).\($0)" }.joined(separator: ", ")))
                    IS (\(compared.map { "excluded.\($0)" }.joined(separator: ", ")))
                    THEN iif(\(table).batch_id = excluded.batch_id, 5, 0)
                WHEN \(table).batch_id = excluded.batch_id THEN 2
                WHEN EXISTS (
                    SELECT 1 FROM temp.import_seen AS seen WHERE \(same.joined(separator: " AND "))
                ) THEN 2
                \(keepsCorrections ? "WHEN \(isCorrectedSQL) THEN 3" : "")
                ELSE 1
            END)
            """
    }

    /// Whether a row is not one that somebody has removed.
    ///
    /// What is read here must not be the table itself, or SQLite would collect all rows before it
    /// takes the first.
    private var isToBeAddedSQL: String {
        """
        import_outcome(iif(
                EXISTS (
                    SELECT 1 FROM temp.import_touched AS touched
                    WHERE touched.is_removed AND \(isTouchedSQL { "incoming.c\($0)" })
                ), 4, -1
            ))
        """
    }

    /// Whether the row that is there is as somebody has made it.
    private var isCorrectedSQL: String {
        """
        (SELECT kind FROM batches WHERE batches.batch_id = \(table).batch_id) IS NOT 'seed'
                    OR EXISTS (
                        SELECT 1 FROM temp.import_touched AS touched
                        WHERE \(isTouchedSQL { "excluded.\(columns[$0].sqlName)" })
                    )
        """
    }

    private func isTouchedSQL(_ value: (Int) -> String) -> String {
        keyIndexes.enumerated().map { place, index in "touched.k\(place) IS \(value(index))" }
            .joined(separator: " AND ")
    }

    /// The statements that find the keys whose rows somebody has changed or removed, be it in a
    /// shell of SQLite.
    var touchedSQL: String {
        let key = keyIndexes.map { columns[$0].sqlName }
        let names = keyIndexes.indices.map { "k\($0)" }.joined(separator: ", ")
        let same = key.map { "fact.\($0) IS past.\($0)" }.joined(separator: " AND ")
        return """
            DROP TABLE IF EXISTS temp.import_touched;
            CREATE TEMP TABLE import_touched (\(names), is_removed, PRIMARY KEY (\(names)));
            INSERT INTO temp.import_touched
            SELECT
                \(key.map { "past.\($0)" }.joined(separator: ", ")),
                NOT EXISTS (SELECT 1 FROM \(table) AS fact WHERE \(same))
            FROM \(table)_history AS past
            LEFT JOIN batches AS cause ON cause.batch_id = past.replaced_by_batch
            WHERE cause.kind IS NOT 'seed'
            GROUP BY \(key.map { "past.\($0)" }.joined(separator: ", "));
            """
    }

    /// The statement that finds, for each contradiction, the first line of its key in the virtual
    /// table `incoming`.
    var firstLinesSQL: String {
        let same = keyIndexes.enumerated()
            .map { place, index in "double.k\(place) IS incoming.c\(index)" }
        return """
            SELECT double.fault, min(incoming.c\(columns.count)) AS line
            FROM incoming
            CROSS JOIN temp.import_doubles AS double ON \(same.joined(separator: " AND "))
            GROUP BY double.fault
            ORDER BY double.fault
            """
    }

    /// The statement that finds a row of the virtual table `incoming` whose key comes again in a
    /// row that passed for a change.
    var doubtedSQL: String {
        let same = keyIndexes.enumerated()
            .map { place, index in "doubt.k\(place) IS incoming.c\(index)" }
        return """
            SELECT 1
            FROM incoming
            CROSS JOIN temp.import_doubts AS doubt ON \(same.joined(separator: " AND "))
            WHERE incoming.c\(columns.count + 1) < doubt.number
            LIMIT 1
            """
    }

    /// The columns of the virtual table `incoming`; after those of the dataset come the line in
    /// the file and the number of the record.
    var incomingColumns: [String] { (0...columns.count + 1).map { "c\($0)" } }

    /// The order of a file: by the columns of the key, codes as text.
    var orderSQL: String {
        "ORDER BY \(key.map(selectedSQL).joined(separator: ", "))"
    }

    /// The order in which the table itself keeps rows: as ``orderSQL``, but with sources by their
    /// numbers.
    var storedOrderSQL: String {
        "ORDER BY \(key.map { "fact.\($0.sqlName)" }.joined(separator: ", "))"
    }

    /// How many digits of the row's amounts are minor.
    var minorDigitsSQL: String {
        let hasMoney = columns.contains { column in
            if case .money = column.kind { true } else { false }
        }
        return hasMoney
            ? "(SELECT minor_digits FROM currencies WHERE currency = fact.currency)" : "NULL"
    }
}

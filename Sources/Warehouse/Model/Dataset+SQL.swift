extension Dataset {
    /// The statement that takes in the rows of the virtual table `incoming`.
    ///
    /// A row whose key is new is added. One whose key is there is left alone if nothing differs, and
    /// refused if its key came before in the same file; otherwise it replaces the one there, which
    /// the table's triggers keep. The function `import_outcome` learns which it was.
    var importSQL: String { importSQL(comparingPlaces: true) }

    /// - Parameter comparingPlaces: Whether another place in the source is a change. Where a profile
    ///   makes up the place it is not: publishers add lines.
    func importSQL(comparingPlaces: Bool) -> String {
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
            WHERE TRUE
            ON CONFLICT (\(key.joined(separator: ", "))) DO UPDATE SET
                \((others + ["batch_id"]).map { "\($0) = excluded.\($0)" }.joined(separator: ", "))
            WHERE import_outcome(CASE
                WHEN (\(compared.map { "\(table).\($0)" }.joined(separator: ", ")))
                    IS (\(compared.map { "excluded.\($0)" }.joined(separator: ", "))) THEN 0
                WHEN \(table).batch_id = excluded.batch_id THEN 2
                WHEN EXISTS (
                    SELECT 1 FROM temp.import_seen AS seen WHERE \(same.joined(separator: " AND "))
                ) THEN 2
                ELSE 1
            END)
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

    /// The columns of the virtual table `incoming`; the last one is the line in the file.
    var incomingColumns: [String] { (0...columns.count).map { "c\($0)" } }

    /// The order of a file: by the columns of the key, codes as text.
    var orderSQL: String {
        "ORDER BY \(key.map(selectedSQL).joined(separator: ", "))"
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

internal import Storage

extension AllyResolver {
    /// Reads the register of allies and all of their names, once for all questions.
    convenience init(_ connection: Connection) throws {
        var entries: [Entry] = []
        var select = try connection.prepare(
            "SELECT ally, iso_alpha_2, iso_numeric, cow_code FROM allies")
        try select.forEach { row in
            entries.append(
                Entry(
                    code: try row[0], isoAlpha2: try row[1], isoNumeric: try row[2],
                    cowCode: try row[3]))
        }
        // A code is asked for as such.
        var names: [(label: String, spell: Spell)] = []
        var selectNames = try connection.prepare(
            """
            SELECT label, scheme, ally, valid_from, valid_until FROM allies_by_name
            WHERE scheme <> 'code'
            ORDER BY label, scheme, ally, valid_from
            """)
        try selectNames.forEach { row in
            names.append(
                (
                    try row[0],
                    Spell(
                        scheme: try row[1], ally: try row[2], from: try row[3],
                        until: try row[4])
                ))
        }
        self.init(entries, names: names)
    }
}

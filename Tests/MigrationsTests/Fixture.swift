import Storage

/// A few rows for whatever tables a version of the schema has.
enum Fixture {
    static func insertRegisters(into connection: Connection) throws {
        try connection.execute(registers)
    }

    /// Rows of the tables that there are once so many migrations were applied.
    static func insertRows(into connection: Connection, version: Int) throws {
        try connection.execute(registers)
        if version >= 2 { try connection.execute(agreements) }
        if version >= 3 { try connection.execute(contributions) }
        if version >= 4 { try connection.execute(observations) }
        if version >= 5 {
            try connection.execute("UPDATE allies SET note = 'new' WHERE ally = 'KOR'")
        }
    }

    private static let registers = """
        INSERT INTO batches (
            batch_id, kind, dataset, started_at, outcome, user_name, machine_name, program_version
        ) VALUES (1, 'import', 'all', '2020-01-01T00:00:00.000Z', 'done', 'ann', 'desk', '0');
        INSERT INTO rejected_rows (
            batch_id, fault, file, line, byte_offset, column_name, value, code, reason, remedy,
            record
        ) VALUES (
            1, 1, 'a.csv', 2, 10, 'ally', 'X', 'bad_value', 'it is short', 'make it longer', 'X,Y');
        INSERT INTO sources (source_id, source, publication, publisher, title, batch_id)
            VALUES (1, 'book-1', 'book', 'Press', 'First', 1);
        INSERT INTO currencies (currency, name, minor_digits, source_id, batch_id)
            VALUES ('USD', 'dollar', 2, 1, 1);
        INSERT INTO allies (ally, name, kind, source_id, batch_id)
            VALUES ('KOR', 'South Korea', 'state', 1, 1), ('USA', 'United States', 'state', 1, 1);
        INSERT INTO ally_names (name, scheme, ally, source_id, batch_id)
            VALUES ('KOREA, SOUTH', 'DMDC', 'KOR', 1, 1);
        INSERT INTO groups (group_code, name, kind, source_id, batch_id)
            VALUES ('pair', 'Pair', 'analytical', 1, 1);
        INSERT INTO group_members (group_code, ally, source_id, batch_id) VALUES ('pair', 'KOR', 1, 1);
        """

    private static let agreements = """
        INSERT INTO agreements (agreement, title, kind, host, source_id, batch_id)
            VALUES ('us-rok-1', 'Treaty', 'treaty', 'KOR', 1, 1);
        INSERT INTO cost_lines (line, title, kind, side, source_id, batch_id)
            VALUES ('HOST', 'All', 'line', 'host', 1, 1);
        INSERT INTO agreement_amounts (
            agreement, line, calendar, valid_from, valid_until, currency, amount_minor, source_id, batch_id
        ) VALUES ('us-rok-1', 'HOST', 'CY', '2019-01-01', '2020-01-01', 'USD', 100, 1, 1);
        """

    private static let contributions = """
        INSERT INTO contributions (
            host, payer, series, line, calendar, valid_from, valid_until, currency, amount_minor,
            source_id, batch_id
        ) VALUES ('KOR', 'host', 'a', 'HOST', 'CY', '2019-01-01', '2020-01-01', 'USD', 100, 1, 1);
        INSERT INTO methods (method, title, formula, source_id, batch_id)
            VALUES ('ours', 'Ours', 'Host by all', 1, 1);
        """

    private static let observations = """
        INSERT INTO troop_counts (
            counted_on, host, count_type, service, component, people, source_id, batch_id
        ) VALUES ('2019-09-30', 'KOR', 'assigned', 'total', 'total', 26525, 1, 1);
        INSERT INTO base_locations (host, name, source_id, batch_id) VALUES ('KOR', 'Camp', 1, 1);
        """
}

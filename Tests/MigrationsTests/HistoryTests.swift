import Migrations
import Storage
import Testing

@Suite struct `The history of a table` {
    let connection: Connection

    init() throws {
        connection = try Connection(path: ":memory:", options: .create)
        for migration in Migration.all { try connection.execute(migration.sql) }
        try Fixture.insertRows(into: connection, version: 4)
    }

    /// Every table with a history.
    private func tables() throws -> [String] {
        try connection.rows(
            """
            SELECT substr(name, 1, length(name) - 8) FROM sqlite_schema
            WHERE type = 'table' AND name LIKE '%\\_history' ESCAPE '\\' ORDER BY name
            """, as: String.self)
    }

    @Test func `is there for every table of facts, with all of its columns and three triggers`()
        throws
    {
        let facts = try connection.rows(
            """
            SELECT name FROM sqlite_schema
            WHERE type = 'table' AND name NOT LIKE '%\\_history' ESCAPE '\\'
                AND name NOT IN ('batches', 'batch_counts', 'batch_warnings', 'rejected_rows')
                ORDER BY name
            """, as: String.self)
        #expect(try tables() == facts)
        for table in facts {
            let columns = try connection.rows(
                "SELECT name FROM pragma_table_xinfo(:table) WHERE hidden = 0 ORDER BY cid",
                ["table": table], as: String.self)
            let past = try connection.rows(
                "SELECT name FROM pragma_table_info(:table) ORDER BY cid",
                ["table": "\(table)_history"], as: String.self)
            #expect(
                past == ["history_id", "operation", "replaced_at", "replaced_by_batch"] + columns,
                "\(table)")
            let triggers = try connection.schema().filter {
                $0.type == "trigger" && $0.table == table
            }
            #expect(
                triggers.map(\.name).filter { $0.contains("_keep_") && !$0.hasSuffix("_digits") }
                    == ["changed", "removed", "replaced"].map { "\(table)_keep_\($0)" })
            // Each column stands among the old values that the triggers compare and keep.
            for trigger in triggers where trigger.name.hasPrefix("\(table)_keep_") {
                if trigger.name.hasSuffix("_digits") { continue }
                let old = Set(trigger.sql.matches(of: /(?:OLD|there)\.(\w+)/).map { String($0.1) })
                #expect(old == Set(columns), "\(trigger.name)")
            }
        }
    }

    @Test func `keeps a row that changes or is removed, and nothing where nothing changes`() throws
    {
        for table in try tables() where try connection.rowCounts()[table] ?? 0 > 0 {
            try connection.execute("DELETE FROM \(table)_history")
            try connection.execute("UPDATE \(table) SET note = note")
            #expect(try operations(table) == [], "\(table)")
            try connection.execute("UPDATE \(table) SET note = 'changed'")
            let count = try connection.rowCounts()[table] ?? 0
            #expect(try operations(table) == Array(repeating: "update", count: count), "\(table)")
            let notes = try connection.rows(
                "SELECT note FROM \(table)_history", as: String.self)
            #expect(notes == Array(repeating: "", count: count), "\(table)")
        }
        try connection.execute("DELETE FROM troop_counts; DELETE FROM base_locations")
        #expect(try operations("troop_counts") == ["update", "delete"])
        #expect(try operations("base_locations") == ["update", "delete"])
    }

    /// In a shell, REPLACE takes a row away without a word to the triggers of deletion, so one was
    /// lost and the check found nothing.
    @Test func `keeps a row that REPLACE puts another in the place of`() throws {
        try connection.execute("PRAGMA recursive_triggers = OFF")
        for table in try tables() where try connection.rowCounts()[table] ?? 0 > 0 {
            let columns = try connection.rows(
                "SELECT name FROM pragma_table_xinfo(:table) WHERE hidden = 0 ORDER BY cid",
                ["table": table], as: String.self)
            let insert = "INTO \(table) (\(columns.joined(separator: ", ")))"
            let others = columns.map { $0 == "note" ? "'other'" : $0 }.joined(separator: ", ")
            try connection.execute("DELETE FROM \(table)_history")
            let error = #expect(throws: StorageError.self) {
                try connection.execute("INSERT \(insert) SELECT \(others) FROM \(table)")
            }
            #expect(error?.kind == .constraint, "\(table)")
            #expect(try operations(table) == [], "\(table)")
            let count = try connection.rowCounts()[table] ?? 0
            let notes = try connection.rows("SELECT note FROM \(table)", as: String.self)
            try connection.execute(
                "INSERT OR REPLACE \(insert) SELECT \(others) FROM \(table)")
            #expect(try operations(table) == Array(repeating: "update", count: count), "\(table)")
            #expect(
                try connection.rows("SELECT note FROM \(table)_history", as: String.self).sorted()
                    == notes.sorted(), "\(table)")
        }
    }

    @Test func `keeps the row whose number REPLACE gives to another`() throws {
        try connection.execute(
            """
            PRAGMA recursive_triggers = OFF;
            PRAGMA foreign_keys = OFF;
            UPDATE allies SET cow_code = 732 WHERE ally = 'KOR';
            DELETE FROM allies_history;
            INSERT OR REPLACE INTO allies (ally, name, kind, cow_code, source_id, batch_id)
            VALUES ('USA', 'United States', 'state', 732, 1, 1);
            """)
        let kept = try connection.rows(
            "SELECT ally FROM allies_history ORDER BY ally", as: String.self)
        #expect(kept == ["KOR", "USA"])
    }

    @Test func `names the batch that runs, and none for a change by hand`() throws {
        try connection.execute("UPDATE methods SET title = 'By hand'")
        try connection.execute(
            """
            INSERT INTO batches (
                batch_id, kind, dataset, started_at, outcome, user_name, machine_name, program_version
            ) VALUES (7, 'edit', 'methods', '2020-01-01', 'running', 'ann', 'desk', '0');
            UPDATE methods SET title = 'By a batch';
            """)
        let batches = try connection.rows(
            "SELECT replaced_by_batch FROM methods_history ORDER BY history_id", as: Int?.self)
        #expect(batches == [nil, 7])
    }

    private func operations(_ table: String) throws -> [String] {
        try connection.rows(
            "SELECT operation FROM \(table)_history ORDER BY history_id", as: String.self)
    }
}

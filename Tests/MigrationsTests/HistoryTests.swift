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

    @Test func `is there for every table of facts, with all of its columns and triggers`()
        throws
    {
        let facts = try connection.rows(
            """
            SELECT name FROM sqlite_schema
            WHERE type = 'table' AND name NOT LIKE '%\\_history' ESCAPE '\\'
                AND name NOT IN (
                    'batches', 'batch_counts', 'batch_warnings', 'rejected_rows',
                    'licence_overrides', 'sqlite_sequence'
                )
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
                past == [
                    "history_id", "operation", "replaced_at", "replaced_by_batch", "after_batch",
                ] + columns,
                "\(table)")
            let triggers = try connection.schema().filter {
                $0.type == "trigger" && $0.table == table && !$0.name.hasSuffix("_digits")
                    && !$0.name.hasSuffix("_in_range")
            }
            #expect(
                triggers.map(\.name)
                    == ["added", "changed", "removed"].map { "\(table)_keep_\($0)" })
            // Each column stands among the values that the triggers compare and keep.
            for trigger in triggers {
                let side = trigger.name.hasSuffix("added") ? "NEW" : "OLD"
                let names = trigger.sql.matches(of: /\b(OLD|NEW)\.(\w+)/)
                    .filter { $0.1 == side }.map { String($0.2) }
                #expect(Set(names) == Set(columns), "\(trigger.name)")
            }
            let guards = try connection.schema().filter {
                $0.type == "trigger" && $0.table == "\(table)_history"
            }
            #expect(
                guards.map(\.name) == ["is_final", "stays"].map { "\(table)_history_\($0)" })
        }
    }

    @Test func `keeps a row that changes or is removed, and nothing where nothing changes`() throws
    {
        for table in try tables() where try connection.rowCounts()[table] ?? 0 > 0 {
            let before = try operations(table)
            try connection.execute("UPDATE \(table) SET note = note")
            #expect(try operations(table) == before, "\(table)")
            try connection.execute("UPDATE \(table) SET note = 'changed'")
            let count = try connection.rowCounts()[table] ?? 0
            #expect(before == Array(repeating: "insert", count: count), "\(table)")
            #expect(
                try operations(table) == before + Array(repeating: "update", count: count),
                "\(table)")
            let notes = try connection.rows(
                "SELECT note FROM \(table)_history WHERE operation = 'update'", as: String.self)
            #expect(notes == Array(repeating: "", count: count), "\(table)")
        }
        try connection.execute("DELETE FROM troop_counts; DELETE FROM base_locations")
        #expect(try operations("troop_counts") == ["insert", "update", "delete"])
        #expect(try operations("base_locations") == ["insert", "update", "delete"])
    }

    @Test func `keeps that a row got another key, as the end of one and the beginning of another`()
        throws
    {
        try connection.execute("UPDATE methods SET method = 'another'")
        let rows = try connection.rows(
            "SELECT operation || ' ' || method FROM methods_history ORDER BY history_id",
            as: String.self)
        #expect(rows == ["insert ours", "delete ours", "insert another"])
    }

    @Test(arguments: ["UPDATE methods_history SET note = 'x'", "DELETE FROM methods_history"])
    func `is only added to`(sql: String) throws {
        let error = #expect(throws: StorageError.self) { try connection.execute(sql) }
        #expect(
            error?.message.contains("history is only added to: it is what the past is told from")
                == true)
    }

    @Test func `says after which batch somebody changed a row by hand`() throws {
        try connection.execute("UPDATE methods SET title = 'By hand'")
        let after = try connection.rows(
            "SELECT after_batch FROM methods_history ORDER BY history_id", as: Int.self)
        #expect(after == [1, 1])
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
        #expect(batches == [nil, nil, 7])
    }

    private func operations(_ table: String) throws -> [String] {
        try connection.rows(
            "SELECT operation FROM \(table)_history ORDER BY history_id", as: String.self)
    }
}

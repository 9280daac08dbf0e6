import Storage
import TestSupport
import Testing

@Suite struct `The history of a database` {
    let folder: TemporaryFolder
    let connection: Connection

    init() throws {
        folder = try TemporaryFolder()
        connection = try Connection(path: folder.path(of: "a.db"), options: .create)
        try migrator(createStates, insertStates, version: "1.4").migrate(connection)
    }

    @Test(arguments: [
        "-- changes: states, bases\r\n\r\nINSERT INTO states VALUES(732,'Korea'),\t(740,'Japan')"
            + ";INSERT INTO bases/*three*/VALUES ('Osan', 732), ('Kadena',740),('Misawa', 740)\n;",
        insertStates + "\n-- Copyright\n",
    ])
    func `does not care for comments and white space`(sql: String) throws {
        #expect(try migrator(createStates, sql).status(of: connection).isUpToDate)
    }

    @Test(arguments: [
        "INSERT INTO states VALUES (732, 'Korea')",
        insertStates.replacing("Osan", with: "Osan "),
        insertStates.replacing("INSERT", with: "insert"),
        insertStates + ";",
        insertStates.replacing("732, 'Korea'", with: "7 32, 'Korea'"),
        insertStates.replacing("'Korea'", with: "-- 'Korea'\n"),
    ])
    func `does care for every token, and for text byte for byte`(sql: String) throws {
        let error = #expect(throws: MigrationError.self) {
            try migrator(createStates, sql, rebuildStates).migrate(connection)
        }
        guard case .edited(let steps)? = error else { return #expect(Bool(false)) }
        #expect(steps.map(\.number) == [2])
        #expect(try connection.one("SELECT count(*) FROM schema_migrations") == 2)
    }

    @Test func `lists everything that was edited, at once`() throws {
        let error = #expect(throws: MigrationError.self) {
            try migrator("SELECT 1", "SELECT 2").migrate(connection)
        }
        #expect(
            error?.description == """
                migration 1 (step_1) is not the one that was applied
                migration 2 (step_2) is not the one that was applied
                  fix: restore the files as they were, and put the change in a new migration
                """)
    }

    @Test func `knows a renamed migration, and one that was left out`() throws {
        let renamed = [
            Migration(number: 1, name: "states", sql: Array(createStates.utf8)),
            Migration(number: 2, name: "step_2", sql: Array(insertStates.utf8)),
        ]
        let status = try Migrator(renamed, programVersion: "1").status(of: connection)
        #expect(status.steps.map(\.state) == [.edited, .applied])

        try connection.execute("DELETE FROM schema_migrations WHERE number = 1")
        let skipped = try migrator(createStates, insertStates).status(of: connection)
        #expect(skipped.steps.map(\.state) == [.skipped, .applied])
        #expect(throws: MigrationError.self) {
            try migrator(createStates, insertStates).migrate(connection)
        }
    }

    @Test func `is told step by step`() throws {
        let status = try migrator(createStates, "SELECT 2", rebuildStates).status(of: connection)
        #expect(status.version == 2)
        #expect(status.knownVersion == 3)
        #expect(status.steps.map(\.state) == [.applied, .edited, .pending])
        #expect(status.steps.map(\.appliedBy) == ["1.4", "1.4", nil])
        let unknown = try migrator(createStates).status(of: connection)
        #expect(unknown.steps.map(\.state) == [.applied, .unknown])
        let nothing = try migrator().status(of: try Connection(path: ":memory:"))
        #expect(nothing.isUpToDate && nothing.version == 0)
    }

    @Test func `of a newer program is refused, with both versions, and nothing is written`() throws
    {
        try connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        let before = try folder.bytes(of: "a.db")
        let older = migrator(createStates, version: "1.3")
        let expected = MigrationError.newerDatabase(
            version: 2, known: 1, writtenBy: "1.4", program: "1.3")
        #expect(throws: expected) { try older.migrate(connection) }
        let reader = try Connection(path: folder.path(of: "a.db"), options: .readOnly)
        #expect(throws: expected) { try older.check(reader) }
        #expect(throws: expected) { _ = try older.plan(for: reader) }
        #expect(try folder.bytes(of: "a.db") == before)
        #expect(
            expected.description == """
                the database is at schema version 2, written by version 1.4 of the program; \
                this is version 1.3, which knows schema versions up to 1
                  fix: use version 1.4 or a newer one; nothing was changed
                """)
    }

    @Test func `of an older program is refused where it is only read`() throws {
        let newer = migrator(createStates, insertStates, rebuildStates)
        #expect(throws: MigrationError.olderDatabase(version: 2, known: 3)) {
            try newer.check(connection)
        }
        try newer.migrate(connection)
        #expect(throws: Never.self) { try newer.check(connection) }
    }

    @Test func `of another program is not touched`() throws {
        let other = try Connection(path: ":memory:")
        try other.execute("CREATE TABLE bookmarks (url)")
        #expect(throws: MigrationError.foreignDatabase) {
            try migrator(createStates).migrate(other)
        }
        #expect(try other.schema().map(\.name) == ["bookmarks"])
    }

    @Test func `can be tried on a copy, and the file does not change by a byte`() throws {
        try connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        let before = try folder.bytes(of: "a.db")
        let names = try folder.names()
        let reader = try Connection(path: folder.path(of: "a.db"), options: .readOnly)
        let plan = try migrator(
            createStates, insertStates, rebuildStates,
            "-- changes: bases\nDELETE FROM bases; CREATE INDEX by_name ON states (name);"
        ).plan(for: reader)

        #expect(plan.steps.map(\.migration.number) == [3, 4])
        #expect(plan.steps[0].rowChanges == [:])
        #expect(plan.steps[0].schemaChanges.map(\.description) == ["~ table states"])
        #expect(plan.steps[1].rowChanges == ["bases": -3])
        #expect(plan.steps[1].rowsBefore["bases"] == 3)
        #expect(plan.steps[1].schemaChanges.map(\.description) == ["+ index by_name"])
        #expect(try folder.bytes(of: "a.db") == before)
        #expect(try folder.names() == names)
        #expect(try connection.one("SELECT max(number) FROM schema_migrations") == 2)
    }

    @Test func `that would fail fails on the copy`() throws {
        #expect(throws: MigrationError.self) {
            _ = try migrator(createStates, insertStates, "DELETE FROM bases").plan(for: connection)
        }
        #expect(try connection.one("SELECT count(*) FROM bases") == 3)
    }

    @Test func `is verified against what the migrations make`() throws {
        let migrator = migrator(createStates, insertStates)
        #expect(try migrator.verify(connection) == [])
        try connection.execute(
            """
            CREATE INDEX by_hand ON states (name);
            CREATE VIEW broken AS SELECT absent FROM states;
            PRAGMA foreign_keys = OFF;
            DELETE FROM states WHERE code = 740;
            """)
        #expect(
            try migrator.verify(connection) == [
                "the schema is not what the migrations made: + index by_hand",
                "the schema is not what the migrations made: + view broken",
                "2 rows of bases without the row of states",
                "the view broken does not compile: no such column: absent",
            ])
    }
}

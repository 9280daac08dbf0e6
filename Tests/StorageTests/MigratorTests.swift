import Storage
import TestSupport
import Testing

/// Migrations numbered from 1, named `step_1` and so on.
func migrations(_ sql: String...) -> [Migration] {
    sql.enumerated().map { place, sql in
        Migration(number: place + 1, name: "step_\(place + 1)", sql: Array(sql.utf8))
    }
}

func migrator(_ sql: String..., version: String = "1.0") -> Migrator {
    Migrator(
        sql.enumerated().map { place, sql in
            Migration(number: place + 1, name: "step_\(place + 1)", sql: Array(sql.utf8))
        }, programVersion: version)
}

private let createStates = """
    CREATE TABLE states (code INTEGER PRIMARY KEY, name TEXT NOT NULL) STRICT;
    CREATE TABLE bases (
        name TEXT PRIMARY KEY, state INTEGER NOT NULL REFERENCES states ON DELETE CASCADE
    ) STRICT;
    """
private let insertStates = """
    -- changes: states, bases
    INSERT INTO states VALUES (732, 'Korea'), (740, 'Japan');
    INSERT INTO bases VALUES ('Osan', 732), ('Kadena', 740), ('Misawa', 740);
    """
private let rebuildStates = """
    CREATE TABLE new_states (code INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE) STRICT;
    INSERT INTO new_states SELECT code, name FROM states;
    DROP TABLE states;
    ALTER TABLE new_states RENAME TO states;
    """

@Suite struct `Migrating a database` {
    let folder: TemporaryFolder
    let connection: Connection

    init() throws {
        folder = try TemporaryFolder()
        connection = try Connection(path: folder.path(of: "a.db"), options: .create)
    }

    private var ledger: [Int] {
        get throws { try connection.rows("SELECT number FROM schema_migrations ORDER BY number") }
    }

    @Test func `applies what it lacks, in order, and says in its ledger what was done`() throws {
        let outcome = try migrator(createStates, insertStates).migrate(connection)
        #expect(outcome.steps.map(\.migration.number) == [1, 2])
        #expect(outcome.steps.last?.rowChanges == ["states": 2, "bases": 3])
        #expect(outcome.snapshot == nil)
        let entry: [String] = try connection.rows(
            """
            SELECT concat FROM (
                SELECT number || name || program_version || row_changes AS concat
                FROM schema_migrations
                WHERE applied_at <= strftime('%Y-%m-%dT%H:%M:%fZ', 'now') AND duration_ms >= 0
                  AND sqlite_version = sqlite_version()
            )
            """)
        #expect(entry == ["1step_11.0{}", "2step_21.0{\"bases\":3,\"states\":2}"])
    }

    @Test func `does nothing the second time`() throws {
        let migrator = migrator(createStates, insertStates)
        try migrator.migrate(connection)
        #expect(try migrator.migrate(connection).steps.isEmpty)
        #expect(try connection.one("SELECT count(*) FROM states") == 2)
    }

    @Test(arguments: 0...3)
    func `ends the same, whichever version it starts from`(version: Int) throws {
        let all = migrations(createStates, insertStates, rebuildStates)
        let fresh = try Connection(path: ":memory:")
        try Migrator(all, programVersion: "1").migrate(fresh)

        try Migrator(Array(all.prefix(version)), programVersion: "1").migrate(connection)
        try Migrator(all, programVersion: "1").migrate(connection)
        #expect(try connection.schema() == fresh.schema())
        #expect(try connection.rowCounts() == fresh.rowCounts())
        #expect(try ledger == [1, 2, 3])
    }

    @Test(arguments: [
        "CREATE TABLE x (y); nonsense",
        "CREATE TABLE x (y); INSERT INTO states VALUES (732, 'Korea again')",
        "CREATE TABLE x (y); INSERT INTO nowhere VALUES (1)",
    ])
    func `leaves no trace of one that fails, nor of those before it`(sql: String) throws {
        try migrator(createStates, insertStates).migrate(connection)
        let before = try connection.schema()
        #expect {
            try migrator(createStates, insertStates, "CREATE TABLE z (y)", sql)
                .migrate(connection)
        } throws: { error in
            if case .failed("0004_step_4", _)? = error as? MigrationError { true } else { false }
        }
        #expect(try connection.schema() == before)
        #expect(try ledger == [1, 2])
        #expect(try folder.names().allSatisfy { !$0.contains("before") })
        #expect(try connection.one("PRAGMA foreign_keys") == 1)
    }

    @Test func `leaves an empty file empty when the first one fails`() throws {
        #expect(throws: MigrationError.self) { try migrator("nonsense").migrate(connection) }
        #expect(try connection.schema() == [])
    }

    @Test(arguments: [
        "BEGIN", "COMMIT", "END", "ROLLBACK", "SAVEPOINT a", "RELEASE a", "ATTACH 'x.db' AS x",
        "DETACH main", "VACUUM", "PRAGMA foreign_keys = OFF", "PRAGMA defer_foreign_keys = ON",
        "PRAGMA journal_mode = DELETE", "DELETE FROM schema_migrations",
        "DROP TABLE schema_migrations", "UPDATE schema_migrations SET name = 'x'",
    ])
    func `refuses statements that are the migrator's own business`(sql: String) throws {
        #expect(throws: MigrationError.self) {
            try migrator("CREATE TABLE a (b); \(sql); CREATE TABLE c (d);").migrate(connection)
        }
        #expect(try connection.schema() == [])
        #expect(try folder.names().allSatisfy { $0.hasPrefix("a.db") })
    }

    @Test func `allows a transaction's words inside of triggers`() throws {
        try migrator(
            "CREATE TABLE a (b); CREATE TRIGGER t INSERT ON a BEGIN DELETE FROM a; END;"
        ).migrate(connection)
        #expect(try ledger == [1])
    }

    @Test func `is not done in the middle of a transaction`() {
        let error = #expect(throws: StorageError.self) {
            try connection.transaction { try migrator(createStates).migrate(connection) }
        }
        #expect(error?.message == "cannot migrate in the middle of a transaction")
    }

    @Test func `is done once, however many start at the same time`() async throws {
        let path = folder.path(of: "shared.db")
        let applied = try await withThrowingTaskGroup(of: Int.self) { group in
            for _ in 0..<20 {
                group.addTask {
                    let connection = try Connection(
                        path: path,
                        options: ConnectionOptions(access: .create, busyTimeout: .seconds(60)))
                    return try migrator(createStates, insertStates, rebuildStates)
                        .migrate(connection).steps.count
                }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(applied.sorted() == Array(repeating: 0, count: 19) + [3])
        let shared = try Connection(path: path, options: .readOnly)
        #expect(try shared.one("SELECT count(*) FROM bases") == 3)
        #expect(try shared.one("PRAGMA journal_mode") == "wal")
    }

    @Test func `first puts a verified copy beside a file that has data`() throws {
        try migrator(createStates, insertStates).migrate(connection)
        let outcome = try migrator(createStates, insertStates, rebuildStates).migrate(connection)
        let snapshot = try #require(outcome.snapshot)
        #expect(snapshot.hasSuffix("/a.db.before-migration-3"))
        let copy = try Connection(path: snapshot, options: .readOnly)
        #expect(try copy.one("SELECT count(*) FROM bases") == 3)
        #expect(try migrator(createStates, insertStates).status(of: copy).isUpToDate)
    }
}

@Suite struct `A migration that loses rows` {
    let connection: Connection

    init() throws {
        connection = try Connection(path: ":memory:")
        try migrator(createStates, insertStates).migrate(connection)
    }

    private var bases: Int { get throws { try connection.one("SELECT count(*) FROM bases") } }

    /// What happens without the migrator, on SQLite 3.40.1: rebuilding a table to which others
    /// refer deletes their rows, and the check that is meant to find such things finds nothing.
    @Test(arguments: ["PRAGMA foreign_keys = OFF", "PRAGMA defer_foreign_keys = ON"])
    func `by rebuilding a parent does so in silence, where foreign keys are on`(pragma: String)
        throws
    {
        try connection.execute("BEGIN; \(pragma); \(rebuildStates)")
        #expect(try bases == 0)
        #expect(try connection.danglingReferences() == [])
        try connection.execute("ROLLBACK")
    }

    @Test func `by rebuilding a parent does not, under the migrator`() throws {
        try migrator(createStates, insertStates, rebuildStates).migrate(connection)
        #expect(try bases == 3)
        #expect(throws: StorageError.self) {
            try connection.execute("INSERT INTO bases VALUES ('Atlantis', 1)")
        }
    }

    @Test(arguments: [
        (
            "DELETE FROM bases WHERE state = 740",
            ["the table bases had 3 rows and has 1, which is not declared"]
        ),
        (
            "-- changes: states\nDELETE FROM bases WHERE state = 740",
            ["the table bases had 3 rows and has 1, which is not declared"]
        ),
        (
            "INSERT INTO states VALUES (710, 'China')",
            ["the table states had 2 rows and has 3, which is not declared"]
        ),
        ("DROP TABLE bases", ["the table bases had 3 rows and is gone"]),
        ("ALTER TABLE bases RENAME TO sites", ["the table bases had 3 rows and is gone"]),
        (
            "-- changes: states\nDELETE FROM states WHERE code = 732",
            ["1 row of bases without the row of states"]
        ),
        (
            "-- changes: states\nALTER TABLE states RENAME TO s; "
                + "CREATE VIEW v AS SELECT absent FROM s",
            ["the view v does not compile: no such column: absent"]
        ),
    ])
    func `is found out and undone`(sql: String, problems: [String]) throws {
        let before = try connection.schema()
        let error = #expect(throws: MigrationError.self) {
            try migrator(createStates, insertStates, sql).migrate(connection)
        }
        #expect(error == .unsound(migration: "0003_step_3", problems: problems))
        #expect(try connection.schema() == before)
        #expect(try bases == 3)
    }

    @Test(arguments: [
        "-- changes: bases\nDELETE FROM bases",
        "--   CHANGES: x", "-- changes: Bases,states\nDELETE FROM bases; DELETE FROM states;",
        "-- changes: bases\nDROP TABLE bases", "-- changes: bases\nALTER TABLE bases RENAME TO s",
        "CREATE TABLE x (y); INSERT INTO x VALUES (1)",
        "UPDATE states SET name = upper(name)",
    ])
    func `on purpose, or loses none, is applied`(sql: String) throws {
        try migrator(createStates, insertStates, sql).migrate(connection)
        #expect(try connection.one("SELECT max(number) FROM schema_migrations") == 3)
    }

    /// A trigger is how a delete in one table can empty another without a word in the migration.
    @Test func `through a trigger is found out, too`() throws {
        try connection.execute(
            """
            CREATE TRIGGER orphans AFTER DELETE ON states
            BEGIN DELETE FROM bases WHERE state = old.code; END;
            """)
        let error = #expect(throws: MigrationError.self) {
            try migrator(
                createStates, insertStates, "-- changes: states\nDELETE FROM states"
            ).migrate(connection)
        }
        #expect(
            error
                == .unsound(
                    migration: "0003_step_3",
                    problems: ["the table bases had 3 rows and has 0, which is not declared"]))
        #expect(try bases == 3)
    }
}

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

@Suite struct `The checksum of a migration` {
    private func checksum(_ sql: String) -> String {
        Migration(number: 1, name: "a", sql: Array(sql.utf8)).checksum
    }

    @Test(arguments: [
        ("SELECT 1", " SELECT\t\r\n1 -- one"),
        ("SELECT a+b", "SELECT a + b"),
        ("SELECT 'a''b', x'00'", "SELECT /* c */ 'a''b' , x'00' /* unfinished"),
        ("SELECT a||b", "SELECT a || b"),
        ("SELECT 1e-3-2", "SELECT 1e-3 - 2"),
        ("SELECT [a]]", "SELECT [a] ]"),
        ("", "-- nothing\n/* at all */"),
    ])
    func `is the same for the same tokens`(one: String, other: String) {
        #expect(checksum(one) == checksum(other))
    }

    @Test(arguments: [
        ("SELECT ab", "SELECT a b"),
        ("SELECT 'a b'", "SELECT 'a  b'"),
        ("SELECT 'a--b'", "SELECT 'a'--b'"),
        ("SELECT '/*'", "SELECT '/**/'"),
        ("SELECT \"a -- b\"", "SELECT \"a\""),
        ("SELECT 'it''s'", "SELECT 'it' 's'"),
        ("SELECT x'00'", "SELECT x '00'"),
        ("SELECT 1.5", "SELECT 1 .5"),
        ("SELECT a - -1", "SELECT a --1"),
        ("SELECT 1;", "SELECT 1"),
        ("SELECT 'é'", "SELECT 'e'"),
    ])
    func `differs where a token does`(one: String, other: String) {
        #expect(checksum(one) != checksum(other))
    }

    @Test func `is one thing, the hash of the file another`() {
        let one = Migration(number: 1, name: "a", sql: Array("SELECT 1".utf8))
        let other = Migration(number: 1, name: "a", sql: Array("SELECT  1".utf8))
        #expect(one.checksum == other.checksum)
        #expect(one.sha256 != other.sha256)
        // By `printf 'SELECT 1' | sha256sum`.
        #expect(
            one.sha256 == "e004ebd5b5532a4b85984a62f8ad48a81aa3460c1ca07701f386135d72cdecf5")
    }
}

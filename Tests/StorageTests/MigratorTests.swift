import Storage
import TestSupport
import Testing

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
        let all = migrations([createStates, insertStates, rebuildStates])
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

import Storage
import Testing

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
        "-- changed for no reason: ",
        "-- changes: Bases,states\nDELETE FROM bases; DELETE FROM states;",
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

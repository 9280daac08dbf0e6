import Storage
import Testing

@Suite struct `The plan of a query` {
    let connection: Connection

    init() throws {
        connection = try Connection(path: ":memory:")
        try connection.execute(
            """
            CREATE TABLE allies (code TEXT NOT NULL PRIMARY KEY, name TEXT) WITHOUT ROWID;
            CREATE TABLE counts (id INTEGER PRIMARY KEY, ally TEXT, day TEXT, persons INTEGER);
            CREATE INDEX counts_by_ally ON counts (ally, day);
            CREATE VIEW named AS SELECT name, persons FROM counts JOIN allies ON code = ally;
            """)
    }

    @Test(arguments: [
        ("SELECT 1", [], [], []),
        ("SELECT * FROM counts AS c", ["counts"], [], ["counts"]),
        ("SELECT * FROM counts AS c WHERE c.ally = :ally", ["counts"], ["counts_by_ally"], []),
        ("SELECT * FROM counts WHERE id = 3", ["counts"], [], []),
        ("SELECT count(*) FROM counts", ["counts"], ["counts_by_ally"], ["counts"]),
        ("SELECT max(id) FROM counts", ["counts"], [], []),
        ("SELECT ally FROM counts ORDER BY ally", ["counts"], ["counts_by_ally"], ["counts"]),
        ("SELECT * FROM allies WHERE code = 'KOR'", ["allies"], [], []),
        ("SELECT * FROM named", ["allies", "counts"], [], ["counts"]),
        ("SELECT * FROM json_each('[]')", [], [], []),
        (
            "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT 9) "
                + "SELECT i FROM n", [], [], []
        ),
    ])
    func `names what is read, and what is read from end to end`(
        sql: String, tables: [String], indexes: [String], fullScans: [String]
    ) throws {
        let plan = try connection.explain(sql)
        #expect(plan.tables == tables)
        // The table without rowid is its own index.
        #expect(plan.indexes.filter { !$0.hasPrefix("sqlite_") } == indexes)
        #expect(plan.fullScans == fullScans)
    }

    @Test func `prints as a tree`() throws {
        let plan = try connection.explain(
            """
            SELECT name FROM allies WHERE code IN (SELECT ally FROM counts WHERE ally > 'A')
            ORDER BY name
            """)
        #expect(
            plan.description == """
                ├─ SEARCH allies USING PRIMARY KEY (code=?)
                ├─ LIST SUBQUERY 1
                │  └─ SEARCH counts USING COVERING INDEX counts_by_ally (ally>?)
                └─ USE TEMP B-TREE FOR ORDER BY
                """)
    }

    @Test func `of a statement that does not compile is an error`() {
        #expect(throws: StorageError.self) { _ = try connection.explain("SELECT nothing") }
    }
}

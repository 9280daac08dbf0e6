import Storage
import TestSupport
import Testing

@Suite struct `Untrusted SQL` {
    let folder: TemporaryFolder
    let connection: Connection

    init() throws {
        folder = try TemporaryFolder()
        connection = try Connection(path: folder.path(of: "a.db"), options: .create)
        try connection.execute(
            """
            CREATE TABLE allies (code TEXT PRIMARY KEY, persons INTEGER) STRICT;
            CREATE VIEW many AS SELECT code FROM allies WHERE persons > 1;
            INSERT INTO allies VALUES ('KOR', 2), ('VAT', 0);
            """)
        try connection.addExactSum()
    }

    @Test(arguments: [
        ("SELECT code FROM many", "KOR"),
        ("SELECT group_concat(code, ',') OVER (ORDER BY code) FROM allies LIMIT 1", "KOR"),
        ("SELECT sum_exact(persons) FROM allies", "2"),
        ("SELECT json_extract('{\"a\": \"b\"}', '$.a')", "b"),
        ("SELECT value FROM json_each('[\"x\"]')", "x"),
        ("SELECT date('1953-07-27', '+1 day')", "1953-07-28"),
        ("SELECT upper(code) FROM allies WHERE code LIKE 'k%' AND code GLOB 'K*'", "KOR"),
        (
            "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 5) "
                + "SELECT printf('%d', max(i)) FROM n", "5"
        ),
        ("SELECT name FROM pragma_table_info('allies')", "code"),
        ("SELECT name FROM sqlite_schema WHERE type = 'view'", "many"),
        ("PRAGMA journal_mode", "wal"),
    ])
    func `may ask whatever can be asked`(sql: String, answer: String) throws {
        let first = try connection.untrusted {
            try connection.first(sql, as: Value.self)
        }
        // A table_info row has several columns, of which this test reads the query's only one.
        #expect(first == .text(answer))
    }

    @Test(arguments: [
        ("DELETE FROM allies", "DELETE on table allies is not allowed: queries are read-only"),
        (
            "DELETE FROM allies RETURNING code",
            "DELETE on table allies is not allowed: queries are read-only"
        ),
        (
            "EXPLAIN DELETE FROM allies",
            "DELETE on table allies is not allowed: queries are read-only"
        ),
        (
            "UPDATE allies SET persons = 0",
            "UPDATE on table allies is not allowed: queries are read-only"
        ),
        (
            "INSERT INTO allies VALUES ('X', 1)",
            "INSERT on table allies is not allowed: queries are read-only"
        ),
        (
            "REPLACE INTO allies VALUES ('X', 1)",
            "INSERT on table allies is not allowed: queries are read-only"
        ),
        (
            "WITH x AS (SELECT 1) INSERT INTO allies SELECT 'X', 1 FROM x",
            "INSERT on table allies is not allowed: queries are read-only"
        ),
        ("UPDATE sqlite_schema SET sql = ''", "table sqlite_master may not be modified"),
        ("UPDATE sqlite_temp_schema SET sql = ''", "table sqlite_temp_master may not be modified"),
        ("DELETE FROM sqlite_schema", nil),
        ("DROP TABLE allies", nil),
        ("DROP VIEW many", nil),
        ("CREATE TABLE x (y)", nil),
        ("CREATE TEMP TABLE x (y)", nil),
        ("CREATE VIEW x AS SELECT 1", nil),
        ("CREATE TEMP VIEW x AS SELECT 1", nil),
        ("CREATE INDEX x ON allies (persons)", nil),
        ("CREATE TRIGGER x DELETE ON allies BEGIN SELECT 1; END", nil),
        ("CREATE TEMP TRIGGER x DELETE ON allies BEGIN SELECT 1; END", nil),
        ("CREATE VIRTUAL TABLE x USING fts5 (y)", nil),
        (
            "ALTER TABLE allies RENAME TO x",
            "ALTER TABLE main is not allowed: queries are read-only"
        ),
        ("ALTER TABLE allies ADD COLUMN x", nil),
        (
            "ATTACH 'other.db' AS other",
            "ATTACH of other.db is not allowed: a query reads one database"
        ),
        ("ATTACH ':memory:' || 'x' AS other", nil),
        ("DETACH main", nil),
        ("VACUUM", nil),
        ("VACUUM INTO 'stolen.db'", nil),
        ("REINDEX", nil),
        ("ANALYZE", nil),
        ("BEGIN", "transaction BEGIN is not allowed: queries are read-only"),
        ("COMMIT", nil),
        ("SAVEPOINT x", nil),
        ("RELEASE x", nil),
        ("SELECT load_extension('x.so')", nil),
        ("SELECT sqlite_log(1, 'x')", "the function sqlite_log is not allowed in a query"),
        ("SELECT fts3_tokenizer('x')", nil),
        ("SELECT fts5(1)", nil),
        (
            "PRAGMA writable_schema = ON",
            "setting PRAGMA writable_schema is not allowed: queries are read-only"
        ),
        (
            "PRAGMA journal_mode = DELETE",
            "setting PRAGMA journal_mode is not allowed: queries are read-only"
        ),
        ("PRAGMA user_version = 3", nil),
        ("PRAGMA foreign_keys = OFF", nil),
        ("PRAGMA wal_checkpoint", nil),
        ("PRAGMA optimize", nil),
        ("PRAGMA incremental_vacuum", nil),
        ("PRAGMA database_list", "PRAGMA database_list is not allowed in a query"),
        ("PRAGMA trusted_schema = ON", nil),
        ("PRAGMA query_only = OFF", nil),
        ("PRAGMA temp_store_directory = '/'", nil),
        ("PRAGMA table_info(allies); DROP TABLE allies", nil),
        ("SELECT 1; DROP TABLE allies", nil),
        ("SELECT zeroblob(100000000)", nil),
        ("SELECT replace(hex(zeroblob(20000000)), '00', 'xxxxx')", nil),
        ("SELECT file FROM pragma_database_list", nil),
        ("SELECT * FROM pragma_wal_checkpoint", nil),
    ])
    func `may do nothing else`(sql: String, message: String?) throws {
        let before = try contents
        let error = #expect(throws: StorageError.self) {
            try connection.untrusted { _ = try connection.rows(sql, as: Value.self) }
        }
        let kinds: [StorageError.Kind] = [.notAuthorized, .notOneStatement, .other, .sql]
        #expect(error.map { kinds.contains($0.kind) } == true, "\(String(describing: error))")
        if let message { #expect(error?.message == message) }
        #expect(try contents == before)
        #expect(try folder.names().allSatisfy { $0.hasPrefix("a.db") })
        #expect(try connection.one("PRAGMA foreign_keys") == 1)
    }

    private var contents: [String] {
        get throws {
            try connection.rows(
                """
                SELECT code || persons FROM allies
                UNION ALL SELECT name || sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY 1
                """)
        }
    }

    @Test func `is trusted again afterwards`() throws {
        try connection.untrusted { try connection.run("SELECT 1") }
        try connection.run("DELETE FROM allies WHERE code = :code", ["code": "VAT"])
        #expect(connection.changes == 1)
    }

    @Test func `is not allowed more by a policy inside of another`() throws {
        let error = #expect(throws: StorageError.self) {
            try connection.untrusted {
                try connection.untrusted(SQLPolicy(pragmas: ["database_list"])) {}
                try connection.run("PRAGMA database_list")
            }
        }
        #expect(error?.kind == .notAuthorized)
        let inner = #expect(throws: StorageError.self) {
            try connection.untrusted {
                try connection.untrusted(SQLPolicy(pragmas: ["database_list"])) {
                    try connection.run("PRAGMA database_list")
                }
            }
        }
        #expect(inner?.kind == .notAuthorized)
    }

    @Test func `is checked again when the schema changes under a prepared statement`() throws {
        var select = try connection.prepare("SELECT count(*) FROM many")
        try connection.execute("CREATE TABLE other (x)")
        let count = try connection.untrusted { try select.one(as: Int.self) }
        #expect(count == 1)
    }
}

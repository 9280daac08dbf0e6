import Storage
import TestSupport
import Testing

@Suite struct `A connection` {
    let connection: Connection

    init() throws {
        connection = try Connection(path: ":memory:")
    }

    @Test(arguments: [
        ("PRAGMA foreign_keys", 1), ("PRAGMA recursive_triggers", 1),
        ("PRAGMA trusted_schema", 0), ("PRAGMA cache_size", -16_384),
    ])
    func `has the settings that make SQL mean what it says`(pragma: String, value: Int) throws {
        #expect(try connection.one(pragma) == value)
    }

    @Test(arguments: [
        "SELECT \"no_such_column\"", "CREATE TABLE a (b CHECK (b <> \"x\"))",
    ])
    func `takes nothing in double quotes for a string`(sql: String) {
        let error = #expect(throws: StorageError.self) { try connection.execute(sql) }
        #expect(error?.kind == .sql)
    }

    @Test func `does not let the schema be overwritten`() throws {
        try connection.execute("CREATE TABLE a (b); PRAGMA writable_schema = ON;")
        #expect(throws: StorageError.self) {
            try connection.execute("UPDATE sqlite_schema SET sql = 'nonsense'")
        }
    }

    @Test func `fires delete triggers when a row is replaced`() throws {
        try connection.execute(
            """
            CREATE TABLE a (b INTEGER PRIMARY KEY, c); CREATE TABLE log (b);
            CREATE TRIGGER gone AFTER DELETE ON a BEGIN INSERT INTO log VALUES (old.b); END;
            INSERT INTO a VALUES (1, 2); REPLACE INTO a VALUES (1, 3);
            """)
        #expect(try connection.rows("SELECT b FROM log") == [1])
    }

    @Test func `runs a script, and names the statement that failed in it`() throws {
        let error = #expect(throws: StorageError.self) {
            try connection.execute("CREATE TABLE a (b);\n-- next\nINSERT INTO a VALUES (1, 2);\n")
        }
        #expect(error?.sql?.contains("INSERT INTO a VALUES (1, 2)") == true)
        #expect(error?.message == "table a has 1 columns but 2 values were supplied")
    }

    @Test(arguments: ["SELECT 1; \0", "\0", "SELECT 1;\0 DROP TABLE a"])
    func `refuses a script with a NUL character, behind which SQLite would not look`(sql: String) {
        let error = #expect(throws: StorageError.self) { try connection.execute(sql) }
        #expect(error?.message == "SQL cannot contain a NUL character")
    }

    @Test(arguments: ["", ";", " ; -- nothing", "/* */"])
    func `does nothing for a script without statements`(script: String) {
        #expect(throws: Never.self) { try connection.execute(script) }
    }

    @Test func `outlives its last owner as long as a statement needs it`() throws {
        func statement() throws -> Statement {
            try Connection(path: ":memory:").prepare("SELECT 42")
        }
        var select = try statement()
        #expect(try select.one() == 42)
    }

    @Test func `begins a new file with a write-ahead log, and leaves an old one as it is`() throws {
        let folder = try TemporaryFolder()
        let new = try Connection(path: folder.path(of: "new.db"), options: .create)
        #expect(try new.one("PRAGMA journal_mode") == "wal")

        let path = folder.path(of: "old.db")
        try Connection(path: path, options: .create)
            .execute("PRAGMA journal_mode = DELETE; CREATE TABLE a (b);")
        let old = try Connection(path: path, options: .create)
        #expect(try old.one("PRAGMA journal_mode") == "delete")
    }

    @Test func `that only reads writes nothing`() throws {
        let folder = try TemporaryFolder()
        let path = folder.path(of: "a.db")
        try Connection(path: path, options: .create).execute("CREATE TABLE a (b)")
        let reader = try Connection(path: path, options: .readOnly)
        let error = #expect(throws: StorageError.self) {
            try reader.execute("INSERT INTO a VALUES (1)")
        }
        #expect(error?.kind == .readOnly)
        #expect(error?.path?.hasSuffix("/a.db") == true)
    }

    @Test(arguments: ["file:a?mode=memory", "100%.db", "a b#c?.db", "日本.db"])
    func `opens a file by its name, whatever characters it has`(name: String) throws {
        let folder = try TemporaryFolder()
        try Connection(path: folder.path(of: name), options: .create)
            .execute("CREATE TABLE a (b)")
        #expect(try folder.names() == [name])
        #expect(throws: Never.self) {
            _ = try Connection(path: folder.path(of: name), options: .readOnly)
        }
    }
}

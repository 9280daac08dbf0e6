import Storage
import TestSupport
import Testing

@Suite struct `A storage error` {
    let connection: Connection

    init() throws {
        connection = try Connection(path: ":memory:")
        try connection.execute(
            """
            CREATE TABLE spells (
                entered INTEGER NOT NULL PRIMARY KEY, exited INTEGER UNIQUE,
                CONSTRAINT exit_follows_entry CHECK (exited > entered)
            ) STRICT
            """)
    }

    @Test func `points at the place in the SQL`() {
        let error = #expect(throws: StorageError.self) {
            _ = try connection.prepare("SELECT entered,\n    exitted AS \"é\"\nFROM spells")
        }
        #expect(
            error?.description == """
                no such column: exitted [SQLITE_ERROR]
                  in: SELECT entered,
                          exitted AS "é"
                          ^
                      FROM spells
                """)
    }

    @Test func `counts characters, not bytes, up to the place`() {
        let error = #expect(throws: StorageError.self) {
            _ = try connection.prepare("SELECT 'Türkiye', nme FROM spells")
        }
        #expect(
            error?.description == """
                no such column: nme [SQLITE_ERROR]
                  in: SELECT 'Türkiye', nme FROM spells
                                        ^
                """)
    }

    @Test func `shows of a long statement what is near the place`() {
        let lines = (1...50).map { $0 == 30 ? "    nme," : "    \($0)," }
        let error = #expect(throws: StorageError.self) {
            _ = try connection.prepare(
                "SELECT\n" + lines.joined(separator: "\n") + "\n    51 FROM spells")
        }
        #expect(
            error?.description == """
                no such column: nme [SQLITE_ERROR]
                  in: … line 28:
                          27,
                          28,
                          29,
                          nme,
                          ^
                          31,
                      …
                """)
    }

    @Test(arguments: [
        (
            "INSERT INTO spells VALUES (2, 1)", "SQLITE_CONSTRAINT_CHECK",
            "exit_follows_entry"
        ),
        ("INSERT INTO spells VALUES (1, 3), (2, 3)", "SQLITE_CONSTRAINT_UNIQUE", "spells.exited"),
        (
            "INSERT INTO spells VALUES (1, 3), (1, 4)", "SQLITE_CONSTRAINT_PRIMARYKEY",
            "spells.entered"
        ),
        ("INSERT INTO spells VALUES (1, 'x')", "SQLITE_CONSTRAINT_DATATYPE", nil),
        ("INSERT INTO spells VALUES ('x', 1)", "SQLITE_MISMATCH", nil),
    ])
    func `names the rule that was broken`(sql: String, code: String, constraint: String?) {
        let error = #expect(throws: StorageError.self) { try connection.run(sql) }
        #expect(error?.kind == .constraint)
        #expect(error?.code?.description == code)
        #expect(error?.constraint == constraint)
    }

    @Test(arguments: [
        (0, "SQLITE_OK"), (1, "SQLITE_ERROR"), (257, "SQLITE_ERROR_MISSING_COLLSEQ"),
        (516, "SQLITE_ABORT_ROLLBACK"), (517, "SQLITE_BUSY_SNAPSHOT"),
        (1544, "SQLITE_READONLY_DIRECTORY"), (2067, "SQLITE_CONSTRAINT_UNIQUE"),
        (3091, "SQLITE_CONSTRAINT_DATATYPE"), (8458, "SQLITE_IOERR_CORRUPTFS"),
        (99, "SQLITE_99"), (1_024_001, "SQLITE_ERROR (1024001)"), (-1, "SQLITE_-1"),
    ])
    func `names its code as the manual does`(code: Int32, name: String) {
        #expect(ResultCode(rawValue: code).description == name)
    }

    @Test func `of a locked database says how long was waited`() throws {
        let folder = try TemporaryFolder()
        let path = folder.path(of: "a.db")
        let first = try Connection(path: path, options: .create)
        let second = try Connection(
            path: path, options: ConnectionOptions(busyTimeout: .milliseconds(120)))
        let error = #expect(throws: StorageError.self) {
            try first.transaction { try second.transaction {} }
        }
        #expect(error?.kind == .busy)
        #expect(error?.sql == "BEGIN IMMEDIATE")
        #expect(error?.path == second.path)
        #expect((error?.waited ?? .zero) >= .milliseconds(120))
        #expect(error?.message.hasPrefix("database is locked; waited 0.1") == true)
        #expect(error?.fix == "try again when the other program has finished, or close it")
    }

    @Test func `of a full disk says that nothing was changed, and it was not`() throws {
        try connection.execute("PRAGMA max_page_count = 20; CREATE TABLE a (b)")
        let error = #expect(throws: StorageError.self) {
            try connection.transaction {
                for _ in 0..<100 { try connection.run("INSERT INTO a VALUES (zeroblob(4000))") }
            }
        }
        #expect(error?.kind == .full)
        #expect(error?.code?.description == "SQLITE_FULL")
        #expect(error?.fix == "free some space on the disk and try again; nothing was changed")
        #expect(try connection.one("SELECT count(*) FROM a") == 0)
    }
}

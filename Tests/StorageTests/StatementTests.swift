import Storage
import TestSupport
import Testing

@Suite struct `A statement` {
    let connection: Connection

    init() throws {
        connection = try Connection(path: ":memory:")
        try connection.execute(
            """
            CREATE TABLE allies (code TEXT NOT NULL PRIMARY KEY, persons INTEGER) STRICT;
            INSERT INTO allies VALUES ('JPN', 55245), ('KOR', 23732), ('VAT', NULL);
            """)
    }

    @Test(arguments: [
        ("", nil), (" ", nil), ("-- nothing", nil), (";", nil),
        ("SELECT 1; SELECT 2", 9), ("SELECT 1; nonsense", 9), ("SELECT 1\0 SELECT 2", 8),
    ])
    func `is refused unless it is exactly one`(sql: String, offset: Int?) {
        let error = #expect(throws: StorageError.self) { _ = try connection.prepare(sql) }
        #expect(error?.kind == .notOneStatement)
        #expect(error?.offset == offset)
    }

    @Test(arguments: ["SELECT 1;", "SELECT 1; -- the end", "SELECT 1 ;; /* so */ ;\n"])
    func `may be followed by comments and space`(sql: String) throws {
        #expect(try connection.one(sql, as: Int.self) == 1)
    }

    @Test(arguments: [
        Value.null, .integer(.min), .integer(.max), .real(-0.5), .text("a\0b 🏳️"), .text(""),
        .blob([]), .blob([0, 255]), .text(String(repeating: "é", count: 100_000)),
    ])
    func `gives back the value it was given`(value: Value) throws {
        #expect(try connection.rows("SELECT :value AS value", ["value": value]) == [value])
    }

    @Test func `takes its parameters in any order, by name`() throws {
        var select = try connection.prepare("SELECT :low || '-' || :high || '-' || :low")
        #expect(try select.one(["low": "a", "high": "b"]) == "a-b-a")
        #expect(try select.one(["high": "b", "low": "c"]) == "c-b-c")
    }

    @Test(arguments: [
        ([:] as Parameters, StorageError.Kind.missingParameter("code")),
        (["code": "KOR"] as Parameters, .missingParameter("persons")),
        (["code": "KOR", "persons": 1, "name": 2] as Parameters, .unknownParameter("name")),
        (["kode": "KOR", "persons": 1] as Parameters, .unknownParameter("kode")),
    ])
    func `wants a value for each parameter and no more`(
        parameters: Parameters, kind: StorageError.Kind
    ) throws {
        var insert = try connection.prepare("INSERT INTO allies VALUES (:code, :persons)")
        let error = #expect(throws: StorageError.self) { try insert.run(parameters) }
        #expect(error?.kind == kind)
    }

    @Test func `takes the values of its parameters in order, where speed counts`() throws {
        var insert = try connection.prepare("INSERT INTO allies VALUES (:code, :persons)")
        try insert.run(inOrder: "DEU", 34_000)
        try insert.run(inOrder: "AND", Int?.none)
        #expect(
            try connection.rows("SELECT persons FROM allies WHERE code > 'A' AND code < 'E'")
                == [Int?.none, 34_000])
    }

    @Test func `refuses a value for a parameter that does not exist`() throws {
        var insert = try connection.prepare("INSERT INTO allies VALUES (:code, :persons)")
        let error = #expect(throws: StorageError.self) { try insert.run(inOrder: "A", 1, 2) }
        #expect(error?.code?.description == "SQLITE_RANGE")
    }

    @Test func `keeps what is bound from one run to the next`() throws {
        var insert = try connection.prepare("INSERT INTO allies VALUES (:code, :persons)")
        try insert.bind(value: .integer(7), at: try insert.parameterIndex(of: "persons"))
        for code in ["AAA", "BBB"] {
            try insert.bind(utf8: code.utf8Span.span, at: 1)
            try insert.run()
        }
        #expect(try connection.one("SELECT sum(persons) FROM allies WHERE code < 'C'") == 14)
        #expect(connection.changes == 1)
        #expect(connection.lastInsertRowID == 5)
    }

    @Test func `says what its columns are called and what the schema declares`() throws {
        let select = try connection.prepare("SELECT code AS ally, persons, persons + 1 FROM allies")
        #expect(select.columnNames == ["ally", "persons", "persons + 1"])
        #expect(select.columnTypes == ["TEXT", "INTEGER", nil])
        #expect(select.isReadOnly == true)
    }

    @Test func `knows its columns after the table has got another one`() throws {
        var select = try connection.prepare("SELECT * FROM allies WHERE code = 'KOR'")
        #expect(try select.rows { $0.columnNames } == [["code", "persons"]])
        try connection.execute("ALTER TABLE allies ADD COLUMN name TEXT")
        #expect(try select.rows { $0.columnNames } == [["code", "persons", "name"]])
    }

    @Test func `lets go of its lock when its first row is all that was wanted`() throws {
        var select = try connection.prepare("SELECT code FROM allies ORDER BY code")
        #expect(try select.first() == "JPN")
        #expect(throws: Never.self) { try connection.execute("DROP TABLE allies") }
    }

    @Test func `lets go of its lock when a row cannot be read`() throws {
        var select = try connection.prepare("SELECT code FROM allies ORDER BY code")
        #expect(throws: StorageError.self) { try select.rows(as: Int.self) }
        #expect(throws: StorageError.self) { try select.first(as: Int.self) }
        #expect(throws: CancellationError.self) {
            try select.forEach { _ in throw CancellationError() }
        }
        #expect(throws: Never.self) { try connection.execute("DROP TABLE allies") }
    }

    @Test func `says that there is no row where one was expected`() throws {
        let sql = "SELECT code FROM allies WHERE code = 'XXX'"
        #expect(try connection.first(sql, as: String.self) == nil)
        let error = #expect(throws: StorageError.self) {
            _ = try connection.one(sql, as: String.self)
        }
        #expect(error?.kind == .noRow)
    }

    @Test func `can be stepped by hand and started again`() throws {
        var select = try connection.prepare("SELECT code FROM allies ORDER BY code")
        #expect(try select.step())
        #expect(try select.step())
        #expect(try select.row["code"] == "KOR")
        select.reset()
        #expect(try select.step())
        #expect(try select.row["code"] == "JPN")
    }

    @Test func `can be read twice at once, by two owners of the same text`() throws {
        var one = try connection.prepare("SELECT code FROM allies ORDER BY code")
        var other = try connection.prepare("SELECT code FROM allies ORDER BY code")
        #expect(try one.step() && one.step() && other.step())
        #expect(try one.row[0] == "KOR")
        #expect(try other.row[0] == "JPN")
    }

    /// What is bound is kept in memory that the next value takes over, which must not be seen.
    @Test(arguments: 0..<20 as Range<UInt64>)
    func `reads what was bound last, of whatever length and in whatever order`(seed: UInt64) throws
    {
        var random = SplitMix64(seed: seed)
        var select = try connection.prepare("SELECT :a, :b, :c")
        var bound: [String?] = [nil, nil, nil]
        for _ in 0..<200 {
            let place = Int.random(in: 0..<3, using: &random)
            let length = [0, 1, 15, 16, 17, 4096, 4097, 9000].randomElement(using: &random) ?? 0
            let text = String(
                repeating: ["a", "é", "\0"].randomElement(using: &random) ?? "", count: length)
            bound[place] = text
            try select.bind(text: text, at: place + 1)
            #expect(try select.step())
            let read: [String?] = try [select.row[0], select.row[1], select.row[2]]
            #expect(read == bound)
            if Bool.random(using: &random) { select.reset() }
        }
    }
}

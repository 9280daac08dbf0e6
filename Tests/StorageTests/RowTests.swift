import Storage
import Testing

@Suite struct `A row` {
    let connection: Connection

    init() throws {
        connection = try Connection(path: ":memory:")
    }

    private struct Site: RowDecodable, Equatable {
        let name: String
        let persons: Int?
        let share: Double
        let isOpen: Bool

        init(name: String, persons: Int?, share: Double, isOpen: Bool) {
            self.name = name
            self.persons = persons
            self.share = share
            self.isOpen = isOpen
        }

        init(row: borrowing Row) throws(StorageError) {
            name = try row["name"]
            persons = try row["persons"]
            share = try row["share"]
            isOpen = try row["is_open"]
        }
    }

    @Test func `lends a value of any type`() throws {
        var select = try connection.prepare("SELECT 'Türkiye', '', 42, 0.5, NULL, x'00ff'")
        try select.forEach { row in
            let found = (0..<6).map { index in
                let value = row.lent(at: index)
                let text = String(
                    decoding: value.utf8.indices.map { value.utf8[$0] }, as: UTF8.self)
                return "\(value.storageClass) \(value.integer) \(text)"
            }
            #expect(
                found == [
                    "text 0 Türkiye", "text 0 ", "integer 42 ", "real 0 ", "null 0 ", "blob 0 ",
                ])
        }
    }

    @Test func `is read into a type, column by column`() throws {
        let sites: [Site] = try connection.rows(
            """
            WITH sites (is_open, share, persons, name) AS (
                VALUES (1, 0.5, 12, 'Kadena'), (0, 2, NULL, 'Subic Bay'))
            SELECT * FROM sites
            """)
        #expect(
            sites == [
                Site(name: "Kadena", persons: 12, share: 0.5, isOpen: true),
                Site(name: "Subic Bay", persons: nil, share: 2, isOpen: false),
            ])
    }

    @Test(arguments: [
        ("'five'", "column x holds 'five', expected Int"),
        ("5.0", "column x holds 5.0, expected Int"),
        ("NULL", "column x holds NULL, expected Int"),
        ("x'00ff'", "column x holds x'00ff', expected Int"),
    ])
    func `says what a column holds when it is of another type`(sql: String, message: String)
        throws
    {
        let error = #expect(throws: StorageError.self) {
            _ = try connection.rows("SELECT \(sql) AS x", as: Int.self)
        }
        #expect(error?.kind == .wrongType(column: "x"))
        #expect(error?.message == message)
        #expect(error?.sql == "SELECT \(sql) AS x")
    }

    @Test(arguments: [(0, false), (1, true)])
    func `reads 0 and 1 as truth values`(stored: Int, truth: Bool) throws {
        #expect(try connection.one("SELECT :stored", ["stored": stored]) == truth)
    }

    @Test(arguments: [Value.integer(2), .integer(-1), .text("true"), .null, .real(1)])
    func `reads nothing else as a truth value`(stored: Value) {
        #expect(throws: StorageError.self) {
            _ = try connection.one("SELECT :stored", ["stored": stored], as: Bool.self)
        }
    }

    /// 2^53 + 1 is the first whole number that a floating-point number cannot hold.
    @Test func `refuses to round a whole number`() throws {
        #expect(try connection.one("SELECT 9007199254740992") == 9_007_199_254_740_992.0)
        #expect(throws: StorageError.self) {
            _ = try connection.one("SELECT 9007199254740993", as: Double.self)
        }
    }

    @Test func `has no column of a name that it does not have, or has twice`() throws {
        var select = try connection.prepare("SELECT 1 AS one, 2 AS two, 3 AS two")
        #expect(try select.step())
        let unknown = #expect(throws: StorageError.self) { try select.row["three"] as Int }
        let ambiguous = #expect(throws: StorageError.self) { try select.row["two"] as Int }
        #expect(unknown?.kind == .unknownColumn("three"))
        #expect(ambiguous?.kind == .ambiguousColumn("two"))
    }

    @Test(arguments: [-1, 1, .max]) func `has no column outside of the result`(index: Int) throws {
        var select = try connection.prepare("SELECT 1 AS one")
        #expect(try select.step())
        let error = #expect(throws: StorageError.self) { try select.row[index] as Int }
        #expect(error?.kind == .unknownColumn("\(index)"))
    }

    @Test func `is asked for its columns in a different order each time`() throws {
        var select = try connection.prepare(
            "SELECT value AS a, value * 10 AS b FROM json_each('[1,2,3]')")
        var sums: [Int] = []
        try select.forEach { row in
            let isOdd = try row["a"] % 2 == 1
            sums.append(try isOdd ? row["b"] - row["a"] : row["a"] - row["b"])
        }
        #expect(sums == [9, -18, 27])
    }

    @Test func `lends text as the bytes that are stored, even where they are not UTF-8`() throws {
        var select = try connection.prepare("SELECT CAST(x'41ff00' AS TEXT) AS text, x'' AS blob")
        #expect(try select.step())
        let bytes = select.row.withUTF8(at: 0) { span in span.indices.map { span[$0] } }
        #expect(bytes == [0x41, 0xff, 0])
        #expect(try select.row["text"] == "A\u{fffd}\0")
        #expect(select.row.withBlob(at: 1) { $0.count } == 0)
        #expect(select.row.withUTF8(at: 1) { $0.count } == nil)
        #expect(select.row.withBlob(at: 0) { $0.count } == nil)
    }

    private enum Side: String, ValueConvertible { case host, unitedStates = "united states" }

    @Test func `reads a raw value as its enumeration, and no other`() throws {
        #expect(try connection.one("SELECT :side", ["side": Side.unitedStates]) == "united states")
        var select = try connection.prepare("SELECT 'host', 'guest'")
        #expect(try select.step())
        #expect(try select.row[0] == Side.host)
        #expect(throws: StorageError.self) { try select.row[1] as Side }
    }
}

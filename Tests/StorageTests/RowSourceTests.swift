import Storage
import Testing

/// Numbers from 1 up, each with its square as text.
private struct Squares: RowSource, ~Copyable {
    let last: Int
    var failure: Broken?
    private var number = 0

    init(upTo last: Int, failingAfter failure: Broken? = nil) {
        self.last = last
        self.failure = failure
    }

    mutating func next() throws -> Bool {
        number += 1
        if let failure, number > failure.row { throw failure }
        return number <= last
    }

    func column(_ index: Int, into sink: borrowing ValueSink) throws {
        switch index {
        case 0: sink.integer(number)
        case 1: sink.utf8("\(number * number)".utf8Span.span)
        case 2: number.isMultiple(of: 2) ? sink.null() : sink.real(Double(number) / 2)
        default: if failure?.row == -1 { throw Broken(row: number) }
        }
    }
}

/// Words that stay where they are.
private struct Words: RowSource, ~Copyable {
    let words: [[UInt8]]
    private var index = -1

    init(words: [[UInt8]]) { self.words = words }

    mutating func next() -> Bool {
        index += 1
        return index < words.count
    }

    func column(_ column: Int, into sink: borrowing ValueSink) {
        let word = words[index]
        sink.lent(utf8: word.span)
    }
}

extension Connection {
    fileprivate func prepareAndRead(_ sql: String) throws -> [String] {
        var select = try prepare(sql)
        return try select.rows { row in try row[0] as String }
    }
}

private struct Broken: Error, Equatable {
    let row: Int
}

@Suite struct `A row source` {
    let connection: Connection
    let columns = ["number", "square", "half", "the \"last\""]

    init() throws {
        connection = try Connection(path: ":memory:")
        try connection.execute("CREATE TABLE squares (number INTEGER, square TEXT) STRICT")
    }

    @Test func `is read by SQL like a table`() throws {
        let rows = try connection.withTable("incoming", columns: columns, rows: Squares(upTo: 4)) {
            var select = try connection.prepare(
                "SELECT *, rowid FROM incoming WHERE number > 1 ORDER BY number DESC")
            return try select.rows { row in (0..<5).map { row.value(at: $0) } }
        }
        #expect(
            rows == [
                [.integer(4), .text("16"), .null, .null, .integer(4)],
                [.integer(3), .text("9"), .real(1.5), .null, .integer(3)],
                [.integer(2), .text("4"), .null, .null, .integer(2)],
            ])
    }

    @Test func `lends text that is read before the next row`() throws {
        let rows = Words(words: ["one", "", "Türkiye"].map { Array($0.utf8) })
        try connection.withTable("incoming", columns: ["word"], rows: rows) {
            try connection.run("INSERT INTO squares SELECT rowid, word FROM incoming")
        }
        let words: [String] = try connection.prepareAndRead(
            "SELECT square FROM squares ORDER BY number")
        #expect(words == ["one", "", "Türkiye"])
    }

    @Test(arguments: [0, 1, 10_000]) func `fills a table in one statement`(count: Int) throws {
        try connection.withTable("incoming", columns: columns, rows: Squares(upTo: count)) {
            try connection.run("INSERT INTO squares SELECT number, square FROM incoming")
        }
        #expect(connection.changes == count)
        #expect(
            try connection.one("SELECT count(*) FROM squares WHERE square = number * number")
                == count)
    }

    @Test func `ends the statement with its own error, and what was inserted is undone`() throws {
        #expect(throws: Broken(row: 3)) {
            try connection.withTable(
                "incoming", columns: columns,
                rows: Squares(upTo: 9, failingAfter: Broken(row: 3))
            ) {
                try connection.run("INSERT INTO squares SELECT number, square FROM incoming")
            }
        }
        #expect(try connection.one("SELECT count(*) FROM squares") == 0)
    }

    @Test func `ends the statement with its own error when a column fails`() throws {
        try connection.addTable("incoming", columns: columns) {
            Squares(upTo: 9, failingAfter: Broken(row: -1))
        }
        let error = #expect(throws: StorageError.self) {
            _ = try connection.rows("SELECT \"the \"\"last\"\"\" FROM incoming", as: Value.self)
        }
        #expect(error?.kind == .callback)
        #expect(error?.cause as? Broken == Broken(row: -1))
    }

    @Test func `leaves errors alone that are not its own`() throws {
        let error = #expect(throws: StorageError.self) {
            try connection.withTable("incoming", columns: columns, rows: Squares(upTo: 2)) {
                try connection.run("INSERT INTO squares SELECT square, number FROM nowhere")
            }
        }
        #expect(error?.message == "no such table: nowhere")
    }

    @Test(arguments: [
        "SELECT count(*) FROM incoming AS one, incoming AS other",
        "SELECT (SELECT max(number) FROM incoming) FROM incoming",
    ])
    func `that gives its rows once refuses to be read twice`(sql: String) throws {
        #expect {
            try connection.withTable("incoming", columns: columns, rows: Squares(upTo: 3)) {
                _ = try connection.rows(sql, as: Value.self)
            }
        } throws: { error in
            (error as? StorageError)?.kind == .alreadyRead
        }
    }

    @Test func `that can start again is read as often as needed, also at once`() throws {
        try connection.addTable("numbers", columns: ["n", "square", "half", "x"]) {
            Squares(upTo: 30)
        }
        #expect(
            try connection.one("SELECT sum(a.n * b.n) FROM numbers AS a, numbers AS b") == 216_225)
        var one = try connection.prepare("SELECT n FROM numbers")
        var other = try connection.prepare("SELECT n FROM numbers")
        #expect(try one.step() && one.step() && other.step())
        #expect(try one.row[0] == 2)
        #expect(try other.row[0] == 1)
    }

    @Test func `is gone after its time, and a statement that outlives it says so`() throws {
        var select = try connection.withTable("incoming", columns: columns, rows: Squares(upTo: 3))
        {
            try connection.prepare("SELECT number FROM incoming")
        }
        let error = #expect(throws: StorageError.self) {
            _ = try connection.prepare("SELECT number FROM incoming")
        }
        #expect(error?.message == "no such table: incoming")
        // It was prepared when there was one, and reads it or fails; it must not do anything else.
        _ = try? select.rows(as: Int.self)
    }

    @Test(arguments: ["squares", "SQUARES", "passing"])
    func `does not take the name of a table that exists`(name: String) throws {
        try connection.execute("CREATE TEMP VIEW passing AS SELECT 1")
        let error = #expect(throws: StorageError.self) {
            try connection.withTable(name, columns: columns, rows: Squares(upTo: 3)) {}
        }
        #expect(error?.message == "there is a table \(name) already")
    }

    @Test func `can be read in the middle of a statement that it is fed by`() throws {
        try connection.execute("INSERT INTO squares VALUES (2, '4'), (3, '9')")
        try connection.addTable("fed", columns: ["n"]) { try Fed(connection) }
        #expect(try connection.rows("SELECT n FROM fed ORDER BY n") == [20, 30])
    }

    /// Rows that come from a statement of the same connection.
    private struct Fed: RowSource, ~Copyable {
        var select: Statement

        init(_ connection: Connection) throws {
            select = try connection.prepare("SELECT number * 10 AS n FROM squares")
        }

        mutating func next() throws -> Bool { try select.step() }

        func column(_ index: Int, into sink: borrowing ValueSink) throws {
            sink.put(select.row.value(at: 0))
        }
    }

    /// An import sets a row at fault aside in the middle of the statement that loads the others.
    @Test func `may write to the same database while it is read`() throws {
        try connection.execute("CREATE TABLE rejected (number INTEGER) STRICT")
        try connection.transaction {
            try connection.withTable(
                "incoming", columns: ["number"], rows: Sieve(connection, upTo: 1000)
            ) {
                try connection.run("INSERT INTO squares SELECT number, 'x' FROM incoming")
            }
        }
        #expect(try connection.one("SELECT count(*) FROM squares") == 667)
        #expect(try connection.one("SELECT count(*) FROM rejected") == 333)
    }

    /// Numbers up to the last; those that three divides go to another table.
    private struct Sieve: RowSource, ~Copyable {
        let last: Int
        var reject: Statement
        var number = 0

        init(_ connection: Connection, upTo last: Int) throws {
            self.last = last
            reject = try connection.prepare("INSERT INTO rejected VALUES (:number)")
        }

        mutating func next() throws -> Bool {
            number += 1
            while number.isMultiple(of: 3) {
                try reject.run(inOrder: number)
                number += 1
            }
            return number <= last
        }

        func column(_ index: Int, into sink: borrowing ValueSink) throws { sink.integer(number) }
    }
}

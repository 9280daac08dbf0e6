import Storage
import Testing

@Suite struct `A function written in Swift` {
    let connection: Connection

    private struct Refusal: Error, Equatable {
        let argument: Value
    }

    /// Joins what it is given with a plus; refuses blobs, and groups of more than three.
    private struct Chain: AggregateFunction {
        var parts: [String] = []

        mutating func add(_ arguments: borrowing FunctionArguments) throws {
            for index in 0..<arguments.count {
                if case .blob = arguments.storageClass(at: index) {
                    throw Refusal(argument: arguments.value(at: index))
                }
                parts.append(arguments.text(at: index) ?? "?")
            }
        }

        func finish(into sink: borrowing ValueSink) throws {
            if parts.count > 3 { throw Refusal(argument: .integer(Int64(parts.count))) }
            sink.text(parts.joined(separator: "+"))
        }
    }

    init() throws {
        connection = try Connection(path: ":memory:")
        try connection.addFunction("echo", arguments: 1) { arguments, sink in
            let value = arguments.value(at: 0)
            if value == .text("no") { throw Refusal(argument: value) }
            sink.put(value)
        }
        try connection.addFunction("given", arguments: nil) { arguments, sink in
            sink.integer(arguments.count)
        }
        try connection.addAggregate("chain", arguments: nil, Chain.self)
    }

    @Test(arguments: [
        Value.null, .integer(.min), .real(0.5), .text("a\0é"), .text(""), .blob([0, 1]), .blob([]),
    ])
    func `takes and gives every kind of value`(value: Value) throws {
        #expect(try connection.one("SELECT echo(:value)", ["value": value]) == value)
    }

    @Test func `is told how many arguments there are`() throws {
        #expect(try connection.one("SELECT given() * 10 + given(1, 2, 3)") == 3)
        #expect(throws: StorageError.self) { try connection.run("SELECT echo(1, 2)") }
    }

    @Test(arguments: [
        ("SELECT echo('no')", Refusal(argument: .text("no"))),
        ("SELECT chain(x'00')", Refusal(argument: .blob([0]))),
        ("SELECT chain(1, 2, 3, 4)", Refusal(argument: .integer(4))),
    ])
    func `ends the statement with its own error`(sql: String, refusal: any Error) {
        let error = #expect(throws: StorageError.self) {
            _ = try connection.rows(sql, as: Value.self)
        }
        #expect(error?.kind == .callback)
        #expect(error?.cause as? Refusal == refusal as? Refusal)
        #expect(error?.sql == sql)
        let next = #expect(throws: StorageError.self) { try connection.run("SELECT nothing") }
        #expect(next?.kind == .sql)
    }

    @Test func `keeps the groups of an aggregate apart, and knows the empty one`() throws {
        let chains: [String] = try connection.rows(
            """
            SELECT chain(value) FROM json_each('["a", "b", "c", "d"]')
            GROUP BY key % 2 ORDER BY key % 2
            """)
        #expect(chains == ["a+c", "b+d"])
        #expect(try connection.one("SELECT chain(1) FROM sqlite_schema WHERE 0") == "")
    }

    @Test func `may be used in views and indexes`() throws {
        try connection.execute(
            """
            CREATE TABLE a (b); INSERT INTO a VALUES ('x'), ('y');
            CREATE INDEX echoed ON a (echo(b));
            CREATE VIEW echoes AS SELECT echo(b) AS b FROM a;
            """)
        #expect(try connection.rows("SELECT b FROM echoes ORDER BY b") == ["x", "y"])
    }

    @Test func `may query the same connection`() throws {
        unowned let connection = connection
        try connection.addFunction("count_tables", arguments: 0) { _, sink in
            sink.integer(try connection.one("SELECT count(*) FROM sqlite_schema", as: Int.self))
        }
        #expect(try connection.one("SELECT count_tables()") == 0)
    }
}

@Suite struct `An exact sum` {
    let connection: Connection

    init() throws {
        connection = try Connection(path: ":memory:")
        try connection.addExactSum()
    }

    private func sum(_ values: String) throws -> String? {
        try connection.one("WITH t (x) AS (VALUES \(values)) SELECT sum_exact(x) FROM t")
    }

    @Test(arguments: [
        (Array(repeating: "('0.1')", count: 10).joined(separator: ","), "1.0"),
        ("(1), (2), (-5)", "-2"),
        ("('0.05'), ('-0.1')", "-0.05"),
        ("('-0.5'), ('0.50')", "0.00"),
        ("('1.'), ('.5'), ('+2')", "3.5"),
        ("(9223372036854775807), (9223372036854775807)", "18446744073709551614"),
        ("('0.0000000000000000001'), (12345678901234567)", "12345678901234567.0000000000000000001"),
        ("(NULL), (3)", "3"),
        ("(NULL)", nil),
    ])
    func `has no rounding in it`(values: String, sum: String?) throws {
        #expect(try self.sum(values) == sum)
    }

    @Test(arguments: [
        "(0.1)", "('')", "('-')", "('.')", "('1e3')", "(' 1')", "('1,5')", "('1.2.3')", "('--1')",
        "(x'31')", "('999999999999999999999999999999999999999')",
        "('0.00000000000000000001'), (9223372036854775807)",
    ])
    func `refuses what it could not add exactly`(values: String) {
        let error = #expect(throws: StorageError.self) { _ = try sum(values) }
        #expect(error?.kind == .callback)
    }

    @Test func `that is lent is gone afterwards`() throws {
        let given = try connection.withFunction("lent", arguments: 1) { arguments, sink in
            sink.put(arguments.value(at: 0))
        } during: {
            try connection.one("SELECT lent(7)", as: Int.self)
        }
        #expect(given == 7)
        let error = #expect(throws: StorageError.self) { try connection.execute("SELECT lent(7)") }
        #expect(error?.kind == .sql)
        #expect(error?.message == "no such function: lent")
    }

    /// SQLite does not let go of a function while any statement runs.
    @Test func `that is lent fails afterwards, where another statement kept it`() throws {
        var running = try connection.prepare("SELECT 1 UNION ALL SELECT 2")
        #expect(try running.step())
        try connection.withFunction("lent", arguments: 0) { _, sink in
            sink.integer(7)
        } during: {
            try #expect(connection.one("SELECT lent()") == 7)
        }
        let error = #expect(throws: StorageError.self) { try connection.execute("SELECT lent()") }
        #expect(error?.kind == .callback)
        #expect(error.map { "\($0)".contains("the function lent is no longer there") } == true)
    }
}

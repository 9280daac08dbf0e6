import Storage
import TestSupport
import Testing

/// Notes a number in the database whenever it is asked to.
private final class Notebook {
    private var insert: Statement

    init(_ connection: Connection) throws {
        insert = try connection.prepare("INSERT INTO notes VALUES (:number)")
    }

    func note(_ number: Int) throws { try insert.run(["number": number]) }
}

/// Three rows, each noted when it is read.
private struct NotedRows: RowSource, ~Copyable {
    let notebook: Notebook
    private var row = 0

    init(_ notebook: Notebook) { self.notebook = notebook }

    mutating func next() throws -> Bool {
        row += 1
        if row <= 3 { try notebook.note(row) }
        return row <= 3
    }

    func column(_ index: Int, into sink: borrowing ValueSink) { sink.integer(row) }
}

@Suite struct `The last connection to close` {
    let folder: TemporaryFolder
    let path: String

    init() throws {
        folder = try TemporaryFolder()
        path = folder.path(of: "a.db")
        try Connection(path: path, options: .create).execute("CREATE TABLE notes (number INTEGER)")
    }

    private func notes(in path: String) throws -> Int {
        try Connection(path: path, options: .readOnly).one("SELECT count(*) FROM notes")
    }

    // An import held a statement in the function that it had added: connection, function and
    // statement kept each other alive, and the log stayed beside the file for good.
    @Test func `leaves one file, whatever its functions and tables held on to`() throws {
        func load() throws {
            let connection = try Connection(path: path)
            let notebook = try Notebook(connection)
            let rows = NotedRows(notebook)
            let sum = try connection.withTable("incoming", columns: ["x"], rows: rows) {
                try connection.withFunction("noted", arguments: 1) { arguments, sink in
                    try notebook.note(Int(arguments.integer(at: 0) ?? 0))
                    sink.put(arguments.value(at: 0))
                } during: {
                    try connection.one("SELECT sum(noted(x)) FROM incoming", as: Int.self)
                }
            }
            #expect(sum == 6)
            #expect(try folder.names() == ["a.db", "a.db-shm", "a.db-wal"])
        }
        try load()
        #expect(try folder.names() == ["a.db"])
        #expect(try notes(in: path) == 6)
    }

    @Test func `leaves one file though it gave up half-way`() throws {
        struct Enough: Error {}
        func load() throws {
            let connection = try Connection(path: path)
            let notebook = try Notebook(connection)
            var running = try connection.prepare("SELECT 1 UNION ALL SELECT 2")
            _ = try running.step()
            try connection.withFunction("noted", arguments: nil) { _, sink in
                try notebook.note(1)
                sink.null()
            } during: {
                try connection.execute("SELECT noted()")
                throw Enough()
            }
        }
        #expect(throws: Enough.self) { try load() }
        #expect(try folder.names() == ["a.db"])
        #expect(try notes(in: path) == 1)
    }

    @Test func `leaves one file though it only read`() throws {
        #expect(try notes(in: path) == 0)
        #expect(try folder.names() == ["a.db"])
    }

    @Test func `is not one that only reads while another writes`() throws {
        let writer = try Connection(path: path)
        try writer.execute("INSERT INTO notes VALUES (1)")
        #expect(try notes(in: path) == 1)
        #expect(try folder.names() == ["a.db", "a.db-shm", "a.db-wal"])
        try writer.execute("INSERT INTO notes VALUES (2)")
        #expect(try notes(in: path) == 2)
    }

    @Test func `does not matter to a copy once the log is folded`() throws {
        let reader = try Connection(path: path, options: .readOnly)
        let writer = try Connection(path: path)
        try writer.execute("INSERT INTO notes VALUES (1)")
        #expect(try notes(in: folder.write(try folder.bytes(of: "a.db"), to: "early.db")) == 0)
        try writer.foldLog()
        #expect(try notes(in: folder.write(try folder.bytes(of: "a.db"), to: "late.db")) == 1)
        #expect(try reader.one("SELECT count(*) FROM notes") == 1)
    }
}

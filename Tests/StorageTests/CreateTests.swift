import Foundation
import Storage
import TestSupport
import Testing

@Suite struct `A database made as a whole` {
    let folder: TemporaryFolder
    private var path: String { folder.path(of: "a.db") }

    init() throws { folder = try TemporaryFolder() }

    private struct Failure: Error {}

    private func make(_ body: () throws -> Void = {}) throws -> Int? {
        try Connection.create(at: path) { connection in
            try connection.execute("CREATE TABLE a (b); INSERT INTO a VALUES (1)")
            try body()
            return try connection.one("SELECT count(*) FROM a")
        }
    }

    @Test(arguments: [false, true])
    func `is there when it is complete, and not before`(isEmptyFile: Bool) throws {
        if isEmptyFile { _ = try folder.write([], to: "a.db") }
        let made = try make {
            let names = try folder.names()
            #expect(names.contains("a.db") == isEmptyFile)
            let bytes = isEmptyFile ? try folder.bytes(of: "a.db") : []
            #expect(bytes == [])
        }
        #expect(made == 1)
        #expect(try folder.names() == ["a.db"])
        let reader = try Connection(path: path, options: .readOnly)
        #expect(try reader.one("SELECT b FROM a") == 1)
        #expect(try reader.one("PRAGMA journal_mode", as: String.self) == "wal")
    }

    @Test(arguments: [false, true])
    func `leaves what was there if it cannot be completed`(isEmptyFile: Bool) throws {
        if isEmptyFile { _ = try folder.write([], to: "a.db") }
        #expect(throws: Failure.self) { try make { throw Failure() } }
        #expect(try folder.names() == (isEmptyFile ? ["a.db"] : []))
    }

    @Test func `is left alone where it is there already`() throws {
        #expect(try make() == 1)
        #expect(try make { Issue.record("it is made again") } == nil)
    }

    @Test func `gives way to one that somebody else has made meanwhile`() throws {
        let made = try make { _ = try folder.write(Array("other".utf8), to: "a.db") }
        #expect(made == nil)
        #expect(try folder.bytes(of: "a.db") == Array("other".utf8))
        #expect(try folder.names() == ["a.db"])
    }

    @Test func `does not take in what somebody has left who was killed`() throws {
        for name in [".a.db.new", ".a.db.new-wal", "a.db-wal", "a.db-journal"] {
            _ = try folder.write(Array(repeating: 7, count: 5000), to: name)
        }
        #expect(try make() == 1)
        #expect(try folder.names() == ["a.db"])
        let connection = try Connection(path: path)
        #expect(try connection.integrityProblems() == [])
    }

    @Test func `is named by its own name in errors`() throws {
        let error = #expect(throws: StorageError.self) {
            try Connection.create(at: path) { try $0.execute("SELECT nothing") }
        }
        #expect(error?.path?.hasSuffix(".new") != true)
        let missing = folder.path(of: "none/a.db")
        let noFolder = #expect(throws: StorageError.self) {
            try Connection.create(at: missing) { _ in }
        }
        #expect(noFolder?.kind == .missingFolder)
        #expect(noFolder?.path == missing)
    }
}

import Foundation
import Storage
import TestSupport
import Testing

@Suite struct `A backup` {
    let folder: TemporaryFolder
    let connection: Connection
    let target: String

    private struct Stopped: Error, Equatable {}

    init() throws {
        folder = try TemporaryFolder()
        target = folder.path(of: "copy.db")
        connection = try Connection(path: folder.path(of: "a.db"), options: .create)
        try connection.execute(
            """
            CREATE TABLE a (b TEXT NOT NULL) STRICT;
            INSERT INTO a SELECT hex(randomblob(1000))
            FROM (WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT 1500)
                  SELECT i FROM n);
            """)
    }

    @Test func `has everything, and leaves nothing else behind`() throws {
        try connection.backup(to: target)
        let copy = try Connection(path: target, options: .readOnly)
        #expect(try copy.one("SELECT count(*) FROM a") == 1500)
        let sum = "SELECT group_concat(b) FROM a"
        #expect(try copy.one(sum, as: String.self) == connection.one(sum))
        #expect(try folder.names().filter { $0.contains("part") } == [])
    }

    @Test func `tells how far it has come`() throws {
        var seen: [BackupProgress] = []
        try connection.backup(to: target) { seen.append($0) }
        #expect(seen.count > 2)
        #expect(seen.last?.pagesDone == seen.last?.pages)
        #expect(seen.map(\.pagesDone) == seen.map(\.pagesDone).sorted())
    }

    @Test func `can be stopped, and then there is none`() throws {
        let before = try folder.names()
        #expect(throws: Stopped()) {
            try connection.backup(to: target) { progress in
                if progress.pagesDone > 0 { throw Stopped() }
            }
        }
        #expect(try folder.names() == before)
    }

    @Test func `is of one moment, though others write`() throws {
        let writer = try Connection(path: folder.path(of: "a.db"))
        try connection.backup(to: target) { _ in try writer.execute("DELETE FROM a") }
        let copy = try Connection(path: target, options: .readOnly)
        #expect(try copy.one("SELECT count(*) FROM a") == 1500)
        #expect(try connection.one("SELECT count(*) FROM a") == 0)
    }

    @Test func `replaces nothing unless it is told to`() throws {
        _ = try folder.write(Array("precious".utf8), to: "copy.db")
        let error = #expect(throws: StorageError.self) { try connection.backup(to: target) }
        #expect(error?.kind == .fileExists)
        #expect(try folder.bytes(of: "copy.db") == Array("precious".utf8))
        try connection.backup(to: target, replacing: true)
        #expect(throws: Never.self) { _ = try Connection(path: target, options: .readOnly) }
    }

    /// Makes other names for the database, and returns one of them.
    private func otherName(_ name: String) throws -> String {
        let path = folder.path(of: "a.db")
        try FileManager.default.createSymbolicLink(
            atPath: folder.path(of: "symbolic.db"), withDestinationPath: "a.db")
        try FileManager.default.linkItem(atPath: path, toPath: folder.path(of: "hard.db"))
        return name == "roundabout"
            ? folder.path + "/../\(folder.path.split(separator: "/").last ?? "")/a.db"
            : folder.path(of: name)
    }

    static let names = ["a.db", "roundabout", "symbolic.db", "hard.db"]

    @Test(arguments: names, [true, false])
    func `never replaces the database itself, by whatever name`(
        name: String, replacing: Bool
    ) throws {
        let other = try otherName(name)
        let before = try folder.names()
        let error = #expect(throws: StorageError.self) {
            try connection.backup(to: other, replacing: replacing)
        }
        #expect(error?.kind == .sameFile)
        #expect(error?.message == "this is the database itself")
        #expect(error?.fix == "choose another name")
        #expect(try folder.names() == before)
        #expect(try connection.one("SELECT count(*) FROM a") == 1500)
    }

    @Test(arguments: names)
    func `is not put back over itself, by whatever name`(name: String) throws {
        let other = try otherName(name)
        let error = #expect(throws: StorageError.self) {
            try Connection.restore(from: other, to: folder.path(of: "a.db"))
        }
        #expect(error?.kind == .sameFile)
        #expect(error?.message == "the backup is the database itself")
        #expect(error?.fix == "choose another backup")
        #expect(try connection.one("SELECT count(*) FROM a") == 1500)
    }

    @Test(arguments: ["-wal", "-shm", "-journal"])
    func `never takes the name of a file that belongs to the database`(suffix: String) throws {
        let before = try folder.names()
        let error = #expect(throws: StorageError.self) {
            try connection.backup(to: folder.path(of: "a.db\(suffix)"), replacing: true)
        }
        #expect(error?.kind == .sameFile)
        #expect(error?.message == "a file of this name belongs to the database")
        #expect(try folder.names() == before)
    }

    @Test func `needs a folder that exists, and a name that is no folder`() {
        let missing = #expect(throws: StorageError.self) {
            try connection.backup(to: folder.path(of: "none/copy.db"))
        }
        #expect(missing?.kind == .missingFolder)
        let taken = #expect(throws: StorageError.self) {
            try connection.backup(to: folder.path, replacing: true)
        }
        #expect(taken?.kind == .notAFile)
    }

    @Test func `is not made in the middle of a transaction`() {
        let error = #expect(throws: StorageError.self) {
            try connection.transaction { try connection.backup(to: target) }
        }
        #expect(error?.message == "cannot back up in the middle of a transaction")
    }

    @Test func `of a damaged database is not made`() throws {
        try connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        var bytes = try folder.bytes(of: "a.db")
        for index in 40_960..<41_160 { bytes[index] = 0xff }
        let damaged = try Connection(path: folder.write(bytes, to: "damaged.db"))
        let error = #expect(throws: StorageError.self) { try damaged.backup(to: target) }
        #expect(error?.kind == .notVerified || error?.kind == .corrupt)
        #expect(try !folder.names().contains { $0.hasPrefix("copy") })
    }

    @Test func `does not replace a file that somebody has open`() throws {
        let other = try Connection(path: target, options: .create)
        try other.execute("CREATE TABLE x (y)")
        let error = #expect(throws: StorageError.self) {
            try connection.backup(to: target, replacing: true)
        }
        #expect(error?.kind == .busy)
        #expect(try other.one("SELECT count(*) FROM x") == 0)
    }

    @Test func `is put back into a database that others have open`() throws {
        try connection.backup(to: target)
        try connection.execute("DELETE FROM a; CREATE TABLE later (x)")
        let reader = try Connection(path: folder.path(of: "a.db"), options: .readOnly)
        try reader.readTransaction {
            try Connection.restore(from: target, to: folder.path(of: "a.db"))
            #expect(try reader.one("SELECT count(*) FROM a") == 0)
        }
        #expect(try reader.one("SELECT count(*) FROM a") == 1500)
        #expect(try connection.schema().map(\.name) == ["a"])
        #expect(try connection.integrityProblems() == [])
    }

    @Test func `is not put back while somebody else writes`() throws {
        try connection.backup(to: target)
        try connection.transaction {
            try connection.execute("DELETE FROM a")
            let error = #expect(throws: StorageError.self) {
                try Connection.restore(
                    from: target, to: folder.path(of: "a.db"), busyTimeout: .milliseconds(50))
            }
            #expect(error?.kind == .busy)
            #expect((error?.waited ?? .zero) >= .milliseconds(50))
        }
        #expect(try connection.one("SELECT count(*) FROM a") == 0)
    }

    @Test(arguments: ["none.db", "empty.db", "text.db"])
    func `is put in the place of a file that is no database`(name: String) throws {
        try connection.backup(to: target)
        _ = try folder.write([], to: "empty.db")
        _ = try folder.write(Array(String(repeating: "x", count: 5000).utf8), to: "text.db")
        try Connection.restore(from: target, to: folder.path(of: name))
        let restored = try Connection(path: folder.path(of: name), options: .readOnly)
        #expect(try restored.one("SELECT count(*) FROM a") == 1500)
    }

    @Test func `that is damaged is not put back`() throws {
        try connection.backup(to: target)
        var bytes = try folder.bytes(of: "copy.db")
        for index in 40_960..<41_160 { bytes[index] = 0xff }
        _ = try folder.write(bytes, to: "copy.db")
        let error = #expect(throws: StorageError.self) {
            try Connection.restore(from: target, to: folder.path(of: "a.db"))
        }
        #expect(error?.kind == .corrupt)
        #expect(try connection.one("SELECT count(*) FROM a") == 1500)
    }
}

import Foundation
import Storage
import TestSupport
import Testing

@Suite struct `Stopping a statement` {
    let connection: Connection
    /// Takes about ten seconds if nobody stops it.
    let endless = """
        WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 100000000)
        SELECT count(*) FROM n
        """

    init() throws {
        connection = try Connection(path: ":memory:")
    }

    @Test func `at a deadline says so, soon, and does not touch the next one`() throws {
        let start = ContinuousClock.now
        let error = #expect(throws: StorageError.self) {
            try connection.withDeadline(.milliseconds(50)) { try connection.run(endless) }
        }
        #expect(error?.kind == .deadlineExceeded)
        #expect(error?.sql == endless)
        #expect(ContinuousClock.now - start < .seconds(3))
        #expect(try connection.one("SELECT 1") == 1)
        let error2 = #expect(throws: StorageError.self) { try connection.run("SELECT nothing") }
        #expect(error2?.kind == .sql)
    }

    @Test func `happens at the earlier of two deadlines, whichever is inside`() throws {
        for (outer, inner) in [(20, 60_000), (60_000, 20)] {
            let error = #expect(throws: StorageError.self) {
                try connection.withDeadline(.milliseconds(outer)) {
                    try connection.withDeadline(.milliseconds(inner)) {
                        try connection.run(endless)
                    }
                }
            }
            #expect(error?.kind == .deadlineExceeded)
        }
    }

    @Test func `at an outer deadline still happens after an inner one is over`() throws {
        let error = #expect(throws: StorageError.self) {
            try connection.withDeadline(.milliseconds(100)) {
                try connection.withDeadline(.milliseconds(10)) {}
                try connection.run(endless)
            }
        }
        #expect(error?.kind == .deadlineExceeded)
    }

    @Test func `at a deadline ends the wait for a lock`() throws {
        let folder = try TemporaryFolder()
        let owner = try Connection(path: folder.path(of: "a.db"), options: .create)
        let other = try Connection(path: folder.path(of: "a.db"))
        let error = #expect(throws: StorageError.self) {
            try owner.transaction {
                try other.withDeadline(.milliseconds(30)) { try other.transaction {} }
            }
        }
        #expect(error?.kind == .deadlineExceeded)
    }

    @Test func `by another thread stops what runs, and nothing after it`() throws {
        let interrupter = connection.interrupter
        // Before anything runs it has no effect.
        interrupter.interrupt()
        #expect(try connection.one("SELECT 1") == 1)

        Thread.detachNewThread {
            for _ in 0..<20 {
                Thread.sleep(forTimeInterval: 0.02)
                interrupter.interrupt()
            }
        }
        let error = #expect(throws: StorageError.self) { try connection.run(endless) }
        #expect(error?.kind == .interrupted)
        #expect(try connection.one("SELECT 2") == 2)
    }

    /// SQLite reads the schema anew meanwhile, and speaks of an error in what it was reading.
    @Test func `while a table gets another name is an interrupt like any other`() throws {
        for number in 0..<500 {
            try connection.execute("CREATE VIEW v\(number) AS SELECT \(number) AS a")
        }
        try connection.execute("CREATE TABLE a (b)")
        let interrupter = connection.interrupter
        var kinds: Set<StorageError.Kind> = []
        for moment in 0..<50 {
            Thread.detachNewThread {
                Thread.sleep(forTimeInterval: Double(moment) / 10_000)
                interrupter.interrupt()
            }
            do {
                try connection.execute("ALTER TABLE a RENAME TO c")
                try connection.execute("ALTER TABLE c RENAME TO a")
            } catch {
                kinds.insert(error.kind)
                _ = try? connection.execute("ALTER TABLE c RENAME TO a")
            }
        }
        #expect(kinds == [.interrupted])
    }

    @Test func `between two statements ends the work that both belong to`() throws {
        try connection.execute("CREATE TABLE a (b)")
        let interrupter = connection.interrupter
        let ways: [(String, () throws -> Void)] = [
            ("prepare", { _ = try connection.prepare("SELECT 1") }),
            ("execute", { try connection.execute("SELECT 1") }),
            ("begin", { try connection.transaction {} }),
            ("read", { try connection.readTransaction {} }),
            ("check", { try connection.checkInterrupts() }),
            ("copy", { _ = try connection.temporaryCopy() }),
        ]
        for (name, way) in ways {
            let error = #expect(throws: StorageError.self, "\(name)") {
                try connection.interruptible {
                    interrupter.interrupt()
                    try way()
                }
            }
            #expect(error?.kind == .interrupted, "\(name)")
            #expect(throws: Never.self, "\(name)") { try way() }
        }
    }

    @Test func `before a commit keeps nothing, and after it everything`() throws {
        try connection.execute("CREATE TABLE a (b)")
        let interrupter = connection.interrupter
        let error = #expect(throws: StorageError.self) {
            try connection.interruptible {
                try connection.transaction {
                    try connection.execute("INSERT INTO a VALUES (1)")
                    interrupter.interrupt()
                }
            }
        }
        #expect(error?.kind == .interrupted)
        #expect(try connection.one("SELECT count(*) FROM a") == 0)
        try connection.interruptible {
            try connection.transaction { try connection.execute("INSERT INTO a VALUES (1)") }
            interrupter.interrupt()
        }
        #expect(try connection.one("SELECT count(*) FROM a") == 1)
    }

    @Test func `lets what cleans up afterwards run to its end`() throws {
        try connection.execute("CREATE TABLE a (b)")
        let interrupter = connection.interrupter
        try connection.interruptible {
            interrupter.interrupt()
            try connection.uninterrupted { try connection.execute("INSERT INTO a VALUES (1)") }
        }
        #expect(try connection.one("SELECT count(*) FROM a") == 1)
    }

    @Test func `ends a connection that does a part of the work`() throws {
        let helper = try Connection(path: ":memory:")
        let interrupter = connection.interrupter
        let error = #expect(throws: StorageError.self) {
            try connection.interruptible {
                helper.heed(connection)
                try helper.execute("SELECT 1")
                interrupter.interrupt()
                try helper.execute("SELECT 1")
            }
        }
        #expect(error?.kind == .interrupted)
    }

    @Test func `by another thread ends the wait for a lock`() throws {
        let folder = try TemporaryFolder()
        let owner = try Connection(path: folder.path(of: "a.db"), options: .create)
        let other = try Connection(path: folder.path(of: "a.db"))
        let interrupter = other.interrupter
        Thread.detachNewThread {
            Thread.sleep(forTimeInterval: 0.1)
            interrupter.interrupt()
        }
        let error = #expect(throws: StorageError.self) {
            try owner.transaction { try other.transaction {} }
        }
        #expect(error?.kind == .interrupted)
    }

    @Test func `undoes a transaction that it was in the middle of`() throws {
        try connection.execute("CREATE TABLE a (b)")
        let error = #expect(throws: StorageError.self) {
            try connection.transaction {
                try connection.execute("INSERT INTO a VALUES (1)")
                try connection.withDeadline(.milliseconds(30)) {
                    try connection.run("INSERT INTO a \(endless)")
                }
            }
        }
        #expect(error?.kind == .deadlineExceeded)
        #expect(try connection.one("SELECT count(*) FROM a") == 0)
    }

    @Test func `is safe when the connection has been closed`() throws {
        let interrupter = try Connection(path: ":memory:").interrupter
        interrupter.interrupt()
    }
}

import Storage
import TestSupport
import Testing

@Suite struct `A transaction` {
    let connection: Connection

    private struct Mistake: Error, Equatable {}

    init() throws {
        connection = try Connection(path: ":memory:")
        try connection.execute(
            """
            CREATE TABLE a (b INTEGER NOT NULL UNIQUE) STRICT;
            CREATE TRIGGER no_thirteen BEFORE INSERT ON a WHEN new.b = 13
            BEGIN SELECT RAISE(ROLLBACK, 'thirteen is unlucky'); END;
            """)
    }

    private func insert(_ number: Int) throws {
        try connection.run("INSERT INTO a VALUES (:number)", ["number": number])
    }

    private var stored: [Int] {
        get throws { try connection.rows("SELECT b FROM a ORDER BY b") }
    }

    @Test func `keeps everything if its body returns, nothing if it throws`() throws {
        #expect(throws: Mistake()) {
            try connection.transaction {
                try insert(1)
                throw Mistake()
            }
        }
        #expect(try stored == [])
        let result = try connection.transaction {
            try insert(2)
            return "done"
        }
        #expect(result == "done")
        #expect(try stored == [2])
        #expect(!connection.isInTransaction)
    }

    @Test func `inside another undoes only its own work when it fails`() throws {
        try connection.transaction {
            try insert(1)
            try connection.transaction {
                try insert(2)
                #expect(throws: Mistake()) {
                    try connection.transaction {
                        try insert(3)
                        throw Mistake()
                    }
                }
                try insert(4)
            }
            #expect(throws: StorageError.self) {
                try connection.transaction {
                    try insert(5)
                    try insert(5)
                }
            }
        }
        #expect(try stored == [1, 2, 4])
    }

    @Test func `inside another is undone with it`() throws {
        #expect(throws: Mistake()) {
            try connection.transaction {
                try connection.transaction { try insert(1) }
                throw Mistake()
            }
        }
        #expect(try stored == [])
    }

    @Test func `reports the failure that made SQLite roll back, not what came of it`() throws {
        let error = #expect(throws: StorageError.self) {
            try connection.transaction {
                try insert(1)
                try connection.transaction { try insert(13) }
            }
        }
        #expect(error?.message == "thirteen is unlucky")
        #expect(error?.code?.description == "SQLITE_CONSTRAINT_TRIGGER")
        #expect(try stored == [])
    }

    @Test func `does not go on, nor commit, once SQLite has rolled back`() throws {
        var next: StorageError?
        let error = #expect(throws: StorageError.self) {
            try connection.transaction {
                // A body that ignores the failure would go on without a transaction.
                try? insert(13)
                do { try insert(2) } catch { next = error as? StorageError }
            }
        }
        #expect(next?.kind == .transactionLost)
        #expect(error?.message == "thirteen is unlucky")
        #expect(try stored == [])
        #expect(throws: Never.self) { try connection.transaction { try insert(3) } }
    }

    @Test func `that fails to commit is rolled back`() throws {
        try connection.execute(
            """
            CREATE TABLE c (d INTEGER REFERENCES a (b) DEFERRABLE INITIALLY DEFERRED) STRICT;
            """)
        let error = #expect(throws: StorageError.self) {
            try connection.transaction { try connection.execute("INSERT INTO c VALUES (7)") }
        }
        #expect(error?.code?.description == "SQLITE_CONSTRAINT_FOREIGNKEY")
        #expect(!connection.isInTransaction)
    }

    @Test func `that reads sees one moment`() throws {
        let folder = try TemporaryFolder()
        let path = folder.path(of: "a.db")
        let writer = try Connection(path: path, options: .create)
        try writer.execute("CREATE TABLE a (b); INSERT INTO a VALUES (1);")
        let reader = try Connection(path: path, options: .readOnly)
        try reader.readTransaction {
            try writer.execute("INSERT INTO a VALUES (2)")
            #expect(try reader.one("SELECT count(*) FROM a") == 1)
        }
        #expect(try reader.one("SELECT count(*) FROM a") == 2)
    }

    @Test func `that reads cannot become one that writes`() throws {
        let nested = #expect(throws: StorageError.self) {
            try connection.readTransaction { try connection.transaction { try insert(1) } }
        }
        #expect(nested?.kind == .readTransaction)
        let wrote = #expect(throws: StorageError.self) {
            try connection.readTransaction { try insert(1) }
        }
        #expect(wrote?.kind == .readTransaction)
        #expect(try stored == [])
    }

    @Test func `that reads may use temporary tables`() throws {
        let count = try connection.readTransaction {
            try connection.execute("CREATE TEMP TABLE t (x); INSERT INTO t VALUES (1), (2);")
            return try connection.one("SELECT count(*) FROM t", as: Int.self)
        }
        #expect(count == 2)
    }

    @Test func `has its foreign keys looked after again, however the body without them ends`()
        throws
    {
        try connection.execute("CREATE TABLE c (d INTEGER REFERENCES a (b)) STRICT")
        try connection.withoutForeignKeys { try connection.run("INSERT INTO c VALUES (7)") }
        #expect(throws: Mistake()) {
            try connection.withoutForeignKeys { throw Mistake() }
        }
        let error = #expect(throws: StorageError.self) {
            try connection.run("INSERT INTO c VALUES (8)")
        }
        #expect(error?.code?.description == "SQLITE_CONSTRAINT_FOREIGNKEY")
        #expect(throws: StorageError.self) {
            try connection.transaction { try connection.withoutForeignKeys {} }
        }
    }
}

import Foundation
import Storage
import TestSupport
import Testing

@Suite struct `Opening a file` {
    let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    /// A database of some pages with a rollback journal, so that it is one file.
    private func sound() throws -> [UInt8] {
        let path = folder.path(of: "sound.db")
        let connection = try Connection(path: path, options: .create)
        try connection.execute(
            """
            PRAGMA journal_mode = DELETE;
            CREATE TABLE a (b TEXT);
            INSERT INTO a SELECT hex(randomblob(100)) FROM json_each(json_array(1, 2, 3, 4, 5));
            INSERT INTO a SELECT x.b FROM a AS x, a AS y, a AS z;
            """)
        return try folder.bytes(of: "sound.db")
    }

    private func expect(
        _ kind: StorageError.Kind, opening path: String, _ options: ConnectionOptions = .readOnly,
        sourceLocation: SourceLocation = #_sourceLocation
    ) {
        let error = #expect(throws: StorageError.self, sourceLocation: sourceLocation) {
            _ = try Connection(path: path, options: options)
        }
        #expect(error?.kind == kind, sourceLocation: sourceLocation)
        #expect(error?.path != nil, sourceLocation: sourceLocation)
        #expect(error?.fix != nil, sourceLocation: sourceLocation)
    }

    static let accesses: [ConnectionOptions] = [.readOnly, .readWrite, .create]

    @Test func `says that there is none`() throws {
        expect(.missingFile, opening: folder.path(of: "none.db"))
        expect(.missingFile, opening: folder.path(of: "none.db"), .readWrite)
        for options in Self.accesses {
            expect(.missingFolder, opening: folder.path(of: "no folder/none.db"), options)
        }
        #expect(try folder.names() == [])
    }

    @Test func `says that its folder is a file`() throws {
        let file = try folder.write([1], to: "file.txt")
        let error = #expect(throws: StorageError.self) {
            _ = try Connection(path: file + "/a.db", options: .create)
        }
        #expect(error?.kind == .missingFolder)
        #expect(error?.message == "\(file) is no folder")
    }

    @Test func `says why it cannot be made`() {
        let name = String(repeating: "a", count: 300)
        let error = #expect(throws: StorageError.self) {
            _ = try Connection(path: folder.path(of: name), options: .create)
        }
        #expect(error?.kind == .cannotOpen)
        #expect(error?.message == "no file can be made in \(folder.path): File name too long")
        #expect(error?.fix == "name a file in a folder where you may make files")
    }

    @Test func `says why the files beside it cannot be made`() throws {
        let path = folder.path(of: "a.db")
        try Connection(path: path, options: .create).execute("CREATE TABLE a (b)")
        try FileManager.default.createSymbolicLink(
            atPath: path + "-shm", withDestinationPath: "nowhere")
        let error = #expect(throws: StorageError.self) { _ = try Connection(path: path) }
        #expect(error?.kind == .cannotOpen)
        #expect(
            error?.message == "cannot open or make a file beside the database: "
                + "Too many levels of symbolic links")
        #expect(error?.fix?.hasPrefix("see that files can be made in ") == true)
    }

    @Test func `says that its name cannot be`() {
        let error = #expect(throws: StorageError.self) { _ = try Connection(path: "a\0b") }
        #expect(error?.kind == .missingFile)
    }

    @Test(arguments: accesses) func `says that it is a folder`(options: ConnectionOptions) {
        expect(.notAFile, opening: folder.path, options)
    }

    @Test(arguments: accesses) func `says that it is a device`(options: ConnectionOptions) {
        expect(.notAFile, opening: "/dev/null", options)
    }

    @Test func `says that it is empty, unless a database is to be created`() throws {
        let path = try folder.write([], to: "empty.db")
        expect(.emptyFile, opening: path)
        expect(.emptyFile, opening: path, .readWrite)
        #expect(throws: Never.self) { _ = try Connection(path: path, options: .create) }
    }

    @Test(arguments: accesses)
    func `says that it is something else`(options: ConnectionOptions) throws {
        let text = Array(String(repeating: "year,ally,amount\n", count: 100).utf8)
        expect(.notADatabase, opening: try folder.write(text, to: "a.csv"), options)
        let zeros = [UInt8](repeating: 0, count: 8192)
        expect(.notADatabase, opening: try folder.write(zeros, to: "zeros.db"), options)
        #expect(try folder.bytes(of: "a.csv") == text)
    }

    @Test(arguments: [1, 15, 16, 17, 99, 100, 511])
    func `says that less than its first page is left`(bytes: Int) throws {
        let path = try folder.write(Array(try sound().prefix(bytes)), to: "short.db")
        for options in Self.accesses { expect(.notADatabase, opening: path, options) }
    }

    @Test func `says that pages are missing at its end`() throws {
        let path = try folder.write(Array(try sound().dropLast(4096)), to: "cut.db")
        expect(.corrupt, opening: path)
    }

    /// One bit in each byte of the header in turn; whatever SQLite makes of it, nothing traps.
    @Test(arguments: 0..<100)
    func `never traps on a flipped bit in its header`(byte: Int) throws {
        var bytes = try sound()
        bytes[byte] ^= 1 << UInt8(byte % 8)
        let path = try folder.write(bytes, to: "flipped.db")
        do {
            let connection = try Connection(path: path, options: .readWrite)
            _ = try connection.one("SELECT count(*) FROM a", as: Int.self)
            try connection.execute("INSERT INTO a VALUES ('x')")
        } catch {
            let kinds: [StorageError.Kind] = [
                .notADatabase, .corrupt, .other, .sql, .readOnly, .permissionDenied,
            ]
            #expect(kinds.contains(error.kind))
        }
    }

    @Test(arguments: 0..<60 as Range<UInt64>)
    func `never traps on random damage`(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        var bytes = try sound()
        for _ in 0..<40 {
            bytes[.random(in: 100..<bytes.count, using: &random)] = .random(
                in: 0...255, using: &random)
        }
        let path = try folder.write(bytes, to: "damaged.db")
        do {
            let connection = try Connection(path: path, options: .readWrite)
            _ = try connection.rows("SELECT b FROM a ORDER BY b", as: String?.self)
            try connection.execute("DELETE FROM a; VACUUM;")
        } catch {
            let expected: [StorageError.Kind] = [
                .corrupt, .sql, .notADatabase, .other, .constraint, .wrongType(column: "b"),
            ]
            #expect(expected.contains(error.kind))
        }
    }

    @Test func `says that it is locked, and for how long it waited`() throws {
        let path = folder.path(of: "a.db")
        let owner = try Connection(path: path, options: .create)
        try owner.execute("PRAGMA journal_mode = DELETE; CREATE TABLE a (b); BEGIN EXCLUSIVE;")
        let error = #expect(throws: StorageError.self) {
            _ = try Connection(
                path: path,
                options: ConnectionOptions(access: .readOnly, busyTimeout: .milliseconds(60)))
        }
        #expect(error?.kind == .busy)
        #expect((error?.waited ?? .zero) >= .milliseconds(60))
        #expect(error?.fix != nil)
    }

    /// A link that leads nowhere, in the place of the shared memory, stops SQLite as a folder does
    /// that cannot be written, and it stops the superuser, too.
    @Suite struct `beside which nothing can be made` {
        let folder: TemporaryFolder
        let path: String

        init() throws {
            folder = try TemporaryFolder()
            path = folder.path(of: "copy.db")
        }

        /// Copies a database of which one row is in the file and the other still in its log.
        private func copy(_ suffixes: [String]) throws {
            let original = folder.path(of: "original.db")
            try Connection(path: original, options: .create).execute(
                "CREATE TABLE a (b); INSERT INTO a VALUES (1)")
            let writer = try Connection(path: original)
            try writer.execute("INSERT INTO a VALUES (2)")
            for suffix in suffixes {
                try FileManager.default.copyItem(
                    atPath: original + suffix, toPath: path + suffix)
            }
            try FileManager.default.createSymbolicLink(
                atPath: path + "-shm", withDestinationPath: "nowhere")
            #expect(throws: StorageError.self) { _ = try Connection(path: path) }
        }

        @Test func `is read where nothing waits`() throws {
            try copy([""])
            let reader = try Connection(path: path, options: .readOnly)
            #expect(try reader.one("SELECT count(*) FROM a") == 1)
        }

        @Test func `is read where the log is empty`() throws {
            try copy([""])
            _ = try folder.write([], to: "copy.db-wal")
            let reader = try Connection(path: path, options: .readOnly)
            #expect(try reader.one("SELECT count(*) FROM a") == 1)
        }

        @Test(arguments: ["-wal", "-journal"])
        func `is not read past changes that wait`(suffix: String) throws {
            try copy(["", "-wal"])
            if suffix == "-journal" {
                try FileManager.default.moveItem(atPath: path + "-wal", toPath: path + suffix)
            }
            try expectRefusal(of: path, suffix)
        }

        // SQLite looks for the log beside the file itself, not beside a link to it. The program
        // looked beside the link, found none, and showed the file without its latest rows.
        @Test func `is not read past changes that wait where a link leads`() throws {
            try copy(["", "-wal"])
            let elsewhere = try TemporaryFolder()
            let link = elsewhere.path(of: "link.db")
            try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: path)
            try expectRefusal(of: link, "-wal")
        }

        private func expectRefusal(of path: String, _ suffix: String) throws {
            let error = #expect(throws: StorageError.self) {
                _ = try Connection(path: path, options: .readOnly)
            }
            #expect(error?.kind == .readOnly)
            #expect(error?.message.contains("copy.db\(suffix), and the folder cannot") == true)
            #expect(error?.fix?.contains("together with its \(suffix) file") == true)
        }
    }

    /// The superuser may read and write everything, so there is nothing to see for it.
    @Suite(.enabled(if: geteuid() != 0)) struct `without permission` {
        let folder: TemporaryFolder
        let path: String

        init() throws {
            folder = try TemporaryFolder()
            path = folder.path(of: "a.db")
            try Connection(path: path, options: .create).execute("CREATE TABLE a (b)")
        }

        private func allow(_ permissions: Int, _ path: String) throws {
            try FileManager.default.setAttributes(
                [.posixPermissions: permissions], ofItemAtPath: path)
        }

        @Test func `says so`() throws {
            try allow(0, path)
            let read = #expect(throws: StorageError.self) {
                _ = try Connection(path: path, options: .readOnly)
            }
            #expect(read?.kind == .permissionDenied)
            try allow(0o400, path)
            let write = #expect(throws: StorageError.self) { _ = try Connection(path: path) }
            #expect(write?.kind == .permissionDenied)
        }

        @Test func `to write beside it, reads a file that has a write-ahead log`() throws {
            try allow(0o500, folder.path)
            defer { try? allow(0o700, folder.path) }
            let reader = try Connection(path: path, options: .readOnly)
            #expect(try reader.one("SELECT count(*) FROM a") == 0)
        }

        @Test func `to write beside it, does not read past changes that wait there`() throws {
            let writer = try Connection(path: path)
            try writer.execute("INSERT INTO a VALUES (1)")
            let copy = folder.path(of: "copy.db")
            for suffix in ["", "-wal"] {
                try FileManager.default.copyItem(atPath: path + suffix, toPath: copy + suffix)
            }
            try allow(0o500, folder.path)
            defer { try? allow(0o700, folder.path) }
            let error = #expect(throws: StorageError.self) {
                _ = try Connection(path: copy, options: .readOnly)
            }
            #expect(error?.kind == .readOnly)
            #expect(error?.fix?.contains("-wal") == true)
        }
    }
}

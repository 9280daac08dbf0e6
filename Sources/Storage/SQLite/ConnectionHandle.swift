internal import CSQLite
internal import Synchronization

/// Owns one `sqlite3` connection and closes it exactly once.
@safe struct ConnectionHandle: ~Copyable {
    let pointer: OpaquePointer
    /// What the functions that SQLite calls need to know of the connection.
    let context: ConnectionContext
    /// Whether reading may have put an empty log beside the file that it cannot take away.
    private let mayLeaveLog: Bool

    /// Opens the file without reading from it.
    ///
    /// - Parameter immutable: Promises that nobody writes to the file, so that SQLite needs
    ///   neither a lock nor the files of a write-ahead log.
    init(
        path: String, access: ConnectionOptions.Access, busyTimeout: Duration, immutable: Bool
    ) throws(StorageError) {
        guard !path.utf8.contains(0) else {
            throw StorageError(kind: .missingFile, message: "a path cannot contain a NUL character")
        }
        configureLibrary
        // NOMUTEX: `Connection` is not Sendable, so the compiler already rules out sharing.
        var flags = SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE
        switch access {
        case .readOnly: flags |= SQLITE_OPEN_READONLY
        case .readWrite: flags |= SQLITE_OPEN_READWRITE
        case .create: flags |= SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE
        }
        var name = ConnectionHandle.plain(path)
        if immutable {
            flags |= SQLITE_OPEN_URI
            name = ConnectionHandle.immutableURI(path)
        }
        var opened: OpaquePointer?
        let code = unsafe sqlite3_open_v2(name, &opened, flags, nil)
        guard code == SQLITE_OK, let opened = unsafe opened else {
            let error = unsafe StorageError(opening: path, code: code, connection: opened)
            // SQLite hands out a connection even when it fails to open, and it must be closed.
            unsafe sqlite3_close_v2(opened)
            throw error
        }
        unsafe pointer = opened
        mayLeaveLog = access == .readOnly && !immutable
        context = ConnectionContext(busyTimeout: busyTimeout)
        unsafe context.handleBusy(of: opened)
        context.interrupter.connection.store(
            UInt(bitPattern: opened), ordering: .sequentiallyConsistent)
    }

    // close_v2 waits for the last statement, so the order of deinits does not matter.
    deinit {
        let readPath = mayLeaveLog ? path : nil
        context.interrupter.close()
        unsafe sqlite3_close_v2(pointer)
        if let readPath { ConnectionHandle.removeEmptyLog(of: readPath) }
    }

    /// Takes away the empty log that a connection which only reads puts beside the file, where
    /// nobody else uses it.
    private static func removeEmptyLog(of path: String) {
        guard File(path + "-wal").kind == .regular(bytes: 0) else { return }
        // Who uses the file only SQLite knows, and the last that may write cleans up as it closes.
        // If it cannot, an empty file stays behind, which hurts nobody.
        let last = try? ConnectionHandle(
            path: path, access: .readWrite, busyTimeout: .zero, immutable: false)
        try? last?.touch()
    }

    /// Debian's SQLite takes every path that starts with `file:` for a URI, in which `?` and `%`
    /// mean something.
    private static func plain(_ path: String) -> String {
        path.hasPrefix("file:") ? "./\(path)" : path
    }

    private static func immutableURI(_ path: String) -> String {
        var uri = path.hasPrefix("/") ? "file://" : "file:"
        for byte in path.utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "/"), UInt8(ascii: "."),
                UInt8(ascii: "-"), UInt8(ascii: "_"):
                uri.unicodeScalars.append(Unicode.Scalar(byte))
            default: uri += "%" + hexadecimal([byte])
            }
        }
        return uri + "?immutable=1"
    }

    /// Whether a transaction is open, be it ours or one that a script began.
    var isInTransaction: Bool { unsafe sqlite3_get_autocommit(pointer) == 0 }

    /// Whether the open transaction has written to the main database.
    var hasWritten: Bool { unsafe sqlite3_txn_state(pointer, "main") == SQLITE_TXN_WRITE }

    var isReadOnly: Bool { unsafe sqlite3_db_readonly(pointer, "main") == 1 }

    /// Rows inserted, changed or deleted by the last statement, without those by triggers.
    var changes: Int { Int(unsafe sqlite3_changes64(pointer)) }

    /// Rows inserted, changed or deleted since the connection was opened, also by triggers.
    var totalChanges: Int { Int(unsafe sqlite3_total_changes64(pointer)) }

    var lastInsertRowID: Int64 { unsafe sqlite3_last_insert_rowid(pointer) }

    /// The file's absolute path; `nil` for a database in memory.
    var path: String? {
        guard let name = unsafe sqlite3_db_filename(pointer, "main") else { return nil }
        let path = unsafe String(cString: name)
        return path.isEmpty ? nil : path
    }

    /// Turns an option on or off, and fails if SQLite does not obey.
    func configure(_ option: Int32, _ wanted: Bool, name: String) throws(StorageError) {
        var now: Int32 = -1
        let code = unsafe csqlite_db_config(pointer, option, wanted ? 1 : 0, &now)
        guard code == SQLITE_OK, now == (wanted ? 1 : 0) else {
            throw StorageError(
                kind: .other, message: "this SQLite library does not let \(name) be set",
                fix: "install a build of SQLite that has it")
        }
    }

    /// Settings under which SQL means what it says; see ``ConnectionOptions``.
    func makeStrict() throws(StorageError) {
        try configure(SQLITE_DBCONFIG_DQS_DML, false, name: "DQS_DML")
        try configure(SQLITE_DBCONFIG_DQS_DDL, false, name: "DQS_DDL")
        try configure(SQLITE_DBCONFIG_TRUSTED_SCHEMA, false, name: "TRUSTED_SCHEMA")
        try configure(SQLITE_DBCONFIG_DEFENSIVE, true, name: "DEFENSIVE")
        try configure(SQLITE_DBCONFIG_ENABLE_FKEY, true, name: "ENABLE_FKEY")
    }
}

/// What is set once for the whole process, before SQLite does anything else.
///
/// If something else in the process has used SQLite before, it stays as it is, a little slower.
private let configureLibrary: Void = {
    csqlite_forgo_memory_statistics()
}()

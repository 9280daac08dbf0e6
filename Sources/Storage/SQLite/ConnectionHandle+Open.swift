internal import CSQLite

extension ConnectionHandle {
    /// Opens the database and makes sure that it can be read.
    static func open(
        path: String, options: ConnectionOptions
    ) throws(StorageError) -> ConnectionHandle {
        let isFile = path != ":memory:" && !path.isEmpty
        if isFile { try check(path, for: options.access) }
        do {
            let handle = try ConnectionHandle(
                path: path, access: options.access, busyTimeout: options.busyTimeout,
                immutable: false)
            try handle.configure(options, isFile: isFile)
            return handle
        } catch  where options.access == .readOnly && mayBeUnwritableLog(error) {
            try checkNothingWaits(beside: path)
            let handle = try ConnectionHandle(
                path: path, access: .readOnly, busyTimeout: options.busyTimeout, immutable: true)
            try handle.configure(options, isFile: isFile)
            return handle
        }
    }

    private func configure(_ options: ConnectionOptions, isFile: Bool) throws(StorageError) {
        try makeStrict()
        if isFile, options.access != .readOnly, isReadOnly {
            // SQLite opens a file for reading if it may not write it, and says nothing.
            throw StorageError(
                kind: .permissionDenied, message: "the file cannot be written", path: path,
                fix: "ask its owner for permission, or open it for reading only")
        }
        try touch()
        try execute("PRAGMA recursive_triggers = ON")
        try execute("PRAGMA cache_size = -\(options.cacheKibibytes)")
        if isFile, options.access == .create { try startWriteAheadLog() }
    }

    /// Reads from the file, if only to find out whether one can.
    func touch() throws(StorageError) { try execute("SELECT 1 FROM sqlite_schema LIMIT 1") }

    /// Gives a file that has no pages yet a write-ahead log, which stays with the file.
    ///
    /// Changing the journal mode needs the file to oneself, and SQLite does not wait for that with
    /// its busy handler in every case; with twenty processes at once it fails one time in 300.
    private func startWriteAheadLog() throws(StorageError) {
        let end = ContinuousClock.now + context.busyTimeout
        while true {
            do {
                guard try integer("PRAGMA page_count") == 0 else { return }
                try execute("PRAGMA journal_mode = WAL")
                return
            } catch  where error.kind == .busy && ContinuousClock.now < end {
                sqlite3_sleep(Int32.random(in: 1...20))
            }
        }
    }

    /// The number in the only column of the only row that `sql` returns; 0 if there is none.
    func integer(_ sql: String) throws(StorageError) -> Int64 {
        var statement = try StatementHandle(sql: sql, on: self)
        guard try statement.step(on: self) else { return 0 }
        return statement.row().integer(at: 0) ?? 0
    }

    /// Looks at what stands at `path`, because SQLite says little more than "unable to open".
    private static func check(
        _ path: String, for access: ConnectionOptions.Access
    ) throws(StorageError) {
        let file = File(path)
        switch file.kind {
        case .missing:
            try file.checkFolder()
            guard access == .create else {
                throw StorageError(kind: .missingFile, message: "there is no such file", path: path)
            }
        case .hidden:
            throw StorageError(
                kind: .permissionDenied, message: "the folder \(file.folder) may not be entered",
                path: path)
        case .folder:
            throw StorageError(kind: .notAFile, message: "this is a folder", path: path)
        case .other:
            throw StorageError(
                kind: .notAFile, message: "this is a device or a pipe", path: path)
        case .regular(let bytes):
            if bytes == 0, access != .create {
                throw StorageError(kind: .emptyFile, message: "the file is empty", path: path)
            }
            // SQLite would take a single byte for a database that is still to be filled.
            if (1..<512).contains(bytes) {
                throw StorageError(
                    kind: .notADatabase, message: "a file of \(bytes) bytes is no database",
                    path: path)
            }
            if !file.isReadable {
                throw StorageError(
                    kind: .permissionDenied, message: "the file cannot be read", path: path)
            }
        }
    }

    /// Whether this is how SQLite fails to read a file whose write-ahead log it would have to
    /// create in a folder that cannot be written, or on a disk that is full.
    private static func mayBeUnwritableLog(_ error: StorageError) -> Bool {
        if error.kind == .full { return true }
        return switch error.code?.primary {
        case SQLITE_CANTOPEN, SQLITE_READONLY: true
        default: false
        }
    }

    /// Refuses a file whose latest rows stand in the one beside it, which SQLite would not look at.
    private static func checkNothingWaits(beside path: String) throws(StorageError) {
        let file = File(path).resolved.path
        for suffix in ["-wal", "-journal"] {
            guard case .regular(let bytes) = File(file + suffix).kind, bytes > 0 else { continue }
            throw StorageError(
                kind: .readOnly,
                message: "changes wait in \(file)\(suffix), and the folder cannot be written",
                path: path,
                fix: "copy the file together with its \(suffix) file to a folder of yours")
        }
    }
}

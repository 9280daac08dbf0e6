extension Connection {
    /// Writes a copy of the database to a new file, while others may read and write.
    ///
    /// The copy is made beside its place under another name, checked (every page and index, and
    /// the same schema, rows and migrations as here), and only then renamed. So a file at `path`
    /// is a complete backup or what stood there before.
    ///
    /// - Parameters:
    ///   - replacing: Whether a file at `path` may be replaced.
    ///   - progress: Called now and then. What it throws ends the backup and leaves no trace.
    /// - Throws: ``StorageError`` of kind `fileExists`, `sameFile`, `notVerified`, or what made it
    ///   fail; or what `progress` throws.
    public func backup(
        to path: String, replacing: Bool = false,
        progress: (BackupProgress) throws -> Void = { _ in }
    ) throws {
        guard !isInTransaction else {
            throw StorageError(
                kind: .other, message: "cannot back up in the middle of a transaction",
                path: self.path, fix: "commit first")
        }
        try checkPlace(path, replacing: replacing)
        let part = File("\(path).part-\(UInt32.random(in: 0...(.max)))")
        defer {
            part.remove()
            File(part.path + "-journal").remove()
        }
        try readTransaction {
            try copyPages(to: part.path, progress)
            try compare(withCopyAt: part.path)
        }
        if replacing { try Connection.settle(path) }
        if let reason = part.rename(to: path) {
            throw StorageError(
                kind: .inputOutput, message: "cannot rename the finished backup: \(reason)",
                path: path)
        }
        File(path).synchronizeFolder()
    }

    private func copyPages(to path: String, _ progress: (BackupProgress) throws -> Void) throws {
        let target = try ConnectionHandle(
            path: path, access: .create, busyTimeout: options.busyTimeout, immutable: false)
        try copyPages(to: target, progress)
    }

    /// Copies every page over what is in `target`, in one transaction there.
    func copyPages(
        to target: borrowing ConnectionHandle, _ progress: (BackupProgress) throws -> Void
    ) throws {
        var copy = try PageCopy(from: handle, to: target)
        var hasMore = true
        while hasMore {
            try checkInterrupts()
            // A megabyte: often enough to stop soon, seldom enough to cost nothing.
            hasMore = try copy.copy(pages: 256, to: target)
            try progress(copy.progress)
        }
    }

    private func compare(withCopyAt path: String) throws {
        // Nobody else knows the file, so it needs no log, which would be left beside it.
        let handle = try ConnectionHandle(
            path: path, access: .readOnly, busyTimeout: options.busyTimeout, immutable: true)
        let copy = Connection(handle: handle, options: .readOnly)
        copy.heed(self)
        let differences = try copy.integrityProblems() + difference(from: copy)
        guard differences.isEmpty else {
            throw StorageError(
                kind: .notVerified,
                message: "the copy is not the same: \(differences.joined(separator: "; "))",
                path: self.path, fix: "check this database and the disk; no backup was made")
        }
    }

    /// What `copy` has otherwise than this database, of schema, rows and migrations.
    func difference(from copy: Connection) throws -> [String] {
        guard try schema() == copy.schema() else { return ["the schema differs"] }
        let (mine, copied) = (try rowCounts(), try copy.rowCounts())
        var differences = mine.filter { copied[$0.key] != $0.value }.keys.sorted()
            .map { "table \($0) has \(copied[$0] ?? 0) rows instead of \(mine[$0] ?? 0)" }
        if mine[Ledger.table] != nil, try ledger() != copy.ledger() {
            differences.append("the migrations differ")
        }
        return differences
    }

    private func checkPlace(_ path: String, replacing: Bool) throws(StorageError) {
        let place = File(path)
        try place.checkFolder()
        if let database = self.path {
            guard !place.isSameFile(as: database) else {
                throw StorageError(
                    kind: .sameFile, message: "this is the database itself", path: path)
            }
            // SQLite would play a copy of that name into the database.
            for suffix in ["-wal", "-shm", "-journal"]
            where place.resolved.path == database + suffix {
                throw StorageError(
                    kind: .sameFile, message: "a file of this name belongs to the database",
                    path: path)
            }
        }
        switch place.kind {
        case .missing: return
        case .regular where replacing: return
        case .regular:
            throw StorageError(kind: .fileExists, message: "the file exists already", path: path)
        case .hidden:
            throw StorageError(
                kind: .permissionDenied, message: "the folder \(place.folder) may not be entered",
                path: path)
        case .folder, .other:
            throw StorageError(kind: .notAFile, message: "this is no file", path: path)
        }
    }

    /// Makes sure that nobody uses a file that is to be replaced, for SQLite would play the
    /// journal that belongs to it into the new one.
    private static func settle(_ path: String) throws(StorageError) {
        if case .regular = File(path).kind, let last = try? Connection(path: path) {
            // The last connection to close takes the log away. If it is not the last, or cannot,
            // the log is still there in the next step.
            try? last.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        }
        for suffix in ["-wal", "-journal"] where File(path + suffix).kind != .missing {
            throw StorageError(
                kind: .busy, message: "\(path)\(suffix) belongs to the file to be replaced",
                path: path, fix: "close the programs that use the file, and try again")
        }
    }
}

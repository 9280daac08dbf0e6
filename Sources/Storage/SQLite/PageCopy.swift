internal import CSQLite

/// A copy of one database into another, page by page.
@safe struct PageCopy: ~Copyable {
    private let pointer: OpaquePointer

    /// Begins to copy everything in `source` over what is in `target`.
    init(
        from source: borrowing ConnectionHandle, to target: borrowing ConnectionHandle
    ) throws(StorageError) {
        guard
            let pointer = unsafe sqlite3_backup_init(
                target.pointer, "main", source.pointer, "main")
        else { throw target.failure(unsafe sqlite3_errcode(target.pointer), sql: nil) }
        unsafe self.pointer = pointer
    }

    deinit { unsafe sqlite3_backup_finish(pointer) }

    /// Copies some more pages, and returns `false` when none are left.
    mutating func copy(
        pages: Int32, to target: borrowing ConnectionHandle
    ) throws(StorageError) -> Bool {
        let code = unsafe sqlite3_backup_step(pointer, pages)
        if code == SQLITE_OK { return true }
        if code == SQLITE_DONE { return false }
        // The connections do not know what went wrong, only the copy does.
        throw target.failure(code, sql: nil, message: unsafe String(cString: sqlite3_errstr(code)))
    }

    var progress: BackupProgress {
        let total = Int(unsafe sqlite3_backup_pagecount(pointer))
        return BackupProgress(
            pagesDone: total - Int(unsafe sqlite3_backup_remaining(pointer)), pages: total)
    }
}

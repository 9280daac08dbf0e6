extension Connection {
    /// Runs `body` while nobody looks after foreign keys, so that a table which others refer to
    /// can be rebuilt, or rows loaded whose references were checked already.
    ///
    /// They must be off before a transaction begins. Inside of one SQLite ignores the pragma, and
    /// dropping a table deletes the rows of `ON DELETE CASCADE` children; the check afterwards
    /// finds nothing wrong, for there is nothing left that could refer to anything.
    ///
    /// - Throws: ``StorageError`` in the middle of a transaction; otherwise what `body` throws.
    public func withoutForeignKeys<Result>(_ body: () throws -> Result) throws -> Result {
        guard !isInTransaction else {
            throw StorageError(
                kind: .other,
                message: "foreign keys cannot be switched in the middle of a transaction",
                path: path)
        }
        try handle.enforceForeignKeys(false)
        let outcome = Swift.Result { try body() }
        try handle.enforceForeignKeys(true)
        return try outcome.get()
    }
}

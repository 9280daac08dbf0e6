extension Connection {
    /// Runs `body` in a transaction: committed if it returns, rolled back if it throws.
    ///
    /// The outermost one takes the lock for writing at once, so that it cannot find out half-way
    /// that somebody else was faster. One inside another is a savepoint: if it fails, only what
    /// it did is undone, and the outer body may go on.
    ///
    /// Some failures make SQLite roll back everything by itself (`RAISE(ROLLBACK)`, a full disk).
    /// Whatever the body does after that, the error reported is the one that did it.
    public func transaction<Result: ~Copyable>(_ body: () throws -> Result) throws -> Result {
        switch handle.context.transaction {
        case .none where !handle.isInTransaction: try outermost(.write, body)
        case .none, .write: try savepoint(body)
        case .read:
            throw StorageError(
                kind: .readTransaction, message: "cannot write in a transaction that only reads",
                path: path, fix: "write before it begins or after it ends")
        }
    }

    /// Runs `body` so that everything it reads is of the same moment, whatever others write
    /// meanwhile.
    ///
    /// - Throws: ``StorageError`` of kind `readTransaction` if the body wrote to the database;
    ///   what it wrote is rolled back. Temporary tables may be written.
    public func readTransaction<Result: ~Copyable>(_ body: () throws -> Result) throws -> Result {
        if handle.isInTransaction { return try body() }
        return try outermost(.read) {
            let result = try body()
            guard !handle.hasWritten else {
                throw StorageError(
                    kind: .readTransaction,
                    message: "a transaction that only reads has written; nothing was kept",
                    path: path)
            }
            return result
        }
    }

    private func outermost<Result: ~Copyable>(
        _ kind: ConnectionContext.Transaction, _ body: () throws -> Result
    ) throws -> Result {
        let context = handle.context
        try checkInterrupts()
        try handle.execute(kind == .write ? "BEGIN IMMEDIATE" : "BEGIN")
        context.transaction = kind
        defer {
            context.transaction = .none
            context.lost = nil
        }
        do {
            // Only a first look at the file fixes the moment that a reader sees.
            if kind == .read { try handle.touch() }
            let result = try body()
            try checkTransaction()
            try handle.execute("COMMIT")
            return result
        } catch {
            // A second failure here must not hide the first, which is the one that explains
            // what happened.
            if handle.isInTransaction { try? handle.execute("ROLLBACK") }
            if let error = error as? StorageError, error.kind == .transactionLost {
                throw context.lost ?? error
            }
            throw error
        }
    }

    private func savepoint<Result: ~Copyable>(_ body: () throws -> Result) throws -> Result {
        try execute("SAVEPOINT nested")
        do {
            let result = try body()
            try execute("RELEASE nested")
            return result
        } catch {
            // As above. When SQLite has rolled everything back, the savepoint is gone too.
            if handle.isInTransaction {
                try? handle.execute("ROLLBACK TO nested; RELEASE nested")
            }
            throw error
        }
    }

    /// Refuses to go on in a transaction that is no more, for every statement would be committed at
    /// once and by itself, and in work that was interrupted.
    func checkTransaction() throws(StorageError) {
        handle.context.startStatement()
        guard handle.context.transaction != .none, !handle.isInTransaction else {
            return try checkInterrupts()
        }
        var error = StorageError(
            kind: .transactionLost,
            message: "the transaction was rolled back by a failure before this", path: path)
        error.cause = handle.context.lost
        throw error
    }
}

extension Migrator {
    /// Applies every migration that the database lacks, all of them or none.
    ///
    /// Whoever else wants to migrate the same file at the same time waits, and then finds nothing
    /// left to do. Before a file with data is changed, a verified copy of it is put beside it.
    ///
    /// - Parameter completion: What belongs to it in the same transaction, such as the first rows.
    ///   Where there is nothing to migrate it runs by itself.
    /// - Throws: ``MigrationError`` or ``StorageError``, or what `completion` throws; the database
    ///   is then as it was.
    @discardableResult
    public func migrate(
        _ connection: Connection, completion: () throws -> Void = {}
    ) throws -> MigrationOutcome {
        // A database that is up to date, as it mostly is, needs no lock.
        let ledger = try connection.ledger()
        try checkHistory(ledger, of: connection)
        guard ledger.count < migrations.count else {
            try completion()
            return MigrationOutcome(steps: [], snapshot: nil)
        }
        guard !connection.isInTransaction else {
            throw StorageError(
                kind: .other, message: "cannot migrate in the middle of a transaction",
                path: connection.path)
        }
        // A migration may ask for it, and it must not outlive the migration.
        defer { try? connection.execute("PRAGMA legacy_alter_table = OFF") }
        return try connection.withoutForeignKeys {
            try connection.transaction {
                // Somebody else may have been faster.
                let ledger = try connection.ledger()
                try checkHistory(ledger, of: connection)
                guard ledger.count < migrations.count else {
                    try completion()
                    return MigrationOutcome(steps: [], snapshot: nil)
                }
                let snapshot = try connection.snapshotIfNeeded(version: ledger.count)
                do {
                    let steps = try apply(migrations.dropFirst(ledger.count), to: connection)
                    try completion()
                    return MigrationOutcome(steps: steps, snapshot: snapshot)
                } catch {
                    if let snapshot { File(snapshot).remove() }
                    throw error
                }
            }
        }
    }

    private func apply(
        _ pending: ArraySlice<Migration>, to connection: Connection
    ) throws -> [AppliedMigration] {
        if try !connection.hasLedger() { try connection.execute(Ledger.create) }
        var before = try Observation(of: connection)
        return try pending.map { migration in
            let duration = try run(migration, on: connection)
            let after = try Observation(of: connection)
            let step = AppliedMigration(
                migration: migration, duration: duration, rowsBefore: before.rows,
                rowsAfter: after.rows, schemaChanges: before.schema.changes(to: after.schema))
            let problems = after.problems(after: migration, since: before)
            guard problems.isEmpty else {
                throw MigrationError.unsound(migration: "\(migration)", problems: problems)
            }
            try connection.record(
                migration, took: duration, changes: step.rowChanges,
                programVersion: programVersion)
            before = after
            return step
        }
    }

    private func run(_ migration: Migration, on connection: Connection) throws -> Duration {
        let start = ContinuousClock.now
        do {
            try connection.handle.restrictToMigrations { () throws(StorageError) in
                try connection.execute(migration.sql)
            }
        } catch {
            throw MigrationError.failed(migration: "\(migration)", error)
        }
        return ContinuousClock.now - start
    }
}

extension Connection {
    /// Puts a copy beside the file if it has data, and returns its path.
    fileprivate func snapshotIfNeeded(version: Int) throws -> String? {
        guard let path else { return nil }
        let hasData = try rowCounts().contains { $0.key != Ledger.table && $0.value > 0 }
        guard hasData else { return nil }

        // This connection holds the lock, so the other one sees what nobody can change.
        let reader = try Connection(path: path, options: .readOnly)
        reader.heed(self)
        var snapshot = "\(path).before-migration-\(version + 1)"
        while File(snapshot).kind != .missing { snapshot += "-again" }
        try reader.backup(to: snapshot)
        return snapshot
    }
}

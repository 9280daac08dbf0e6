internal import Platform
internal import Storage

extension Warehouse {
    /// Reverses a batch, as a batch of its own, in one transaction: rows that it brought are
    /// removed, rows that it changed have their earlier values again, rows that it removed are
    /// there again.
    ///
    /// An undo can be undone like any other batch, which does again what was undone.
    ///
    /// - Parameter isCheck: Whether to do everything and then keep nothing.
    /// - Throws: ``UndoError`` if the batch cannot be undone, or others have gone on from it.
    public func undo(_ id: Int64, isCheck: Bool = false) throws -> UndoOutcome {
        var outcome: UndoOutcome?
        do {
            try connection.transaction {
                defer { dropUndoTables() }
                outcome = try undoInTransaction(id)
                if isCheck { throw NothingKept() }
            }
        } catch is NothingKept { outcome?.batchID = nil }
        guard let outcome else { preconditionFailure("an undo that returns has an outcome") }
        return outcome
    }

    private func undoInTransaction(_ id: Int64) throws -> UndoOutcome {
        let undos = try Undos(connection)
        let batch = try undoableBatch(id, undos)
        let dataset = try Dataset.named(batch.dataset)
        try findWhatWasDone(by: id, in: dataset, undos)
        try checkObstacles(to: id, in: dataset)
        // Rows of one table may refer to each other, so references count at the end.
        try connection.execute("PRAGMA defer_foreign_keys = ON")
        let undoID = try beginBatch(
            .undo, dataset: dataset.name, file: nil, note: "undo of batch \(id)", about: id)
        let (removed, reverted, restored) = try putBack(dataset, undoing: id, as: undoID)
        guard removed + reverted + restored > 0 else { throw UndoError.changedNothing(id) }
        try checkReferences(of: dataset, undoing: id)
        try connection.run(
            """
            UPDATE batches
            SET outcome = 'done', finished_at = :finished_at, rows_new = :restored,
                rows_changed = :reverted, rows_removed = :removed
            WHERE batch_id = :undo_id
            """,
            [
                "finished_at": SystemClock.now, "restored": restored, "reverted": reverted,
                "removed": removed, "undo_id": undoID,
            ])
        return UndoOutcome(
            undone: batch, batchID: undoID, rowsRestored: restored, rowsReverted: reverted,
            rowsRemoved: removed)
    }

    /// How many rows were removed, have earlier values again, and are there again.
    private func putBack(
        _ dataset: Dataset, undoing id: Int64, as undoID: Int64
    ) throws -> (removed: Int, reverted: Int, restored: Int) {
        let statements = dataset.undoSQL
        do {
            try connection.run(statements.remove)
            let removed = connection.changes
            try connection.run(statements.revert, ["undo_id": undoID])
            let reverted = connection.changes
            try connection.run(statements.restore, ["undo_id": undoID])
            return (removed, reverted, connection.changes)
        } catch {
            guard error.kind == .constraint else { throw error }
            throw UndoError.ruleBroken(id, rule: error.message)
        }
    }

    private func undoableBatch(_ id: Int64, _ undos: Undos) throws -> Batch {
        guard let batch = try batch(id) else { throw UndoError.noBatch(id) }
        guard batch.outcome == .done else { throw UndoError.failed(id) }
        if let undo = undos.undoneBy[id] { throw UndoError.undone(id, by: undo) }
        return batch
    }

    private func findWhatWasDone(by id: Int64, in dataset: Dataset, _ undos: Undos) throws {
        dropUndoTables()
        try connection.execute("CREATE TEMP TABLE undo_cancelled (batch_id INTEGER PRIMARY KEY)")
        for batch in undos.cancelled {
            try connection.run(
                "INSERT OR IGNORE INTO temp.undo_cancelled VALUES (:batch_id)", ["batch_id": batch])
        }
        for step in [dataset.undoByHandSQL] + dataset.undoSteps {
            var statement = try connection.prepare(step)
            var parameters = Parameters()
            for name in statement.parameterNames { parameters[name] = id }
            try statement.run(parameters)
        }
    }

    private func dropUndoTables() {
        for table in ["before", "touched", "removed", "by_hand", "cancelled"] {
            // A table that is left behind is dropped before the next undo, or with the connection.
            try? connection.execute("DROP TABLE IF EXISTS temp.undo_\(table)")
        }
    }
}

internal import Platform
internal import Storage

extension Warehouse {
    /// Begins a batch: changes made until it ends are its own in the history of each table.
    func beginBatch(
        _ kind: Batch.Kind, dataset: String, file: String?, note: String = ""
    ) throws(StorageError) -> Int64 {
        try connection.run(
            """
            INSERT INTO batches (
                kind, dataset, file, started_at, outcome, user_name, machine_name, program_version,
                note
            )
            VALUES (
                :kind, :dataset, :file, :started_at, 'running', :user_name, :machine_name,
                :program_version, :note
            )
            """,
            [
                "kind": kind, "dataset": dataset, "file": file, "started_at": SystemClock.now,
                "user_name": origin.userName, "machine_name": origin.machineName,
                "program_version": origin.programVersion, "note": note,
            ])
        return connection.lastInsertRowID
    }

    /// Ends a load with what came of it.
    func finishBatch(_ id: Int64, with summary: ImportSummary) throws(StorageError) {
        try connection.run(
            """
            UPDATE batches
            SET file_sha256 = :file_sha256, file_bytes = :file_bytes, finished_at = :finished_at,
                outcome = 'done', rows_read = :rows_read, rows_new = :rows_new,
                rows_changed = :rows_changed, rows_unchanged = :rows_unchanged,
                rows_skipped = :rows_skipped, rows_rejected = :rows_rejected
            WHERE batch_id = :batch_id
            """,
            [
                "file_sha256": summary.sha256, "file_bytes": summary.byteCount,
                "finished_at": SystemClock.now, "rows_read": summary.rowsRead,
                "rows_new": summary.rowsNew, "rows_changed": summary.rowsChanged,
                "rows_unchanged": summary.rowsUnchanged, "rows_skipped": summary.rowsSkipped,
                "rows_rejected": summary.rowsRejected,
                "batch_id": id,
            ])
        try keepCounts(of: summary, batchID: id)
    }

    /// Keeps what a profile left out, and what deserves a look.
    private func keepCounts(of summary: ImportSummary, batchID: Int64) throws(StorageError) {
        let skipped = (summary.tally?.skipped ?? [:]).map { ("skipped", $0, $1) }
        let missing = (summary.tally?.missing ?? [:]).map { ("missing", $0.rawValue, $1) }
        for (kind, reason, rows) in skipped + missing {
            try connection.run(
                "INSERT INTO batch_counts VALUES (:batch_id, :kind, :reason, :rows)",
                ["batch_id": batchID, "kind": kind, "reason": reason, "rows": rows])
        }
        for (place, warning) in summary.warnings.enumerated() {
            try connection.run(
                "INSERT INTO batch_warnings VALUES (:batch_id, :warning, :rule, :place, :message)",
                [
                    "batch_id": batchID, "warning": place + 1, "rule": warning.rule,
                    "place": warning.place, "message": warning.message,
                ])
        }
    }

    /// Keeps by which profile the file of a batch is read.
    func keepProfile(_ profile: Profile, batchID: Int64) throws(StorageError) {
        try connection.run(
            """
            UPDATE batches SET profile = :profile, profile_sha256 = :sha256
            WHERE batch_id = :batch_id
            """,
            ["profile": profile.name, "sha256": profile.sha256, "batch_id": batchID])
    }

    /// Keeps that a load was tried and failed, in a transaction of its own.
    func recordFailure(
        of dataset: String, file: String?, kind: Batch.Kind, startedAt: String, _ error: any Error
    ) throws {
        try connection.transaction {
            let id = try beginBatch(kind, dataset: dataset, file: file, note: "\(error)")
            try connection.run(
                """
                UPDATE batches
                SET outcome = 'failed', started_at = :started_at, finished_at = :finished_at
                WHERE batch_id = :batch_id
                """,
                ["started_at": startedAt, "finished_at": SystemClock.now, "batch_id": id])
        }
    }
}

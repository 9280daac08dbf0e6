internal import Storage

extension Warehouse {
    /// The last loads and edits, the newest first; all of them if there is no limit.
    public func batches(limit: Int? = nil) throws -> [Batch] {
        try connection.rows(
            "\(Self.selectBatches) ORDER BY batch_id DESC LIMIT :limit", ["limit": limit ?? -1])
    }

    /// The batch of a number, or `nil` if there is none.
    public func batch(_ id: Int64) throws -> Batch? {
        try connection.first("\(Self.selectBatches) WHERE batch_id = :id", ["id": id])
    }

    /// The batches that were made about another: undos and redrives, the oldest first.
    public func batches(about id: Int64) throws -> [Batch] {
        try connection.rows(
            "\(Self.selectBatches) WHERE about_batch_id = :id ORDER BY batch_id", ["id": id])
    }

    /// The undo of a batch that is in force; `nil` if the batch counts.
    public func undo(of id: Int64) throws -> Int64? { try Undos(connection).undoneBy[id] }

    /// What was odd about a load, in the order in which it was found.
    public func warnings(ofBatch id: Int64) throws -> [ImportWarning] {
        try connection.rows(
            """
            SELECT rule, place, message FROM batch_warnings
            WHERE batch_id = :id
            ORDER BY warning
            """, ["id": id])
    }

    /// Lends every fault that a batch found, in the order of the file.
    public func forEachRejectedRow(
        ofBatch id: Int64, limit: Int? = nil, _ body: (RejectedRow) throws -> Void
    ) throws {
        var select = try connection.prepare(
            """
            SELECT
                fault, file, line, byte_offset, column_name, value, code, reason, remedy, record,
                cell, original, redriven_by
            FROM rejected_rows
            WHERE batch_id = :batch_id
            ORDER BY fault
            LIMIT :limit
            """)
        try select.forEach(["batch_id": id, "limit": limit ?? -1]) { row in
            try body(try RejectedRow(row: row))
        }
    }

    /// The faults that a batch found, in the order of the file.
    public func rejectedRows(ofBatch id: Int64, limit: Int? = nil) throws -> [RejectedRow] {
        var rows: [RejectedRow] = []
        try forEachRejectedRow(ofBatch: id, limit: limit) { rows.append($0) }
        return rows
    }

    private static let selectBatches = """
        SELECT
            batch_id, kind, dataset, file, file_sha256, file_bytes, started_at, finished_at, outcome,
            rows_read, rows_new, rows_changed, rows_unchanged, rows_removed, rows_skipped,
            rows_rejected, user_name, machine_name, program_version, note, about_batch_id, source,
            header, profile, profile_sha256
        FROM batches
        """
}

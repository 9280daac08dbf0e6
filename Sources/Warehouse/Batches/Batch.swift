public import Storage

/// One load or edit, and what came of it.
public struct Batch: Equatable, Sendable {
    /// What kind of work brought it about.
    public enum Kind: String, CaseIterable, Sendable, ValueConvertible {
        case seed
        case importing = "import"
        case edit, undo, redrive, restore
    }

    public enum Outcome: String, CaseIterable, Sendable, ValueConvertible {
        case running, done, failed
    }

    public let id: Int64
    public let kind: Kind
    /// The dataset's name, or `all`.
    public let dataset: String
    /// The file as it was named; `nil` where there was none.
    public let file: String?
    /// SHA-256 of the file, in hexadecimal.
    public let sha256: String?
    public let byteCount: Int?
    /// The name of the profile that read the file; `nil` for canonical CSV.
    public let profile: String?
    public let profileSHA256: String?
    /// In UTC, as `2026-05-04T12:30:00.000Z`.
    public let startedAt: String
    public let finishedAt: String?
    public let outcome: Outcome
    public let rowsRead: Int
    public let rowsNew: Int
    public let rowsChanged: Int
    public let rowsUnchanged: Int
    public let rowsRemoved: Int
    public let rowsSkipped: Int
    public let rowsRejected: Int
    public let userName: String
    public let machineName: String
    public let programVersion: String
    /// Why it failed, if it did, or what was done.
    public let note: String
    /// The batch that an undo reverses, or whose rejected rows a redrive takes in.
    public let aboutBatchID: Int64?
    /// The code of the source that was given for every row of the file.
    public let source: String?
    /// The names of the file's columns, as CSV; `nil` where there was no file.
    public let header: String?
}

extension Batch: RowDecodable {
    public init(row: borrowing Row) throws(StorageError) {
        id = try row["batch_id"]
        kind = try row["kind"]
        dataset = try row["dataset"]
        file = try row["file"]
        sha256 = try row["file_sha256"]
        byteCount = try row["file_bytes"]
        profile = try row["profile"]
        profileSHA256 = try row["profile_sha256"]
        startedAt = try row["started_at"]
        finishedAt = try row["finished_at"]
        outcome = try row["outcome"]
        rowsRead = try row["rows_read"]
        rowsNew = try row["rows_new"]
        rowsChanged = try row["rows_changed"]
        rowsUnchanged = try row["rows_unchanged"]
        rowsRemoved = try row["rows_removed"]
        rowsSkipped = try row["rows_skipped"]
        rowsRejected = try row["rows_rejected"]
        userName = try row["user_name"]
        machineName = try row["machine_name"]
        programVersion = try row["program_version"]
        note = try row["note"]
        aboutBatchID = try row["about_batch_id"]
        source = try row["source"]
        header = try row["header"]
    }
}

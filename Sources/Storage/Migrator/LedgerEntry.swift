/// What the ledger of a database says of one migration that was applied to it.
public struct LedgerEntry: Equatable, Sendable {
    public let number: Int
    public let name: String
    public let checksum: String
    public let sha256: String
    /// When, as `2026-05-04T12:30:00.000Z`.
    public let appliedAt: String
    /// The version of the program that applied it.
    public let programVersion: String
    public let sqliteVersion: String
}

extension LedgerEntry: RowDecodable {
    public init(row: borrowing Row) throws(StorageError) {
        number = try row["number"]
        name = try row["name"]
        checksum = try row["checksum"]
        sha256 = try row["sha256"]
        appliedAt = try row["applied_at"]
        programVersion = try row["program_version"]
        sqliteVersion = try row["sqlite_version"]
    }
}

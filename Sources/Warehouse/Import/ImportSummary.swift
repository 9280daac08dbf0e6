/// What an import did with the rows of one file.
public struct ImportSummary: Equatable, Sendable {
    /// The name of the dataset: `troop-counts`.
    public let dataset: String
    /// The file as it was named; `-` is standard input.
    public let file: String
    /// SHA-256 of the file's bytes, in lower-case hexadecimal.
    public let sha256: String
    public let byteCount: Int
    /// The load's number, or `nil` if nothing was kept because it was only a check.
    public var batchID: Int64?
    public let rowsNew: Int
    public let rowsChanged: Int
    /// Rows that the database has as they are, or that stand twice in the file.
    public let rowsUnchanged: Int
    /// Rows that the profile says are not to be loaded; 0 where there is none.
    public var rowsSkipped: Int { tally?.skippedCount ?? 0 }
    /// Rows with at least one fault.
    public let rowsRejected: Int
    /// Faults in all; a row can have several.
    public let faultCount: Int
    /// The first faults, as many as were asked for.
    public let rejected: [RejectedRow]
    /// What the profile left out and why; `nil` for canonical CSV.
    public var tally: ProfileTally?
    /// The profile by which the file was read.
    public var profile: String?
    /// What was loaded all the same, and deserves a look.
    public var warnings: [ImportWarning] = []
    /// For a check: the numbers that the load would change most.
    public var changes: [ValueChange] = []

    /// Every record of the file but the header.
    public var rowsRead: Int {
        rowsNew + rowsChanged + rowsUnchanged + rowsSkipped + rowsRejected
    }
    /// Whether the database was as the file has it.
    public var isUnchanged: Bool { rowsNew + rowsChanged + rowsRejected == 0 }
}

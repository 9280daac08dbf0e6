/// What came of rejected rows that were corrected and loaded again.
public struct RedriveOutcome: Equatable, Sendable {
    public let summary: ImportSummary
    /// The batch whose rows they are.
    public let about: Int64
    /// How many of that batch's rejected records are in the warehouse now.
    public let recordsRedriven: Int
    /// How many of them are still to be corrected.
    public let recordsLeft: Int
    /// Whether the file says on which line each row stood before; if not, none can be told again.
    public let namesLines: Bool
}

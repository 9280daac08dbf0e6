/// What loading the seeds brought.
public struct SeedOutcome: Equatable, Sendable {
    /// The files that brought something, each with its batch.
    public let summaries: [ImportSummary]
    /// The datasets whose seeds were there already.
    public let unchanged: [String]

    /// Rows that the seeds have otherwise, and that stay as somebody has made them.
    public var kept: [KeptRow] { summaries.flatMap(\.kept) }
    /// Whether every seed was there already, so that nothing was written.
    public var isUnchanged: Bool { summaries.isEmpty }
}

/// A record as it was until it was changed or removed.
public struct RecordVersion: Equatable, Sendable {
    public let record: Record
    /// Whether it was removed, not changed.
    public let wasRemoved: Bool
    /// When, in UTC, as `2026-05-04T12:30:00.000Z`.
    public let replacedAt: String
    /// The batch that did it; `nil` if it was done outside this program.
    public let replacedByBatch: Int64?
}

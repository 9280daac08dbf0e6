/// What came of an edit of one record.
public enum EditOutcome: Equatable, Sendable {
    /// The record as it is now, or as it was if it was removed.
    case done(Record, batchID: Int64)
    /// It is already so; nothing was written.
    case unchanged(Record)
    /// What is wrong with it; nothing was changed.
    case rejected([RejectedRow])
}

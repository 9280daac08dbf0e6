/// One row of a dataset, as a file would have it.
public struct Record: Equatable, Sendable {
    /// The name of the dataset.
    public let dataset: String
    /// Every column with its value, in the order of the dataset; `nil` for no value.
    public let fields: [Field]
    /// The columns that tell it from others.
    public let key: [FieldWord]
    /// The batch that brought it as it is.
    public let batchID: Int64

    public struct Field: Equatable, Sendable {
        public let column: String
        public let value: String?
    }

    /// The value of a column; `nil` if it has none.
    public subscript(column: String) -> String? {
        fields.first { $0.column == column }?.value
    }
}

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

/// What came of an edit of one record.
public enum EditOutcome: Equatable, Sendable {
    /// The record as it is now, or as it was if it was removed.
    case done(Record, batchID: Int64)
    /// It is already so; nothing was written.
    case unchanged(Record)
    /// What is wrong with it; nothing was changed.
    case rejected([RejectedRow])
}

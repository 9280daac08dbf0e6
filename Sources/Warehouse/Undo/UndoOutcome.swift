/// What an undo did, or would do.
public struct UndoOutcome: Equatable, Sendable {
    /// The batch that was undone.
    public let undone: Batch
    /// The number of the undo, or `nil` if nothing was kept because it was only a check.
    public var batchID: Int64?
    /// Rows that the batch had removed and that are there again.
    public let rowsRestored: Int
    /// Rows that have their earlier values again.
    public let rowsReverted: Int
    /// Rows that the batch had brought and that are gone.
    public let rowsRemoved: Int
}

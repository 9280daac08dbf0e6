/// A row as it was known for some time.
public struct DatedVersion: Equatable, Sendable {
    /// Who did something: a batch, or somebody by hand outside this program.
    public struct Act: Equatable, Sendable {
        public enum Kind: String, Sendable {
            case added, changed, removed
        }

        public let kind: Kind
        /// The batch that did it; `nil`: by hand.
        public let batchID: Int64?
        /// When it was known, in UTC: for a batch, when it ended.
        public let instant: String
    }

    public let record: Record
    /// What brought the row to this state.
    public let began: Act
    /// What ended it; `nil`: it is so now.
    public let ended: Act?
    /// What it was before in the columns that this version changed; empty for a row that was added.
    public let changes: [Change]
}

/// How the figures of a newer edition differ from those of an older one.
///
/// Both stay in the warehouse: what a publisher said once is a fact, whatever it says now.
public struct EditionComparison: Equatable, Sendable {
    public let older: String
    public let newer: [String]
    /// Figures that both have, without a difference that matters.
    public let same: Int
    public let counts: ChangeCounts
}

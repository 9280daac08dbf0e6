/// A row that the seeds have otherwise and that was left as somebody made it.
public struct KeptRow: Equatable, Sendable {
    /// The name of the dataset.
    public let dataset: String
    /// The key as it stands in the seeds: `method=mod-all`.
    public let key: String
    /// Whether somebody has removed it, and not changed it.
    public let isRemoved: Bool
}

extension KeptRow: CustomStringConvertible {
    public var description: String { "\(dataset) \(key)\(isRemoved ? ", removed" : "")" }
}

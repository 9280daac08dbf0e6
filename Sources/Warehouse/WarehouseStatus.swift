/// What is in a warehouse.
public struct WarehouseStatus: Equatable, Sendable {
    /// How many rows a dataset has.
    public struct Holding: Equatable, Sendable {
        /// The name of the dataset.
        public let dataset: String
        public let rowCount: Int
    }

    /// The number of the newest migration that the file has.
    public let schemaVersion: Int
    /// Every dataset, in the order of ``Dataset/all``.
    public let holdings: [Holding]
    /// The last load or edit; `nil` if there was none.
    public let lastBatch: Batch?
    /// Faults that loads have found, in all.
    public let faultCount: Int
    /// The codes of the states that have troop counts and of whose costs nothing is recorded.
    public let hostsWithoutContributions: [String]

    /// The datasets without rows.
    public var empty: [String] { holdings.filter { $0.rowCount == 0 }.map(\.dataset) }
}

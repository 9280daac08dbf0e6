public import Storage

/// A fault in how the rows of a register refer to each other, which no single row shows.
public struct StructureFault: Hashable, Sendable {
    /// The dataset that has the reference: `cost-lines`.
    public let dataset: String
    /// The code of the row.
    public let code: String
    /// What is wrong with it, as a clause.
    public let reason: String
    /// What can be done about it, as an order.
    public let remedy: String

    /// The datasets that refer to themselves, or to each other as parts and wholes.
    static let datasets = ["currencies", "allies", "agreements", "cost-lines", "cost-line-parts"]
}

extension StructureFault: RowDecodable {
    public init(row: borrowing Row) throws(StorageError) {
        dataset = try row["dataset"]
        code = try row["code"]
        reason = try row["reason"]
        remedy = try row["remedy"]
    }
}

extension StructureFault: CustomStringConvertible {
    public var description: String { "\(dataset) \(code): \(reason)\n  fix: \(remedy)" }
}

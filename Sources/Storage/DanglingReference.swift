/// Rows of one table that refer to rows of another which do not exist.
public struct DanglingReference: Hashable, Sendable {
    public let table: String
    /// The table in which the rows referred to are missing.
    public let parent: String
    /// How many rows of ``table`` are concerned.
    public let rows: Int
}

extension DanglingReference: RowDecodable {
    public init(row: borrowing Row) throws(StorageError) {
        table = try row["table"]
        parent = try row["parent"]
        rows = try row["rows"]
    }
}

extension DanglingReference: CustomStringConvertible {
    public var description: String {
        "\(rows) \(rows == 1 ? "row" : "rows") of \(table) without the row of \(parent)"
    }
}

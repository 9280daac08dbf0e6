/// A table, index, view or trigger, and the statement that made it.
public struct SchemaObject: Hashable, Sendable {
    /// `table`, `index`, `view` or `trigger`.
    public let type: String
    public let name: String
    /// The table or view that it belongs to; its own name for a table or view.
    public let table: String
    public let sql: String
}

extension SchemaObject: RowDecodable {
    public init(row: borrowing Row) throws(StorageError) {
        type = try row["type"]
        name = try row["name"]
        table = try row["tbl_name"]
        sql = try row["sql"]
    }
}

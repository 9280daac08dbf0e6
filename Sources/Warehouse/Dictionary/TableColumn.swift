internal import Storage

/// A column of a table or view as the schema has it.
struct TableColumn: RowDecodable {
    let name: String
    let type: String
    let isNotNull: Bool

    init(row: borrowing Row) throws(StorageError) {
        name = try row["name"]
        type = try row["type"]
        isNotNull = try row["notnull"]
    }

    /// The columns of a table or view, generated ones included, in their order.
    static func all(
        of table: String, on connection: Connection
    ) throws(StorageError) -> [TableColumn] {
        try connection.rows(
            """
            SELECT name, replace(upper(type), ' GENERATED ALWAYS', '') AS type, "notnull"
            FROM pragma_table_xinfo(:table) ORDER BY cid
            """, ["table": table])
    }
}

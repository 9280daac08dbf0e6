/// What one migration did to a database.
public struct AppliedMigration: Sendable {
    public let migration: Migration
    /// How long its SQL took, without the checks after it.
    public let duration: Duration
    /// Rows of every table that existed before, by name.
    public let rowsBefore: [String: Int]
    /// Rows of every table that exists after it, by name.
    public let rowsAfter: [String: Int]
    /// What it created, dropped or altered.
    public let schemaChanges: [SchemaChange]

    /// By how many rows each table grew or shrank; those that stayed as they are not listed.
    public var rowChanges: [String: Int] {
        var changes = rowsAfter.mapValues { $0 }
        for (table, rows) in rowsBefore { changes[table, default: 0] -= rows }
        return changes.filter { $0.value != 0 }
    }
}

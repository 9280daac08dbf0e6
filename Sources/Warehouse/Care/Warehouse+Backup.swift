public import Storage

extension Warehouse {
    /// Writes a verified copy of the whole file, while others may go on reading and writing.
    public func backup(
        to path: String, replacing: Bool = false,
        progress: (BackupProgress) throws -> Void = { _ in }
    ) throws {
        try connection.backup(to: path, replacing: replacing, progress: progress)
    }

    /// Puts a backup in the place of the warehouse at `path`.
    ///
    /// - Throws: ``MigrationError`` if the backup is no warehouse that this program can open.
    public static func restore(from backup: String, to path: String, origin: Origin) throws {
        // An older backup is fine, and is migrated by whoever opens it next.
        let connection = try Connection(path: backup, options: .readOnly)
        do { try Warehouse(connection, origin: origin).checkSchema() } catch {
            guard let error = error as? MigrationError, case .olderDatabase = error else {
                throw error
            }
        }
        try Connection.restore(from: backup, to: path)
    }
}

/// Brings databases from whatever version they have to the newest, and says where they are.
public struct Migrator: Sendable {
    /// All of them, from the first to the newest.
    public let migrations: [Migration]
    /// The version of the program, for the ledger and for messages.
    public let programVersion: String

    /// - Parameter migrations: All of them, numbered from 1 without gaps, in order.
    public init(_ migrations: [Migration], programVersion: String) {
        precondition(
            migrations.enumerated().allSatisfy { $0.element.number == $0.offset + 1 },
            "migrations are numbered from 1 without gaps")
        self.migrations = migrations
        self.programVersion = programVersion
    }

    /// What the database has and what it lacks.
    public func status(of connection: Connection) throws(StorageError) -> MigrationStatus {
        MigrationStatus(ledger: try connection.ledger(), migrations: migrations)
    }

    /// Makes sure that the database has exactly the schema that this program knows, and writes
    /// nothing.
    ///
    /// - Throws: ``MigrationError`` if not.
    public func check(_ connection: Connection) throws {
        let ledger = try connection.ledger()
        try checkHistory(ledger, of: connection)
        let version = ledger.last?.number ?? 0
        guard version == migrations.count else {
            throw MigrationError.olderDatabase(version: version, known: migrations.count)
        }
    }

    /// Makes sure that the database's history is the beginning of this program's.
    func checkHistory(_ ledger: [LedgerEntry], of connection: Connection) throws {
        if let newest = ledger.last, newest.number > migrations.count {
            throw MigrationError.newerDatabase(
                version: newest.number, known: migrations.count,
                writtenBy: newest.programVersion, program: programVersion)
        }
        let status = MigrationStatus(ledger: ledger, migrations: migrations)
        guard status.mismatches.isEmpty else { throw MigrationError.edited(status.mismatches) }
        if ledger.isEmpty, try !connection.schema().allSatisfy({ $0.name == Ledger.table }) {
            throw MigrationError.foreignDatabase
        }
    }
}

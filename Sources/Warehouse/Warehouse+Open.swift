internal import Migrations
public import Storage

extension Warehouse {
    /// Creates the warehouse at `path`, or brings the schema of the one that is there up to date.
    public static func create(at path: String, origin: Origin) throws -> Warehouse {
        let warehouse = Warehouse(try Connection(path: path, options: .create), origin: origin)
        try migrator(origin).migrate(warehouse.connection)
        return warehouse
    }

    /// Gives the file the newest schema and, if they are wanted, the seeds that it lacks, in one
    /// transaction where it lacks both.
    public func bringUpToDate(withSeeds: Bool) throws -> InitOutcome {
        var seeds: SeedOutcome?
        let migration = try Self.migrator(origin).migrate(connection) {
            if withSeeds { seeds = try loadSeeds() }
        }
        return InitOutcome(migration: migration, seeds: seeds)
    }

    /// Opens the warehouse at `path`, which must be there and have the schema of this program.
    ///
    /// - Throws: ``StorageError`` if there is no readable database, ``MigrationError`` if its
    ///   schema is another.
    public static func open(
        _ path: String, access: ConnectionOptions.Access, origin: Origin
    ) throws -> Warehouse {
        let warehouse = Warehouse(
            try Connection(path: path, options: ConnectionOptions(access: access)), origin: origin)
        try warehouse.checkSchema()
        return warehouse
    }

    /// Makes sure that the database has exactly the schema that this program knows.
    ///
    /// - Throws: ``MigrationError`` if it is older, newer, edited or another program's.
    public func checkSchema() throws { try Self.migrator(origin).check(connection) }

    /// What brings the schema up to date, and says where it is.
    public static func migrator(_ origin: Origin) -> Migrator {
        Migrator(Migration.all, programVersion: origin.programVersion)
    }
}

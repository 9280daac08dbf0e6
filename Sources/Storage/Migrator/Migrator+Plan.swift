extension Migrator {
    /// What ``migrate(_:)`` would do, found out by doing it to a copy.
    ///
    /// The copy is a temporary file that is gone afterwards; the database is only read.
    ///
    /// - Throws: What `migrate` would throw.
    public func plan(for connection: Connection) throws -> MigrationOutcome {
        let copy = try connection.temporaryCopy()
        copy.heed(connection)
        return try migrate(copy)
    }

    /// Everything that is wrong with the database's history, schema and contents, each as a
    /// sentence; empty if nothing is.
    ///
    /// Compares the schema with that of a fresh database at the same version, and checks pages,
    /// indexes, constraints, references and views.
    public func verify(_ connection: Connection) throws -> [String] {
        try connection.readTransaction {
            let ledger = try connection.ledger()
            do {
                try checkHistory(ledger, of: connection)
            } catch let error as MigrationError {
                return ["\(error)"]
            }
            let fresh = try Connection(path: ":memory:")
            fresh.heed(connection)
            let history = Migrator(
                Array(migrations.prefix(ledger.count)), programVersion: programVersion)
            try history.migrate(fresh)
            return try fresh.schema().changes(to: connection.schema())
                .map { "the schema is not what the migrations made: \($0)" }
                + connection.integrityProblems()
                + connection.danglingReferences().map(\.description)
                + connection.brokenViews().sorted { $0.key < $1.key }
                .map { "the view \($0.key) does not compile: \($0.value)" }
        }
    }
}

extension Connection {
    /// A copy of the database in a temporary file, which is gone when it is closed.
    public func temporaryCopy() throws -> Connection {
        let copy = try Connection(path: "")
        try readTransaction {
            try copyPages(to: copy.handle) { _ in }
        }
        return copy
    }
}

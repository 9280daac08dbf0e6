internal import Platform
internal import Storage
internal import Warehouse

extension Settings {
    /// Opens the warehouse so that nothing in it can change, and hands it to `body`.
    func reading<Result>(_ body: (Warehouse) throws -> Result) throws -> Result {
        try opened(.readOnly, body)
    }

    /// Opens the warehouse, which must exist, to change it, and hands it to `body`.
    func writing<Result>(_ body: (Warehouse) throws -> Result) throws -> Result {
        try opened(.readWrite, body)
    }

    /// Opens the file for reading whatever the version of its schema.
    func readingAnySchema<Result>(_ body: (Connection) throws -> Result) throws -> Result {
        try openedAnySchema(.readOnly, body)
    }

    /// Opens the file for writing whatever the version of its schema.
    func writingAnySchema<Result>(_ body: (Connection) throws -> Result) throws -> Result {
        try openedAnySchema(.readWrite, body)
    }

    private func opened<Result>(
        _ access: ConnectionOptions.Access, _ body: (Warehouse) throws -> Result
    ) throws -> Result {
        try openedAnySchema(access) { try body(try checked($0)) }
    }

    private func openedAnySchema<Result>(
        _ access: ConnectionOptions.Access, _ body: (Connection) throws -> Result
    ) throws -> Result {
        let connection = try connected(access)
        let result = try interruptible(connection) { try body(connection) }
        // One file is what people copy and send: it must not lack what is in the log, which stays
        // where somebody else has the warehouse open.
        if access == .readWrite { foldLog(of: connection) }
        return result
    }

    /// Brings what is in the log into the file, or says that it stays in the log.
    ///
    /// It is kept either way: a command that has done its work does not fail for that.
    func foldLog(of connection: Connection) {
        do { try connection.foldLog() } catch {
            printer.note(
                """
                everything was kept, but not all of it in \(path) itself: \(error.message)
                  fix: keep \(path)-wal beside it; the next command that writes puts them \
                together, if there is space by then
                """)
        }
    }

    func checked(_ connection: Connection) throws -> Warehouse {
        let warehouse = Warehouse(connection, origin: .thisProgram)
        try warehouse.checkSchema()
        return warehouse
    }

    func connected(_ access: ConnectionOptions.Access) throws -> Connection {
        try checkName()
        do {
            return try Connection(path: path, options: ConnectionOptions(access: access))
        } catch {
            throw failure(opening: error)
        }
    }

    /// Why the warehouse's file was not opened; where there is no warehouse, also how it comes into
    /// being.
    func failure(opening error: StorageError) -> any Error {
        switch error.kind {
        case .missingFile:
            CommandFailure(
                code: "no_warehouse", "there is no warehouse at \(path)",
                hint: "alliance init\(databaseArgument)")
        case .emptyFile:
            CommandFailure(
                code: "empty_file", "\(path) is an empty file, and no warehouse yet",
                hint: "alliance init\(databaseArgument), which makes one in it; or remove the file")
        default: error
        }
    }

    /// Refuses names by which SQLite would open a database that is gone with the program.
    func checkName() throws(CommandFailure) {
        guard path.isEmpty || path == ":memory:" else { return }
        throw .usage(
            path.isEmpty
                ? "the name of the warehouse's file is empty"
                : "a warehouse is a file, and :memory: is none",
            hint: "name a file, as in --db alliance.db")
    }

    /// Lets Ctrl-C end what `body` does, so that it is rolled back; once `body` is through, what it
    /// did is also said.
    func interruptible<Result>(
        _ connection: Connection, _ body: () throws -> Result
    ) throws -> Result {
        let interrupter = connection.interrupter
        return try connection.interruptible {
            try Interrupts.handle(with: { interrupter.interrupt() }) {
                // It may have been pressed before there was a connection that could hear of it.
                if Interrupts.wasInterrupted { interrupter.interrupt() }
                let result = try body()
                Interrupts.finish()
                return result
            }
        }
    }
}

extension Origin {
    /// Who writes to the warehouse: this program, run by this user on this machine.
    static var thisProgram: Origin { Origin(programVersion: ProgramVersion.text) }
}

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

    private func openedAnySchema<Result>(
        _ connectionOptions: ConnectionOptions, _ body: (Connection) throws -> Result
    ) throws -> Result {
        try checkExistence()
        let connection = try Connection(path: path, options: connectionOptions)
        return try interruptible(connection) { try body(connection) }
    }

    private func opened<Result>(
        _ access: ConnectionOptions.Access, _ body: (Warehouse) throws -> Result
    ) throws -> Result {
        try checkExistence()
        let warehouse = try Warehouse.open(path, access: access, origin: .thisProgram)
        return try interruptible(warehouse.connection) {
            let result = try body(warehouse)
            // One file is what people copy and send: it must not lack what is in the log.
            if access == .readWrite { try warehouse.connection.foldLog() }
            return result
        }
    }

    /// Says how a warehouse comes into being, where there is none.
    func checkExistence() throws(CommandFailure) {
        let folder = FileSystem.folder(of: path)
        guard !FileSystem.exists(path), FileSystem.isFolder(folder.isEmpty ? "." : folder) else {
            return
        }
        throw CommandFailure(
            code: "no_warehouse", "there is no warehouse at \(path)",
            hint: "alliance init\(databaseArgument)")
    }

    /// Lets Ctrl-C stop the statement that runs, so that what it did is rolled back.
    func interruptible<Result>(
        _ connection: Connection, _ body: () throws -> Result
    ) rethrows -> Result {
        let interrupter = connection.interrupter
        return try Interrupts.handle(with: { interrupter.interrupt() }, during: body)
    }
}

extension Origin {
    /// Who writes to the warehouse: this program, run by this user on this machine.
    static var thisProgram: Origin { Origin(programVersion: ProgramVersion.text) }
}

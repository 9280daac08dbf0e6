internal import Platform
internal import Storage

extension Settings {
    /// Opens the warehouse so that nothing in it can change, and hands it to `body`.
    func reading<Result>(_ body: (Connection) throws -> Result) throws -> Result {
        try opened(.readOnly, body)
    }

    /// Opens the warehouse, which must exist, to change it, and hands it to `body`.
    func writing<Result>(_ body: (Connection) throws -> Result) throws -> Result {
        try opened(.readWrite, body)
    }

    /// Ctrl-C meanwhile stops the statement that runs, and what it did is rolled back.
    private func opened<Result>(
        _ options: ConnectionOptions, _ body: (Connection) throws -> Result
    ) throws -> Result {
        let connection = try open(options)
        let interrupter = connection.interrupter
        return try Interrupts.handle(with: { interrupter.interrupt() }) { try body(connection) }
    }

    private func open(_ options: ConnectionOptions) throws -> Connection {
        do {
            return try Connection(path: path, options: options)
        } catch {
            guard error.kind == .missingFile, FileSystem.isFolder(folder) else { throw error }
            throw CommandFailure(
                code: "no_warehouse", "there is no warehouse at \(path)",
                hint: "alliance init\(databaseArgument)")
        }
    }

    private var folder: String {
        let folder = FileSystem.folder(of: path)
        return folder.isEmpty ? "." : folder
    }
}

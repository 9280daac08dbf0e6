internal import Platform
internal import Storage

extension Settings {
    /// Opens the warehouse so that nothing in it can change.
    func openForReading() throws -> Connection { try open(.readOnly) }

    /// Opens the warehouse, which must exist, to change it.
    func openForWriting() throws -> Connection { try open(.readWrite) }

    private func open(_ options: ConnectionOptions) throws -> Connection {
        let connection: Connection
        do {
            connection = try Connection(path: path, options: options)
        } catch where error.kind == .missingFile && FileSystem.isFolder(folder) {
            throw CommandFailure(
                code: "no_warehouse", "there is no warehouse at \(path)",
                hint: "alliance init\(databaseArgument)")
        }
        stopOnInterrupt(connection)
        return connection
    }

    private var folder: String {
        let folder = FileSystem.folder(of: path)
        return folder.isEmpty ? "." : folder
    }

    /// Lets Ctrl-C stop the statement that runs, which rolls back what it did.
    func stopOnInterrupt(_ connection: Connection) {
        let interrupter = connection.interrupter
        Signals.onInterrupt { interrupter.interrupt() }
    }
}

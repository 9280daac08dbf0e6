internal import Storage

extension Warehouse {
    /// The number of the last migration that the file went through.
    public func schemaVersion() throws -> Int {
        try Self.migrator(origin).status(of: connection).version
    }
}

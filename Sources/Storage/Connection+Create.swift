extension Connection {
    /// Makes the database at `path` as a whole: at every moment there is what was there before,
    /// nothing or an empty file, or all that `fill` puts into it.
    ///
    /// It is made in a file beside its place, which is given its name when it is complete.
    ///
    /// - Parameter timeout: How long to wait for another copy of this program that makes one.
    /// - Returns: What `fill` returned; `nil` if there is something at `path` already, or somebody
    ///   else was faster.
    public static func create<Result>(
        at path: String, timeout: Duration = .seconds(120),
        _ fill: (Connection) throws -> Result
    ) throws -> Result? {
        let place = File(path).linked
        guard place.hasRoom else { return nil }
        try File(path).checkFolder()
        let lock = try FolderLock(place.folder, timeout: timeout)
        guard place.hasRoom else { return nil }
        let part = place.part(isOnly: lock.isHeld)
        // What somebody has left who was killed.
        part.removeWithLogs()
        defer { part.removeWithLogs() }
        let result = try filled(part, for: path, fill)
        try foldRest(of: part)
        return try part.publish(at: place) ? result : nil
    }

    /// Writes back the log of a complete database that an interrupt has kept SQLite from writing back
    /// when it closed it.
    private static func foldRest(of part: File) throws(StorageError) {
        guard File(part.path + "-wal").kind != .missing else { return }
        try Connection(path: part.path, options: ConnectionOptions(access: .readWrite)).foldLog()
    }

    /// Fills a database that is closed afterwards, and so has no log beside it.
    private static func filled<Result>(
        _ part: File, for path: String, _ fill: (Connection) throws -> Result
    ) throws -> Result {
        do {
            let connection = try Connection(path: part.path, options: .create)
            return try fill(connection)
        } catch var error as StorageError
            where error.path == part.path || part.isSameFile(as: error.path)
        {
            // The name beside it means nothing to anybody.
            error.path = path
            throw error
        }
    }
}

extension Connection {
    /// Lets `body` read the rows of `source`, once, as a table called `name`.
    ///
    ///     try connection.withTable("incoming", columns: ["code", "persons"], rows: source) {
    ///         try connection.run("INSERT INTO counts SELECT code, persons FROM incoming")
    ///     }
    ///
    /// - Parameter name: No table of the database may have it.
    /// - Throws: What the source threw, if that is what made a statement fail. Otherwise what
    ///   `body` throws; ``StorageError`` of kind `alreadyRead` if a statement reads the rows a
    ///   second time, which a join does that has the table inside.
    @inlinable
    public func withTable<Source: RowSource & ~Copyable, Result: ~Copyable>(
        _ name: String, columns: [String], rows source: consuming Source,
        _ body: () throws -> Result
    ) throws -> Result {
        var rows: RowCursor? = SourceCursor(source)
        try addTable(name, columns: columns) {
            guard let once = rows else { throw Connection.alreadyRead(name) }
            rows = nil
            return once
        }
        defer { removeTable(name) }
        do {
            return try body()
        } catch let error as StorageError where error.kind == .callback {
            throw error.cause ?? error
        }
    }

    /// Lets SQL read a table called `name` as long as the connection lives.
    ///
    /// - Parameter makeRows: Called for each pass over the rows, and gives a source that stands
    ///   before the first.
    @inlinable
    public func addTable<Source: RowSource & ~Copyable>(
        _ name: String, columns: [String], rows makeRows: @escaping () throws -> Source
    ) throws(StorageError) {
        try addTable(name, columns: columns) { SourceCursor(try makeRows()) }
    }

    @usableFromInline
    func addTable(
        _ name: String, columns: [String], _ makeRows: @escaping () throws -> RowCursor
    ) throws(StorageError) {
        let taken: Int = try one(
            """
            SELECT count(*)
            FROM (SELECT name FROM sqlite_schema UNION ALL SELECT name FROM sqlite_temp_schema)
            WHERE lower(name) = lower(:name)
            """, ["name": name])
        guard taken == 0 else {
            // SQLite would go on reading that table, and say nothing.
            throw StorageError(
                kind: .sql, message: "there is a table \(name) already", path: path,
                fix: "give the rows another name")
        }
        try handle.add(
            VirtualTable(
                name: name, columns: columns, context: handle.context, makeRows: makeRows))
    }

    @usableFromInline
    func removeTable(_ name: String) { handle.removeTable(named: name) }

    @usableFromInline
    static func alreadyRead(_ name: String) -> StorageError {
        StorageError(
            kind: .alreadyRead, message: "the rows of \(name) can be read only once",
            fix: "join with CROSS JOIN after it, or keep its rows in a temporary table")
    }
}

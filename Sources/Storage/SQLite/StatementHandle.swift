internal import CSQLite

/// Owns one `sqlite3_stmt` and finalizes it exactly once.
@safe struct StatementHandle: ~Copyable {
    let pointer: OpaquePointer
    var boundText: BoundText

    /// Compiles `sql`, which must hold exactly one statement.
    init(sql: String, on connection: borrowing ConnectionHandle) throws(StorageError) {
        let prepared = unsafe try connection.prepare(sql)
        unsafe pointer = prepared
        boundText = BoundText(
            parameters: Int(unsafe sqlite3_bind_parameter_count(prepared)))
    }

    deinit { unsafe sqlite3_finalize(pointer) }

    /// Moves to the next row, and returns `false` once there is none left.
    @inline(__always)
    mutating func step(on connection: borrowing ConnectionHandle) throws(StorageError) -> Bool {
        let code = unsafe sqlite3_step(pointer)
        if code == SQLITE_ROW { return true }
        if code == SQLITE_DONE { return false }
        throw connection.failure(code, sql: sql)
    }

    /// Goes back to before the first row, and lets go of the locks that reading took.
    ///
    /// What is bound stays bound.
    mutating func reset() {
        // The code returned here only repeats the error that `step()` already threw.
        unsafe sqlite3_reset(pointer)
    }

    var sql: String { unsafe String(cString: sqlite3_sql(pointer)) }

    /// Whether running the statement leaves the database file as it is.
    var isReadOnly: Bool { unsafe sqlite3_stmt_readonly(pointer) != 0 }

    var parameterCount: Int { Int(unsafe sqlite3_bind_parameter_count(pointer)) }

    /// The name of a parameter with the sign in front of it, or `nil` for a mere `?`.
    func parameterName(at index: Int) -> String? {
        unsafe sqlite3_bind_parameter_name(pointer, Int32(index)).map { unsafe String(cString: $0) }
    }

    var columnCount: Int { Int(unsafe sqlite3_column_count(pointer)) }

    func columnName(at index: Int) -> String {
        guard let name = unsafe sqlite3_column_name(pointer, Int32(index)) else { return "" }
        return unsafe String(cString: name)
    }

    /// The type that the schema declares for the column, or `nil` for an expression.
    func declaredType(at index: Int) -> String? {
        unsafe sqlite3_column_decltype(pointer, Int32(index)).map { unsafe String(cString: $0) }
    }

    /// A view of whatever row the statement stands on.
    func row() -> Row {
        let names = (0..<columnCount).map { columnName(at: $0) }
        return unsafe Row(statement: pointer, layout: ColumnLayout(names: names))
    }
}

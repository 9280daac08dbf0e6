internal import CSQLite

/// The row that a statement is standing on.
///
/// A row is only ever lent: it cannot be copied, so whoever receives it cannot keep it past the
/// next step, when SQLite reuses the memory behind it. Columns are counted from 0; one that does
/// not exist reads as `NULL` wherever no error can be thrown.
@safe public struct Row: ~Copyable {
    private let statement: OpaquePointer
    private let layout: ColumnLayout

    @unsafe init(statement: OpaquePointer, layout: ColumnLayout) {
        unsafe self.statement = statement
        self.layout = layout
    }

    /// The value in the column called `name`, as the type that the caller expects.
    @inlinable
    public subscript<Wanted: ValueConvertible>(name: String) -> Wanted {
        get throws(StorageError) {
            let index = try index(of: name)
            guard let wanted = Wanted.read(from: self, at: index) else {
                throw wrongType(at: index, expected: "\(Wanted.self)")
            }
            return wanted
        }
    }

    /// The value in the column at `index`, as the type that the caller expects.
    @inlinable
    public subscript<Wanted: ValueConvertible>(index: Int) -> Wanted {
        get throws(StorageError) {
            guard let wanted = Wanted.read(from: self, at: index) else {
                throw wrongType(at: index, expected: "\(Wanted.self)")
            }
            return wanted
        }
    }

    public var columnNames: [String] { layout.names }

    public var columnCount: Int { layout.names.count }

    /// Where the column called `name` is.
    public func index(of name: String) throws(StorageError) -> Int {
        switch layout.find(name) {
        case .at(let index): return index
        case .unknown:
            throw StorageError(
                kind: .unknownColumn(name), message: "the result has no column \(name)", sql: sql,
                fix: "it has \(layout.names.joined(separator: ", "))")
        case .ambiguous:
            throw StorageError(
                kind: .ambiguousColumn(name), message: "the result has several columns \(name)",
                sql: sql, fix: "give each a name of its own with AS")
        }
    }

    public func storageClass(at index: Int) -> StorageClass {
        switch unsafe sqlite3_column_type(statement, column(index)) {
        case SQLITE_INTEGER: .integer
        case SQLITE_FLOAT: .real
        case SQLITE_TEXT: .text
        case SQLITE_BLOB: .blob
        default: .null
        }
    }

    public func isNull(at index: Int) -> Bool {
        unsafe sqlite3_column_type(statement, column(index)) == SQLITE_NULL
    }

    /// The value in a column, looked up once for all that is asked of it.
    @_lifetime(borrow self)
    public func lent(at index: Int) -> LentValue {
        unsafe LentValue(stored(column(index)), of: self)
    }

    /// The integer in a column, or `nil` if it holds something else.
    public func integer(at index: Int) -> Int64? {
        let value = unsafe stored(column(index))
        guard unsafe sqlite3_value_type(value) == SQLITE_INTEGER else { return nil }
        return unsafe sqlite3_value_int64(value)
    }

    /// The floating-point number in a column, or `nil` if it holds something else.
    public func real(at index: Int) -> Double? {
        let value = unsafe stored(column(index))
        guard unsafe sqlite3_value_type(value) == SQLITE_FLOAT else { return nil }
        return unsafe sqlite3_value_double(value)
    }

    /// The text in a column, or `nil` if it holds something else.
    ///
    /// Bytes that are not UTF-8 are replaced by U+FFFD; ``withUTF8(at:_:)`` lends them as they
    /// are.
    public func text(at index: Int) -> String? {
        let value = unsafe stored(column(index))
        guard unsafe sqlite3_value_type(value) == SQLITE_TEXT else { return nil }
        return unsafe String(decoding: bytes(of: value), as: UTF8.self)
    }

    /// Lends the text in a column without copying it, or `nil` if it holds something else.
    public func withUTF8<Result, Failure: Error>(
        at index: Int, _ body: (Span<UInt8>) throws(Failure) -> Result
    ) throws(Failure) -> Result? {
        let value = unsafe stored(column(index))
        guard unsafe sqlite3_value_type(value) == SQLITE_TEXT else { return nil }
        return try body(unsafe bytes(of: value).span)
    }

    /// Lends the blob in a column without copying it, or `nil` if it holds something else.
    public func withBlob<Result, Failure: Error>(
        at index: Int, _ body: (Span<UInt8>) throws(Failure) -> Result
    ) throws(Failure) -> Result? {
        let value = unsafe stored(column(index))
        guard unsafe sqlite3_value_type(value) == SQLITE_BLOB else { return nil }
        return try body(unsafe bytes(of: value).span)
    }

    public func value(at index: Int) -> Value {
        switch storageClass(at: index) {
        case .null: .null
        case .integer: .integer(unsafe sqlite3_column_int64(statement, column(index)))
        case .real: .real(unsafe sqlite3_column_double(statement, column(index)))
        case .text:
            .text(unsafe String(decoding: bytes(of: stored(column(index))), as: UTF8.self))
        case .blob: .blob(unsafe Array(bytes(of: stored(column(index)))))
        }
    }

    /// The value of a row that has a single column.
    @inlinable
    public func onlyValue<Wanted: ValueConvertible>() throws(StorageError) -> Wanted {
        guard columnCount == 1 else {
            throw StorageError(
                kind: .notOneColumn, message: "expected one column, the result has \(columnCount)",
                sql: sql)
        }
        return try self[0]
    }

    /// Says that the row is a new one.
    func start() { layout.startRow() }

    @usableFromInline var sql: String { unsafe String(cString: sqlite3_sql(statement)) }

    @usableFromInline
    func wrongType(at index: Int, expected: String) -> StorageError {
        guard layout.names.indices.contains(index) else {
            return StorageError(
                kind: .unknownColumn("\(index)"),
                message: "the result has no column at \(index), counted from 0", sql: sql)
        }
        let name = layout.names[index]
        return StorageError(
            kind: .wrongType(column: name),
            message: "column \(name) holds \(value(at: index)), expected \(expected)", sql: sql)
    }

    private func column(_ index: Int) -> Int32 { Int32(truncatingIfNeeded: index) }

    /// The value in a column, which SQLite keeps until the next step.
    ///
    /// Asking a column for its type, its bytes and their number looks it up three times; asking
    /// for the value does so once.
    @unsafe private func stored(_ index: Int32) -> OpaquePointer? {
        unsafe sqlite3_column_value(statement, index)
    }

    /// The bytes of a text or blob.
    @unsafe private func bytes(of value: OpaquePointer?) -> UnsafeBufferPointer<UInt8> {
        // The pointer first: asking for it is what converts the value, and fixes its length.
        let start = unsafe sqlite3_value_blob(value)
        let count = Int(unsafe sqlite3_value_bytes(value))
        return unsafe UnsafeBufferPointer(
            start: start?.assumingMemoryBound(to: UInt8.self), count: start == nil ? 0 : count)
    }
}

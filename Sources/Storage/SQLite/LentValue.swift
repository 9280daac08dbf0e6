internal import CSQLite

/// A value in a row, which SQLite keeps until the statement goes on.
///
/// Asking a ``Row`` for the type of a column, and then for its text, looks the column up each time.
@safe public struct LentValue: ~Escapable {
    private let pointer: OpaquePointer?
    public let storageClass: StorageClass

    @_lifetime(borrow row)
    @unsafe init(_ pointer: OpaquePointer?, of row: borrowing Row) {
        unsafe self.pointer = pointer
        storageClass =
            switch unsafe sqlite3_value_type(pointer) {
            case SQLITE_INTEGER: .integer
            case SQLITE_FLOAT: .real
            case SQLITE_TEXT: .text
            case SQLITE_BLOB: .blob
            default: .null
            }
    }

    /// The integer; 0 if it is something else.
    public var integer: Int64 {
        storageClass == .integer ? unsafe sqlite3_value_int64(pointer) : 0
    }

    /// The bytes of a text; none if it is something else.
    public var utf8: Span<UInt8> {
        @_lifetime(copy self)
        get {
            let isText = storageClass == .text
            let start = isText ? unsafe sqlite3_value_blob(pointer) : nil
            let count = unsafe start == nil ? 0 : Int(sqlite3_value_bytes(pointer))
            let bytes = unsafe UnsafeRawBufferPointer(start: start, count: count)
            let span = unsafe Span<UInt8>(_unsafeBytes: bytes)
            return unsafe _overrideLifetime(span, copying: self)
        }
    }
}

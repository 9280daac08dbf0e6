internal import CSQLite

/// The arguments of one call of a function written in Swift, lent for the time of the call.
///
/// They are counted from 0; one that was not given reads as `NULL`.
@safe public struct FunctionArguments: ~Copyable {
    private let values: UnsafeMutablePointer<OpaquePointer?>?
    public let count: Int

    @unsafe init(_ values: UnsafeMutablePointer<OpaquePointer?>?, count: Int32) {
        unsafe self.values = values
        self.count = Int(count)
    }

    public func storageClass(at index: Int) -> StorageClass {
        guard let value = unsafe pointer(at: index) else { return .null }
        return switch unsafe sqlite3_value_type(value) {
        case SQLITE_INTEGER: .integer
        case SQLITE_FLOAT: .real
        case SQLITE_TEXT: .text
        case SQLITE_BLOB: .blob
        default: .null
        }
    }

    public func isNull(at index: Int) -> Bool { storageClass(at: index) == .null }

    /// The integer given, or `nil` if it is something else.
    public func integer(at index: Int) -> Int64? {
        guard storageClass(at: index) == .integer else { return nil }
        return unsafe pointer(at: index).map { unsafe sqlite3_value_int64($0) }
    }

    /// The floating-point number given, or `nil` if it is something else.
    public func real(at index: Int) -> Double? {
        guard storageClass(at: index) == .real else { return nil }
        return unsafe pointer(at: index).map { unsafe sqlite3_value_double($0) }
    }

    /// The text given, or `nil` if it is something else.
    public func text(at index: Int) -> String? {
        guard storageClass(at: index) == .text else { return nil }
        return unsafe String(decoding: bytes(at: index), as: UTF8.self)
    }

    /// Lends the text given without copying it, or `nil` if it is something else.
    public func withUTF8<Result, Failure: Error>(
        at index: Int, _ body: (Span<UInt8>) throws(Failure) -> Result
    ) throws(Failure) -> Result? {
        guard storageClass(at: index) == .text else { return nil }
        return try body(unsafe bytes(at: index).span)
    }

    public func value(at index: Int) -> Value {
        switch storageClass(at: index) {
        case .null: .null
        case .integer: integer(at: index).value
        case .real: real(at: index).value
        case .text: text(at: index).value
        case .blob: .blob(unsafe Array(bytes(at: index)))
        }
    }

    private func pointer(at index: Int) -> OpaquePointer? {
        guard index >= 0, index < count else { return nil }
        return unsafe values?[index]
    }

    @unsafe private func bytes(at index: Int) -> UnsafeBufferPointer<UInt8> {
        guard let value = unsafe pointer(at: index), let start = unsafe sqlite3_value_blob(value)
        else { return unsafe UnsafeBufferPointer(start: nil, count: 0) }
        let count = Int(unsafe sqlite3_value_bytes(value))
        return unsafe UnsafeBufferPointer(
            start: start.assumingMemoryBound(to: UInt8.self), count: count)
    }
}

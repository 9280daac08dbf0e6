internal import CSQLite

/// Where a row source or a function puts the value that SQLite asked for.
///
/// The last value put into it counts; without any it is `NULL`.
@safe public struct ValueSink: ~Copyable {
    private let context: OpaquePointer

    @unsafe init(_ context: OpaquePointer) { unsafe self.context = context }

    public func null() { unsafe sqlite3_result_null(context) }

    public func integer(_ integer: Int64) { unsafe sqlite3_result_int64(context, integer) }

    public func integer(_ integer: Int) { unsafe sqlite3_result_int64(context, Int64(integer)) }

    public func real(_ real: Double) { unsafe sqlite3_result_double(context, real) }

    public func text(_ text: String) {
        var text = text
        text.withUTF8 { bytes in unsafe put(text: bytes) }
    }

    /// Text that is given as its UTF-8 bytes, which are copied.
    public func utf8(_ bytes: Span<UInt8>) {
        unsafe bytes.withUnsafeBufferPointer { bytes in unsafe put(text: bytes) }
    }

    /// Text that is given as its UTF-8 bytes, which SQLite reads where they are.
    ///
    /// They have to stay there, as they are, until the source is asked for its next row and has
    /// said that there is one, or is let go; and the statement must not keep values beyond the row,
    /// as an aggregate or a sort would.
    public func lent(utf8 bytes: Span<UInt8>) {
        unsafe bytes.withUnsafeBufferPointer { bytes in
            guard let base = bytes.baseAddress, !bytes.isEmpty else {
                return unsafe sqlite3_result_text(context, "", 0, nil)
            }
            unsafe base.withMemoryRebound(to: CChar.self, capacity: bytes.count) { start in
                unsafe sqlite3_result_text64(
                    context, start, UInt64(bytes.count), nil, UInt8(SQLITE_UTF8))
            }
        }
    }

    public func blob(_ bytes: Span<UInt8>) {
        unsafe bytes.withUnsafeBufferPointer { bytes in
            // Without an address SQLite would take it for NULL.
            guard let base = bytes.baseAddress, !bytes.isEmpty else {
                return unsafe sqlite3_result_zeroblob(context, 0)
            }
            unsafe sqlite3_result_blob64(context, base, UInt64(bytes.count), copyingDestructor)
        }
    }

    public func put(_ value: some ValueConvertible) {
        switch value.value {
        case .null: null()
        case .integer(let integer): self.integer(integer)
        case .real(let real): self.real(real)
        case .text(let text): self.text(text)
        case .blob(let bytes): blob(bytes.span)
        }
    }

    func fail(_ error: any Error) {
        let message = "\(error)"
        unsafe sqlite3_result_error(context, message, -1)
    }

    @unsafe private func put(text: UnsafeBufferPointer<UInt8>) {
        guard let base = text.baseAddress, !text.isEmpty else {
            return unsafe sqlite3_result_text(context, "", 0, nil)
        }
        unsafe base.withMemoryRebound(to: CChar.self, capacity: text.count) { start in
            unsafe sqlite3_result_text64(
                context, start, UInt64(text.count), copyingDestructor, UInt8(SQLITE_UTF8))
        }
    }
}

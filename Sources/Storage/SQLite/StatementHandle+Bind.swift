internal import CSQLite

extension StatementHandle {
    mutating func bindNull(at index: Int) -> Int32 {
        unsafe sqlite3_bind_null(pointer, Int32(truncatingIfNeeded: index))
    }

    mutating func bind(integer: Int64, at index: Int) -> Int32 {
        unsafe sqlite3_bind_int64(pointer, Int32(truncatingIfNeeded: index), integer)
    }

    mutating func bind(real: Double, at index: Int) -> Int32 {
        unsafe sqlite3_bind_double(pointer, Int32(truncatingIfNeeded: index), real)
    }

    mutating func bind(text: String, at index: Int) -> Int32 {
        var text = text
        return text.withUTF8 { bytes in unsafe bind(text: bytes, at: index) }
    }

    mutating func bind(utf8: Span<UInt8>, at index: Int) -> Int32 {
        unsafe utf8.withUnsafeBufferPointer { bytes in unsafe bind(text: bytes, at: index) }
    }

    mutating func bind(blob: Span<UInt8>, at index: Int) -> Int32 {
        unsafe blob.withUnsafeBufferPointer { bytes in
            let index = Int32(truncatingIfNeeded: index)
            // Without an address SQLite would bind NULL.
            guard let base = bytes.baseAddress, !bytes.isEmpty else {
                return unsafe sqlite3_bind_zeroblob(pointer, index, 0)
            }
            return unsafe sqlite3_bind_blob64(
                pointer, index, base, UInt64(bytes.count), copyingDestructor)
        }
    }

    @unsafe private mutating func bind(text: UnsafeBufferPointer<UInt8>, at index: Int) -> Int32 {
        let index = Int32(truncatingIfNeeded: index)
        guard let base = text.baseAddress, !text.isEmpty else {
            return unsafe sqlite3_bind_text64(
                pointer, index, "", 0, copyingDestructor, UInt8(SQLITE_UTF8))
        }
        if let kept = unsafe boundText.keep(text, at: Int(index)) {
            // Without a destructor SQLite takes the bytes to stay, which they do.
            return unsafe sqlite3_bind_text64(
                pointer, index, kept, UInt64(text.count), nil, UInt8(SQLITE_UTF8))
        }
        return unsafe base.withMemoryRebound(to: CChar.self, capacity: text.count) { start in
            unsafe sqlite3_bind_text64(
                pointer, index, start, UInt64(text.count), copyingDestructor, UInt8(SQLITE_UTF8))
        }
    }
}

/// Makes SQLite copy the bytes before the call returns.
///
/// This is `SQLITE_TRANSIENT`, a macro that casts -1 to a function pointer, which Swift cannot
/// import. Not a constant, because looking whether that is initialized takes longer than it.
@inline(__always) var copyingDestructor: sqlite3_destructor_type {
    unsafe unsafeBitCast(-1, to: sqlite3_destructor_type.self)
}

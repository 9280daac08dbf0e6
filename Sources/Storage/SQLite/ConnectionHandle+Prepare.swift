internal import CSQLite

extension ConnectionHandle {
    /// Compiles the one statement in `sql`, which the caller then owns and finalizes.
    @unsafe func prepare(_ sql: String) throws(StorageError) -> OpaquePointer {
        var prepared: OpaquePointer?
        let length = unsafe try compile(sql, from: 0, flags: SQLITE_PREPARE_PERSISTENT, &prepared)
        guard let prepared = unsafe prepared else {
            throw StorageError(
                kind: .notOneStatement, message: "expected one SQL statement, found none", sql: sql)
        }
        // SQLite would ignore what follows the first statement, and so hide a mistake.
        guard isEmpty(sql, from: length) else {
            unsafe sqlite3_finalize(prepared)
            throw StorageError(
                kind: .notOneStatement,
                message: "expected one SQL statement, found more after the first", sql: sql,
                offset: length)
        }
        return unsafe prepared
    }

    /// Runs every statement of a script, and ignores the rows that they return.
    func execute(_ script: String) throws(StorageError) {
        var start = 0
        while start < script.utf8.count {
            var prepared: OpaquePointer?
            let length = unsafe try compile(script, from: start, flags: 0, &prepared)
            if let statement = unsafe prepared {
                defer { unsafe sqlite3_finalize(statement) }
                while true {
                    let code = unsafe sqlite3_step(statement)
                    if code == SQLITE_DONE { break }
                    guard code == SQLITE_ROW else {
                        throw unsafe failure(code, sql: String(cString: sqlite3_sql(statement)))
                    }
                }
            } else if length == 0 {
                throw StorageError(
                    kind: .sql, message: "SQL cannot contain a NUL character", sql: script,
                    offset: start)
            }
            start += length
        }
    }

    /// Compiles the first statement that starts at byte `start` of `sql`, if there is one, and
    /// returns how many bytes it takes.
    @unsafe private func compile(
        _ sql: String, from start: Int, flags: Int32, _ prepared: inout OpaquePointer?
    ) throws(StorageError) -> Int {
        guard let limit = Int32(exactly: sql.utf8.count) else {
            throw StorageError(kind: .sql, message: "the SQL is longer than two gigabytes")
        }
        var sql = sql
        let (code, length) = sql.withUTF8 { bytes -> (Int32, Int) in
            // An empty buffer has no address, and SQLite wants one.
            guard let base = bytes.baseAddress, start < bytes.count else { return (0, 0) }
            let first = unsafe UnsafeRawPointer(base + start).assumingMemoryBound(to: CChar.self)
            var end: UnsafePointer<CChar>?
            let code = unsafe sqlite3_prepare_v3(
                pointer, first, limit - Int32(start), UInt32(flags), &prepared, &end)
            return (code, unsafe end.map { unsafe $0 - first } ?? 0)
        }
        guard code == SQLITE_OK else {
            let rest = sql.utf8.dropFirst(start)
            let text = rest.drop { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: " ") }
            var error = failure(code, sql: String(decoding: text, as: UTF8.self))
            error.offset? -= rest.count - text.count
            throw error
        }
        return length
    }

    /// Whether nothing but space, comments and semicolons stands after byte `start`.
    private func isEmpty(_ sql: String, from start: Int) -> Bool {
        var start = start
        while start < sql.utf8.count {
            var prepared: OpaquePointer?
            guard
                let length = unsafe try? compile(sql, from: start, flags: 0, &prepared),
                unsafe prepared == nil, length > 0
            else {
                // Whatever it is, and whether it compiles or not, it is something.
                unsafe sqlite3_finalize(prepared)
                return false
            }
            start += length
        }
        return true
    }
}

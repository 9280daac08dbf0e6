internal import CSQLite

/// What the functions of SQLite's virtual table interface do, one for each.
///
/// `csqlite_table` and `csqlite_cursor` begin with what SQLite owns and go on with ours: a table
/// holds on to its `VirtualTable`, a cursor to the pass that it makes, once it has begun one.
@unsafe enum TableCalls {
    typealias Table = UnsafeMutablePointer<sqlite3_vtab>
    typealias Cursor = UnsafeMutablePointer<sqlite3_vtab_cursor>

    static func connect(
        _ connection: OpaquePointer?, _ table: UnsafeMutableRawPointer?,
        _ result: UnsafeMutablePointer<Table?>?,
        _ message: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?
    ) -> Int32 {
        guard let table = unsafe table, let result = unsafe result else { return SQLITE_MISUSE }
        let owner = unsafe Unmanaged<VirtualTable>.fromOpaque(table)
        let declaration = unsafe owner._withUnsafeGuaranteedRef { $0.declaration }
        let code = unsafe sqlite3_declare_vtab(connection, declaration)
        guard code == SQLITE_OK else { return code }
        // Reading it changes nothing but the place in the source, so views and triggers may.
        unsafe csqlite_vtab_config(connection, SQLITE_VTAB_INNOCUOUS)

        guard let made: UnsafeMutablePointer<csqlite_table> = unsafe allocate() else {
            return SQLITE_NOMEM
        }
        unsafe made.pointee.owner = owner.retain().toOpaque()
        unsafe result.pointee = UnsafeMutableRawPointer(made).assumingMemoryBound(
            to: sqlite3_vtab.self)
        return SQLITE_OK
    }

    static func release(_ table: Table?) {
        guard let table = unsafe table else { return }
        unsafe Unmanaged<VirtualTable>.fromOpaque(typed(table).pointee.owner).release()
        unsafe sqlite3_free(table)
    }

    static func open(_ cursor: UnsafeMutablePointer<Cursor?>?) -> Int32 {
        guard let made: UnsafeMutablePointer<csqlite_cursor> = unsafe allocate() else {
            return SQLITE_NOMEM
        }
        unsafe cursor?.pointee = UnsafeMutableRawPointer(made).assumingMemoryBound(
            to: sqlite3_vtab_cursor.self)
        return SQLITE_OK
    }

    static func close(_ cursor: Cursor?) {
        unsafe end(cursor)
        unsafe sqlite3_free(cursor)
    }

    /// Begins a pass over the rows, and stands on the first.
    static func restart(_ cursor: Cursor?) -> Int32 {
        unsafe end(cursor)
        let cursor = unsafe typed(cursor)
        unsafe cursor.pointee.rowid = 0
        let table = unsafe typed(cursor.pointee.base.pVtab)
        do {
            let rows = try unsafe Unmanaged<VirtualTable>.fromOpaque(table.pointee.owner)
                ._withUnsafeGuaranteedRef { try $0.makeRows() }
            unsafe cursor.pointee.owner = Unmanaged.passRetained(rows).toOpaque()
        } catch {
            return unsafe fail(cursor, error)
        }
        return unsafe advance(cursor)
    }

    static func advance(_ cursor: Cursor?) -> Int32 { unsafe advance(typed(cursor)) }

    private static func advance(_ cursor: UnsafeMutablePointer<csqlite_cursor>) -> Int32 {
        do {
            let isAtRow = try unsafe Unmanaged<RowCursor>.fromOpaque(cursor.pointee.owner)
                ._withUnsafeGuaranteedRef { try $0.next() }
            unsafe cursor.pointee.rowid += 1
            unsafe cursor.pointee.at_end = isAtRow ? 0 : 1
            return SQLITE_OK
        } catch {
            return unsafe fail(cursor, error)
        }
    }

    static func read(_ cursor: Cursor?, _ context: OpaquePointer?, _ index: Int32) -> Int32 {
        guard let context = unsafe context else { return SQLITE_MISUSE }
        let cursor = unsafe typed(cursor)
        do {
            try unsafe Unmanaged<RowCursor>.fromOpaque(cursor.pointee.owner)
                ._withUnsafeGuaranteedRef { rows throws in
                    try rows.column(Int(index), into: unsafe ValueSink(context))
                }
            return SQLITE_OK
        } catch {
            unsafe ValueSink(context).fail(error)
            return unsafe fail(cursor, error)
        }
    }

    /// Keeps the error for whoever runs the statement, and tells SQLite that there is one.
    private static func fail(
        _ cursor: UnsafeMutablePointer<csqlite_cursor>, _ error: any Error
    ) -> Int32 {
        let table = unsafe typed(cursor.pointee.base.pVtab)
        unsafe Unmanaged<VirtualTable>.fromOpaque(table.pointee.owner)
            ._withUnsafeGuaranteedRef { $0.context.incident.cause = error }
        unsafe cursor.pointee.at_end = 1
        return SQLITE_ERROR
    }

    /// Lets go of the pass that the cursor makes, if it makes one.
    private static func end(_ cursor: Cursor?) {
        let cursor = unsafe typed(cursor)
        guard let owner = unsafe cursor.pointee.owner else { return }
        unsafe Unmanaged<RowCursor>.fromOpaque(owner).release()
        unsafe cursor.pointee.owner = nil
    }

    static func typed(_ cursor: Cursor?) -> UnsafeMutablePointer<csqlite_cursor> {
        unsafe UnsafeMutableRawPointer(cursor.unsafelyUnwrapped).assumingMemoryBound(
            to: csqlite_cursor.self)
    }

    private static func typed(_ table: Table?) -> UnsafeMutablePointer<csqlite_table> {
        unsafe UnsafeMutableRawPointer(table.unsafelyUnwrapped).assumingMemoryBound(
            to: csqlite_table.self)
    }

    /// Memory that SQLite can free, all zero.
    private static func allocate<Structure>() -> UnsafeMutablePointer<Structure>? {
        let size = MemoryLayout<Structure>.size
        guard let memory = unsafe sqlite3_malloc64(UInt64(size)) else { return nil }
        unsafe memory.initializeMemory(as: UInt8.self, repeating: 0, count: size)
        return unsafe memory.bindMemory(to: Structure.self, capacity: 1)
    }
}

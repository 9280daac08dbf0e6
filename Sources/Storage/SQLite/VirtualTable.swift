internal import CSQLite

/// A table whose rows come from Swift: what SQLite's module of that name refers to.
final class VirtualTable {
    let name: String
    let columns: [String]
    let context: ConnectionContext
    /// Starts a pass over the rows.
    let makeRows: () throws -> RowCursor

    init(
        name: String, columns: [String], context: ConnectionContext,
        makeRows: @escaping () throws -> RowCursor
    ) {
        self.name = name
        self.columns = columns
        self.context = context
        self.makeRows = makeRows
    }

    /// The statement that tells SQLite the names of the columns.
    var declaration: String {
        let quoted = columns.map { "\"\($0.replacing("\"", with: "\"\""))\"" }
        return "CREATE TABLE x (\(quoted.joined(separator: ", ")))"
    }
}

extension ConnectionHandle {
    /// Lets SQL read `table` under its name, until it is removed or the connection closed.
    func add(_ table: VirtualTable) throws(StorageError) {
        let code = unsafe sqlite3_create_module_v2(
            pointer, table.name, module, Unmanaged.passRetained(table).toOpaque(),
            { table in
                guard let table = unsafe table else { return }
                unsafe Unmanaged<VirtualTable>.fromOpaque(table).release()
            })
        guard code == SQLITE_OK else { throw failure(code, sql: nil) }
    }

    /// Makes SQLite forget the table called `name`.
    func removeTable(named name: String) {
        // It can fail only for lack of memory, and then a table too many is the least concern.
        unsafe sqlite3_create_module_v2(pointer, name, nil, nil, nil)
    }
}

/// The functions by which SQLite reads any `VirtualTable`.
///
/// Nothing changes it once it is made, and SQLite calls it as long as a table lives, which can be
/// longer than the registration does.
nonisolated(unsafe) private let module: UnsafeMutablePointer<sqlite3_module> = {
    var functions = sqlite3_module()
    unsafe functions.xConnect = { connection, table, _, _, result, message in
        unsafe TableCalls.connect(connection, table, result, message)
    }
    unsafe functions.xDisconnect = { table in
        unsafe TableCalls.release(table)
        return SQLITE_OK
    }
    unsafe functions.xBestIndex = { _, plan in
        // There is one way to read, from first to last, so it had better happen once.
        unsafe plan?.pointee.estimatedCost = 10_000_000
        unsafe plan?.pointee.estimatedRows = 1_000_000
        return SQLITE_OK
    }
    unsafe functions.xOpen = { _, cursor in unsafe TableCalls.open(cursor) }
    unsafe functions.xClose = { cursor in
        unsafe TableCalls.close(cursor)
        return SQLITE_OK
    }
    unsafe functions.xFilter = { cursor, _, _, _, _ in unsafe TableCalls.restart(cursor) }
    unsafe functions.xNext = { cursor in unsafe TableCalls.advance(cursor) }
    unsafe functions.xEof = { cursor in unsafe TableCalls.typed(cursor).pointee.at_end }
    unsafe functions.xColumn = { cursor, context, index in
        unsafe TableCalls.read(cursor, context, index)
    }
    unsafe functions.xRowid = { cursor, rowid in
        unsafe rowid?.pointee = TableCalls.typed(cursor).pointee.rowid
        return SQLITE_OK
    }
    let module = UnsafeMutablePointer<sqlite3_module>.allocate(capacity: 1)
    unsafe module.initialize(to: functions)
    return unsafe module
}()

/// One open SQLite database.
///
/// A connection is used by one task at a time. It is not `Sendable`, so the compiler enforces
/// that: a connection can be handed over to another task, never shared between two.
public final class Connection {
    let handle: ConnectionHandle
    public let options: ConnectionOptions

    /// Opens the database at `path`.
    ///
    /// `":memory:"` is a private database in memory, and `""` a private one in a temporary file
    /// that is gone when the connection is closed.
    ///
    /// - Throws: ``StorageError`` that says what the file is, if it is no readable database.
    public init(path: String, options: ConnectionOptions = .readWrite) throws(StorageError) {
        self.options = options
        handle = try ConnectionHandle.open(path: path, options: options)
    }

    init(handle: consuming ConnectionHandle, options: ConnectionOptions) {
        self.handle = handle
        self.options = options
    }

    /// The file's absolute path; `nil` for a private database.
    public var path: String? { handle.path }

    /// Rows inserted, changed or deleted by the last statement, without those by triggers.
    public var changes: Int { handle.changes }

    /// Rows inserted, changed or deleted since the connection was opened, also by triggers.
    public var totalChanges: Int { handle.totalChanges }

    public var lastInsertRowID: Int64 { handle.lastInsertRowID }

    /// Whether a transaction is open, be it ours or one that a script began.
    public var isInTransaction: Bool { handle.isInTransaction }

    /// Compiles the one statement in `sql`.
    public func prepare(_ sql: String) throws(StorageError) -> Statement {
        try checkInterrupts()
        return Statement(handle: try StatementHandle(sql: sql, on: handle), connection: self)
    }

    /// Runs every statement of a script for its effect, and ignores the rows that it returns.
    public func execute(_ script: String) throws(StorageError) {
        try checkTransaction()
        try handle.execute(script)
    }

    /// Runs one statement for its effect.
    public func run(_ sql: String, _ parameters: Parameters = [:]) throws(StorageError) {
        var statement = try prepare(sql)
        try statement.run(parameters)
    }

    /// Runs one statement and reads every row of its result as an `Element`.
    @inlinable
    public func rows<Element: RowDecodable>(
        _ sql: String, _ parameters: Parameters = [:], as element: Element.Type = Element.self
    ) throws(StorageError) -> [Element] {
        var elements: [Element] = []
        try withStatement(sql) { statement throws(StorageError) in
            elements = try statement.rows(as: element, parameters)
        }
        return elements
    }

    /// Runs one statement as far as its first row; `nil` if there is none.
    @inlinable
    public func first<Element: RowDecodable>(
        _ sql: String, _ parameters: Parameters = [:], as element: Element.Type = Element.self
    ) throws(StorageError) -> Element? {
        var first: Element?
        try withStatement(sql) { statement throws(StorageError) in
            first = try statement.first(as: element, parameters)
        }
        return first
    }

    /// Runs one statement that always has a row, such as `SELECT count(*)`, as far as that.
    @inlinable
    public func one<Element: RowDecodable>(
        _ sql: String, _ parameters: Parameters = [:], as element: Element.Type = Element.self
    ) throws(StorageError) -> Element {
        guard let element = try first(sql, parameters, as: element) else {
            throw StorageError(kind: .noRow, message: "expected a row, found none", sql: sql)
        }
        return element
    }

    /// Prepares a statement for `body`.
    ///
    /// A function that can be inlined elsewhere cannot own a statement: it would have to know how
    /// to finalize it.
    @usableFromInline
    func withStatement(
        _ sql: String, _ body: (inout Statement) throws(StorageError) -> Void
    ) throws(StorageError) {
        var statement = try prepare(sql)
        try body(&statement)
    }
}

/// A compiled statement, ready to run as often as needed.
///
/// A statement is a position in a result, and a position with two owners is a bug. So it cannot
/// be copied, and it is finalized when its owner goes out of scope.
public struct Statement: ~Copyable {
    private var handle: StatementHandle
    private let connection: Connection
    /// The names of the parameters without the colon, in the order in which the statement first
    /// uses them, the first at index 1.
    public let parameterNames: [String]
    private var isRunning = false

    /// The row that the last ``step()`` reached.
    public private(set) var row: Row

    init(handle: consuming StatementHandle, connection: Connection) {
        parameterNames = (0..<handle.parameterCount).map { index in
            String((handle.parameterName(at: index + 1) ?? "?").dropFirst())
        }
        row = handle.row()
        self.connection = connection
        self.handle = handle
    }

    /// The names of the result's columns; none if the statement returns no rows.
    public var columnNames: [String] { row.columnNames }

    /// The types that the schema declares for the columns; `nil` where one is an expression.
    public var columnTypes: [String?] {
        (0..<handle.columnCount).map { handle.declaredType(at: $0) }
    }

    public var sql: String { handle.sql }

    /// Whether running the statement leaves the database file as it is.
    public var isReadOnly: Bool { handle.isReadOnly }

    /// Moves to the next row, and returns `false` once there is none left.
    ///
    /// A statement left before its last row holds a lock until it is reset or let go.
    public mutating func step() throws(StorageError) -> Bool {
        let isFirst = !isRunning
        if isFirst { try connection.checkTransaction() }
        isRunning = true
        do {
            if try handle.step(on: connection.handle) {
                // A change of the schema can give a `SELECT *` other columns than it had when
                // it was prepared, which SQLite finds out on the first step.
                if isFirst, handle.columnCount != row.columnCount { row = handle.row() }
                row.start()
                return true
            }
        } catch {
            reset()
            throw error
        }
        reset()
        return false
    }

    /// Goes back to before the first row; what is bound stays bound.
    public mutating func reset() {
        isRunning = false
        handle.reset()
    }
}

extension Statement {
    /// The index of the parameter called `name`, counted from 1, for the binding functions.
    public func parameterIndex(of name: String) throws(StorageError) -> Int {
        guard let index = parameterNames.firstIndex(of: name) else {
            throw StorageError(
                kind: .unknownParameter(name), message: "the statement has no parameter :\(name)",
                sql: sql)
        }
        return index + 1
    }

    /// Binds every parameter; one that is not among `parameters`, or the other way round, is an
    /// error.
    public mutating func bind(_ parameters: Parameters) throws(StorageError) {
        if isRunning { reset() }
        for (place, pair) in parameters.pairs.enumerated() {
            // Mostly they come in the order in which the statement names them.
            let isInOrder = place < parameterNames.count && parameterNames[place] == pair.name
            try bind(
                value: pair.value,
                at: isInOrder ? place + 1 : try parameterIndex(of: pair.name))
        }
        guard parameters.pairs.count == parameterNames.count else {
            let missing = parameterNames.first { name in
                !parameters.pairs.contains { $0.name == name }
            }
            let name = missing ?? "?"
            throw StorageError(
                kind: .missingParameter(name), message: "the parameter :\(name) has no value",
                sql: sql)
        }
    }

    public mutating func bind(value: Value, at index: Int) throws(StorageError) {
        switch value {
        case .null: try bindNull(at: index)
        case .integer(let integer): try bind(integer: integer, at: index)
        case .real(let real): try bind(real: real, at: index)
        case .text(let text): try bind(text: text, at: index)
        case .blob(let bytes): try bind(blob: bytes.span, at: index)
        }
    }

    public mutating func bindNull(at index: Int) throws(StorageError) {
        if isRunning { reset() }
        try check(handle.bindNull(at: index), at: index)
    }

    public mutating func bind(integer: Int64, at index: Int) throws(StorageError) {
        if isRunning { reset() }
        try check(handle.bind(integer: integer, at: index), at: index)
    }

    public mutating func bind(real: Double, at index: Int) throws(StorageError) {
        if isRunning { reset() }
        try check(handle.bind(real: real, at: index), at: index)
    }

    public mutating func bind(text: String, at index: Int) throws(StorageError) {
        if isRunning { reset() }
        try check(handle.bind(text: text, at: index), at: index)
    }

    /// Binds text that is given as its UTF-8 bytes.
    public mutating func bind(utf8: Span<UInt8>, at index: Int) throws(StorageError) {
        if isRunning { reset() }
        try check(handle.bind(utf8: utf8, at: index), at: index)
    }

    public mutating func bind(blob: Span<UInt8>, at index: Int) throws(StorageError) {
        if isRunning { reset() }
        try check(handle.bind(blob: blob, at: index), at: index)
    }

    private func check(_ code: Int32, at index: Int) throws(StorageError) {
        guard code == 0 else { throw connection.handle.failure(code, sql: sql) }
    }
}

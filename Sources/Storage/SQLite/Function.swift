internal import CSQLite

/// A function of SQL whose body is Swift.
final class Function {
    typealias Body = (borrowing FunctionArguments, borrowing ValueSink) throws -> Void

    let name: String
    private let context: ConnectionContext
    private var body: Body?

    init(name: String, context: ConnectionContext, _ body: @escaping Body) {
        self.name = name
        self.context = context
        self.body = body
    }

    fileprivate func call(_ arguments: borrowing FunctionArguments, _ sink: borrowing ValueSink) {
        do {
            guard let body else {
                throw StorageError(kind: .sql, message: "the function \(name) is no longer there")
            }
            try body(arguments, sink)
        } catch {
            context.incident.cause = error
            sink.fail(error)
        }
    }

    /// Lets go of the body and of what it has captured.
    func end() { body = nil }
}

extension ConnectionHandle {
    func add(_ function: Function, _ arguments: Int?) throws(StorageError) {
        let code = unsafe sqlite3_create_function_v2(
            pointer, function.name, Int32(clamping: arguments ?? -1), functionTraits,
            Unmanaged.passRetained(function).toOpaque(),
            { context, count, values in
                guard let context = unsafe context,
                    let function = unsafe sqlite3_user_data(context)
                else { return }
                unsafe Unmanaged<Function>.fromOpaque(function)._withUnsafeGuaranteedRef {
                    $0.call(
                        unsafe FunctionArguments(values, count: count), unsafe ValueSink(context))
                }
            }, nil, nil,
            { function in
                guard let function = unsafe function else { return }
                unsafe Unmanaged<Function>.fromOpaque(function).release()
            })
        guard code == SQLITE_OK else { throw failure(code, sql: nil) }
    }

    /// Makes SQLite forget a function, unless a statement runs: then it stays until the
    /// connection closes.
    func remove(_ function: Function, _ arguments: Int?) {
        unsafe sqlite3_create_function_v2(
            pointer, function.name, Int32(clamping: arguments ?? -1), functionTraits, nil, nil, nil,
            nil, nil)
    }
}

let functionTraits = SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS

extension Connection {
    /// Adds a function to the SQL of this connection.
    ///
    /// The same arguments must always give the same result, and calling it must change nothing:
    /// indexes, views and untrusted SQL may use it.
    ///
    /// - Parameters:
    ///   - arguments: How many it takes; `nil` for any number.
    ///   - body: What it throws is the ``StorageError/cause`` of the statement's error. The
    ///     connection keeps it, so it must not hold on to the connection or to a statement, or
    ///     neither would ever be closed; see ``withFunction(_:arguments:_:during:)``.
    public func addFunction(
        _ name: String, arguments: Int?,
        _ body: @escaping (borrowing FunctionArguments, borrowing ValueSink) throws -> Void
    ) throws(StorageError) {
        try handle.add(Function(name: name, context: handle.context, body), arguments)
    }

    /// Adds a function to the SQL of this connection for as long as `body` runs.
    ///
    /// Afterwards the connection lets go of it, so it may hold on to whatever it needs.
    public func withFunction<Result: ~Copyable>(
        _ name: String, arguments: Int?,
        _ function: @escaping (borrowing FunctionArguments, borrowing ValueSink) throws -> Void,
        during body: () throws -> Result
    ) throws -> Result {
        let function = Function(name: name, context: handle.context, function)
        try handle.add(function, arguments)
        defer {
            handle.remove(function, arguments)
            function.end()
        }
        return try body()
    }

    /// Adds a function that makes one value of many rows; see ``addFunction(_:arguments:_:)``.
    public func addAggregate(
        _ name: String, arguments: Int?, _ aggregate: (some AggregateFunction).Type
    ) throws(StorageError) {
        try handle.add(Aggregate(name: name, aggregate, context: handle.context), arguments)
    }
}

extension Connection {
    /// Adds a function to the SQL of this connection.
    ///
    /// The same arguments must always give the same result, and calling it must change nothing:
    /// indexes, views and untrusted SQL may use it.
    ///
    /// - Parameters:
    ///   - arguments: How many it takes; `nil` for any number.
    ///   - body: What it throws is the ``StorageError/cause`` of the statement's error.
    public func addFunction(
        _ name: String, arguments: Int?,
        _ body: @escaping (borrowing FunctionArguments, borrowing ValueSink) throws -> Void
    ) throws(StorageError) {
        try handle.add(Function(name: name, context: handle.context, body), arguments)
    }

    /// Adds a function that makes one value of many rows; see ``addFunction(_:arguments:_:)``.
    public func addAggregate(
        _ name: String, arguments: Int?, _ aggregate: (some AggregateFunction).Type
    ) throws(StorageError) {
        try handle.add(Aggregate(name: name, aggregate, context: handle.context), arguments)
    }
}

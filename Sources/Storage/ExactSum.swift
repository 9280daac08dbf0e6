/// The aggregate `sum_exact`: a sum of decimal numbers without rounding.
///
/// Takes INTEGER, and TEXT that is a plain decimal number (`-12.50`, no exponent, no spaces).
/// NULL is skipped. REAL is an error, because its rounding has happened already, and so is any
/// other text. The result is TEXT with as many digits after the point as the argument that has
/// the most: ten times `'0.1'` is `'1.0'`. Without a value it is NULL. More than 38 digits are an
/// error.
struct ExactSum: AggregateFunction {
    private var sum = ExactDecimal.zero
    private var hasValue = false

    mutating func add(_ arguments: borrowing FunctionArguments) throws {
        let next: ExactDecimal?
        switch arguments.storageClass(at: 0) {
        case .null: return
        case .integer: next = arguments.integer(at: 0).map { ExactDecimal($0) }
        case .text: next = arguments.withUTF8(at: 0) { ExactDecimal($0) } ?? nil
        case .real, .blob: next = nil
        }
        guard let next else {
            throw StorageError(
                kind: .sql,
                message: "sum_exact: \(arguments.value(at: 0)) is no whole or decimal number",
                fix: "store amounts as INTEGER, or as TEXT like '-12.50'")
        }
        guard sum.add(next) else {
            throw StorageError(kind: .sql, message: "sum_exact: more than 38 digits")
        }
        hasValue = true
    }

    func finish(into sink: borrowing ValueSink) throws {
        guard hasValue else { return sink.null() }
        sink.text("\(sum)")
    }
}

extension Connection {
    /// Adds the aggregate `sum_exact(x)`: a sum of INTEGER and of decimal TEXT without rounding.
    ///
    /// NULL is skipped; REAL and other text are errors. The result is TEXT with as many digits
    /// after the point as the longest argument, or NULL if there was none.
    public func addExactSum() throws(StorageError) {
        try addAggregate("sum_exact", arguments: 1, ExactSum.self)
    }
}

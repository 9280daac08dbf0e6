/// A function of SQL that makes one value of many rows, such as a sum.
public protocol AggregateFunction {
    /// What it is before the first row, and also what it is where there are no rows.
    init()

    /// Takes in the arguments for one more row.
    mutating func add(_ arguments: borrowing FunctionArguments) throws

    /// Gives the value for all rows taken in.
    func finish(into sink: borrowing ValueSink) throws
}

/// The rows of a publisher's file, or of one sheet of it, from first to last.
protocol Grid: AnyObject {
    /// Goes to the next row that is not empty.
    func next() throws -> GridStep
    /// The row that ``next()`` came to.
    var row: GridRow { get }
}

/// What a grid came to.
enum GridStep {
    case row
    /// A row that cannot be read, and how it stands in the file.
    indirect case problem(CSVProblem, record: String)
    case end
}

/// Something that gives rows one after the other, which SQL can read like a table.
///
/// `INSERT … SELECT` from a row source writes rows about twice as fast as binding and running a
/// statement for each, because nothing is prepared, bound or reset between two rows.
public protocol RowSource: ~Copyable {
    /// Moves to the next row, the first time to the first, and returns `false` after the last.
    ///
    /// What it throws ends the statement that reads, and is the ``StorageError/cause`` of its
    /// error.
    mutating func next() throws -> Bool

    /// Puts the value of the current row in the column at `index`, counted from 0, into `sink`.
    ///
    /// SQLite asks for those columns only that the statement needs, maybe more than once.
    func column(_ index: Int, into sink: borrowing ValueSink) throws
}

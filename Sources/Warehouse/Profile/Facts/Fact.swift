/// What one value of a publisher's row becomes: a field for each column of a dataset.
struct Fact {
    /// As canonical CSV has them; `nil` where there is nothing.
    ///
    /// A field at fault has the publisher's text.
    var fields: [String?] = []
    /// The place in the publisher's table of the value's column; `nil` if the row as a whole is the
    /// fact.
    var column: Int?
    /// Why there is no value, if there is none; the fact is then counted and not loaded.
    var missing: Profile.MissingReason?
    /// What is wrong with it that its fields do not show: the row is to be rejected for it, even
    /// where a field looks sound.
    var faults: [Fault] = []
    /// The place in the table of the column that each of ``fields`` came from.
    var sourceColumns: [Int?] = []
    /// What the publisher calls the ally of its key.
    var label = ""
    /// Whether it was held back to the end of the table, because its ally has several labels.
    var isCombined = false
    /// Why it is not a fact of its own: its value went into a combined one.
    var addedTo: String?
    /// The row that it was made of, where that is not the one that is being read.
    var row: TableRow?

    /// The line of the file, where it is not the one that is being read.
    var line: Int? { row?.grid.number }

    /// The text as it stands in the file, for a field that came from a column.
    ///
    /// - Parameter row: The row that is being read.
    func original(ofField index: Int, in row: TableRow) -> String? {
        sourceColumns[index].map { (self.row ?? row).text($0) }
    }
}

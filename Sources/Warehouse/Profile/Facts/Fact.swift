/// What one value of a publisher's row becomes: a field for each column of a dataset.
struct Fact {
    /// As canonical CSV has them; `nil` where there is nothing.
    var fields: [String?] = []
    /// The place in the publisher's table of the value's column; `nil` if the row as a whole is the
    /// fact.
    var column: Int?
    /// Why there is no value, if there is none; the fact is then counted and not loaded.
    var missing: Profile.MissingReason?
    /// The text as it stands in the file, for each of ``fields`` that came from a column.
    var originals: [Int: String] = [:]
    /// The place in the table of the column that each of ``fields`` came from.
    var sourceColumns: [Int: Int] = [:]
    /// Whether it is the sum of several values, given at the end of the table.
    var isCombined = false
    /// Why it is not a fact of its own: its value went into a combined one.
    var addedTo: String?
    /// The row of the file, where it is not the one that is being read.
    var line: Int?
}

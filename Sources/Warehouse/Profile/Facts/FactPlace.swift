/// Where in a table a fact is made: a row, and the column and text of its value if it has one.
struct FactPlace {
    let row: TableRow
    /// Tells rows apart: 0 is none.
    let rowNumber: Int
    var column: ValueColumn?
    /// The cell of the value without its marks.
    var value = FieldText.empty
    /// Where the row stands in a text file.
    var words = ""
    /// The day of the fact, if that is known.
    var day: String?

    /// No row at all.
    static var nowhere: FactPlace { FactPlace(row: TableRow(grid: GridRow()), rowNumber: 0) }
}

/// One row of a publisher's table, with the headings under which it stands.
struct TableRow {
    var grid: GridRow
    /// The label of the section.
    var section = ""
    /// Why it is not to be loaded; `nil` if it is.
    var skipReason: String?

    func text(_ column: Int) -> String { grid.text(column) }
}

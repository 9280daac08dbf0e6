/// One row of a publisher's table, with the headings under which it stands.
struct TableRow {
    var grid: GridRow
    /// The label of the section.
    var section = ""
    /// Why it is not to be loaded; `nil` if it is.
    var skipReason: String?

    func text(_ column: Int) -> String { grid.text(column) }

    /// `LOCATION COUNTRY REPORT!C63` in a workbook, `line 63` in a text file.
    func place(ofColumn column: Int) -> String {
        guard let sheet = grid.sheet, let address = grid.address(ofColumn: column) else {
            return "line \(grid.number)"
        }
        return "\(sheet)!\(address)"
    }
}

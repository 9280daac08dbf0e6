/// One row of a publisher's file, as it stands there.
struct GridRow {
    /// The line of a text file, or the row of a sheet, counted from 1.
    var number = 0
    /// How many bytes of a text file stand before it.
    var byteOffset: Int?
    /// The sheet of a workbook.
    var sheet: String?
    var cells: [GridCell] = []

    /// The text of a cell; a row may be shorter than its header.
    func text(_ column: Int) -> String {
        cells.indices.contains(column) ? cells[column].text : ""
    }
}

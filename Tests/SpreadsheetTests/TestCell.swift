import Spreadsheet

/// A copy of a cell, to compare.
struct TestCell: Equatable {
    var address: String
    var kind: CellKind
    var text: String
    var style: CellStyle?

    static func == (left: Self, right: Self) -> Bool {
        (left.address, left.kind, left.text) == (right.address, right.kind, right.text)
    }

    /// The cells of a sheet, row by row.
    static func all(
        in workbook: inout Workbook, sheet: Int = 0
    ) throws(SpreadsheetError) -> [TestCell] {
        var cells: [TestCell] = []
        var reader = try workbook.rows(of: workbook.sheets[sheet])
        while try reader.next() {
            let row = reader.row
            for index in 0..<row.count {
                let cell = row[index]
                cells.append(
                    TestCell(
                        address: cell.address.description, kind: cell.kind, text: cell.text,
                        style: cell.style))
            }
        }
        return cells
    }
}

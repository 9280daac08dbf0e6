internal import Spreadsheet

/// One row of a publisher's file, as it stands there.
struct GridRow {
    /// The line of a text file, or the row of a sheet, counted from 1.
    var number = 0
    /// How many bytes of a text file stand before it.
    var byteOffset: Int?
    /// The sheet of a workbook.
    var sheet: String?
    /// Whether there is an empty row, or several, before it.
    var isAfterGap = false
    var cells: [GridCell] = []

    /// The text of a cell; a row may be shorter than its header.
    func text(_ column: Int) -> String {
        cells.indices.contains(column) ? cells[column].text : ""
    }

    var isBlank: Bool { cells.allSatisfy { $0.text.allSatisfy(\.isWhitespace) } }

    /// Whether any cell holds a number.
    var hasFigures: Bool {
        cells.contains { cell in
            cell.kind == .number
                || cell.text.contains(where: \.isNumber)
                    && !cell.text.contains(where: \.isLetter)
        }
    }

    /// `C63` in a workbook.
    func address(ofColumn column: Int) -> String? {
        sheet.map { _ in CellAddress(row: number, column: column).description }
    }

    /// The row as one line of CSV, for people and for those who correct it.
    var line: String { cells.map { $0.text.csvField }.joined(separator: ",") }
}

extension String {
    /// The text as a field of CSV.
    var csvField: String {
        contains { ",\"\r\n".contains($0) } || isEmpty
            ? isEmpty ? "" : "\"\(replacing("\"", with: "\"\""))\"" : self
    }
}

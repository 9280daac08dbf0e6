internal import Spreadsheet

/// The rows of one sheet of a workbook.
///
/// A cell that is merged with those below it counts for each of their rows; one that is merged
/// with those beside it counts only for the first column.
final class SheetGrid: Grid {
    private var reader: SheetReader
    private let merged: MergedRanges
    private(set) var row = GridRow()
    /// The first cells of merged ranges that reach into rows below, by column.
    private var tall: [Int: (cell: GridCell, lastRow: Int)] = [:]

    init(_ reader: consuming SheetReader, merged: MergedRanges) {
        row.sheet = reader.sheet.name
        self.reader = reader
        self.merged = merged
    }

    func next() throws -> GridStep {
        let before = row.number
        guard try reader.next() else { return .end }
        row.cells.removeAll(keepingCapacity: true)
        reader.withRow { stored in
            row.number = stored.number
            for index in 0..<stored.count { take(stored[index]) }
        }
        row.isAfterGap = before > 0 && row.number > before + 1
        repeatTallCells()
        return .row
    }

    private func take(_ stored: SheetCell) {
        let column = stored.address.column
        while row.cells.count <= column { row.cells.append(.empty) }
        var cell = GridCell(stored.text)
        cell.kind =
            switch stored.kind {
            case .number: .number
            case .date: .date
            case .blank, .text, .boolean, .error: .text
            }
        cell.fill = stored.style.fill?.description
        cell.font = stored.style.fontColor?.description
        row.cells[column] = cell
        guard !cell.text.isEmpty, let range = merged.range(containing: stored.address),
            range.first == stored.address, range.last.row > stored.address.row
        else { return }
        tall[column] = (cell, range.last.row)
    }

    private func repeatTallCells() {
        for (column, (cell, lastRow)) in tall {
            guard row.number <= lastRow else {
                tall[column] = nil
                continue
            }
            while row.cells.count <= column { row.cells.append(.empty) }
            if row.cells[column].text.isEmpty { row.cells[column] = cell }
        }
    }
}

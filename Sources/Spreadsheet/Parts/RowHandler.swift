internal import Platform

/// Puts the rows of a sheet together, and pauses after each that has a cell.
final class RowHandler: XMLHandler {
    /// The number of the row, counted from 1.
    private(set) var row = 0
    private(set) var isHidden = false
    /// The row's cells.
    ///
    /// Whoever takes them may leave others, which are written over.
    var cells: [StoredCell] = []
    /// The texts of the row's cells.
    var text: [UInt8] = []

    let shared: SharedTexts
    let styles: [CellStyle]
    let dateSystem: DateSystem
    private let limits: SpreadsheetLimits
    /// The cell that is open; it joins the others when it ends.
    var cell = StoredCell(column: -1, start: 0, end: 0)
    var type = CellType.number
    /// What stands in the cell's `v`, if it has one.
    var value: [UInt8] = []
    var hasValue = false
    var inline = TextCollector()
    private var isInValue = false

    init(
        shared: SharedTexts, styles: [CellStyle], dateSystem: DateSystem,
        limits: SpreadsheetLimits
    ) {
        self.shared = shared
        self.styles = styles
        self.dateSystem = dateSystem
        self.limits = limits
    }

    /// The address of the open cell.
    var address: CellAddress { CellAddress(row: row, column: Int(cell.column)) }

    var readsText: Bool { true }

    func start(
        _ element: borrowing XMLElement, in parent: XMLName
    ) throws(SpreadsheetError) {
        switch (parent, element.name) {
        case (.sheetData, .row): try beginRow(element)
        case (.row, .c): try beginCell(element)
        case (.c, .v):
            isInValue = true
            hasValue = true
        case (_, .t): inline.open(element, in: parent)
        default: break
        }
    }

    func text(_ piece: Span<UInt8>) throws(SpreadsheetError) {
        guard isInValue else { return try inline.add(piece, limit: limits.rowBytes) }
        guard value.count + piece.count <= limits.rowBytes else { throw tooLong() }
        value.append(contentsOf: piece)
    }

    func end(_ name: XMLName, in parent: XMLName) throws(SpreadsheetError) -> Bool {
        switch (parent, name) {
        case (.sheetData, .row): return !cells.isEmpty
        case (.row, .c): try endCell()
        case (.c, .v): isInValue = false
        case (_, .t): inline.close()
        default: break
        }
        return false
    }

    private func beginRow(_ element: borrowing XMLElement) throws(SpreadsheetError) {
        var number = row + 1
        if let text = element["r"] {
            guard let given = wholeNumber(text), given > 0 else {
                throw .malformed("\"\(String(repairing: text))\" is no number of a row")
            }
            number = given
        }
        guard number > row else {
            throw .malformed(
                number == row
                    ? "row \(number) is there twice" : "row \(number) comes after row \(row)")
        }
        guard number <= limits.rows else {
            throw .tooLarge("row \(number) is beyond the last one, \(limits.rows)")
        }
        row = number
        isHidden = element.flag("hidden")
        cells.removeAll(keepingCapacity: true)
        text.removeAll(keepingCapacity: true)
        cell.column = -1
    }

    private func beginCell(_ element: borrowing XMLElement) throws(SpreadsheetError) {
        let before = cell.column
        cell = StoredCell(
            column: before + 1, start: Int32(clamping: text.count),
            end: Int32(clamping: text.count))
        if let text = element["r"] {
            guard let given = CellAddress(text), given.row == row else {
                throw .malformed("\"\(String(repairing: text))\" is no cell of row \(row)")
            }
            guard given.column > Int(before) else {
                let last = CellAddress(row: row, column: Int(before))
                throw .malformed(
                    given == last
                        ? "cell \(given) is there twice" : "cell \(given) comes after cell \(last)")
            }
            cell.column = Int32(given.column)
        }
        guard Int(cell.column) < limits.columns else {
            throw .tooLarge("row \(row) has more than \(limits.columns) columns")
        }
        try readStyle(element)
        try readType(element)
        value.removeAll(keepingCapacity: true)
        hasValue = false
        inline.reset()
    }

    private func readStyle(_ element: borrowing XMLElement) throws(SpreadsheetError) {
        guard let text = element["s"] else { return }
        guard let number = wholeNumber(text), styles.indices ~= number else {
            throw .malformed(
                "cell \(address) has style \(String(repairing: text)), and there are "
                    + "\(styles.count)")
        }
        cell.style = Int32(number)
    }

    private func readType(_ element: borrowing XMLElement) throws(SpreadsheetError) {
        type = .number
        guard let text = element["t"] else { return }
        guard let known = CellType(text) else {
            throw .malformed("cell \(address) is of the unknown type \(String(repairing: text))")
        }
        type = known
    }

    private func endCell() throws(SpreadsheetError) {
        try interpret()
        guard text.count <= limits.rowBytes else { throw tooLong() }
        cell.end = Int32(clamping: text.count)
        cells.append(cell)
    }

    private func tooLong() -> SpreadsheetError {
        .tooLarge("row \(row) has more than \(limits.rowBytes) bytes of text")
    }
}

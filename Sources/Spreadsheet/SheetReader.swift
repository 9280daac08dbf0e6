/// Reads the rows of a sheet from first to last, in one pass and bounded memory.
///
/// Rows and cells that are not stored are not given: an empty row is a gap in the numbers. A
/// damaged file may give rows before the damage is found, so what was made of them is to be
/// taken back if ``next()`` throws.
public struct SheetReader: ~Copyable {
    public let sheet: Sheet

    private var part: PartReader
    private let handler: RowHandler
    private let styles: [CellStyle]
    private var cells: [StoredCell] = []
    private var text: [UInt8] = []
    private var number = 0
    private var isHidden = false

    init(sheet: Sheet, part: consuming PartReader, handler: RowHandler, styles: [CellStyle]) {
        self.sheet = sheet
        self.part = part
        self.handler = handler
        self.styles = styles
    }

    /// Goes to the next row that has a cell, and returns `false` once there is none left.
    public mutating func next() throws(SpreadsheetError) -> Bool {
        guard try part.advance() else { return false }
        swap(&cells, &handler.cells)
        swap(&text, &handler.text)
        number = handler.row
        isHidden = handler.isHidden
        return true
    }

    /// The row that ``next()`` came to.
    public var row: SheetRow {
        @_lifetime(borrow self)
        get {
            SheetRow(
                number: number, isHidden: isHidden, cells: cells.span, text: text.span,
                styles: styles.span)
        }
    }

    /// Lends the row to `body`, for an owner that is a class: the compiler does not let a view of
    /// what a class holds outlive the call that made it.
    @inlinable
    public func withRow<Result, Failure: Error>(
        _ body: (borrowing SheetRow) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        try body(row)
    }
}

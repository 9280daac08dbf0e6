/// One row of a sheet, lent until the reader moves on.
public struct SheetRow: ~Escapable {
    /// The number of the row as programs show it, counted from 1.
    public let number: Int
    /// Whether the row is not shown.
    public let isHidden: Bool

    private let cells: Span<StoredCell>
    private let text: Span<UInt8>
    private let styles: Span<CellStyle>

    @_lifetime(copy cells, copy text, copy styles)
    init(
        number: Int, isHidden: Bool, cells: Span<StoredCell>, text: Span<UInt8>,
        styles: Span<CellStyle>
    ) {
        self.number = number
        self.isHidden = isHidden
        self.cells = cells
        self.text = text
        self.styles = styles
    }

    /// How many cells are stored; columns without one are left out.
    public var count: Int { cells.count }

    /// A cell by its place among those that are stored, in the order of their columns.
    public subscript(index: Int) -> SheetCell {
        @_lifetime(copy self)
        get {
            let cell = cells[index]
            return SheetCell(
                address: CellAddress(row: number, column: Int(cell.column)), kind: cell.kind,
                bytes: text.extracting(Int(cell.start)..<Int(cell.end)),
                style: styles[Int(cell.style)])
        }
    }

    /// The place among the stored cells of the one in `column`, or `nil` if it is not stored.
    public func index(ofColumn column: Int) -> Int? {
        var (low, high) = (0, cells.count)
        while low < high {
            let middle = (low + high) / 2
            if Int(cells[middle].column) < column { low = middle + 1 } else { high = middle }
        }
        return low < cells.count && Int(cells[low].column) == column ? low : nil
    }
}

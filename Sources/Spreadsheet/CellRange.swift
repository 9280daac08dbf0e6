/// A rectangle of cells, for instance one that is merged into a single cell.
public struct CellRange: Hashable, Sendable {
    /// The cell at the upper left, which holds the value of a merged range.
    public let first: CellAddress
    /// The cell at the lower right.
    public let last: CellAddress

    public init(first: CellAddress, last: CellAddress) {
        self.first = first
        self.last = last
    }

    /// Reads a range like `C6:H6`, or a single address; `nil` if it is none.
    init?(_ text: Span<UInt8>) {
        let colon = text.indices.first { text[$0] == UInt8(ascii: ":") } ?? text.count
        guard let first = CellAddress(text.extracting(first: colon)) else { return nil }
        guard colon < text.count else {
            self.init(first: first, last: first)
            return
        }
        guard let last = CellAddress(text.extracting((colon + 1)...)),
            first.row <= last.row, first.column <= last.column
        else { return nil }
        self.init(first: first, last: last)
    }

    public func contains(_ address: CellAddress) -> Bool {
        first.row...last.row ~= address.row && first.column...last.column ~= address.column
    }
}

extension CellRange: CustomStringConvertible {
    /// The range as programs write it: `C6:H6`.
    public var description: String { "\(first):\(last)" }
}

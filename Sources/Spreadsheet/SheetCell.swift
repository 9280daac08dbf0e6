internal import Platform

/// One cell of a row, lent until the reader moves on.
public struct SheetCell: ~Escapable {
    public let address: CellAddress
    public let kind: CellKind
    /// The value as UTF-8; nothing if the cell is blank.
    public let bytes: Span<UInt8>
    public let style: CellStyle

    @_lifetime(copy bytes)
    init(address: CellAddress, kind: CellKind, bytes: Span<UInt8>, style: CellStyle) {
        self.address = address
        self.kind = kind
        self.bytes = bytes
        self.style = style
    }

    /// The value as a string.
    public var text: String { String(repairing: bytes) }
}

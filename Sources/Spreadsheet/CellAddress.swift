/// The place of a cell in its sheet.
public struct CellAddress: Hashable, Sendable {
    /// The number of the row as programs show it, counted from 1.
    public let row: Int
    /// The place of the column, counted from 0: column A is 0.
    public let column: Int

    /// The last row that the format has.
    public static var maximumRow: Int { 1_048_576 }
    /// How many columns the format has; the last one is XFD.
    public static var maximumColumn: Int { 16_384 }

    public init(row: Int, column: Int) {
        self.row = row
        self.column = column
    }

    /// Reads an address like `C63`, or returns `nil` if it is none or outside of a sheet.
    init?(_ text: Span<UInt8>) {
        var (column, letters) = (0, 0)
        while letters < min(text.count, 3), UInt8(ascii: "A")...UInt8(ascii: "Z") ~= text[letters] {
            column = column * 26 + Int(text[letters] - UInt8(ascii: "A")) + 1
            letters += 1
        }
        guard letters > 0, let row = wholeNumber(text.extracting(letters...)),
            1...Self.maximumRow ~= row, column <= Self.maximumColumn
        else { return nil }
        self.init(row: row, column: column - 1)
    }

    /// The letters of a column: `A` is 0, `XFD` 16,383.
    public static func letters(ofColumn column: Int) -> String {
        var letters = ""
        var rest = column
        while rest >= 0 {
            letters = String(UnicodeScalar(UInt8(ascii: "A") + UInt8(rest % 26))) + letters
            rest = rest / 26 - 1
        }
        return letters
    }
}

extension CellAddress: CustomStringConvertible {
    /// The address as programs write it: `C63`.
    public var description: String { Self.letters(ofColumn: column) + "\(row)" }
}

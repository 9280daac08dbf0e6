/// How a file separates its fields.
///
/// Everything else is fixed and documented at ``CSVReader``.
public struct CSVDialect: Equatable, Sendable {
    /// The byte between two fields.
    public let delimiter: UInt8
    /// Whether a field that begins with `"` ends with the next `"` that is not doubled.
    ///
    /// Without quoting a quote is text like any other, and a field can hold no delimiter or line
    /// break.
    public let allowsQuotes: Bool

    public init(delimiter: UInt8, allowsQuotes: Bool = true) {
        precondition(
            delimiter < 128
                && ![UInt8(ascii: "\""), UInt8(ascii: "\r"), UInt8(ascii: "\n"), 0]
                    .contains(delimiter),
            "a delimiter is an ASCII character that is no quote, line break or zero")
        self.delimiter = delimiter
        self.allowsQuotes = allowsQuotes
    }

    /// Fields separated by commas (RFC 4180).
    public static let commas = CSVDialect(delimiter: UInt8(ascii: ","))
    /// Fields separated by semicolons, as spreadsheets write where the comma is decimal.
    public static let semicolons = CSVDialect(delimiter: UInt8(ascii: ";"))
    /// Fields separated by tabs.
    public static let tabs = CSVDialect(delimiter: UInt8(ascii: "\t"))

    /// The delimiter in a message: `comma`, `tab`.
    var delimiterName: String {
        switch delimiter {
        case UInt8(ascii: ","): "comma"
        case UInt8(ascii: ";"): "semicolon"
        case UInt8(ascii: "\t"): "tab"
        default: "“\(Character(UnicodeScalar(delimiter)))”"
        }
    }
}

/// A column and a value for it, as one types them: `host=KOR`.
public struct FieldWord: Equatable, Sendable {
    /// The column's name in files.
    public let column: String
    /// The value as a file would have it; empty for none.
    public let value: String

    public init(column: String, value: String) {
        self.column = column
        self.value = value
    }

    /// Reads `host=KOR`; a value may hold further equal signs.
    public init(_ text: String) throws(RecordError) {
        guard let sign = text.firstIndex(of: "="), sign > text.startIndex else {
            throw RecordError.notAWord(text)
        }
        self.init(
            column: String(text[..<sign]), value: String(text[text.index(after: sign)...]))
    }
}

extension FieldWord: CustomStringConvertible {
    public var description: String { "\(column)=\(value)" }
}

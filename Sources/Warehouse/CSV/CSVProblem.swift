/// What is wrong with one record of a CSV file, where, and what its author can do about it.
public struct CSVProblem: Error, Equatable, Sendable {
    /// The kinds of fault by the names under which they are kept and counted.
    public enum Kind: String, CaseIterable, Sendable {
        case emptyFile = "empty_file"
        case notUTF8File = "not_utf8_file"
        case duplicateColumn = "duplicate_column"
        case unnamedColumn = "unnamed_column"
        case tooFewFields = "too_few_fields"
        case tooManyFields = "too_many_fields"
        case unclosedQuote = "unclosed_quote"
        case textAfterQuote = "text_after_quote"
        case zeroByte = "zero_byte"
        case invalidUTF8 = "invalid_utf8"
        case recordTooLong = "record_too_long"
        /// The field is sound CSV, but not a value of its column.
        case badValue = "bad_value"
    }

    public let kind: Kind
    /// The file as the source calls it.
    public let file: String
    /// The line on which the record starts, counted from 1 and including the header.
    public let line: Int
    /// The place of the field in its record, counted from 0, or `nil` if the record as a whole is
    /// at fault.
    public let fieldIndex: Int?
    /// The column's name in the header, or `nil` if there is none.
    public let column: String?
    /// The field's text, or `nil` if the record as a whole is at fault.
    public let value: String?
    /// Where in the file the fault is, in bytes from its beginning; `nil` if that says nothing.
    public let byteOffset: Int?
    /// What is wrong, as a clause: `there is no month 13`.
    public let reason: String
    /// What the author can do about it, as an order: `write the day as YYYY-MM-DD`.
    public let fix: String

    public init(
        _ kind: Kind, file: String, line: Int, fieldIndex: Int? = nil, column: String? = nil,
        value: String? = nil, byteOffset: Int? = nil, reason: String, fix: String
    ) {
        self.kind = kind
        self.file = file
        self.line = line
        self.fieldIndex = fieldIndex
        self.column = column
        self.value = value
        self.byteOffset = byteOffset
        self.reason = reason
        self.fix = fix
    }
}

extension CSVProblem: CustomStringConvertible {
    /// `troops.csv:1042: column counted_on: "1949-13-04": there is no month 13`, and the remedy on
    /// a line of its own.
    public var description: String {
        var text = "\(file):\(line): "
        if let place = column ?? fieldIndex.map({ "\($0 + 1)" }) { text += "column \(place): " }
        if let value { text += "\"\(Self.shortened(value))\": " }
        return text + "\(reason)\n  fix: \(fix)"
    }

    /// A message shows the beginning of a long value; the whole is kept with the rejected row.
    private static func shortened(_ value: String) -> String {
        value.count <= 100 ? value : "\(value.prefix(99))…"
    }
}

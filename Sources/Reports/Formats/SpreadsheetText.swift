internal import Storage

/// How a text is kept from being taken for a formula by a spreadsheet program that opens a CSV file.
///
/// https://owasp.org/www-community/attacks/CSV_Injection
enum SpreadsheetText {
    /// What tells those programs that a file is UTF-8.
    static let byteOrderMark = "\u{FEFF}"

    /// The text with an apostrophe before it where it would begin a formula, and as it is elsewhere.
    static func safe(_ text: String) -> String {
        guard let first = text.unicodeScalars.first, "=+-@\t\r＝＋－＠".unicodeScalars.contains(first)
        else { return text }
        return "'" + text
    }
}

extension ReportColumn {
    /// A text that is no formula; numbers stay as they are, also those of more digits than fit,
    /// which come as text.
    func spreadsheetSafe(_ value: Value) -> Value {
        guard case .text(let text) = value else { return value }
        if isNumeric, Double(text) != nil { return value }
        return .text(SpreadsheetText.safe(text))
    }
}

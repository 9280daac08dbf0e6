/// Reads the words of a TOML text one after the other, and knows in which line and column it is.
struct TOMLScanner {
    private let scalars: [Unicode.Scalar]
    private var index = 0
    private(set) var place = ProfilePlace(line: 1, column: 1)

    init(_ text: String) { scalars = Array(text.unicodeScalars) }

    /// The next character, or `nil` at the end.
    var current: Unicode.Scalar? { index < scalars.count ? scalars[index] : nil }

    private func ahead(_ distance: Int) -> Unicode.Scalar? {
        index + distance < scalars.count ? scalars[index + distance] : nil
    }

    mutating func advance() {
        guard let scalar = current else { return }
        index += 1
        if scalar == "\n" {
            place.line += 1
            place.column = 1
        } else {
            place.column += 1
        }
    }

    mutating func skipSpace() {
        while current == " " || current == "\t" { advance() }
    }

    /// Skips white space, line breaks and comments.
    mutating func skipBlank() {
        while let scalar = current {
            switch scalar {
            case " ", "\t", "\r", "\n": advance()
            case "#": skipLine()
            default: return
            }
        }
    }

    /// Skips the rest of the line and its end.
    mutating func skipLine() {
        while let scalar = current, scalar != "\n" { advance() }
        advance()
    }

    /// Skips a number, a day, `true` or `false`.
    mutating func skipPlainValue() {
        while let scalar = current, ![",", "]", "}", "#", "\n"].contains(scalar) { advance() }
    }

    /// Reads a key, which may have several parts, and stops behind it.
    mutating func readKey() -> [(name: String, place: ProfilePlace)] {
        var parts: [(name: String, place: ProfilePlace)] = []
        while true {
            skipSpace()
            let start = place
            let name = current == "\"" || current == "'" ? readText() : readBareKey()
            parts.append((name, start))
            skipSpace()
            guard current == "." else { return parts }
            advance()
        }
    }

    private mutating func readBareKey() -> String {
        var name = String.UnicodeScalarView()
        while let scalar = current, Self.isBare(scalar) {
            name.append(scalar)
            advance()
        }
        return String(name)
    }

    /// Whether a key begins here.
    var isAtKey: Bool {
        current.map { $0 == "\"" || $0 == "'" || Self.isBare($0) } ?? false
    }

    /// Whether a key may have the character without quotes.
    private static func isBare(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "a"..."z", "A"..."Z", "0"..."9", "-", "_": true
        default: false
        }
    }

    /// Reads a text in quotes of any of the four kinds.
    mutating func readText() -> String {
        guard let quote = current else { return "" }
        let isLong = ahead(1) == quote && ahead(2) == quote
        for _ in 0..<(isLong ? 3 : 1) { advance() }
        var text = String.UnicodeScalarView()
        while let scalar = current {
            if scalar == quote, !isLong || ahead(1) == quote && ahead(2) == quote { break }
            advance()
            if scalar == "\\", quote == "\"" {
                if let meant = readEscape() { text.append(meant) }
            } else {
                text.append(scalar)
            }
        }
        for _ in 0..<(isLong ? 3 : 1) { advance() }
        // A long text may end in up to two quotes of its own.
        while isLong, current == quote { advance() }
        return String(text)
    }

    /// Reads what follows a backslash.
    private mutating func readEscape() -> Unicode.Scalar? {
        guard let letter = current else { return nil }
        advance()
        switch letter {
        case "b": return "\u{8}"
        case "t": return "\t"
        case "n": return "\n"
        case "f": return "\u{C}"
        case "r": return "\r"
        case "e": return "\u{1B}"
        case "u": return readCodePoint(digits: 4)
        case "U": return readCodePoint(digits: 8)
        default: return letter
        }
    }

    private mutating func readCodePoint(digits: Int) -> Unicode.Scalar? {
        var number: UInt32 = 0
        for _ in 0..<digits {
            guard let digit = current.flatMap({ Character($0).hexDigitValue }) else { break }
            number = number << 4 | UInt32(digit)
            advance()
        }
        return Unicode.Scalar(number)
    }
}

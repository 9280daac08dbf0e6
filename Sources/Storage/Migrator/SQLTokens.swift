/// The tokens of SQL text, one after the other: what is left when comments and space are taken
/// away.
///
/// Finds the ends of tokens as SQLite does, and does not judge them. Text and names in quotes are
/// one token, byte for byte.
struct SQLTokens: Sequence, IteratorProtocol {
    private let bytes: [UInt8]
    private var position = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    mutating func next() -> ArraySlice<UInt8>? {
        skipSpaceAndComments()
        guard position < bytes.count else { return nil }
        let start = position
        switch bytes[start] {
        case UInt8(ascii: "'"), UInt8(ascii: "\""), UInt8(ascii: "`"):
            position = endOfQuotes(from: start, closing: bytes[start])
        case UInt8(ascii: "["):
            position = endOfQuotes(from: start, closing: UInt8(ascii: "]"))
        case UInt8(ascii: "x"), UInt8(ascii: "X"):
            // A blob literal is its letter and what stands in quotes right after it.
            position =
                peek(1) == UInt8(ascii: "'")
                ? endOfQuotes(from: start + 1, closing: UInt8(ascii: "'")) : endOfWord(from: start)
        case let byte where isDigit(byte) || byte == UInt8(ascii: ".") && isDigit(peek(1)):
            position = endOfNumber(from: start)
        case let byte where isWord(byte):
            position = endOfWord(from: start)
        default:
            position = start + lengthOfOperator()
        }
        return bytes[start..<position]
    }

    private mutating func skipSpaceAndComments() {
        while position < bytes.count {
            switch (bytes[position], peek(1)) {
            case (0x09...0x0d, _), (0x20, _):
                position += 1
            case (UInt8(ascii: "-"), UInt8(ascii: "-")):
                position = bytes[position...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
            case (UInt8(ascii: "/"), UInt8(ascii: "*")):
                position = endOfComment(from: position + 2)
            default:
                return
            }
        }
    }

    private func endOfComment(from start: Int) -> Int {
        var end = start
        while end + 1 < bytes.count {
            if bytes[end] == UInt8(ascii: "*"), bytes[end + 1] == UInt8(ascii: "/") {
                return end + 2
            }
            end += 1
        }
        return bytes.count
    }

    /// Where the quoted token that starts at `start` ends; a closing quote written twice stands
    /// for itself.
    private func endOfQuotes(from start: Int, closing: UInt8) -> Int {
        var end = start + 1
        while end < bytes.count {
            if bytes[end] == closing {
                let isTwice = end + 1 < bytes.count && bytes[end + 1] == closing
                if !isTwice || closing == UInt8(ascii: "]") { return end + 1 }
                end += 1
            }
            end += 1
        }
        return bytes.count
    }

    private func endOfWord(from start: Int) -> Int {
        bytes[start...].firstIndex { !isWord($0) } ?? bytes.count
    }

    private func endOfNumber(from start: Int) -> Int {
        var end = start
        while end < bytes.count {
            let isSign = bytes[end] == UInt8(ascii: "+") || bytes[end] == UInt8(ascii: "-")
            let isAfterExponent = end > start && (bytes[end - 1] | 0x20) == UInt8(ascii: "e")
            let isHexadecimal = start + 1 < end && (bytes[start + 1] | 0x20) == UInt8(ascii: "x")
            let goesOn =
                isWord(bytes[end]) || bytes[end] == UInt8(ascii: ".")
                || isSign && isAfterExponent && !isHexadecimal
            guard goesOn else { return end }
            end += 1
        }
        return end
    }

    private func lengthOfOperator() -> Int {
        operators.first { bytes[position...].starts(with: $0.utf8) }?.utf8.count ?? 1
    }

    private func peek(_ distance: Int) -> UInt8 {
        position + distance < bytes.count ? bytes[position + distance] : 0
    }
}

private func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
}

/// Whether a byte can stand in a name or keyword; every byte of a character beyond ASCII can.
private func isWord(_ byte: UInt8) -> Bool {
    isDigit(byte) || byte >= 0x80 || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "$")
        || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
}

/// Those of more than one character, the longer of two that begin the same first.
private let operators = ["->>", "||", "->", "<=", ">=", "<>", "!=", "==", "<<", ">>"]

/// Text in the cells of a terminal, where a Hangul syllable takes two and an accent none.
extension String {
    /// How many cells the text takes.
    ///
    /// Terminals disagree about rare characters; the names of this project's sources, and flags,
    /// come out as most of them show it.
    public var displayWidth: Int {
        if isPrintableASCII { return utf8.count }
        return reduce(0) { $0 + $1.displayWidth }
    }

    /// The text with blanks at its end, so that it takes at least `width` cells.
    public func padded(toWidth width: Int) -> String {
        self + String(repeating: " ", count: max(0, width - displayWidth))
    }

    /// The text with blanks at its beginning, so that it takes at least `width` cells.
    public func rightAligned(toWidth width: Int) -> String {
        String(repeating: " ", count: max(0, width - displayWidth)) + self
    }

    /// The text, or if it takes more than `width` cells, its beginning and an ellipsis.
    public func truncated(toWidth width: Int) -> String {
        if displayWidth <= width { return self }
        if width < 1 { return "" }
        var room = width - 1
        let beginning = prefix { character in
            room -= character.displayWidth
            return room >= 0
        }
        return "\(beginning)…"
    }

    /// The text with what would move the cursor, colour the screen or turn the reading direction
    /// made visible, so that a field of a file cannot pretend to be output of the program.
    public var terminalSafe: String {
        if isPrintableASCII { return self }
        var safe = UnicodeScalarView()
        for scalar in unicodeScalars {
            switch scalar.value {
            case 0x00...0x1f: safe.append(UnicodeScalar(0x2400 + scalar.value) ?? "\u{fffd}")
            case 0x7f: safe.append("\u{2421}")
            case 0x80...0x9f, 0x202a...0x202e, 0x2066...0x2069, 0x2028, 0x2029:
                safe.append("\u{fffd}")
            default: safe.append(scalar)
            }
        }
        return String(safe)
    }

    /// The same for text of several lines, which stay lines.
    public var terminalSafeLines: String {
        if utf8.allSatisfy({ 0x20...0x7e ~= $0 || $0 == 0x0a }) { return self }
        return split(separator: "\n", omittingEmptySubsequences: false)
            .map { String($0).terminalSafe }.joined(separator: "\n")
    }

    private var isPrintableASCII: Bool { utf8.allSatisfy { 0x20...0x7e ~= $0 } }
}

extension Character {
    /// 0 for what is not shown, 2 for wide characters and emoji, otherwise 1.
    var displayWidth: Int {
        let scalars = unicodeScalars
        guard let first = scalars.first else { return 0 }
        if first.properties.generalCategory == .control { return 0 }
        if scalars.contains(where: \.isWide) { return 2 }
        // U+FE0F asks for the coloured form of a character that also has a plain one.
        if scalars.contains("\u{fe0f}") && first.properties.isEmoji { return 2 }
        let flagLetters = 0x1f1e6...0x1f1ff as ClosedRange<UInt32>
        if scalars.count(where: { flagLetters ~= $0.value }) == 2 { return 2 }
        return scalars.allSatisfy(\.takesNoCell) ? 0 : 1
    }
}

extension UnicodeScalar {
    fileprivate var isWide: Bool {
        guard value >= 0x1100 else { return false }
        var (low, high) = (0, wideCharacters.count)
        while low < high {
            let middle = (low + high) / 2
            let range = wideCharacters[middle]
            if range.contains(value) { return true }
            if value < range.lowerBound { high = middle } else { low = middle + 1 }
        }
        return false
    }

    fileprivate var takesNoCell: Bool {
        switch properties.generalCategory {
        case .nonspacingMark, .enclosingMark: true
        case .format: value != 0xad
        default: false
        }
    }
}

/// What a row of a picture is called.
struct RowLabel: Equatable {
    let name: String
    /// What tells it from others of the name, as the year; may be empty, and is never cut.
    let also: String

    init(_ name: String, also: String = "") {
        self.name = name
        self.also = also
    }

    var text: String { [name, also].filter { !$0.isEmpty }.joined(separator: " ") }

    /// The label in one line or, where that has no room, in up to `most`; the name is cut where
    /// those have not.
    func lines(to room: Double, most: Int = 2) -> [String] {
        var rest = Self.pieces(of: text)[...]
        var lines: [String] = []
        while !rest.isEmpty {
            let whole = Self.joined(rest)
            guard Canvas.width(of: whole) > room else { return lines + [whole] }
            var used = 0
            while used < rest.count,
                Canvas.width(of: Self.joined(rest.prefix(used + 1))) <= room
            { used += 1 }
            // A word that is too long for a line, or what is too much for the last one.
            if used == 0 || lines.count == most - 1 {
                return lines + [shortened(whole, to: room)]
            }
            lines.append(Self.joined(rest.prefix(used)))
            rest = rest.dropFirst(used)
        }
        return lines.isEmpty ? [""] : lines
    }

    /// The parts of a text that a line can end behind: up to a space, or to a hyphen in a code.
    private static func pieces(of text: String) -> [Substring] {
        var pieces: [Substring] = []
        var start = text.startIndex
        for index in text.indices where text[index] == " " || text[index] == "-" {
            let next = text.index(after: index)
            pieces.append(text[start..<next])
            start = next
        }
        if start < text.endIndex { pieces.append(text[start...]) }
        return pieces
    }

    private static func joined(_ pieces: ArraySlice<Substring>) -> String {
        var text = pieces.joined()
        while text.last == " " { text.removeLast() }
        return text
    }

    /// The beginning of `words`, and all of what tells the row from others.
    private func shortened(_ words: String, to room: Double) -> String {
        guard !also.isEmpty else { return Canvas.shortened(words, to: room) }
        let head = words.hasSuffix(" " + also) ? String(words.dropLast(also.count + 1)) : words
        return Canvas.shortened(head, to: room - Canvas.width(of: " " + also)) + " " + also
    }
}

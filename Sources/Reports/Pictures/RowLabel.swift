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

    /// The label in one line or, where that has no room, in two; the name is cut where two have not.
    func lines(to room: Double) -> [String] {
        guard Canvas.width(of: text) > room else { return [text] }
        let words = text.split(separator: " ").map(String.init)
        var first = ""
        var used = 0
        for word in words {
            let longer = first.isEmpty ? word : first + " " + word
            guard Canvas.width(of: longer) <= room else { break }
            first = longer
            used += 1
        }
        let second = words.dropFirst(used).joined(separator: " ")
        if used > 0, Canvas.width(of: second) <= room { return [first, second] }
        guard used > 0, used < words.count else { return [shortened(text, to: room)] }
        return [first, shortened(second, to: room)]
    }

    /// The beginning of `words`, and all of what tells the row from others.
    private func shortened(_ words: String, to room: Double) -> String {
        guard !also.isEmpty else { return Canvas.shortened(words, to: room) }
        let head = words.hasSuffix(" " + also) ? String(words.dropLast(also.count + 1)) : words
        return Canvas.shortened(head, to: room - Canvas.width(of: " " + also)) + " " + also
    }
}

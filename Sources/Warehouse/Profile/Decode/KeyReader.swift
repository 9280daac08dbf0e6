/// Reads one table of a profile key by key, and notes what is wrong with each.
///
/// What is asked for is what is known: ``finish()`` notes every key that nobody asked for.
struct KeyReader {
    /// How messages call the table: `[file]`.
    let title: String
    let place: ProfilePlace
    let faults: ProfileFaults
    private let entries: [TOMLEntry]
    private var known: [String] = []

    /// - Returns: `nil`, with a fault noted, if the value is no table.
    init?(_ node: TOMLNode, _ title: String, _ faults: ProfileFaults, example: String) {
        guard case .table(let entries) = node.content else {
            faults.note(
                node.place, "\(title) is \(node.kind) and should be a table",
                fix: "write it as \(example)")
            return nil
        }
        self.title = title
        self.faults = faults
        self.entries = entries
        place = node.place
    }

    /// The keys that the table has, in the order of the file.
    var keys: [String] { entries.map(\.key) }

    /// Every key and value, each of which is then known.
    mutating func allEntries() -> [TOMLEntry] {
        known += keys
        return entries
    }

    mutating func entry(_ key: String) -> TOMLEntry? {
        known.append(key)
        return entries.first { $0.key == key }
    }

    /// Whether there is a key that nobody has asked for so far, and is none of these.
    func hasUnknownKeys(besides others: [String] = []) -> Bool {
        entries.contains { !known.contains($0.key) && !others.contains($0.key) }
    }

    /// Where a key stands that the table has.
    func placeOfKey(_ key: String) -> ProfilePlace {
        entries.first { $0.key == key }?.place ?? place
    }

    /// Notes each key that is not known.
    func finish() {
        for entry in entries where !known.contains(entry.key) {
            faults.noteUnknown(
                entry.place, "\(title) has no key “\(entry.key)”", entry.key, among: known)
        }
    }

    /// Notes that a key that there has to be is not there.
    func noteMissing(_ key: String, example: String) {
        faults.note(
            place, "\(title) has no \(key), and needs one", fix: "add a line \(example)")
    }

    private func noteKind(_ entry: TOMLEntry, _ wanted: String, fix: String) {
        faults.note(
            entry.node.place, "\(entry.key) is \(entry.node.kind) and should be \(wanted)",
            fix: fix)
    }
}

// MARK: - Values

extension KeyReader {
    mutating func text(_ key: String, example: String) -> Located<String>? {
        guard let entry = entry(key) else { return nil }
        guard case .text(let text) = entry.node.content else {
            noteKind(entry, "a text", fix: "put it in quotes: \(key) = \(example)")
            return nil
        }
        return Located(text, at: entry.node.place)
    }

    /// A text, or a list of texts, of which there is at least one.
    mutating func texts(_ key: String, example: String) -> Located<[String]>? {
        guard let entry = entry(key) else { return nil }
        guard let texts = entry.node.texts else {
            noteKind(entry, "a list of texts", fix: "write it as \(key) = \(example)")
            return nil
        }
        if texts.isEmpty || texts.contains(where: \.collapsed.isEmpty) {
            faults.note(
                entry.node.place, "\(key) is empty or has an empty text",
                fix: "write it as \(key) = \(example), or leave the key out")
            return nil
        }
        return Located(texts, at: entry.node.place)
    }

    mutating func flag(_ key: String) -> Located<Bool>? {
        guard let entry = entry(key) else { return nil }
        guard case .flag(let flag) = entry.node.content else {
            noteKind(entry, "true or false", fix: "write \(key) = true, without quotes")
            return nil
        }
        return Located(flag, at: entry.node.place)
    }

    /// A key that can only be `true`; without it there is nothing of the kind.
    mutating func onlyTrue(_ key: String) -> Located<Bool>? {
        guard let flag = flag(key) else { return nil }
        guard flag.value else {
            faults.note(
                flag.place, "\(key) can only be true", fix: "write \(key) = true, or leave it out")
            return nil
        }
        return flag
    }

    mutating func whole(_ key: String, in range: ClosedRange<Int>) -> Located<Int>? {
        guard let entry = entry(key) else { return nil }
        guard case .whole(let number) = entry.node.content, range.contains(number) else {
            let wanted = "a whole number from \(range.lowerBound) to \(range.upperBound)"
            if case .whole(let number) = entry.node.content {
                faults.note(
                    entry.node.place, "\(key) is \(number) and should be \(wanted)",
                    fix: "write \(key) = \(range.lowerBound), for example")
            } else {
                noteKind(
                    entry, wanted,
                    fix: "write \(key) = \(range.lowerBound), for example, without quotes")
            }
            return nil
        }
        return Located(number, at: entry.node.place)
    }

    /// A decimal number, in quotes or without, as it stands.
    mutating func number(_ key: String, example: String) -> Located<String>? {
        guard let entry = entry(key) else { return nil }
        guard let text = entry.node.constant, text.isDecimalNumber else {
            noteKind(entry, "a decimal number", fix: "write \(key) = \(example)")
            return nil
        }
        return Located(text, at: entry.node.place)
    }

    mutating func word<Word: RawRepresentable<String> & CaseIterable>(
        _ key: String, _ type: Word.Type
    ) -> Located<Word>? {
        let words = Word.allCases.map(\.rawValue)
        guard let word = word(key, among: words) else { return nil }
        return Word(rawValue: word.value).map { Located($0, at: word.place) }
    }

    mutating func word(_ key: String, among words: [String]) -> Located<String>? {
        guard let text = text(key, example: "\"\(words.first ?? "")\"") else { return nil }
        guard words.contains(text.value) else {
            faults.noteUnknown(
                text.place, "\(key) cannot be “\(text.value)”", text.value, among: words)
            return nil
        }
        return text
    }

    mutating func pattern(_ key: String) -> Located<Pattern>? {
        guard let text = text(key, example: "'^Total'") else { return nil }
        return pattern(text, of: key)
    }

    func pattern(_ text: Located<String>, of key: String) -> Located<Pattern>? {
        do {
            return Located(try Pattern(text.value), at: text.place)
        } catch {
            faults.note(
                text.place, "\(key) is no regular expression: \(error)",
                fix:
                    "write it in single quotes, and a backslash before . ( ) [ ] that are meant as such"
            )
            return nil
        }
    }

    mutating func table(_ key: String) -> TOMLEntry? { entry(key) }

    /// The tables of a list: `[[table.skip]]`.
    mutating func tables(_ key: String, header: String) -> [TOMLNode] {
        guard let entry = entry(key) else { return [] }
        guard case .list(let nodes) = entry.node.content else {
            noteKind(
                entry, "a list of tables", fix: "write its header with two brackets: [[\(header)]]")
            return []
        }
        return nodes
    }
}

extension TOMLNode {
    /// The texts of a list of texts, or the one text; `nil` if it is neither.
    var texts: [String]? {
        switch content {
        case .text(let text): return [text]
        case .list(let nodes):
            let texts = nodes.compactMap { node -> String? in
                guard case .text(let text) = node.content else { return nil }
                return text
            }
            return texts.count == nodes.count ? texts : nil
        default: return nil
        }
    }

    /// The text of a constant as a field of canonical CSV has it; `nil` if it can be none.
    var constant: String? {
        switch content {
        case .text(let text): text
        case .whole(let number): String(number)
        case .real(let number): number.isFinite ? number.decimalText : nil
        case .flag(let flag): flag ? "1" : "0"
        case .day(let day): day
        case .time, .list, .table: nil
        }
    }
}

extension String {
    /// Whether it is a number in digits, perhaps with a point and a minus.
    var isDecimalNumber: Bool {
        // What is wrong with it is not asked for here.
        var text = self
        text.makeContiguousUTF8()
        return (try? Double(field: text.utf8Span.span)) != nil
    }
}

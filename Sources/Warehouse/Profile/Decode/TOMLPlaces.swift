/// Where each key and each value of a TOML file stands.
///
/// The parser says where a text is no TOML, but not where the values of sound TOML were. This finds
/// them. In a text that is no TOML it finds what it can, and comes to an end.
struct TOMLPlaces {
    /// Where keys stand, and the headers of tables.
    private(set) var keys: [[TOMLStep]: ProfilePlace] = [:]
    private(set) var values: [[TOMLStep]: ProfilePlace] = [:]
    /// What the parser cannot stand, if there is any: a header without a name, a list with something
    /// that is no value, or too much depth.
    private(set) var hazard: (place: ProfilePlace, reason: String)?
    /// How many tables each `[[list]]` has so far.
    private var counts: [[TOMLStep]: Int] = [:]
    private var scanner: TOMLScanner

    init(_ text: String) {
        scanner = TOMLScanner(text)
        readDocument()
    }

    /// Where the value at `path` stands, or else its key, or else what it is in.
    func place(of path: [TOMLStep]) -> ProfilePlace {
        var path = path[...]
        while !path.isEmpty {
            if let place = values[Array(path)] ?? keys[Array(path)] { return place }
            path.removeLast()
        }
        return ProfilePlace(line: 1, column: 1)
    }

    /// Where the key at the end of `path` stands.
    func placeOfKey(_ path: [TOMLStep]) -> ProfilePlace { keys[path] ?? place(of: path) }

    private mutating func readDocument() {
        var base: [TOMLStep] = []
        while true {
            scanner.skipBlank()
            guard let scalar = scanner.current else { return }
            if scalar == "[" {
                base = readHeader()
            } else {
                readPair(in: base)
            }
            scanner.skipLine()
        }
    }

    /// Reads `[a.b]` or `[[a.b]]`, and returns where the pairs below it belong.
    private mutating func readHeader() -> [TOMLStep] {
        let place = scanner.place
        scanner.advance()
        let isList = scanner.current == "["
        if isList { scanner.advance() }
        scanner.skipSpace()
        if !scanner.isAtKey, scanner.current != "]" {
            noteHazard(scanner.place, "the header of a table has no name")
        }
        let parts = scanner.readKey()
        var path: [TOMLStep] = []
        for (index, part) in parts.enumerated() {
            path.append(.key(part.name))
            note(part.place, ofKey: path)
            let count = counts[path, default: 0]
            if isList, index == parts.count - 1 {
                counts[path] = count + 1
                path.append(.index(count))
            } else if count > 0 {
                path.append(.index(count - 1))
            }
        }
        if values[path] == nil { values[path] = place }
        return path
    }

    private mutating func readPair(in base: [TOMLStep]) {
        var path = base
        for part in scanner.readKey() {
            path.append(.key(part.name))
            note(part.place, ofKey: path)
        }
        scanner.skipSpace()
        guard scanner.current == "=" else { return }
        scanner.advance()
        scanner.skipSpace()
        readValue(at: path)
    }

    private mutating func readValue(at path: [TOMLStep]) {
        values[path] = scanner.place
        guard path.count < Self.greatestDepth else {
            noteHazard(values[path.first.map { [$0] } ?? []] ?? scanner.place, "it is too deep")
            return scanner.skipLine()
        }
        switch scanner.current {
        case "[": readList(at: path)
        case "{": readInlineTable(at: path)
        case "\"", "'": _ = scanner.readText()
        default: scanner.skipPlainValue()
        }
    }

    private mutating func readList(at path: [TOMLStep]) {
        var count = 0
        scanner.advance()
        while true {
            scanner.skipBlank()
            switch scanner.current {
            case nil: return
            case "]": return scanner.advance()
            case ",": scanner.advance()
            case let scalar?:
                let start = scanner.place
                // No value begins so.
                if !scalar.isASCII || scalar < " " || scalar == "}" {
                    noteHazard(start, "the list has “\(scalar)” where a value should be")
                }
                readValue(at: path + [.index(count)])
                count += 1
                if scanner.place == start { scanner.advance() }
            }
        }
    }

    private mutating func readInlineTable(at path: [TOMLStep]) {
        scanner.advance()
        while true {
            scanner.skipBlank()
            switch scanner.current {
            case nil: return
            case "}": return scanner.advance()
            case ",": scanner.advance()
            default:
                let start = scanner.place
                readPair(in: path)
                if scanner.place == start { scanner.advance() }
            }
        }
    }

    /// Far more than any profile needs, and far less than makes a program run out of stack.
    private static let greatestDepth = 64

    private mutating func noteHazard(_ place: ProfilePlace, _ reason: String) {
        if hazard == nil { hazard = (place, reason) }
    }

    private mutating func note(_ place: ProfilePlace, ofKey path: [TOMLStep]) {
        if keys[path] == nil { keys[path] = place }
    }
}

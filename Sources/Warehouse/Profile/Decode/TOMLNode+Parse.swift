internal import TOMLKit

extension TOMLNode {
    /// Parses a whole file.
    ///
    /// - Throws: Where the text is no TOML, and why.
    static func parsed(_ text: String, file: String) throws(ProfileFault) -> TOMLNode {
        if let place = placeOfZero(in: text) {
            throw ProfileFault(
                file, place, "there is a zero byte, which no text has",
                fix: "save the profile as text in UTF-8")
        }
        let places = TOMLPlaces(text)
        if let hazard = places.hazard {
            throw ProfileFault(
                file, hazard.place, "this is no TOML that a profile can be: \(hazard.reason)",
                fix: "write it as docs/profiles.md describes")
        }
        do {
            return TOMLNode(try TOMLTable(string: text), at: [], of: places)
        } catch let error as TOMLParseError {
            let start = error.source.begin
            throw ProfileFault(
                file, ProfilePlace(line: start.line, column: start.column),
                "this is no TOML: \(error.description.lowercasedFirst)",
                fix: "mend the line; texts stand in quotes, lists in [ ], tables in { } on one line"
            )
        } catch {
            throw ProfileFault(
                file, ProfilePlace(line: 1, column: 1), "this is no TOML: \(error)",
                fix: "write the profile as docs/profiles.md describes")
        }
    }

    /// The parser takes text by its first zero byte, so one inside would hide what follows.
    private static func placeOfZero(in text: String) -> ProfilePlace? {
        guard text.utf8.contains(0) else { return nil }
        var scanner = TOMLScanner(text)
        while let scalar = scanner.current, scalar != "\0" { scanner.advance() }
        return scanner.place
    }

    private init(_ table: TOMLTable, at path: [TOMLStep], of places: TOMLPlaces) {
        let entries = Set(table.keys).compactMap { key -> TOMLEntry? in
            // A key with a zero character is cut off by the parser and then not found again.
            guard let value = table[key] else { return nil }
            let path = path + [.key(key)]
            return TOMLEntry(
                key: key, place: places.placeOfKey(path),
                node: TOMLNode(value.tomlValue, at: path, of: places))
        }
        content = .table(
            entries.sorted {
                ($0.place.line, $0.place.column, $0.key) < ($1.place.line, $1.place.column, $1.key)
            })
        place = places.place(of: path)
    }

    private init(_ value: TOMLValue, at path: [TOMLStep], of places: TOMLPlaces) {
        if let table = value.table {
            self.init(table, at: path, of: places)
            return
        }
        let content: Content =
            switch value.type {
            case .string: .text(value.string ?? "")
            case .int: .whole(value.int ?? 0)
            case .double: .real(value.double ?? 0)
            case .bool: .flag(value.bool ?? false)
            case .date: .day(value.date?.debugDescription ?? "")
            case .array:
                .list(
                    (0..<(value.array?.count ?? 0)).compactMap { index in
                        (value.array?[index] as TOMLValue?).map { element in
                            TOMLNode(element, at: path + [.index(index)], of: places)
                        }
                    })
            default: .time
            }
        self.init(content: content, place: places.place(of: path))
    }
}

extension String {
    /// The same with a small first letter.
    fileprivate var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
}

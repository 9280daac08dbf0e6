extension CitationFormat {
    /// References in this form, in the order of their keys.
    public func text(of citations: [Citation]) -> String {
        let sorted = citations.sorted { $0.key < $1.key }
        return switch self {
        case .text: sorted.map { $0.text + "\n" }.joined()
        case .bibtex: sorted.map(\.bibTeX).joined(separator: "\n")
        case .csl:
            sorted.isEmpty
                ? "[]\n"
                : "[\n" + sorted.map { "  " + $0.cslJSON }.joined(separator: ",\n") + "\n]\n"
        }
    }
}

extension Citation {
    /// The reference in a line.
    fileprivate var text: String {
        let day = date.isEmpty ? "no date" : isoDay(date)
        let stop = title.hasSuffix(".") || title.hasSuffix("?") || title.hasSuffix("!") ? "" : "."
        let place = url.map { " \($0)" } ?? ""
        let read = accessed.isEmpty ? "" : " (accessed \(isoDay(accessed)))"
        return "\(publisher) (\(day)). \(title)\(stop)\(place)\(read) [\(key)]"
            .replacing("\n", with: " ")
    }

    private func isoDay(_ parts: [Int]) -> String {
        parts.map { $0 < 10 ? "0\($0)" : String($0) }.joined(separator: "-")
    }

    // MARK: BibTeX

    fileprivate var bibTeX: String {
        // The second pair of braces keeps a body's name whole, and capital letters as they are.
        var fields = [
            ("author", "{\(escaped(publisher))}"), ("title", "{\(escaped(title))}"),
        ]
        if kind == .report { fields.append(("institution", "{\(escaped(publisher))}")) }
        if let year = date.first { fields.append(("year", String(year))) }
        if date.count > 1 { fields.append(("month", String(date[1]))) }
        if date.count > 2 { fields.append(("day", String(date[2]))) }
        if date.isEmpty, kind == .report { fields.append(("year", "n.d.")) }
        if let url { fields.append(("url", encoded(url))) }
        if !accessed.isEmpty { fields.append(("urldate", isoDay(accessed))) }
        let lines = fields.map { name, value in "  \(name) = {\(value)},\n" }.joined()
        return "@\(kind.bibTeXType){\(key),\n\(lines)}\n"
    }

    /// Text that TeX prints as it stands.
    private func escaped(_ text: String) -> String {
        text.map { character in
            switch character {
            case "\\": "\\textbackslash{}"
            case "{", "}", "#", "$", "%", "&", "_": "\\\(character)"
            case "~": "\\textasciitilde{}"
            case "^": "\\textasciicircum{}"
            case "\n": " "
            default: String(character)
            }
        }.joined()
    }

    /// An address without what would end a field or begin a command.
    private func encoded(_ url: String) -> String {
        url.replacing("\\", with: "%5C").replacing("{", with: "%7B").replacing("}", with: "%7D")
            .replacing(" ", with: "%20")
    }

    // MARK: CSL-JSON

    fileprivate var cslJSON: String {
        var members = [
            ("id", jsonString(key)), ("type", jsonString(kind.cslType)),
            ("title", jsonString(title)),
            ("author", "[{\"literal\":\(jsonString(publisher))}]"),
            ("publisher", jsonString(publisher)),
        ]
        if !date.isEmpty { members.append(("issued", dateParts(date))) }
        if let url { members.append(("URL", jsonString(url))) }
        if !accessed.isEmpty { members.append(("accessed", dateParts(accessed))) }
        return "{" + members.map { "\(jsonString($0)):\($1)" }.joined(separator: ",") + "}"
    }

    private func dateParts(_ parts: [Int]) -> String {
        "{\"date-parts\":[[\(parts.map(String.init).joined(separator: ","))]]}"
    }
}

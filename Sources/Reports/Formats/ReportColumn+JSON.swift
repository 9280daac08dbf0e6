internal import Storage

extension ReportColumn {
    /// The value as JSON: numbers as numbers, however many digits they have.
    func jsonText(_ value: Value) -> String {
        if case .real(let real) = value, !real.isFinite { return "null" }
        guard let text = plainText(value) else { return "null" }
        return switch value {
        case .integer, .real: text
        // An amount of more digits than a REAL holds comes as text.
        case .text where isNumeric && isJSONNumber(text): text
        case .text, .blob, .null: jsonString(text)
        }
    }
}

extension [ReportColumn] {
    /// The names of the members of an object; RFC 8259 wants each once, so the second `a` is
    /// `a_2`.
    var jsonNames: [String] {
        var names: [String] = []
        for column in self {
            var name = column.name
            var place = 2
            while names.contains(name) {
                name = "\(column.name)_\(place)"
                place += 1
            }
            names.append(name)
        }
        return names
    }
}

/// Whether the text is a number as JSON writes them, without an exponent.
private func isJSONNumber(_ text: String) -> Bool {
    let unsigned = text.hasPrefix("-") ? text.dropFirst() : text[...]
    let parts = unsigned.split(separator: ".", omittingEmptySubsequences: false)
    let areDigits = parts.allSatisfy { part in
        !part.isEmpty
            && part.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    }
    return parts.count <= 2 && areDigits && (parts[0] == "0" || !parts[0].hasPrefix("0"))
}

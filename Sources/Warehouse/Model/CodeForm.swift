internal import Platform

/// The characters that a code may have.
public enum CodeForm: CaseIterable, Sendable {
    /// Small letters, digits and hyphens: `us-rok-sma-10`.
    case kebab
    /// The same and points: `dod-mc-2020.1`.
    case dottedKebab
    /// Three to eight capitals, digits and hyphens: `KOR`.
    case ally
    /// Capitals, digits, underscores and points: `D_LABOUR`.
    case line
    case threeCapitals, twoCapitals, threeDigits
    /// ISO 639-1, perhaps with a region or a script: `ko`, `zh-Hant`.
    case language
    /// `2019`, `2019-09` or `2019-09-30`.
    case edition

    var instruction: String {
        switch self {
        case .kebab: "use small letters, digits and hyphens"
        case .dottedKebab: "use small letters, digits, hyphens and points"
        case .ally: "use three to eight capitals, digits and hyphens, such as KOR"
        case .line: "use capitals, digits, underscores and points"
        case .threeCapitals: "use three capitals, such as USD"
        case .twoCapitals: "use two capitals, such as KR"
        case .threeDigits: "write three digits, such as 410"
        case .language: "use two small letters, such as ko"
        case .edition: "write YYYY, YYYY-MM or YYYY-MM-DD"
        }
    }

    func problem(with field: Span<UInt8>) -> FieldProblem? {
        if field.isEmpty { return FieldProblem("it is empty", fix: instruction) }
        if isFormed(field) { return nil }
        if let place = field.indices.first(where: { !allows(field[$0]) }) {
            let text = String(repairing: field)
            let start = String(repairing: field.extracting(first: place)).count
            let character = text.dropFirst(start).prefix(1)
            return FieldProblem("it has the character “\(character)”", fix: instruction)
        }
        return FieldProblem("it has not the form of \(noun)", fix: instruction)
    }

    private var noun: String {
        switch self {
        case .edition: "an edition"
        case .language: "a language code"
        default: "such a code"
        }
    }

    private func isFormed(_ field: Span<UInt8>) -> Bool {
        switch self {
        case .kebab, .dottedKebab, .line: isAllowed(field, 0..<field.count)
        case .ally: 3...8 ~= field.count && isAllowed(field, 0..<field.count)
        case .threeCapitals, .threeDigits:
            field.count == 3 && isAllowed(field, 0..<3)
        case .twoCapitals: field.count == 2 && isAllowed(field, 0..<2)
        case .language:
            field.count >= 2 && isAllowed(field, 0..<2)
                && (field.count == 2 || field[2] == UInt8(ascii: "-"))
        case .edition: isEdition(field)
        }
    }

    private func isEdition(_ field: Span<UInt8>) -> Bool {
        switch field.count {
        case 4: return field.number(0..<4).map { 1000...2999 ~= $0 } ?? false
        case 7:
            guard let year = field.number(0..<4), let month = field.number(5..<7) else {
                return false
            }
            return field[4] == UInt8(ascii: "-") && 1000...2999 ~= year && 1...12 ~= month
        default: return (try? Day(field: field)) != nil  // No day is no edition: what was asked.
        }
    }

    private func isAllowed(_ field: Span<UInt8>, _ range: Range<Int>) -> Bool {
        for place in range where !allows(field[place]) { return false }
        return true
    }

    private func allows(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"):
            self == .kebab || self == .dottedKebab || self == .language
        case UInt8(ascii: "A")...UInt8(ascii: "Z"):
            self == .ally || self == .line || self == .threeCapitals || self == .twoCapitals
        case UInt8(ascii: "0")...UInt8(ascii: "9"):
            self != .threeCapitals && self != .twoCapitals && self != .language
        case UInt8(ascii: "-"):
            self == .kebab || self == .dottedKebab || self == .ally || self == .edition
        case UInt8(ascii: "."): self == .dottedKebab || self == .line
        case UInt8(ascii: "_"): self == .line
        default: false
        }
    }
}

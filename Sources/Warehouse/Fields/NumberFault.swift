internal import Platform

/// Finds out why a field is no number, and how its author would have to write it.
///
/// Publishers write numbers in many ways; those that a person understands are named, because
/// "it is not a number" would be no help and, to the reader of `1,234`, not even true.
enum NumberFault {
    enum Form {
        case count, wholeNumber, decimal
    }

    static func problem(with field: Span<UInt8>, form: Form, fix: String) -> FieldProblem {
        let text = String(repairing: field)
        if text.isEmpty { return FieldProblem("it is empty", fix: fix) }
        let trimmed = trimming(text)
        if trimmed != text {
            return trimmed.isEmpty
                ? FieldProblem("it is blank", fix: fix)
                : FieldProblem("there are blanks around it", fix: "write \(trimmed) without blanks")
        }
        return characterProblem(with: text) ?? signProblem(with: text)
            ?? separatorProblem(with: text, form: form) ?? sizeProblem(with: text, form: form)
            ?? FieldProblem("it is not a number", fix: fix)
    }

    /// Digits and signs that look right and are other characters.
    private static func characterProblem(with text: String) -> FieldProblem? {
        let scalars = text.unicodeScalars
        let plain = String(
            String.UnicodeScalarView(
                scalars.map { scalar in
                    if minusSigns.contains(scalar) { return "-" }
                    guard let value = otherDigit(scalar) else { return scalar }
                    return UnicodeScalar(UInt8(ascii: "0") + value)
                }))
        if let digit = scalars.first(where: { otherDigit($0) != nil }) {
            return FieldProblem(
                "“\(digit)” (\(code(digit))) is not one of the digits 0 to 9",
                fix: "write \(plain)")
        }
        if let minus = scalars.first(where: minusSigns.contains) {
            return FieldProblem(
                "its minus sign is the character \(code(minus))",
                fix: "write \(plain) with a hyphen")
        }
        return nil
    }

    private static func signProblem(with text: String) -> FieldProblem? {
        if text.first == "+", isNumber(text.dropFirst()) {
            return FieldProblem("it has a plus sign", fix: "write \(text.dropFirst())")
        }
        if text.first == "(", text.last == ")", isNumber(text.dropFirst().dropLast()) {
            return FieldProblem(
                "parentheses do not say that a number is negative",
                fix: "write -\(text.dropFirst().dropLast())")
        }
        return nil
    }

    private static func separatorProblem(with text: String, form: Form) -> FieldProblem? {
        let pointed = text.replacing(",", with: ".")
        if let joined = withoutSeparators(text) {
            if form == .decimal, pointed != text, isNumber(pointed[...]) {
                return FieldProblem(
                    "its comma may stand before thousands or before decimals",
                    fix: "write \(joined) or \(pointed)")
            }
            return FieldProblem(
                "it has thousands separators", fix: "write \(joined) without separators")
        }
        if form == .decimal, pointed != text, isNumber(pointed[...]) {
            return FieldProblem(
                "it has a comma for the decimal point", fix: "write \(pointed)")
        }
        return nil
    }

    private static func sizeProblem(with text: String, form: Form) -> FieldProblem? {
        let parts = text.lowercased().split(separator: "e", omittingEmptySubsequences: false)
        if parts.count == 2, isNumber(parts[0]),
            isNumber(parts[1].first == "+" ? parts[1].dropFirst() : parts[1])
        {
            return FieldProblem(
                "it is in exponent form", fix: "write the number with all its digits")
        }
        guard isNumber(text[...]) else { return nil }
        if text.contains(".") {
            return form == .decimal
                ? nil
                : FieldProblem("it has decimals", fix: "write a whole number, without a point")
        }
        if form == .count && text.first == "-" { return nil }
        return FieldProblem(
            text.first == "-"
                ? "it is less than \(Int64.min)" : "it is more than \(Int64.max)",
            fix: "check how many digits it has")
    }

    /// `1234` for `1,234`, `1 234` or `1'234`; `nil` if the text is not grouped by thousands.
    private static func withoutSeparators(_ text: String) -> String? {
        for separator in thousandsSeparators where text.contains(separator) {
            let point = separator != "," && (separator == "." || text.contains(",")) ? "," : "."
            let decimals = text.split(
                separator: Character(point), maxSplits: 1, omittingEmptySubsequences: false)
            let groups = decimals[0].split(separator: separator, omittingEmptySubsequences: false)
            // A single point is a decimal point, unless a comma follows it.
            let isPoint = separator == "." && decimals.count == 1
            guard groups.count > (isPoint ? 2 : 1), isGrouped(groups) else { continue }
            let joined = ([groups.joined()] + decimals.dropFirst().map(String.init))
                .joined(separator: ".")
            if isNumber(joined[...]) { return joined }
        }
        return nil
    }

    private static func isGrouped(_ groups: [Substring]) -> Bool {
        let first = groups[0].first == "-" ? groups[0].dropFirst() : groups[0]
        return 1...3 ~= first.count && groups.dropFirst().allSatisfy { $0.count == 3 }
    }

    /// Digits, with a hyphen before them or a point between them if need be.
    private static func isNumber(_ text: Substring) -> Bool {
        let digits = text.first == "-" ? text.dropFirst() : text
        let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
        return parts.count <= 2
            && parts.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy { digit($0) != nil } }
    }

    private static func trimming(_ text: String) -> String {
        var rest = text[...]
        while rest.first?.isWhitespace == true { rest.removeFirst() }
        while rest.last?.isWhitespace == true { rest.removeLast() }
        return String(rest)
    }

    /// The value of a digit that is not ASCII: `５`, `٥`.
    private static func otherDigit(_ scalar: UnicodeScalar) -> UInt8? {
        guard !scalar.isASCII, scalar.properties.generalCategory == .decimalNumber,
            let value = scalar.properties.numericValue
        else { return nil }
        return UInt8(value)
    }

    private static func code(_ scalar: UnicodeScalar) -> String {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }

    /// The mathematical minus, the dashes and the full-width hyphen.
    private static let minusSigns: Set<UnicodeScalar> = [
        "\u{2212}", "\u{2010}", "\u{2011}", "\u{2012}", "\u{2013}", "\u{2014}", "\u{fe63}",
        "\u{ff0d}",
    ]

    /// Comma, point, blanks of several widths, apostrophes.
    private static let thousandsSeparators: [Character] = [
        ",", ".", " ", "\u{a0}", "\u{202f}", "\u{2009}", "'", "\u{2019}", "_",
    ]
}

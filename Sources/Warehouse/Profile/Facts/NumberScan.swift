/// Takes the text of one number apart, in a publisher's form.
struct NumberScan {
    private let text: String
    private let form: NumberForm
    private let currencySigns: [String]
    private var rest: Substring
    private var signCount = 0

    init(_ text: String, _ form: NumberForm, _ currencySigns: [String]) {
        self.text = text
        self.form = form
        self.currencySigns = currencySigns
        rest = text[...]
    }

    /// - Throws: What is wrong with it, and what the profile would have to say to let it pass.
    consuming func plainText() throws(FieldProblem) -> String {
        try checkDigits()
        try peel()
        if signCount > 1 { throw FieldProblem("it has more than one sign", fix: "leave one") }
        let (mantissa, exponent) = try splitExponent()
        let (digits, decimals) = try splitDecimals(mantissa)
        let number = LongDecimal(
            digits: digits, scale: decimals - exponent, isNegative: signCount == 1)
        return number.description
    }

    // MARK: Characters

    /// Refuses what looks like a digit and is another character, and what has no digit at all.
    private func checkDigits() throws(FieldProblem) {
        let scalars = text.unicodeScalars
        if scalars.allSatisfy(\.properties.isWhitespace) {
            throw FieldProblem("it is empty", fix: "write a number")
        }
        for scalar in scalars where !scalar.isASCII {
            guard scalar.properties.generalCategory == .decimalNumber else { continue }
            throw FieldProblem(
                "“\(scalar)” (\(scalar.code)) is a digit of another script, "
                    + scalar.scriptOfDigit,
                fix: "write it with the digits 0 to 9; no profile reads others")
        }
        if !scalars.contains(where: { "0"..."9" ~= $0 }) {
            throw FieldProblem(
                "it is not a number",
                fix: "if it means that there is no value, list it under [missing] of the profile")
        }
    }

    // MARK: What stands around the digits

    /// Takes off blanks, signs, currencies and the percent sign.
    private mutating func peel() throws(FieldProblem) {
        while true {
            trim()
            guard let first = rest.first, let last = rest.last else { return }
            if try peelSign(first, last) || peelCurrency() { continue }
            guard last == "%" else { return }
            guard form.allowsPercent else {
                throw FieldProblem(
                    "it has a percent sign", fix: "say percent = true in [numbers] of the profile")
            }
            rest.removeLast()
        }
    }

    private mutating func trim() {
        while rest.first?.isWhitespace == true { rest.removeFirst() }
        while rest.last?.isWhitespace == true { rest.removeLast() }
    }

    private mutating func peelSign(
        _ first: Character, _ last: Character
    ) throws(FieldProblem) -> Bool {
        if first == "(", last == ")" {
            try demand(.parentheses, "parentheses do not say yet that a number is negative")
            rest = rest.dropFirst().dropLast()
        } else if first == "-" {
            try demand(.minus, "its hyphen does not say yet that it is negative")
            rest.removeFirst()
        } else if first == "\u{2212}" {
            try demand(.unicodeMinus, "its minus sign is the character U+2212")
            rest.removeFirst()
        } else if last == "-" || last == "\u{2212}" {
            try demand(.trailingMinus, "its minus sign stands after the number")
            if last == "\u{2212}" {
                try demand(.unicodeMinus, "its minus sign is the character U+2212")
            }
            rest.removeLast()
        } else {
            return false
        }
        signCount += 1
        return true
    }

    private func demand(
        _ sign: NumberForm.Negative, _ reason: String
    ) throws(FieldProblem) {
        guard !form.negative.contains(sign) else { return }
        throw FieldProblem(
            reason, fix: "add \"\(sign.rawValue)\" to negative in [numbers] of the profile")
    }

    private mutating func peelCurrency() -> Bool {
        for sign in currencySigns {
            if rest.hasPrefix(sign) {
                rest = rest.dropFirst(sign.count)
                return true
            }
            if rest.hasSuffix(sign) {
                rest = rest.dropLast(sign.count)
                return true
            }
        }
        return false
    }

    // MARK: The digits

    private func splitExponent() throws(FieldProblem) -> (Substring, Int) {
        guard let mark = rest.firstIndex(where: { $0 == "e" || $0 == "E" }),
            rest[..<mark].last?.isASCIIDigit == true
        else { return (rest, 0) }
        var power = rest[rest.index(after: mark)...]
        if power.first == "+", power.dropFirst().first != "-" { power.removeFirst() }
        let hasSign = power.first == "-"
        guard let exponent = Int(power), power.dropFirst(hasSign ? 1 : 0).allSatisfy(\.isASCIIDigit)
        else { return (rest, 0) }
        guard form.allowsExponent else {
            throw FieldProblem(
                "it is in exponent form", fix: "say exponent = true in [numbers] of the profile")
        }
        guard abs(exponent) <= 400 else {
            throw FieldProblem("its exponent is too large", fix: "check the exponent")
        }
        return (rest[..<mark], exponent)
    }

    /// The digits without separators, and how many of them are decimals.
    private func splitDecimals(
        _ mantissa: Substring
    ) throws(FieldProblem) -> (digits: [UInt8], decimals: Int) {
        let parts = mantissa.split(separator: form.decimal, omittingEmptySubsequences: false)
        guard parts.count <= 2 else {
            throw FieldProblem(
                "it has more than one decimal \(Self.noun(of: form.decimal))",
                fix: "if they stand before thousands, say so in [numbers] of the profile")
        }
        let whole = try ungrouped(parts[0])
        guard parts.count == 2 else {
            guard !whole.isEmpty else { throw Self.noNumber }
            return (whole, 0)
        }
        guard !parts[1].isEmpty else {
            throw FieldProblem(
                "no digit follows its decimal \(Self.noun(of: form.decimal))",
                fix: "write the number whole")
        }
        return (whole + (try plainDigits(parts[1])), parts[1].count)
    }

    private func ungrouped(_ whole: Substring) throws(FieldProblem) -> [UInt8] {
        guard let separator = whole.first(where: { !$0.isASCIIDigit && isThousands($0) }) else {
            return try plainDigits(whole)
        }
        let groups = whole.split(separator: separator, omittingEmptySubsequences: false)
        guard 1...3 ~= groups[0].count, groups.dropFirst().allSatisfy({ $0.count == 3 }),
            groups.allSatisfy({ $0.allSatisfy(\.isASCIIDigit) })
        else {
            let other = separator == "," || separator == "." ? separator : nil
            let advice = other.map {
                ", or say decimal = \"\($0)\" in [numbers] of the profile if it stands before decimals"
            }
            throw FieldProblem(
                "its \(Self.noun(of: separator)) does not stand before groups of three digits",
                fix: "correct it\(advice ?? "")")
        }
        return try plainDigits(groups.joined()[...])
    }

    private func isThousands(_ character: Character) -> Bool {
        if character.isWhitespace { return form.thousands.contains(" ") }
        return form.thousands.contains(character == "\u{2019}" ? "'" : character)
    }

    private func plainDigits(_ text: Substring) throws(FieldProblem) -> [UInt8] {
        var digits: [UInt8] = []
        for character in text {
            guard let byte = character.asciiValue, let digit = digit(byte) else {
                throw Self.problem(with: character)
            }
            digits.append(digit)
        }
        return digits
    }

    // MARK: What cannot stand among digits

    private static let noNumber = FieldProblem(
        "it is not a number",
        fix: "if it means that there is no value, list it under [missing] of the profile")

    private static func problem(with character: Character) -> FieldProblem {
        let thousands = character.isWhitespace ? " " : character == "\u{2019}" ? "'" : character
        let sayThousands = "thousands = [\"\(thousands)\"]"
        switch thousands {
        case ",", ".":
            return FieldProblem(
                "the profile does not say what its \(noun(of: character)) stands before",
                fix: "say decimal = \"\(character)\" in [numbers] of the profile if decimals,"
                    + " or \(sayThousands) if thousands")
        case " ", "'", "_":
            return FieldProblem(
                "there is \(article(of: character)) \(noun(of: character)) between its digits",
                fix: "say \(sayThousands) in [numbers] of the profile")
        case "+": return FieldProblem("it has a plus sign", fix: "write it without the sign")
        case "-", "\u{2212}", "(", ")":
            return FieldProblem(
                "it has “\(character)” between its digits", fix: "write one number only")
        default: return foreignCharacter(character)
        }
    }

    private static func foreignCharacter(_ character: Character) -> FieldProblem {
        let isCurrency =
            character.unicodeScalars.first?.properties.generalCategory == .currencySymbol
        if isCurrency {
            return FieldProblem(
                "it has the currency sign “\(character)”",
                fix: "add \"\(character)\" to currency in [numbers] of the profile")
        }
        return FieldProblem(
            "“\(character)” is no part of a number",
            fix: "if it is a mark, take it off with [[table.facts.mark]] in the profile")
    }

    private static func article(of character: Character) -> String {
        character.isWhitespace ? "a" : "an"
    }

    private static func noun(of character: Character) -> String {
        switch character {
        case ",": "comma"
        case ".": "point"
        case "'", "\u{2019}": "apostrophe"
        case "_": "underscore"
        case " ": "blank"
        default:
            character.isWhitespace
                ? "blank (\(character.unicodeScalars.first?.code ?? ""))" : "“\(character)”"
        }
    }
}

extension Character {
    fileprivate var isASCIIDigit: Bool { "0"..."9" ~= self && isASCII }
}

extension Unicode.Scalar {
    /// Its code point, as Unicode writes it: `U+2212`.
    var code: String {
        let digits = String(value, radix: 16, uppercase: true)
        return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }

    /// The script of a decimal digit, as Unicode's name of it has it: `Arabic-Indic`, `Fullwidth`.
    fileprivate var scriptOfDigit: String {
        let words = (properties.name ?? "").split(separator: " ").prefix { $0 != "DIGIT" }
        return words.map { word in
            word.split(separator: "-").map(\.capitalizedASCII).joined(separator: "-")
        }.joined(separator: " ")
    }
}

extension Substring {
    fileprivate var capitalizedASCII: String { prefix(1).uppercased() + dropFirst().lowercased() }
}

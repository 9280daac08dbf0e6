/// How a publisher writes numbers, found out by the look of many.
struct NumberShapes {
    private(set) var count = 0
    private var decimalPoints = 0
    private var decimalCommas = 0
    /// `1,204`: thousands, or three decimal digits.
    private var openCommas = 0
    private var openPoints = 0
    private var groups: [Character: Int] = [:]
    private var negatives: Set<NumberForm.Negative> = []
    private var signs: Set<String> = []
    private var percents = 0
    private var exponents = 0

    private static let currencySigns = ["US$", "$", "€", "£", "¥", "₩"]

    /// Takes the text of a cell, and returns whether it looks like a number.
    @discardableResult
    mutating func take(_ text: String) -> Bool {
        var body = text.collapsed[...]
        guard let last = body.last, body.contains(where: { "0"..."9" ~= $0 }) else { return false }
        var found: Set<NumberForm.Negative> = []
        var sign: String?
        if body.hasPrefix("("), last == ")" {
            found.insert(.parentheses)
            body = body.dropFirst().dropLast()
        }
        let hasPercent = body.hasSuffix("%")
        if hasPercent { body = body.dropLast() }
        for candidate in Self.currencySigns where body.hasPrefix(candidate) {
            sign = candidate
            body = body.dropFirst(candidate.count)
            break
        }
        if body.hasPrefix("-") { found.insert(.minus) }
        if body.hasPrefix("\u{2212}") { found.insert(.unicodeMinus) }
        if body.hasPrefix("-") || body.hasPrefix("\u{2212}") { body = body.dropFirst() }
        if body.hasSuffix("-") {
            found.insert(.trailingMinus)
            body = body.dropLast()
        }
        let parts = body.lowercased().split(separator: "e", omittingEmptySubsequences: false)
        guard parts.count <= 2, let digits = parts.first, isExponent(parts.dropFirst().first),
            takeDigits(String(digits).trimmed)
        else { return false }
        count += 1
        negatives.formUnion(found)
        if let sign { signs.insert(sign) }
        if hasPercent { percents += 1 }
        if parts.count == 2 { exponents += 1 }
        return true
    }

    mutating func add(_ other: NumberShapes) {
        count += other.count
        decimalPoints += other.decimalPoints
        decimalCommas += other.decimalCommas
        openCommas += other.openCommas
        openPoints += other.openPoints
        groups.merge(other.groups, uniquingKeysWith: +)
        negatives.formUnion(other.negatives)
        signs.formUnion(other.signs)
        percents += other.percents
        exponents += other.exponents
    }

    private func isExponent(_ text: Substring?) -> Bool {
        guard var text else { return true }
        if text.first == "+" || text.first == "-" { text = text.dropFirst() }
        return !text.isEmpty && text.allSatisfy { "0"..."9" ~= $0 }
    }

    private mutating func takeDigits(_ text: String) -> Bool {
        guard text.allSatisfy({ "0"..."9" ~= $0 || ".,'_ ".contains($0) }),
            text.first.map({ $0 != "," && $0 != "'" }) == true, text.last.map({ $0 != "," }) == true
        else { return false }
        let marks = text.filter { !("0"..."9" ~= $0) }
        guard let last = marks.last, let place = text.lastIndex(of: last) else { return true }
        let tail = text.distance(from: place, to: text.endIndex) - 1
        let kinds = Set(marks)
        switch (kinds.count, last) {
        case (1, "'"), (1, "_"), (1, " "):
            guard tail == 3 else { return false }
            groups[last, default: 0] += 1
        case (1, _) where marks.count > 1:
            guard tail == 3 else { return false }
            groups[last, default: 0] += 1
        case (1, ","):
            if tail == 3 { openCommas += 1 } else { decimalCommas += 1 }
        case (1, _):
            if tail == 3 { openPoints += 1 } else { decimalPoints += 1 }
        case (2, ","):
            decimalCommas += 1
            for mark in kinds where mark != "," { groups[mark, default: 0] += 1 }
        case (2, "."):
            decimalPoints += 1
            for mark in kinds where mark != "." { groups[mark, default: 0] += 1 }
        default: return false
        }
        return true
    }

    /// The form, and how sure it is.
    ///
    /// - Parameter delimiter: That of the file: where it is a semicolon, the comma is decimal.
    func form(delimiter: UInt8) -> (form: NumberForm, finding: Guess.Finding) {
        var form = NumberForm()
        let commas = decimalCommas + groups[".", default: 0]
        let points = decimalPoints + groups[",", default: 0]
        let isOpen = commas == 0 && points == 0 && openCommas + openPoints > 0
        let isCommaDecimal =
            commas > points || isOpen && openPoints > openCommas && delimiter == UInt8(ascii: ";")
        form.decimal = isCommaDecimal ? "," : "."
        form.thousands = Set(groups.keys.filter { $0 != form.decimal })
        if isCommaDecimal, openPoints > 0 { form.thousands.insert(".") }
        if !isCommaDecimal, openCommas > 0 { form.thousands.insert(",") }
        form.negative = negatives.isEmpty ? [.minus] : negatives.union([.minus])
        form.allowsExponent = exponents > 0
        form.currencySigns = signs.sorted()
        form.allowsPercent = percents > 0
        let because =
            if isOpen {
                "every mark in a number is followed by three digits, so it may be either"
            } else if commas > 0 && points > 0 {
                "\(max(commas, points)) numbers say so and \(min(commas, points)) the other"
            } else if commas + points > 0 {
                "\(commas + points) numbers have a mark that can only be read so"
            } else {
                "no number has a decimal mark"
            }
        let sureness: Guess.Sureness =
            isOpen
            ? .unsure : commas > 0 && points > 0 ? .unsure : commas + points > 0 ? .sure : .likely
        return (
            form,
            Guess.Finding(
                "numbers", isCommaDecimal ? "decimal comma" : "decimal point", sureness,
                because: because)
        )
    }
}

extension String {
    fileprivate var trimmed: String {
        String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
}

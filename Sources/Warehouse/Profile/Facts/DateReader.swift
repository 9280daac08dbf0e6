/// Reads days as one column of a publisher has them.
struct DateReader {
    private let pattern: DatePattern
    private let centuryPivot: Int?

    init(_ pattern: DatePattern, centuryPivot: Int?) {
        self.pattern = pattern
        self.centuryPivot = centuryPivot
    }

    /// - Parameter text: With white space collapsed; case makes no difference.
    func partialDay(_ text: String) throws(FieldProblem) -> PartialDay {
        var rest = text.lowercased()[...]
        var (year, month, day): (Int?, Int?, Int?)
        for part in pattern.parts {
            if rest.isEmpty, pattern.isPartial, year != nil { break }
            switch part {
            case .year(let digits): year = try self.year(&rest, digits)
            case .month(let digits): month = try number(&rest, atLeast: digits)
            case .monthName(let isWhole): month = try monthName(&rest, isWhole: isWhole)
            case .day(let digits): day = try number(&rest, atLeast: digits)
            case .text(let text):
                guard rest.hasPrefix(text.lowercased()) else { throw notInForm }
                rest.removeFirst(text.count)
            }
        }
        guard rest.isEmpty, let year else { throw notInForm }
        return try PartialDay(year: year, month: month, day: day)
    }

    private func year(_ rest: inout Substring, _ digits: Int) throws(FieldProblem) -> Int {
        let text = rest.prefix(digits)
        guard text.utf8.count == digits, text.utf8.allSatisfy({ digit($0) != nil }),
            let year = Int(text)
        else { throw notInForm }
        rest.removeFirst(digits)
        if digits > 2 { return year }
        guard let centuryPivot else {
            throw FieldProblem(
                "its year has two digits, and nothing says of which century",
                fix: "say century_pivot in [dates] of the profile")
        }
        let sameCentury = centuryPivot - centuryPivot % 100 + year
        return sameCentury < centuryPivot ? sameCentury + 100 : sameCentury
    }

    /// A month or a day of up to two digits; `nil` if it is marked as not known.
    private func number(_ rest: inout Substring, atLeast count: Int) throws(FieldProblem) -> Int? {
        let digits = rest.prefix(2).prefix { $0.asciiValue.flatMap(digit) != nil }
        if digits.count >= count, let number = Int(digits) {
            rest.removeFirst(digits.count)
            return number == 0 && pattern.isPartial ? nil : number
        }
        let unknown = rest.prefix(2).prefix { $0 == "x" || $0 == "?" }
        guard pattern.isPartial, unknown.count >= count, Set(unknown).count == 1 else {
            throw notInForm
        }
        rest.removeFirst(unknown.count)
        return nil
    }

    private func monthName(_ rest: inout Substring, isWhole: Bool) throws(FieldProblem) -> Int? {
        for (index, name) in Self.monthNames.enumerated() {
            let name = isWhole ? name : String(name.prefix(3))
            guard rest.hasPrefix(name) else { continue }
            rest.removeFirst(name.count)
            return index + 1
        }
        throw notInForm
    }

    static let monthNames = [
        "january", "february", "march", "april", "may", "june", "july", "august", "september",
        "october", "november", "december",
    ]

    private var notInForm: FieldProblem {
        FieldProblem(
            "it is not in the form \(pattern)",
            fix: "correct it, or change the pattern of the date in the profile")
    }
}

extension DatePattern: CustomStringConvertible {
    /// As the profile has it: `MMMM D, YYYY`.
    public var description: String {
        parts.map { part in
            switch part {
            case .year(let digits): String(repeating: "Y", count: digits)
            case .month(let digits): String(repeating: "M", count: digits)
            case .monthName(let isWhole): isWhole ? "MMMM" : "MMM"
            case .day(let digits): String(repeating: "D", count: digits)
            case .text(let text): text
            }
        }.joined()
    }
}

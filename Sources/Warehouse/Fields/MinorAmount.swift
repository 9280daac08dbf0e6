/// An amount of money as a whole number of the currency's minor units: `891.05` dollars are 89,105
/// cents.
public struct MinorAmount: Hashable, Sendable {
    /// The amount in minor units.
    public let minor: Int64
    /// How many digits of it are minor: 2 for the dollar, 0 for the won.
    public let digits: Int

    /// More minor digits than any currency has.
    public static let digitRange = 0...6

    public init(minor: Int64, digits: Int) {
        precondition(Self.digitRange ~= digits, "no currency has \(digits) minor digits")
        self.minor = minor
        self.digits = digits
    }

    public static var instruction: String {
        "write the amount in digits, with a point before the decimals"
    }

    /// Reads an amount in major units, with at most as many decimals as the currency has minor
    /// digits: nothing is rounded.
    public init(field: Span<UInt8>, digits: Int) throws(FieldProblem) {
        let isNegative = !field.isEmpty && field[0] == UInt8(ascii: "-")
        var minor = 0 as Int64
        var decimals: Int?
        var isTooLarge = false
        for place in (isNegative ? 1 : 0)..<field.count {
            if field[place] == UInt8(ascii: "."), decimals == nil {
                decimals = 0
                continue
            }
            guard let digit = digit(field[place]) else {
                throw NumberFault.problem(with: field, form: .decimal, fix: Self.instruction)
            }
            decimals = decimals.map { $0 + 1 }
            isTooLarge = !minor.append(digit, isNegative: isNegative) || isTooLarge
        }
        let point = field.count - 1 - (decimals ?? -1)
        guard point > (isNegative ? 1 : 0), decimals != 0 else {
            throw NumberFault.problem(with: field, form: .decimal, fix: Self.instruction)
        }
        if let decimals, decimals > digits {
            throw Self.tooManyDecimals(decimals, allowed: digits)
        }
        for _ in (decimals ?? 0)..<digits {
            isTooLarge = !minor.append(0, isNegative: isNegative) || isTooLarge
        }
        if isTooLarge {
            throw FieldProblem(
                "it is too large to be kept exactly", fix: "check how many digits it has")
        }
        self.init(minor: minor, digits: digits)
    }

    private static func tooManyDecimals(_ count: Int, allowed: Int) -> FieldProblem {
        FieldProblem(
            "it has \(count) \(count == 1 ? "decimal" : "decimals"), and the currency \(allowed)",
            fix: allowed == 0
                ? "write a whole number" : "write at most \(allowed) digits after the point")
    }
}

extension MinorAmount: CustomStringConvertible {
    /// The amount in major units with all its minor digits, for people: `891.05`, `-3.50`, `1038900000000`.
    public var description: String {
        let sign = minor < 0 ? "-" : ""
        let text = String(minor.magnitude)
        if digits == 0 { return sign + text }
        let padded = String(repeating: "0", count: max(0, digits + 1 - text.utf8.count)) + text
        return "\(sign)\(padded.dropLast(digits)).\(padded.suffix(digits))"
    }
}

extension MinorAmount {
    /// The amount in major units without zeros at the end of its decimals, as canonical CSV has
    /// it: `891.05`, `-3.5`, `150000000`.
    public var canonicalText: String {
        let text = description
        if digits == 0 { return text }
        let fraction = text.suffix(digits)
        let zeros = fraction.reversed().prefix { $0 == "0" }.count
        // Without decimals the point goes too.
        return String(text.dropLast(zeros == digits ? digits + 1 : zeros))
    }
}

extension Int64 {
    /// Appends a decimal digit, or returns `false` if the number would not fit.
    @inline(__always)
    fileprivate mutating func append(_ digit: UInt8, isNegative: Bool) -> Bool {
        let (product, overflow) = multipliedReportingOverflow(by: 10)
        let (sum, carry) = product.addingReportingOverflow(
            isNegative ? -Int64(digit) : Int64(digit))
        if overflow || carry { return false }
        self = sum
        return true
    }
}

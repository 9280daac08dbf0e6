internal import Platform

extension Double: FieldDecodable {
    public static var instruction: String { "write a number such as 2.54, without an exponent" }

    /// Reads a decimal number; infinity, "NaN" and exponents are refused.
    public init(field: Span<UInt8>) throws(FieldProblem) {
        if let number = Double(shortDigits: field) {
            self = number
            return
        }
        guard Self.isDecimal(field) else {
            throw NumberFault.problem(with: field, form: .decimal, fix: Self.instruction)
        }
        guard let number = Double(String(repairing: field)), number.isFinite else {
            throw FieldProblem("it is too large", fix: "check how many digits it has")
        }
        self = number
    }

    /// The number in the fewest digits that read back as the same number, never with an exponent.
    ///
    /// `5`, `0.1`, `0.00001`, `1234567890123456800000`. Negative zero is `0`.
    public var decimalText: String {
        if self == 0 { return "0" }
        let text = description
        guard let mark = text.firstIndex(of: "e") else {
            return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
        }
        let sign = self < 0 ? "-" : ""
        let exponent = Int(text[text.index(after: mark)...]) ?? 0
        let mantissa = text[..<mark].drop { $0 == "-" }
        let parts = mantissa.split(separator: ".")
        let fraction = parts.count > 1 && parts[1] != "0" ? String(parts[1]) : ""
        let digits = parts[0] + fraction
        if exponent < 0 {
            return "\(sign)0.\(String(repeating: "0", count: -exponent - 1))\(digits)"
        }
        // Swift writes an exponent only where all digits stand before the point.
        return sign + digits + String(repeating: "0", count: max(0, exponent - fraction.count))
    }

    /// Numbers of up to 15 digits, which are one exact division away from what they stand for.
    private init?(shortDigits field: Span<UInt8>) {
        let isNegative = !field.isEmpty && field[0] == UInt8(ascii: "-")
        let first = isNegative ? 1 : 0
        guard first < field.count, field.count - first <= 16 else { return nil }
        var (number, count) = (0 as Int64, 0)
        var decimals: Int?
        for place in first..<field.count {
            if field[place] == UInt8(ascii: "."), decimals == nil, count > 0 {
                decimals = 0
            } else if let digit = digit(field[place]) {
                number = number &* 10 &+ Int64(digit)
                count += 1
                decimals = decimals.map { $0 + 1 }
            } else {
                return nil
            }
        }
        guard count <= 15, decimals != 0 else { return nil }
        let quotient = Double(number) / powersOfTen[decimals ?? 0]
        self = isNegative && number != 0 ? -quotient : quotient
    }

    private static func isDecimal(_ field: Span<UInt8>) -> Bool {
        let first = !field.isEmpty && field[0] == UInt8(ascii: "-") ? 1 : 0
        var point: Int?
        for place in first..<field.count {
            if field[place] == UInt8(ascii: "."), point == nil {
                point = place
            } else if digit(field[place]) == nil {
                return false
            }
        }
        return first < field.count && point != first && point != field.count - 1
    }
}

/// Powers of ten that are exact.
private let powersOfTen: InlineArray<16, Double> = [
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
]

/// A decimal number of up to 38 digits, kept without rounding.
public struct ExactDecimal: Equatable, Sendable {
    /// The number without its decimal point.
    private(set) var digits: Int128
    /// How many of the digits stand after the point.
    private(set) var scale: Int

    public static let zero = ExactDecimal(0)

    public init(_ integer: Int64) {
        digits = Int128(integer)
        scale = 0
    }

    /// Reads `-12.50`: a sign, digits, a point and digits, and nothing else; `nil` for anything
    /// else, an exponent or spaces included, and for numbers that are too long.
    public init?(_ text: Span<UInt8>) {
        var digits: Int128 = 0
        var scale = 0
        var hasDigit = false
        var hasPoint = false
        var isNegative = false
        for index in text.indices {
            switch text[index] {
            case UInt8(ascii: "-") where index == 0: isNegative = true
            case UInt8(ascii: "+") where index == 0: break
            case UInt8(ascii: ".") where !hasPoint: hasPoint = true
            case let byte where (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte):
                let (tens, isTooLong) = digits.multipliedReportingOverflow(by: 10)
                let (sum, isTooLarge) = tens.addingReportingOverflow(
                    Int128(byte - UInt8(ascii: "0")))
                if isTooLong || isTooLarge { return nil }
                digits = sum
                scale += hasPoint ? 1 : 0
                hasDigit = true
            default: return nil
            }
        }
        guard hasDigit else { return nil }
        self.digits = isNegative ? -digits : digits
        self.scale = scale
    }

    /// Adds `other`, and returns `false`, having added nothing, if there are too many digits.
    public mutating func add(_ other: ExactDecimal) -> Bool {
        let wanted = max(scale, other.scale)
        guard let mine = widened(to: wanted), let others = other.widened(to: wanted) else {
            return false
        }
        let (sum, isTooLarge) = mine.addingReportingOverflow(others)
        if isTooLarge { return false }
        digits = sum
        scale = wanted
        return true
    }

    /// The nearest number of binary floating point.
    public var double: Double {
        var scaled = Double(digits)
        for _ in 0..<scale { scaled /= 10 }
        return scaled
    }

    /// The digits with so many of them after the point; `nil` if they are too many.
    private func widened(to wanted: Int) -> Int128? {
        var digits = digits
        for _ in scale..<wanted {
            let (tens, isTooLong) = digits.multipliedReportingOverflow(by: 10)
            if isTooLong { return nil }
            digits = tens
        }
        return digits
    }
}

extension ExactDecimal: CustomStringConvertible {
    /// The number with every digit that it was given, zeros at its end included.
    public var description: String {
        var text = "\(digits.magnitude)"
        if scale > 0 {
            text = String(repeating: "0", count: max(0, scale + 1 - text.count)) + text
            text.insert(".", at: text.index(text.endIndex, offsetBy: -scale))
        }
        return digits < 0 ? "-\(text)" : text
    }
}

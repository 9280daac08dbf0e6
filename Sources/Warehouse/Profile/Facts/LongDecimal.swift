/// A decimal number of any length, kept without rounding.
struct LongDecimal: Equatable {
    /// The digits without a point, the first of them not 0; none for zero.
    private(set) var digits: [UInt8]
    /// How many of the digits stand after the point; less than 0 where zeros follow them.
    private(set) var scale: Int
    private(set) var isNegative: Bool

    static let zero = LongDecimal(digits: [], scale: 0, isNegative: false)

    /// Leading and trailing zeros are left out, and so is the sign of zero.
    ///
    /// - Parameter digits: Each from 0 to 9.
    init(digits: [UInt8], scale: Int, isNegative: Bool) {
        let last = digits.lastIndex { $0 != 0 } ?? -1
        let first = digits.firstIndex { $0 != 0 } ?? 0
        self.digits = last < first ? [] : Array(digits[first...last])
        self.scale = last < 0 ? 0 : scale - (digits.count - 1 - last)
        self.isNegative = isNegative && last >= 0
    }

    /// Reads `-12.50`: a sign, digits, a point and digits; `nil` for anything else.
    init?(_ text: String) {
        var digits: [UInt8] = []
        digits.reserveCapacity(text.utf8.count)
        var scale: Int?
        var isNegative = false
        for (place, byte) in text.utf8.enumerated() {
            if let digit = digit(byte) {
                digits.append(digit)
                scale = scale.map { $0 + 1 }
            } else if byte == UInt8(ascii: "."), scale == nil {
                scale = 0
            } else if byte == UInt8(ascii: "-"), place == 0 {
                isNegative = true
            } else {
                return nil
            }
        }
        if digits.isEmpty { return nil }
        self.init(digits: digits, scale: scale ?? 0, isNegative: isNegative)
    }

    static func * (left: LongDecimal, right: LongDecimal) -> LongDecimal {
        // Columns of the written multiplication, carried at the end.
        var sums = [Int](repeating: 0, count: left.digits.count + right.digits.count)
        for (high, one) in left.digits.enumerated() {
            for (low, other) in right.digits.enumerated() {
                sums[high + low + 1] += Int(one) * Int(other)
            }
        }
        for place in sums.indices.dropFirst().reversed() {
            sums[place - 1] += sums[place] / 10
            sums[place] %= 10
        }
        return LongDecimal(
            digits: sums.map { UInt8($0) }, scale: left.scale + right.scale,
            isNegative: left.isNegative != right.isNegative)
    }

    static func + (left: LongDecimal, right: LongDecimal) -> LongDecimal {
        let scale = max(left.scale, right.scale)
        let (one, other) = (left.widened(to: scale), right.widened(to: scale))
        let count = max(one.count, other.count) + 1
        var digits = [UInt8](repeating: 0, count: count)
        let (larger, smaller) = precedes(one, other) ? (other, one) : (one, other)
        let isLargerNegative = precedes(one, other) ? right.isNegative : left.isNegative
        let sign = left.isNegative == right.isNegative ? 1 : -1
        var carry = 0
        for place in 0..<count {
            let upper = place < larger.count ? Int(larger[larger.count - 1 - place]) : 0
            let lower = place < smaller.count ? Int(smaller[smaller.count - 1 - place]) : 0
            let sum = upper + sign * lower + carry
            carry = sum < 0 ? -1 : sum / 10
            digits[count - 1 - place] = UInt8(sum < 0 ? sum + 10 : sum % 10)
        }
        return LongDecimal(digits: digits, scale: scale, isNegative: isLargerNegative)
    }

    /// The number with so many digits that say something, rounded half away from zero.
    func rounded(toSignificantDigits count: Int) -> LongDecimal {
        guard digits.count > count else { return self }
        var kept = [0] + digits.prefix(count)
        if digits[count] >= 5 {
            var place = kept.count - 1
            while kept[place] == 9 {
                kept[place] = 0
                place -= 1
            }
            kept[place] += 1
        }
        return LongDecimal(
            digits: kept, scale: scale - (digits.count - count), isNegative: isNegative)
    }

    private func widened(to wanted: Int) -> [UInt8] {
        digits + [UInt8](repeating: 0, count: digits.isEmpty ? 0 : wanted - scale)
    }

    private static func precedes(_ left: [UInt8], _ right: [UInt8]) -> Bool {
        left.count == right.count ? left.lexicographicallyPrecedes(right) : left.count < right.count
    }
}

extension LongDecimal: CustomStringConvertible {
    /// Digits with a point between them and a hyphen before them where need be, and no zeros that
    /// say nothing: `-12.5`, `0.05`, `1500`.
    var description: String {
        if digits.isEmpty { return "0" }
        let leading = [UInt8](repeating: 0, count: max(0, scale + 1 - digits.count))
        let trailing = [UInt8](repeating: 0, count: max(0, -scale))
        var bytes = (leading + digits + trailing).map { UInt8(ascii: "0") + $0 }
        if scale > 0 { bytes.insert(UInt8(ascii: "."), at: bytes.count - scale) }
        if isNegative { bytes.insert(UInt8(ascii: "-"), at: 0) }
        return String(decoding: bytes, as: UTF8.self)
    }
}

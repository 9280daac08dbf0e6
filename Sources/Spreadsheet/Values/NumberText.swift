internal import Platform

/// Numbers as spreadsheets store them, and as people write them.
enum NumberText {
    /// The number that `text` is, or `nil`: `12`, `-0.5`, `1.0000000000000001E-5`.
    static func number(_ text: Span<UInt8>) -> Double? {
        guard text.count <= 64 else { return nil }
        for index in text.indices {
            switch text[index] {
            case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "+"),
                UInt8(ascii: "."), UInt8(ascii: "e"), UInt8(ascii: "E"):
                continue
            default: return nil
            }
        }
        guard let number = Double(String(repairing: text)), number.isFinite else { return nil }
        return number
    }

    /// Whether `text` is a whole number that is its own shortest form, as most are.
    static func isPlainInteger(_ text: Span<UInt8>) -> Bool {
        let sign = text.count > 1 && text[0] == UInt8(ascii: "-") ? 1 : 0
        // Every whole number of fifteen digits has a double of its own.
        guard 1...15 ~= text.count - sign else { return false }
        for index in sign..<text.count {
            guard UInt8(ascii: "0")...UInt8(ascii: "9") ~= text[index] else { return false }
        }
        return text[sign] != UInt8(ascii: "0") || text.count == 1
    }

    /// The shortest decimal that reads back as `number`, without an exponent: `0.00001`, `50164`.
    static func shortest(_ number: Double) -> String {
        if number == 0 { return "0" }
        let sign = number < 0 ? "-" : ""
        let parts = number.magnitude.description.split(separator: "e")
        let mantissa = parts[0].split(separator: ".")
        let exponent = parts.count > 1 ? Int(parts[1]) ?? 0 : 0
        let whole = mantissa[0]
        let fraction = mantissa.count > 1 && mantissa[1] != "0" ? mantissa[1] : ""
        return sign + placed(digits: whole + fraction, point: whole.utf8.count + exponent)
    }

    /// `digits` with the decimal point before the one at `point`, which may be outside of them.
    private static func placed(digits: Substring, point: Int) -> String {
        let leading = digits.prefix { $0 == "0" }.utf8.count
        let digits = digits.dropFirst(leading)
        let point = point - leading
        if point <= 0 { return "0." + String(repeating: "0", count: -point) + digits }
        let missing = point - digits.utf8.count
        if missing >= 0 { return digits + String(repeating: "0", count: missing) }
        return "\(digits.prefix(point)).\(digits.dropFirst(point))"
    }
}

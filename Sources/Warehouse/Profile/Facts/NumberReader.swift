/// Reads numbers as one publisher writes them.
struct NumberReader {
    private let form: NumberForm
    private let allowsMinus: Bool
    private let hasPoint: Bool
    /// What stands between thousands, if that is one ASCII character and no blank.
    private let separator: UInt8?
    /// Longer signs first, so that `US$` is not taken for a `$` after letters.
    private let currencySigns: [String]

    init(_ form: NumberForm) {
        self.form = form
        allowsMinus = form.negative.contains(.minus)
        hasPoint = form.decimal == "."
        let separators = form.thousands.subtracting([" "])
        separator = separators.count == 1 ? separators.first?.asciiValue : nil
        currencySigns = form.currencySigns.sorted { ($0.count, $1) > ($1.count, $0) }
    }

    /// The number of a cell in plain digits; `nil` if it holds none.
    func plainText(of cell: GridCell) -> String? {
        // Why it is none matters only to who asks for a number.
        cell.kind == .number ? cell.text : try? plainText(cell.text)
    }

    /// The number that a text stands for: digits, with a point between them and a hyphen before
    /// them where need be.
    func plainText(_ text: String) throws(FieldProblem) -> String {
        if isPlain(text) { return text }
        if let digits = ungrouped(text) { return digits }
        return try NumberScan(text, form, currencySigns).plainText()
    }

    /// `1234567` for `1,234,567`, which is the next most frequent; `nil` for anything else.
    private func ungrouped(_ text: String) -> String? {
        guard let separator else { return nil }
        var digits: [UInt8] = []
        digits.reserveCapacity(text.utf8.count)
        var (groupCount, count) = (0, 0)
        for byte in text.utf8 {
            if digit(byte) != nil {
                digits.append(byte)
                count += 1
            } else if byte == separator, groupCount == 0 ? 1...3 ~= count : count == 3 {
                groupCount += 1
                count = 0
            } else {
                return nil
            }
        }
        guard groupCount > 0, count == 3, digits[0] != UInt8(ascii: "0") else { return nil }
        return String(decoding: digits, as: UTF8.self)
    }

    /// Whether a text is already what is wanted of it, which most are.
    private func isPlain(_ text: String) -> Bool {
        var (count, lastByte) = (0, 0 as UInt8)
        var hasLeadingZero = false
        var decimals: Int?
        for byte in text.utf8 {
            if digit(byte) != nil {
                if count == 1, hasLeadingZero, decimals == nil { return false }
                if count == 0 { hasLeadingZero = byte == UInt8(ascii: "0") }
                count += 1
                decimals = decimals.map { $0 + 1 }
            } else if byte == UInt8(ascii: "."), hasPoint, count > 0, decimals == nil {
                decimals = 0
            } else if byte == UInt8(ascii: "-"), allowsMinus, lastByte == 0 {
                // A hyphen is looked at further where no number other than 0 follows it.
            } else {
                return false
            }
            lastByte = byte
        }
        let isZero = hasLeadingZero && decimals == nil
        let isNegativeZero = isZero && text.utf8.first == UInt8(ascii: "-")
        let endsInZero = decimals != nil && lastByte == UInt8(ascii: "0")
        return count > 0 && decimals != 0 && !endsInZero && !isNegativeZero
    }
}

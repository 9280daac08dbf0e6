/// Reads numbers as one publisher writes them.
struct NumberReader {
    private let form: NumberForm
    private let allowsMinus: Bool
    private let hasPoint: Bool
    /// Longer signs first, so that `US$` is not taken for a `$` after letters.
    private let currencySigns: [String]

    init(_ form: NumberForm) {
        self.form = form
        allowsMinus = form.negative.contains(.minus)
        hasPoint = form.decimal == "."
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
        isPlain(text) ? text : try NumberScan(text, form, currencySigns).plainText()
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

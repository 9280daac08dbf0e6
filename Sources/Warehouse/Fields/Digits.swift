extension Span<UInt8> {
    /// The number that the ASCII digits in `range` make, or `nil` if another byte is among them.
    ///
    /// For at most 18 digits, which cannot overflow.
    func number(_ range: Range<Int>) -> Int? {
        var number = 0
        for place in range {
            guard let digit = digit(self[place]) else { return nil }
            number = number * 10 + Int(digit)
        }
        return number
    }
}

/// The value of an ASCII digit, or `nil`.
@inline(__always)
func digit(_ byte: UInt8) -> UInt8? {
    let value = byte &- UInt8(ascii: "0")
    return value < 10 ? value : nil
}

/// A number that is not negative, with leading zeros to a width.
func padded(_ number: Int, to width: Int) -> String {
    let text = String(number)
    return String(repeating: "0", count: max(0, width - text.utf8.count)) + text
}

/// The whole number that `text` is in decimal digits without a sign, or `nil`.
///
/// Nine digits are enough for every number of the format.
func wholeNumber(_ text: Span<UInt8>) -> Int? {
    guard 1...9 ~= text.count else { return nil }
    var number = 0
    for index in text.indices {
        let digit = Int(text[index]) - Int(UInt8(ascii: "0"))
        guard 0...9 ~= digit else { return nil }
        number = number * 10 + digit
    }
    return number
}

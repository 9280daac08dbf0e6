/// Characters that XML cannot hold, as spreadsheets write them: `_x000D_` is a carriage return,
/// `_x005F_` an underscore that would begin such an escape.
enum TextEscapes {
    /// Replaces the escapes in the bytes from `start` on.
    ///
    /// A zero, which no text holds, and half of a surrogate pair stay as they are written.
    static func resolve(in text: inout [UInt8], from start: Int) {
        guard var place = nextEscape(in: text, from: start) else { return }
        var result = Array(text[start..<place])
        while place < text.count {
            if let (scalar, length) = scalar(in: text, at: place) {
                result.append(contentsOf: String(scalar).utf8)
                place += length
            } else {
                result.append(text[place])
                place += 1
            }
        }
        text.replaceSubrange(start..., with: result)
    }

    private static var length: Int { 7 }

    private static func nextEscape(in text: [UInt8], from start: Int) -> Int? {
        guard text.count - start >= length else { return nil }
        return (start...text.count - length).first { codeUnit(in: text, at: $0) != nil }
    }

    private static func scalar(
        in text: [UInt8], at place: Int
    ) -> (scalar: Unicode.Scalar, length: Int)? {
        guard let unit = codeUnit(in: text, at: place), unit != 0 else { return nil }
        if let scalar = Unicode.Scalar(unit) { return (scalar, length) }
        guard let low = codeUnit(in: text, at: place + length), UTF16.isLeadSurrogate(unit),
            UTF16.isTrailSurrogate(low)
        else { return nil }
        return (UTF16.decode(UTF16.EncodedScalar([unit, low])), length * 2)
    }

    /// The number in an escape that begins at `place`, or `nil` if none does.
    private static func codeUnit(in text: [UInt8], at place: Int) -> UInt16? {
        guard place + length <= text.count, text[place] == UInt8(ascii: "_"),
            text[place + 1] == UInt8(ascii: "x"), text[place + 6] == UInt8(ascii: "_")
        else { return nil }
        var unit = 0 as UInt16
        for byte in text[place + 2..<place + 6] {
            guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue else { return nil }
            unit = unit << 4 | UInt16(digit)
        }
        return unit
    }
}

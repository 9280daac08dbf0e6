/// A colour as it is shown, whatever way it was stored in.
public struct Color: Hashable, Sendable {
    public let red: UInt8
    public let green: UInt8
    public let blue: UInt8

    public init(red: UInt8, green: UInt8, blue: UInt8) {
        self.red = red
        self.green = green
        self.blue = blue
    }

    /// Reads `RRGGBB` or `AARRGGBB`; programs ignore the opacity.
    init?(hex text: Span<UInt8>) {
        guard text.count == 6 || text.count == 8 else { return nil }
        var number = 0 as UInt32
        for index in text.indices {
            guard let digit = Character(Unicode.Scalar(text[index])).hexDigitValue else {
                return nil
            }
            number = number << 4 | UInt32(digit)
        }
        self.init(rgb: number)
    }

    /// From a number like `0x4472C4`.
    init(rgb: UInt32) {
        red = UInt8(truncatingIfNeeded: rgb >> 16)
        green = UInt8(truncatingIfNeeded: rgb >> 8)
        blue = UInt8(truncatingIfNeeded: rgb)
    }
}

extension Color: CustomStringConvertible {
    /// `RRGGBB` in capital hexadecimal digits.
    public var description: String {
        [red, green, blue].map { part in
            (part < 16 ? "0" : "") + String(part, radix: 16, uppercase: true)
        }.joined()
    }
}

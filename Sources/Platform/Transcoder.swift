/// Turns the bytes of a file into UTF-8, chunk by chunk.
///
/// What stands for no character becomes the byte ``invalid``, which no UTF-8 has, one for each
/// unit: so it is found where UTF-8 is checked, and is never taken for a character.
struct Transcoder {
    static let invalid: UInt8 = 0xff

    private(set) var encoding: TextEncoding
    /// Whether the byte order mark, which says what kind of UTF-16 it is, was missed.
    private(set) var lacksMark = false
    /// The first byte of a unit of UTF-16, or a first surrogate, that waits for its second half.
    private var waiting: [UInt8] = []

    init(_ encoding: TextEncoding) { self.encoding = encoding }

    /// Decodes a chunk to the end of `output`.
    mutating func decode(_ chunk: Span<UInt8>, into output: inout [UInt8]) {
        switch encoding {
        case .utf8: for place in chunk.indices { output.append(chunk[place]) }
        case .latin1: decodeLatin1(chunk, into: &output)
        case .windows1252: decodeWindows1252(chunk, into: &output)
        case .utf16, .utf16LittleEndian, .utf16BigEndian:
            for place in chunk.indices { decodeUTF16(chunk[place], into: &output) }
        }
    }

    /// Says that there are no more bytes.
    mutating func finish(into output: inout [UInt8]) {
        // A surrogate or half a unit that the file ends with.
        if waiting.count >= 2 { output.append(Self.invalid) }
        if !waiting.count.isMultiple(of: 2) { output.append(Self.invalid) }
        waiting.removeAll()
    }

    /// How many bytes of the file the character took that begins with this byte of UTF-8; 0 for
    /// the bytes after its first.
    func width(ofLead byte: UInt8) -> Int {
        guard byte & 0xc0 != 0x80 else { return 0 }
        return switch encoding {
        case .utf8, .latin1, .windows1252: 1
        case .utf16, .utf16LittleEndian, .utf16BigEndian:
            byte >= 0xf0 && byte != Self.invalid ? 4 : 2
        }
    }

    // MARK: One byte a character

    /// The bytes 0x80 to 0x9F are control characters there that no publisher prints: a file that
    /// has them is Windows-1252.
    private func decodeLatin1(_ chunk: Span<UInt8>, into output: inout [UInt8]) {
        for place in chunk.indices {
            switch chunk[place] {
            case ..<0x80: output.append(chunk[place])
            case 0x80..<0xa0: output.append(Self.invalid)
            default: Self.append(UInt32(chunk[place]), to: &output)
            }
        }
    }

    private func decodeWindows1252(_ chunk: Span<UInt8>, into output: inout [UInt8]) {
        for place in chunk.indices {
            switch chunk[place] {
            case ..<0x80: output.append(chunk[place])
            case 0x80..<0xa0:
                let scalar = Self.windows1252[Int(chunk[place]) - 0x80]
                if scalar == 0 {
                    output.append(Self.invalid)
                } else {
                    Self.append(UInt32(scalar), to: &output)
                }
            default: Self.append(UInt32(chunk[place]), to: &output)
            }
        }
    }

    /// The characters of the bytes 0x80 to 0x9F; 0 where there is none (WHATWG Encoding, index
    /// windows-1252, without its five control characters).
    private static let windows1252: [UInt16] = [
        0x20ac, 0, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021,
        0x02c6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017d, 0,
        0, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014,
        0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0, 0x017e, 0x0178,
    ]

    // MARK: UTF-16

    private mutating func decodeUTF16(_ byte: UInt8, into output: inout [UInt8]) {
        waiting.append(byte)
        guard waiting.count.isMultiple(of: 2) else { return }
        if encoding == .utf16 { readMark() }
        let unit = unit(at: waiting.count - 2)
        guard waiting.count == 4 else { return take(unit, into: &output) }
        let first = self.unit(at: 0)
        if unit & 0xfc00 == 0xdc00 {
            waiting.removeAll(keepingCapacity: true)
            Self.append(0x10000 + ((first & 0x3ff) << 10) + (unit & 0x3ff), to: &output)
        } else {
            output.append(Self.invalid)
            take(unit, into: &output)
        }
    }

    private mutating func readMark() {
        lacksMark = waiting != [0xff, 0xfe] && waiting != [0xfe, 0xff]
        encoding = waiting.first == 0xfe ? .utf16BigEndian : .utf16LittleEndian
    }

    /// Takes a unit that is not the second half of a pair.
    private mutating func take(_ unit: UInt32, into output: inout [UInt8]) {
        waiting.removeAll(keepingCapacity: true)
        switch unit & 0xfc00 {
        case 0xd800: waiting = bytes(of: unit)
        case 0xdc00: output.append(Self.invalid)
        default: Self.append(unit, to: &output)
        }
    }

    private func unit(at place: Int) -> UInt32 {
        let (first, second) = (UInt32(waiting[place]), UInt32(waiting[place + 1]))
        return encoding == .utf16BigEndian ? first << 8 | second : second << 8 | first
    }

    private func bytes(of unit: UInt32) -> [UInt8] {
        let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xff))
        return encoding == .utf16BigEndian ? [high, low] : [low, high]
    }

    private static func append(_ scalar: UInt32, to output: inout [UInt8]) {
        let low = UInt8(0x80 | scalar & 0x3f)
        switch scalar {
        case ..<0x80: output.append(UInt8(scalar))
        case ..<0x800:
            output.append(UInt8(0xc0 | scalar >> 6))
            output.append(low)
        case ..<0x10000:
            output.append(UInt8(0xe0 | scalar >> 12))
            output.append(UInt8(0x80 | scalar >> 6 & 0x3f))
            output.append(low)
        default:
            output.append(UInt8(0xf0 | scalar >> 18))
            output.append(UInt8(0x80 | scalar >> 12 & 0x3f))
            output.append(UInt8(0x80 | scalar >> 6 & 0x3f))
            output.append(low)
        }
    }
}

import Platform
import TestSupport
import Testing

@Suite struct `A file in another encoding` {
    /// The text as it is read, with ⁉ for each byte that stands for no character.
    private func text(
        _ bytes: [UInt8], _ encoding: TextEncoding, chunk: Int = 3
    ) throws -> String {
        var source = ByteSource(
            bytes: bytes, name: "test", encoding: encoding, largestChunk: chunk)
        while try source.fill() > 0 {}
        var text: [UInt8] = []
        for place in source.window.indices {
            let byte = source.window[place]
            text += byte == 0xff ? Array("⁉".utf8) : [byte]
        }
        return String(decoding: text, as: UTF8.self)
    }

    @Test(
        arguments: [
            (TextEncoding.latin1, [0x43, 0xf3, 0x6e, 0xff], "Cónÿ"),
            (.latin1, [0x41, 0x80, 0x9f, 0xa0], "A⁉⁉\u{a0}"),
            (.windows1252, [0x80, 0x93, 0x94, 0x9f, 0xe9], "€“”Ÿé"),
            (.windows1252, [0x81, 0x8d, 0x8f, 0x90, 0x9d], "⁉⁉⁉⁉⁉"),
            (.utf16LittleEndian, [0x41, 0x00, 0xac, 0x20], "A€"),
            (.utf16BigEndian, [0x00, 0x41, 0x20, 0xac], "A€"),
            (.utf16, [0xff, 0xfe, 0x41, 0x00], "\u{feff}A"),
            (.utf16, [0xfe, 0xff, 0x00, 0x41], "\u{feff}A"),
            (.utf16LittleEndian, [0x3d, 0xd8, 0x00, 0xde], "😀"),
            (.utf16LittleEndian, [0x3d, 0xd8, 0x41, 0x00], "⁉A"),
            (.utf16LittleEndian, [0x00, 0xde, 0x41, 0x00], "⁉A"),
            (.utf16LittleEndian, [0x3d, 0xd8], "⁉"),
            (.utf16LittleEndian, [0x41, 0x00, 0x42], "A⁉"),
            (.utf16LittleEndian, [], ""),
            (.utf16, [], ""),
        ] as [(TextEncoding, [UInt8], String)])
    func `is read as UTF-8, and what is no character can be told`(
        encoding: TextEncoding, bytes: [UInt8], wanted: String
    ) throws {
        for chunk in [1, 2, 3, 100] {
            #expect(try text(bytes, encoding, chunk: chunk) == wanted)
        }
    }

    @Test func `has to say which kind of UTF-16 it is`() throws {
        do {
            _ = try text([0x41, 0x00], .utf16)
            Issue.record("it was read")
        } catch let error as FileError {
            #expect(
                error.description
                    == "cannot read test: it is said to be UTF-16, and has no byte order mark\n"
                    + "  fix: say which: utf-16le or utf-16be")
        }
    }

    @Test(arguments: [1, 7, 4096])
    func `keeps the places of the file`(chunk: Int) throws {
        // é takes one byte in the file and two in the window; 😀 takes four in both.
        var random = SplitMix64(seed: 11)
        for encoding in [TextEncoding.windows1252, .utf16LittleEndian] {
            let letters = encoding == .windows1252 ? Array("aé€") : Array("aé€😀")
            let text = String((0..<3000).map { _ in letters.randomElement(using: &random) ?? "a" })
            let bytes = Self.bytes(of: text, encoding)
            var source = ByteSource(
                bytes: bytes, name: "test", encoding: encoding, largestChunk: chunk)
            var (place, offset) = (0, 0)
            for character in text {
                while source.window.count < place + 4, try source.fill() > 0 {}
                #expect(source.offset(of: place) == offset)
                source.mark(place)
                place += String(character).utf8.count
                offset += Self.bytes(of: String(character), encoding).count
                if place > 100 {
                    source.consume(place)
                    place = 0
                }
            }
        }
    }

    private static func bytes(of text: String, _ encoding: TextEncoding) -> [UInt8] {
        if encoding == .utf16LittleEndian {
            return text.utf16.flatMap { [UInt8($0 & 0xff), UInt8($0 >> 8)] }
        }
        return text.map { $0 == "€" ? 0x80 : $0 == "é" ? 0xe9 : 0x61 }
    }
}

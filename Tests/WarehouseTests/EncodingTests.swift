import Platform
import Testing

@testable import Warehouse

@Suite struct `Bytes that are no character` {
    private func problem(_ bytes: [UInt8], _ encoding: TextEncoding) throws -> String? {
        let source = ByteSource(bytes: bytes, name: "test.csv", encoding: encoding)
        var reader = CSVReader(source)
        _ = try reader.readHeader()
        while true {
            switch try reader.next() {
            case .record: continue
            case .problem(let problem): return problem.description
            case .end: return nil
            }
        }
    }

    @Test(
        arguments: [
            (
                TextEncoding.utf8, Array("n\ncaf".utf8) + [0xe9, 0x0a],
                "byte 5 of the file (0xE9) is not UTF-8\n"
                    + "  fix: save the file as UTF-8, or name its encoding with --encoding"
            ),
            (
                .windows1252, [0x6e, 0x0a, 0xe9, 0x81, 0x0a],
                "byte 3 of the file is no character of windows-1252\n"
                    + "  fix: mend it, or name another encoding with --encoding"
            ),
            (
                .utf16LittleEndian, [0x6e, 0, 0x0a, 0, 0xe9, 0, 0x00, 0xde, 0x0a, 0],
                "byte 6 of the file is no character of utf-16le\n"
                    + "  fix: mend it, or name another encoding with --encoding"
            ),
        ] as [(TextEncoding, [UInt8], String)])
    func `reject their row by their place in the file`(
        encoding: TextEncoding, bytes: [UInt8], wanted: String
    ) throws {
        #expect(try problem(bytes, encoding)?.hasSuffix(wanted) == true)
    }

    @Test func `do not stand in a sound file`() throws {
        #expect(try problem([0x6e, 0x0a, 0xe9, 0x80, 0x0a], .windows1252) == nil)
    }
}

import Platform
import Testing
import Warehouse

@Suite struct `A CSV problem` {
    @Test(arguments: [
        (
            "h,n\n\"a\"b,1\n",
            "test.csv:2: column h: \"\"a\"b\": text follows the closing quote\n  fix: put the whole field in quotes, and double every quote inside it"
        ),
        (
            "h,n\na,\0\n",
            "test.csv:2: column n: \"\0\": byte 6 of the file is zero, which no text holds\n  fix: remove it; if every second byte is zero, save the file as UTF-8"
        ),
        (
            "h,n\na\n",
            "test.csv:2: the row has 1 field, and the header 2\n  fix: add the missing fields, or the missing commas if they are empty"
        ),
        (
            "h,n\na,1,2\n",
            "test.csv:2: the row has 3 fields, and the header 2\n  fix: put a field that holds a comma in quotes"
        ),
        (
            "h,n\n\"a,1\n",
            "test.csv:2: a quote is opened and never closed\n  fix: close the quote, or double it if it belongs to the text"
        ),
        (
            "h,n\n\(String(repeating: "x", count: 101))\n",
            "test.csv:2: the row is longer than 100 bytes\n  fix: see whether its line break is missing"
        ),
    ])
    func `says where it is, what is wrong and what to do`(text: String, words: String) throws {
        let source = ByteSource(bytes: [UInt8](text.utf8), name: "test.csv")
        var reader = CSVReader(source, limit: 100)
        _ = try reader.readHeader()
        guard case .problem(let problem) = try reader.next() else {
            Issue.record("there is no problem")
            return
        }
        #expect(problem.description == words)
    }

    @Test func `names the byte that is not UTF-8, in hexadecimal and by its place`() throws {
        let bytes = [UInt8]("h,n\na,".utf8) + [0xe9, 0x0a]
        var reader = CSVReader(ByteSource(bytes: bytes, name: "test.csv"))
        _ = try reader.readHeader()
        guard case .problem(let problem) = try reader.next() else {
            Issue.record("there is no problem")
            return
        }
        #expect(problem.byteOffset == 6)
        #expect(
            problem.description
                == "test.csv:2: column n: \"\u{fffd}\": byte 6 of the file (0xE9) is not UTF-8\n  fix: save the file as UTF-8, or name its encoding with --encoding"
        )
    }

    @Test func `shows a long value by its beginning`() {
        let value = String(repeating: "a", count: 101)
        let problem = CSVProblem(
            .badValue, file: "f", line: 1, value: value, reason: "no", fix: "none")
        #expect(problem.description == "f:1: \"\(value.prefix(99))…\": no\n  fix: none")
    }
}

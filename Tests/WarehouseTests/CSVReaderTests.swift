import Platform
import TestSupport
import Testing
import Warehouse

/// A record as a test can compare it.
struct ReadRecord: Equatable {
    let line: Int
    let fields: [String?]
    let problem: CSVProblem.Kind?

    init(_ line: Int, _ fields: [String?], _ problem: CSVProblem.Kind? = nil) {
        self.line = line
        self.fields = fields
        self.problem = problem
    }
}

/// Everything a reader finds in `bytes`, no value as `nil`.
func read(
    _ bytes: [UInt8], chunk: Int = 7, header: Bool = false, dialect: CSVDialect = .commas,
    limit: Int = CSVReader.maximumRecordBytes
) throws -> [ReadRecord] {
    let source = ByteSource(bytes: bytes, name: "test.csv", largestChunk: chunk)
    var reader = CSVReader(source, dialect: dialect, limit: limit)
    var records: [ReadRecord] = []
    if header { _ = try reader.readHeader() }
    while true {
        let step = try reader.next()
        var problem: CSVProblem.Kind?
        switch step {
        case .end: return records
        case .record: break
        case .problem(let found): problem = found.kind
        }
        let record = reader.record
        let fields = (0..<record.count).map { record.isNull($0) ? nil : record.text($0) }
        records.append(ReadRecord(record.line, fields, problem))
    }
}

func read(
    _ text: String, header: Bool = false, dialect: CSVDialect = .commas
) throws -> [ReadRecord] {
    try read([UInt8](text.utf8), header: header, dialect: dialect)
}

@Suite struct `A CSV reader` {
    @Test(arguments: [
        ("a,b\nc,d\n", [ReadRecord(1, ["a", "b"]), ReadRecord(2, ["c", "d"])]),
        ("a,b\r\nc,d\r\n", [ReadRecord(1, ["a", "b"]), ReadRecord(2, ["c", "d"])]),
        ("a,b\rc,d\r", [ReadRecord(1, ["a", "b"]), ReadRecord(2, ["c", "d"])]),
        ("a,b\nc,d", [ReadRecord(1, ["a", "b"]), ReadRecord(2, ["c", "d"])]),
        ("a,b\r\nc,d\r", [ReadRecord(1, ["a", "b"]), ReadRecord(2, ["c", "d"])]),
        ("", []),
        ("\n", []),
        ("\r\n\r\n", []),
        ("a\n\n\nb", [ReadRecord(1, ["a"]), ReadRecord(4, ["b"])]),
        ("a\r\r\n\rb", [ReadRecord(1, ["a"]), ReadRecord(4, ["b"])]),
        (",\n", [ReadRecord(1, [nil, nil])]),
        (",", [ReadRecord(1, [nil, nil])]),
        ("a,", [ReadRecord(1, ["a", nil])]),
        ("\"\"\n", [ReadRecord(1, [""])]),
        (" a , b\n", [ReadRecord(1, [" a ", " b"])]),
    ])
    func `splits lines at LF, CRLF or CR, and leaves out empty ones`(
        text: String, records: [ReadRecord]
    ) throws {
        #expect(try read(text) == records)
    }

    @Test(arguments: [
        ("\"a,b\",c\n", [ReadRecord(1, ["a,b", "c"])]),
        ("\"a\nb\"\nc\n", [ReadRecord(1, ["a\nb"]), ReadRecord(3, ["c"])]),
        ("\"a\r\nb\"\r\nc\r\n", [ReadRecord(1, ["a\r\nb"]), ReadRecord(3, ["c"])]),
        ("\"a\r\rb\"\nc", [ReadRecord(1, ["a\r\rb"]), ReadRecord(4, ["c"])]),
        ("\"say \"\"no\"\"\"\n", [ReadRecord(1, ["say \"no\""])]),
        ("\"\"\"\"\n", [ReadRecord(1, ["\""])]),
        ("\"\"\"\"\"\",\"\"\n", [ReadRecord(1, ["\"\"", ""])]),
        ("x,\"a\"\"\"\"b\",\"\"\"c\"", [ReadRecord(1, ["x", "a\"\"b", "\"c"])]),
        ("5\" gun,a\"\"b\n", [ReadRecord(1, ["5\" gun", "a\"\"b"])]),
        (" \"a\",b\n", [ReadRecord(1, [" \"a\"", "b"])]),
        ("\"a\"", [ReadRecord(1, ["a"])]),
    ])
    func `takes quotes at the beginning of a field as its bounds, and others as text`(
        text: String, records: [ReadRecord]
    ) throws {
        #expect(try read(text) == records)
    }

    @Test(arguments: [
        (
            "\"a\"b,c\nd,e\n", "text after a quote",
            [ReadRecord(1, ["\"a\"b", "c"], .textAfterQuote), ReadRecord(2, ["d", "e"])]
        ),
        (
            "x,\"a\" ,\"b\"\n", "a blank counts as text",
            [ReadRecord(1, ["x", "\"a\" ", "b"], .textAfterQuote)]
        ),
        (
            "\"a\"b\"c\",d\n", "further quotes do not open anything",
            [ReadRecord(1, ["\"a\"b\"c\"", "d"], .textAfterQuote)]
        ),
        (
            "a,\"b\nc,d\ne,f\n", "one stray quote costs one row",
            [
                ReadRecord(1, [], .unclosedQuote), ReadRecord(2, ["c", "d"]),
                ReadRecord(3, ["e", "f"]),
            ]
        ),
        (
            "a,\"b\r\nc,d\r\n", "also with CRLF",
            [ReadRecord(1, [], .unclosedQuote), ReadRecord(2, ["c", "d"])]
        ),
        ("a\n\"", "on the last line", [ReadRecord(1, ["a"]), ReadRecord(2, [], .unclosedQuote)]),
        (
            "a\0b,c\nd,e\n", "NUL",
            [ReadRecord(1, ["a\0b", "c"], .zeroByte), ReadRecord(2, ["d", "e"])]
        ),
    ])
    func `names what is wrong with one record and reads on`(
        text: String, because: String, records: [ReadRecord]
    ) throws {
        #expect(try read(text) == records, "\(because)")
    }

    @Test func `compares every record with the header once that was read`() throws {
        let records = try read("a,b\n1\n1,2\n1,2,3\n", header: true)
        #expect(
            records == [
                ReadRecord(2, ["1"], .tooFewFields), ReadRecord(3, ["1", "2"]),
                ReadRecord(4, ["1", "2", "3"], .tooManyFields),
            ])
    }

    @Test(
        arguments: [
            ([0xef, 0xbb, 0xbf, 0x61, 0x0a], "a byte order mark", [ReadRecord(1, ["a"])]),
            ([0xef, 0xbb, 0xbf], "nothing but a byte order mark", []),
            ([0xef, 0xbb], "half a byte order mark", [ReadRecord(1, ["\u{fffd}"], .invalidUTF8)]),
            (
                [0x61, 0xff, 0x0a, 0x62], "Latin-1",
                [ReadRecord(1, ["a\u{fffd}"], .invalidUTF8), ReadRecord(2, ["b"])]
            ),
            (
                [0xed, 0xa0, 0x80], "a surrogate",
                [ReadRecord(1, ["\u{fffd}\u{fffd}\u{fffd}"], .invalidUTF8)]
            ),
            (
                [0xc0, 0xaf], "an overlong form",
                [ReadRecord(1, ["\u{fffd}\u{fffd}"], .invalidUTF8)]
            ),
            ([0xff, 0xfe, 0x61, 0x00], "UTF-16", [ReadRecord(1, [], .notUTF8File)]),
            ([0xfe, 0xff, 0x00, 0x61], "UTF-16, big-endian", [ReadRecord(1, [], .notUTF8File)]),
        ] as [([UInt8], String, [ReadRecord])])
    func `takes bytes for what they are`(
        bytes: [UInt8], because: String, records: [ReadRecord]
    ) throws {
        #expect(try read(bytes) == records, "\(because)")
    }

    @Test(arguments: 1...24)
    func `holds no more of a record than its limit`(chunk: Int) throws {
        func records(_ text: String) throws -> [ReadRecord] {
            try read([UInt8](text.utf8), chunk: chunk, limit: 8)
        }
        #expect(
            try records("1234,678\nb\n") == [ReadRecord(1, ["1234", "678"]), ReadRecord(2, ["b"])])
        #expect(
            try records("1234,678\r\nb") == [ReadRecord(1, ["1234", "678"]), ReadRecord(2, ["b"])])
        #expect(
            try records("1234,6789\nb\n") == [
                ReadRecord(1, [], .recordTooLong), ReadRecord(2, ["b"]),
            ])
        #expect(
            try records("123456789012345678901234567890\r\nb\n")
                == [ReadRecord(1, [], .recordTooLong), ReadRecord(2, ["b"])])
        #expect(
            try records("x,\"4567\n90\"\nb\n")
                == [
                    ReadRecord(1, [], .unclosedQuote), ReadRecord(2, ["90\""]),
                    ReadRecord(3, ["b"]),
                ])
        #expect(try records("123456789") == [ReadRecord(1, [], .recordTooLong)])
        #expect(try records("\"23456789") == [ReadRecord(1, [], .recordTooLong)])
    }

    @Test func `keeps a record exactly as it stands, with the place where it starts`() throws {
        let text = "\u{feff}a,b\r\n \"x\" , 1\r\n\"p\"\"q\",\"r\ns\"\r\n"
        var reader = CSVReader(ByteSource(bytes: [UInt8](text.utf8), name: "test.csv"))
        var raw: [String] = []
        var offsets: [Int] = []
        while case .record = try reader.next() {
            raw.append(reader.record.rawText)
            offsets.append(reader.record.byteOffset)
        }
        #expect(raw == ["a,b", " \"x\" , 1", "\"p\"\"q\",\"r\ns\""])
        #expect(offsets == [3, 8, 18])
    }

    @Test func `shows the beginning of a record that is too long`() throws {
        let text = String(repeating: "x", count: 5000) + "\nb\n"
        let source = ByteSource(bytes: [UInt8](text.utf8), name: "test.csv")
        var reader = CSVReader(source, limit: 2000)
        guard case .problem = try reader.next() else {
            Issue.record("it was taken for a sound record")
            return
        }
        #expect(reader.record.isCut == true)
        #expect(reader.record.rawText == String(repeating: "x", count: 1000))
        #expect(try reader.next() == .record)
        #expect(reader.record.isCut == false)
        #expect(reader.record.byteOffset == 5001)
    }

    @Test func `takes other delimiters, and quotes as text where a format has none`() throws {
        #expect(
            try read("a,b;c\n", dialect: .semicolons) == [ReadRecord(1, ["a,b", "c"])])
        #expect(try read("a\t\"b\tc\"\n", dialect: .tabs) == [ReadRecord(1, ["a", "b\tc"])])
        let plain = CSVDialect(delimiter: UInt8(ascii: "\t"), allowsQuotes: false)
        #expect(try read("a\t\"b\tc\"\n", dialect: plain) == [ReadRecord(1, ["a", "\"b", "c\""])])
    }

    @Test func `reads more fields than it first has room for`() throws {
        let names = (0..<40_000).map { "n\($0)" }
        let records = try read([UInt8](names.joined(separator: ",").utf8), chunk: 1000)
        #expect(records.count == 1)
        #expect(records[0].fields == Array(names[..<32_768]), "more than any table has columns")
    }

    /// A stray quote makes the reader hold more than it searches at once, and go back; the end of
    /// what it searched must then be as good as any other place, also inside of a CRLF.
    @Test(arguments: 0..<16)
    func `reads on after a stray quote as if the file began there`(shift: Int) throws {
        let count = 25_000
        let rows = (0..<count).map { "\($0),\(String(repeating: "x", count: 20 + shift))\r\n" }
        let records = try read([UInt8](("a,\"b\r\n" + rows.joined()).utf8), chunk: 1 << 20)
        #expect(records.count == count + 1)
        #expect(records.first == ReadRecord(1, [], .unclosedQuote))
        let wrong = records.dropFirst().enumerated().first { index, record in
            record.line != index + 2 || record.fields.first != "\(index)"
                || record.fields.count != 2 || record.problem != nil
        }
        #expect(wrong?.element == nil)
    }

    @Test func `is not slowed down by a file made of quotes that never close`() throws {
        let text = String(repeating: "\"x\",\"y\n", count: 100_000)
        // It takes half a second; read again from each quote to the limit, it would take hours.
        let start = ContinuousClock.now
        #expect(try !read([UInt8](text.utf8), chunk: 65_536, limit: 100_000).isEmpty)
        #expect(ContinuousClock.now - start < .seconds(60))
    }

    @Test func `hands every chunk to an observer, for a checksum on the way`() throws {
        var source = ByteSource(bytes: [UInt8]("a,b\nc".utf8), name: "test.csv", largestChunk: 2)
        final class Seen { var bytes: [UInt8] = [] }
        let seen = Seen()
        source.observer = { chunk in
            for index in chunk.indices { seen.bytes.append(chunk[index]) }
        }
        var reader = CSVReader(source)
        while try reader.next() != .end {}
        #expect(String(decoding: seen.bytes, as: UTF8.self) == "a,b\nc")
    }
}

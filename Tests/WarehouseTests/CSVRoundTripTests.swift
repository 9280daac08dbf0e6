import Platform
import TestSupport
import Testing
import Warehouse

/// The bytes a writer makes of records; `nil` is a field without a value.
private func written(_ records: [[String?]], dialect: CSVDialect = .commas) throws -> [UInt8] {
    var writer = CSVWriter(ByteSink(inMemory: "test.csv"), dialect: dialect)
    for record in records {
        for field in record {
            if let field { try writer.write(field) } else { try writer.writeNull() }
        }
        try writer.endRecord()
    }
    var sink = writer.finish()
    return sink.takeBytes()
}

@Suite struct `A CSV writer` {
    @Test(
        arguments: [
            ([["a", "b"]], "a,b\n"),
            ([["a", nil], [nil, "b"], [nil, nil]], "a,\n,b\n,\n"),
            ([[""], [nil], ["", ""]], "\"\"\n\"\"\n\"\",\"\"\n"),
            ([["a,b", "c\"d", "e\nf", "g\rh"]], "\"a,b\",\"c\"\"d\",\"e\nf\",\"g\rh\"\n"),
            ([[" a ", "5;6", "\ta"]], " a ,5;6,\ta\n"),
            ([["대한민국", "Türkiye"]], "대한민국,Türkiye\n"),
        ] as [([[String?]], String)])
    func `puts quotes only where reading needs them`(records: [[String?]], text: String) throws {
        #expect(String(decoding: try written(records), as: UTF8.self) == text)
    }

    @Test func `quotes what its own delimiter makes necessary`() throws {
        let bytes = try written([["a,b", "c\td"]], dialect: .tabs)
        #expect(String(decoding: bytes, as: UTF8.self) == "a,b\t\"c\td\"\n")
    }

    @Test(arguments: [0, 7, -7, 1_038_900_000_000, .max, .min])
    func `writes whole numbers in digits`(number: Int64) throws {
        var writer = CSVWriter(ByteSink(inMemory: "test.csv"))
        try writer.write(number)
        try writer.endRecord()
        var sink = writer.finish()
        #expect(String(decoding: sink.takeBytes(), as: UTF8.self) == "\(number)\n")
    }

    @Test func `writes decimals and amounts without exponents and idle zeros`() throws {
        var writer = CSVWriter(ByteSink(inMemory: "test.csv"))
        try writer.writeHeader(["rate", "amount"])
        try writer.write(1e-5)
        try writer.write(MinorAmount(minor: 40_850, digits: 2))
        try writer.endRecord()
        var sink = writer.finish()
        #expect(String(decoding: sink.takeBytes(), as: UTF8.self) == "rate,amount\n0.00001,408.5\n")
    }

    @Test(arguments: 0..<200 as Range<UInt64>)
    func `writes what the reader reads back, however long its chunks are`(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        let records = randomRecords(using: &random)
        let bytes = try written(records)
        for chunk in [1, 2, 3, 64, 1 << 20] {
            let readBack = try read(bytes, chunk: chunk)
            #expect(readBack.map(\.problem) == records.map { _ in nil })
            // A record of one field without a value is written like one of the empty text.
            #expect(readBack.map(\.fields) == records.map { $0 == [nil] ? [""] : $0 })
        }
    }

    @Test(arguments: 0..<300 as Range<UInt64>)
    func `is not needed for the reader to read any bytes in one way only`(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        let alphabet = [UInt8]("a,\"\n\r \0".utf8) + [0xc3, 0xa9, 0xff]
        let bytes = (0..<Int.random(in: 0...80, using: &random)).map { _ in
            alphabet.randomElement(using: &random) ?? 0
        }
        let limit = Int.random(in: 5...100, using: &random)
        let whole = try read(bytes, chunk: 1 << 20, header: true, limit: limit)
        for chunk in 1...9 {
            #expect(try read(bytes, chunk: chunk, header: true, limit: limit) == whole)
        }
    }

    private func randomRecords(using random: inout SplitMix64) -> [[String?]] {
        let pieces = [
            "a", "12", ",", "\"", "\"\"", "\n", "\r", "\r\n", " ", ";", "\t", "é", "한", "🇹🇷",
            "e\u{301}", "\u{feff}", "\u{1}", "\u{7f}", "\u{10ffff}", "long enough for a word",
        ]
        // A byte order mark at the very beginning would be taken for what it is.
        return [["first"]]
            + (0..<Int.random(in: 0...12, using: &random)).map { _ in
                (0..<Int.random(in: 1...6, using: &random)).map { _ in
                    if Int.random(in: 0..<5, using: &random) == 0 { return nil }
                    return (0..<Int.random(in: 0...6, using: &random))
                        .compactMap { _ in pieces.randomElement(using: &random) }.joined()
                }
            }
    }
}

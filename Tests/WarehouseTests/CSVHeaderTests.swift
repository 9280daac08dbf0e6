import Platform
import Testing
import Warehouse

@Suite struct `The header of a CSV file` {
    @Test(arguments: [
        ("a,b\n1,2\n", ["a", "b"], []),
        ("a,b", ["a", "b"], []),
        ("\n\na\n", ["a"], []),
        (
            "", [],
            [
                "test.csv:1: there is no header\n  fix: begin the file with a line that names its columns"
            ]
        ),
        (
            "a,,b,a\n", ["a", "", "b", "a"],
            [
                "test.csv:1: column 2: \"\": the column has no name\n  fix: name it, or remove the column",
                "test.csv:1: column a: the name stands twice, in fields 1 and 4\n  fix: give every column a name of its own",
            ]
        ),
    ])
    func `names the columns and says what is wrong with them`(
        text: String, names: [String], problems: [String]
    ) throws {
        var reader = CSVReader(ByteSource(bytes: [UInt8](text.utf8), name: "test.csv"))
        let header = try reader.readHeader()
        #expect(header.names == names)
        #expect(header.problems.map(\.description) == problems)
    }

    @Test func `finds a column by its name`() throws {
        var reader = CSVReader(ByteSource(bytes: [UInt8]("host,amount\n".utf8), name: "test.csv"))
        let header = try reader.readHeader()
        #expect(header.index(of: "amount") == 1)
        #expect(header.index(of: "Amount") == nil)
    }

    @Test func `may follow records of another kind`() throws {
        var reader = CSVReader(
            ByteSource(bytes: [UInt8]("A title\n,,\nhost,amount\nKOR,5\n".utf8), name: "test.csv"))
        #expect(try reader.next() == .record)
        #expect(try reader.next() == .record)
        #expect(try reader.readHeader().names == ["host", "amount"])
        #expect(try reader.next() == .record)
        #expect(try reader.next() == .end)
    }
}

import Platform
import Testing

@testable import Warehouse

@Suite struct `A table in a publisher's file` {
    private func reader(_ text: String, _ form: TableForm) throws -> (TableReader, TotalsCheck)? {
        let grid = TextGrid(ByteSource(bytes: Array(text.utf8), name: "t.csv"), dialect: .commas)
        var finder = HeaderFinder(form, file: "t.csv")
        guard let header = try finder.find(in: grid) else { return nil }
        let tester = { (test: RowTest) in
            try RowTester(
                test, header: header, isNumber: { Double($0.text) != nil },
                isAlly: { $0.text == "KOR" })
        }
        let totals = try TotalsCheck(
            form, header: header, valueColumns: Array(1..<header.columns.count), tester: tester,
            number: { Double($0.text) == nil ? nil : $0.text })
        return (
            try TableReader(
                form, header: header, grid: grid, first: finder.next, totals: totals,
                tester: tester),
            totals
        )
    }

    /// The rows with their section and the reason for which they are skipped.
    private func rows(_ text: String, _ form: TableForm) throws -> [String] {
        guard let (reader, totals) = try reader(text, form) else { return ["no header"] }
        var rows: [String] = []
        while true {
            switch try reader.next() {
            case .row(let row):
                rows.append(
                    "\(row.grid.number) \(row.section)|\(row.grid.line)|\(row.skipReason ?? "")")
            case .problem(let problem, _): rows.append("\(problem.line) \(problem.kind.rawValue)")
            case .end:
                totals.finish()
                return rows + totals.result.differences.map(\.description)
            }
        }
    }

    private static func isText(_ column: String, _ texts: String...) -> RowTest {
        .subject(.column([column]), .isOneOf(texts))
    }

    @Test func `is found by its header, whatever stands above`() throws {
        var form = TableForm()
        form.header = ["country", "2010"]
        let text = "Some title\nAs of 2011\n\nCountry , 2010,2011\nKOR,1,2\n"
        #expect(try rows(text, form) == ["5 |KOR,1,2|"])
        let (reader, _) = try #require(try reader(text, form))
        #expect(reader.header.columns == ["Country", "2010", "2011"])
        #expect(reader.header.preamble == ["Some title", "As of 2011"])
        form.header = ["Country", "2012"]
        #expect(try rows(text, form) == ["no header"])
    }

    @Test func `has headers of several rows, whose groups reach to the right`() throws {
        var form = TableForm()
        form.header = ["PLACE", "TOTAL"]
        form.headerRows = 2
        let (reader, _) = try #require(
            try reader(
                "x\nPLACE,ACTIVE,,RESERVE,,ALL\n,ARMY,TOTAL,ARMY,TOTAL,\nKOR,1,2,3,4,5\n", form))
        #expect(
            reader.header.columns == [
                "PLACE", "ACTIVE / ARMY", "ACTIVE / TOTAL", "RESERVE / ARMY", "RESERVE / TOTAL",
                "ALL",
            ])
    }

    @Test func `has a header that begins where its texts are, not at the title above`() throws {
        var form = TableForm()
        form.header = ["WHO", "ALL"]
        form.headerRows = 2
        let text = "Sources,x\nWHO,ACTIVE,,ALL\n,ARMY,NAVY,\nKOR,1,2,3\n"
        let (reader, _) = try #require(try reader(text, form))
        #expect(reader.header.columns == ["WHO", "ACTIVE / ARMY", "ACTIVE / NAVY", "ALL"])
        #expect(try rows(text, form) == ["4 |KOR,1,2,3|"])
        form.header = ["ARMY", "NAVY"]
        #expect(try rows(text, form) == ["4 |KOR,1,2,3|"])
    }

    @Test func `has headings, labels that hold for the rows below, and an end`() throws {
        var form = TableForm()
        form.fillDown = [["group"]]
        form.section = TableForm.Section(
            when: .subject(.column(["n"]), .isEmpty(true)), column: ["group"])
        form.end = Self.isText("group", "Note")
        let text =
            "group,who,n\nEurope,,\nA,DEU,1\n,ITA,2\nAsia,,\n,KOR,3\nB,JPN,4\nNote,,x\nC,x,9\n"
        #expect(
            try rows(text, form) == [
                "3 Europe|A,DEU,1|", "4 Europe|A,ITA,2|", "6 Asia|,KOR,3|", "7 Asia|B,JPN,4|",
            ])
    }

    @Test func `ends at an empty row where the profile says so, and only there`() throws {
        var form = TableForm()
        let text = "who,n\nKOR,1\n\nJPN,2\n"
        #expect(try rows(text, form) == ["2 |KOR,1|", "4 |JPN,2|"])
        form.end = .blank
        #expect(try rows(text, form) == ["2 |KOR,1|"])
    }

    @Test func `has rows that are skipped, with the reason`() throws {
        var form = TableForm()
        form.skips = [
            TableForm.Skip(
                when: .all([
                    .subject(.column(["who"]), .isAlly(false)), .not(Self.isText("who", "JPN")),
                ]),
                reason: "aggregate"),
            TableForm.Skip(when: .subject(.column(["n"]), .isNumber(false)), reason: "no-number"),
        ]
        #expect(
            try rows("who,n\nKOR,1\nWLD,2\nJPN,x\n", form)
                == ["2 |KOR,1|", "3 |WLD,2|aggregate", "4 |JPN,x|no-number"])
    }

    @Test(
        arguments: [
            // A total below, one above, one that is wrong, and one of a section each.
            ("KOR,1,2\nJPN,3,4\nTOTAL,4,6\n", []),
            ("TOTAL,4,6\nKOR,1,2\nJPN,3,4\n", []),
            (
                "KOR,1,2\nJPN,3,4\nTOTAL,4,7\n",
                ["line 4: the printed total of b is 7, its parts add up to 6"]
            ),
            ("KOR,1,2\nTOTAL,1,2\nJPN,3,4\nTOTAL,3,4\n", []),
            ("KOR,0.1,1\nJPN,0.2,1\nTOTAL,0.3,2\n", []),
            ("TOTAL,4,6\n", []),
        ] as [(String, [String])])
    func `has totals that are compared with the rows`(rows: String, differences: [String]) throws {
        var form = TableForm()
        form.totals = [
            .row(
                Self.isText("who", "total"), sums: .subject(.column(["who"]), .isEmpty(false)),
                columns: [], tolerance: 0)
        ]
        let found = try self.rows("who,a,b\n" + rows, form)
        #expect(found.filter { $0.contains("printed") } == differences)
        #expect(
            found.filter { $0.hasSuffix("|total") }.count == rows.split(separator: "TOTAL").count
                - (rows.hasPrefix("TOTAL") ? 0 : 1))
    }

    @Test func `has columns that are the sum of others`() throws {
        var form = TableForm()
        form.totals = [.column(["all"], parts: [["a"], ["b"]], tolerance: 0.5)]
        #expect(
            try rows("who,a,b,all\nKOR,1,2,3.5\nJPN,1,2,3.6\nDEU,1,,1\nITA,,,7\n", form).suffix(1)
                == ["line 3: the printed total of all is 3.6, its parts add up to 3"])
    }

    @Test func `keeps a row that cannot be read, and goes on`() throws {
        #expect(
            try rows("who,n\n\"KOR\"x,1\nJPN,2\n", TableForm())
                == ["2 text_after_quote", "3 |JPN,2|"])
    }
}

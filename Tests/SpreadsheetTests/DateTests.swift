import Spreadsheet
import Testing

@Suite struct `A date` {
    /// The kind and text of a number that is stored with a number format.
    private func read(
        _ number: String, format: Int = 14, code: String? = nil, from1904: Bool = false
    ) throws -> TestCell {
        var workbook = TestWorkbook(rows: "<row><c s=\"0\"><v>\(number)</v></c></row>")
        if let code {
            workbook.styles =
                "<numFmts><numFmt numFmtId=\"\(format)\" formatCode=\"\(code)\"/></numFmts>"
        }
        workbook.styles += "<cellXfs><xf numFmtId=\"\(format)\"/></cellXfs>"
        if from1904 { workbook.workbookProperties = "<workbookPr date1904=\"1\"/>" }
        return try #require(try workbook.cells().first)
    }

    @Test(
        arguments: [
            // Excel counts a day that never was, 1900-02-29.
            ("1", .date, "1900-01-01"), ("59", .date, "1900-02-28"), ("60", .number, "60"),
            ("61", .date, "1900-03-01"), ("40451", .date, "2010-09-30"),
            ("40451.5", .date, "2010-09-30T12:00:00"),
            ("40451.25001157408", .date, "2010-09-30T06:00:01"),
            ("40451.000001", .date, "2010-09-30T00:00:00.086"),
            // Less than half a millisecond before midnight is midnight.
            ("40450.999999999", .date, "2010-09-30"),
            ("36585", .date, "2000-02-29"), ("73109", .date, "2100-02-28"),
            ("73110", .date, "2100-03-01"),
            ("2958465", .date, "9999-12-31"), ("2958466", .number, "2958466"),
            ("0", .number, "0"), ("0.5", .number, "0.5"), ("-1", .number, "-1"),
            ("1E300", .number, "1" + String(repeating: "0", count: 300)),
        ] as [(String, CellKind, String)])
    func `is counted from 1900 with the leap day that Excel made up`(
        number: String, kind: CellKind, text: String
    ) throws {
        #expect(try read(number) == TestCell(address: "A1", kind: kind, text: text))
    }

    @Test(
        arguments: [
            ("0", .date, "1904-01-01"), ("60", .date, "1904-03-01"),
            ("38989", .date, "2010-09-30"), ("38989.75", .date, "2010-09-30T18:00:00"),
            ("2957003", .date, "9999-12-31"), ("2957004", .number, "2957004"),
        ] as [(String, CellKind, String)])
    func `is counted from 1904 if the workbook says so`(
        number: String, kind: CellKind, text: String
    ) throws {
        #expect(
            try read(number, from1904: true) == TestCell(address: "A1", kind: kind, text: text))
    }

    @Test(arguments: [
        (0, CellKind.number), (1, .number), (4, .number), (10, .number), (13, .number),
        (14, .date), (17, .date), (18, .date), (22, .date), (23, .number), (27, .date),
        (37, .number), (45, .date), (46, .number), (47, .date), (48, .number), (49, .number),
        (57, .date), (164, .number),
    ])
    func `is a number with one of the formats for dates`(format: Int, kind: CellKind) throws {
        #expect(try read("40451", format: format).kind == kind)
    }

    @Test(
        arguments: [
            ("yyyy-mm-dd", .date, "2010-09-30T06:00:00"),
            ("[$-409]d\\-mmm\\-yy;@", .date, "2010-09-30T06:00:00"),
            ("yyyy", .date, "2010-09-30T06:00:00"), ("mmm", .date, "2010-09-30T06:00:00"),
            ("DD/MM/YYYY HH:MM", .date, "2010-09-30T06:00:00"),
            ("[Red]d", .date, "2010-09-30T06:00:00"),
            ("General", .number, "40451.25"), ("#,##0", .number, "40451.25"),
            ("0.00E+00", .number, "40451.25"),
            ("0 &quot;days&quot;", .number, "40451.25"), ("0\\d", .number, "40451.25"),
            ("0_d", .number, "40451.25"),
            ("0*d", .number, "40451.25"), ("[h]:mm:ss", .number, "40451.25"),
            ("[mm]:ss", .number, "40451.25"),
            ("[hmm]d", .date, "2010-09-30T06:00:00"), ("0;d", .number, "40451.25"),
            ("@", .number, "40451.25"),
            ("[Blue]0", .number, "40451.25"), ("&quot;unclosed d", .number, "40451.25"),
        ] as [(String, CellKind, String)])
    func `is told by what a format's code shows, not by what it quotes`(
        code: String, kind: CellKind, text: String
    ) throws {
        #expect(
            try read("40451.25", format: 164, code: code)
                == TestCell(address: "A1", kind: kind, text: text))
    }

    @Test(
        arguments: [
            ("0.5", 20, .date, "12:00:00"), ("0.999988425925926", 21, .date, "23:59:59"),
            ("0", 20, .date, "00:00:00"), ("40451.5", 20, .date, "2010-09-30T12:00:00"),
            ("0.5", 14, .number, "0.5"), ("0.5", 46, .number, "0.5"),
        ] as [(String, Int, CellKind, String)])
    func `without a day is a time of day if its format shows nothing else`(
        number: String, format: Int, kind: CellKind, text: String
    ) throws {
        #expect(
            try read(number, format: format) == TestCell(address: "A1", kind: kind, text: text))
    }

    @Test func `follows the workbook's own code for a number that programs have built in`() throws {
        #expect(try read("40451", format: 14, code: "0.00").kind == .number)
        #expect(try read("40451", format: 2, code: "yyyy").kind == .date)
    }
}

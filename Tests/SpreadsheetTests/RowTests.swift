import Spreadsheet
import Testing

@Suite struct `A row` {
    @Test func `without cells is left out, and tells whether it is hidden`() throws {
        let workbook = TestWorkbook(
            rows: """
                <row r="1"/><row r="2" hidden="1"><c r="A2" t="str"><v>a</v></c></row>
                <row r="5"></row><row r="9"><c r="C9"/></row>
                """)
        var opened = try workbook.open()
        var reader = try opened.rows(of: opened.sheets[0])
        #expect(try reader.next())
        #expect(reader.row.number == 2)
        #expect(reader.row.isHidden == true)
        #expect(try reader.next())
        #expect(reader.row.number == 9)
        #expect(reader.row.isHidden == false)
        #expect(try !reader.next())
        #expect(try !reader.next())
    }

    @Test func `can be lent to a closure`() throws {
        var opened = try TestWorkbook(rows: #"<row r="4"><c r="B4"/></row>"#).open()
        var reader = try opened.rows(of: opened.sheets[0])
        #expect(try reader.next())
        #expect(reader.withRow { row in "\(row[0].address) of \(row.count)" } == "B4 of 1")
    }

    @Test(arguments: [(0, nil), (1, 0), (2, nil), (3, 1), (7, 2), (8, nil)] as [(Int, Int?)])
    func `finds a cell by its column`(column: Int, index: Int?) throws {
        let workbook = TestWorkbook(rows: #"<row><c r="B1"/><c r="D1"/><c r="H1"/></row>"#)
        var opened = try workbook.open()
        var reader = try opened.rows(of: opened.sheets[0])
        #expect(try reader.next())
        #expect(reader.row.index(ofColumn: column) == index)
    }

    @Test(arguments: [
        (#"<row r="2"/><row r="2"/>"#, "row 2 is there twice"),
        (#"<row r="7"/><row r="3"/>"#, "row 3 comes after row 7"),
        (#"<row r="0"/>"#, "\"0\" is no number of a row"),
        (#"<row r="-1"/>"#, "\"-1\" is no number of a row"),
        (#"<row r="two"/>"#, "\"two\" is no number of a row"),
        (#"<row r="1"><c r="B1"/><c r="B1"/></row>"#, "cell B1 is there twice"),
        (#"<row r="1"><c r="C1"/><c r="B1"/></row>"#, "cell B1 comes after cell C1"),
        (#"<row r="1"><c r="A2"/></row>"#, "\"A2\" is no cell of row 1"),
        (#"<row r="1"><c r="XFE1"/></row>"#, "\"XFE1\" is no cell of row 1"),
        (#"<row r="1"><c r="AAAA1"/></row>"#, "\"AAAA1\" is no cell of row 1"),
        (#"<row r="1"><c r="1"/></row>"#, "\"1\" is no cell of row 1"),
        (#"<row r="1"><c r=""/></row>"#, "\"\" is no cell of row 1"),
        (
            #"<row r="1"><c r="C1" t="s"><v>0</v></c></row>"#,
            "cell C1 refers to shared text 0, and there are 0"
        ),
        (
            #"<row r="1"><c r="C1" t="s"><v>x</v></c></row>"#,
            "cell C1 refers to shared text x, and there are 0"
        ),
        (#"<row r="1"><c r="C1" s="1"/></row>"#, "cell C1 has style 1, and there are 1"),
        (#"<row r="1"><c r="C1" s="-1"/></row>"#, "cell C1 has style -1, and there are 1"),
        (#"<row r="1"><c r="C1" t="z"/></row>"#, "cell C1 is of the unknown type z"),
    ])
    func `that cannot be is an error with its place`(rows: String, reason: String) {
        let failure = TestWorkbook(rows: rows).failure()
        #expect(failure?.kind == .malformed)
        #expect(failure?.reason == reason)
        #expect(failure?.part == "xl/worksheets/sheet1.xml")
        #expect(failure?.position?.line == 2)
    }
}

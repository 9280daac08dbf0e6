import Platform
import Spreadsheet
import TestSupport
import Testing

@Suite struct `A workbook` {
    private static let row = "<row><c t=\"str\"><v>here</v></c></row>"

    @Test func `lists its sheets in order, with those that are not shown`() throws {
        var workbook = TestWorkbook(rows: Self.row)
        workbook.sheetList = """
            <sheet name="../../etc/passwd" sheetId="5" state="hidden" r:id="rId2"/>
            <sheet name="Türkiye &amp; 한국" sheetId="1" r:id="rId1"/>
            <sheet name="Chart" sheetId="3" state="visible" r:id="rId3"/>
            <sheet name="Notes" sheetId="2" state="veryHidden" r:id="rId1"/>
            """
        workbook.parts["xl/worksheets/sheet2.xml"] = Array(TestWorkbook.sheet("").utf8)
        var opened = try workbook.open()
        #expect(
            opened.sheets.map(\.name) == ["../../etc/passwd", "Türkiye & 한국", "Chart", "Notes"])
        #expect(
            opened.sheets.map(\.visibility) == [.hidden, .visible, .visible, .veryHidden])
        #expect(opened.sheets.map(\.hasCells) == [true, true, false, true])
        #expect(try TestCell.all(in: &opened, sheet: 0) == [])
        #expect(
            try TestCell.all(in: &opened, sheet: 1)
                == [TestCell(address: "A1", kind: .text, text: "here")])
        #expect(throws: SpreadsheetError.self) { try TestCell.all(in: &opened, sheet: 2) }
    }

    @Test func `can be read twice, and two sheets at a time`() throws {
        var workbook = TestWorkbook(rows: Self.row + Self.row)
        workbook.shared = ["<t>a</t>"]
        var opened = try workbook.open()
        var first = try opened.rows(of: opened.sheets[0])
        var second = try opened.rows(of: opened.sheets[0])
        #expect(try first.next())
        #expect(try second.next())
        #expect(try first.next())
        #expect(first.row.number == 2)
        #expect(second.row.number == 1)
    }

    @Test(arguments: [
        ("strict", "http://purl.oclc.org/ooxml/spreadsheetml/main", ""),
        ("a prefix", TestWorkbook.main, "x"),
    ])
    func `may be written with another namespace or a prefix`(
        because: String, namespace: String, prefix: String
    ) throws {
        var workbook = TestWorkbook()
        let colon = prefix.isEmpty ? "" : prefix + ":"
        let declaration = prefix.isEmpty ? "xmlns" : "xmlns:\(prefix)"
        workbook.parts["xl/worksheets/sheet1.xml"] = Array(
            """
            <\(colon)worksheet \(declaration)="\(namespace)"><\(colon)sheetData><\(colon)row>
            <\(colon)c><\(colon)v>7</\(colon)v></\(colon)c></\(colon)row></\(colon)sheetData>
            </\(colon)worksheet>
            """.utf8)
        #expect(try workbook.cells() == [TestCell(address: "A1", kind: .number, text: "7")])
    }

    @Test func `may hold elements of extensions that look like its own`() throws {
        var workbook = TestWorkbook(rows: Self.row)
        workbook.afterRows = """
            <extLst><ext xmlns:e="urn:extension"><e:sheetData><e:row r="1"><e:c r="A1"/></e:row>
            </e:sheetData><e:mergeCells><e:mergeCell ref="nonsense"/></e:mergeCells></ext></extLst>
            """
        #expect(try workbook.cells().map(\.text) == ["here"])
        let opened = try workbook.open()
        #expect(try opened.mergedRanges(of: opened.sheets[0]).all == [])
    }

    @Test func `may be in UTF-16, and have parts named in capitals or with backslashes`() throws {
        var workbook = TestWorkbook()
        let sheet = TestWorkbook.sheet("<row><c t=\"str\"><v>Concón 😀</v></c></row>")
            .replacing("UTF-8", with: "UTF-16")
        workbook.parts["xl/worksheets/sheet1.xml"] = .some(nil)
        workbook.parts["XL\\Worksheets\\Sheet1.xml"] =
            [0xff, 0xfe] + sheet.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
        #expect(try workbook.cells().map(\.text) == ["Concón 😀"])
    }

    @Test func `needs neither styles nor shared texts nor a list of its parts`() throws {
        var workbook = TestWorkbook(rows: Self.row)
        workbook.parts["_rels/.rels"] = .some(nil)
        workbook.parts["xl/_rels/workbook.xml.rels"] = Array(
            workbook.references([("rId1", "worksheet", "worksheets/../worksheets/./sheet1.xml")])
                .utf8)
        workbook.parts["xl/styles.xml"] = .some(nil)
        workbook.parts["xl/sharedStrings.xml"] = .some(nil)
        #expect(try workbook.cells().map(\.text) == ["here"])
    }

    @Test func `is read from a file, compressed or not`() throws {
        let folder = try TemporaryFolder()
        var container = ZipContainer(TestWorkbook(rows: Self.row).entries)
        container.entries.append(.init("xl/media/image1.bin", deflating: 0, count: 100_000))
        let path = try folder.write(container.bytes, to: "w.xlsx")
        var opened = try Workbook(path: path)
        #expect(opened.file == path)
        #expect(try TestCell.all(in: &opened).map(\.text) == ["here"])
    }
}

import Platform
import Spreadsheet
import TestSupport
import Testing

@Suite struct `A hostile workbook` {
    enum Limit: Sendable { case rows, columns, rowBytes, depth }

    private static let sheet = "xl/worksheets/sheet1.xml"

    @Test(
        arguments: [
            (
                "rows", #"<row r="4"/>"#, #"<row r="5"/>"#, .rows,
                "row 5 is beyond the last one, 4"
            ),
            (
                "columns", #"<row><c r="D1"/></row>"#, #"<row><c r="D1"/><c/></row>"#,
                .columns,
                "row 1 has more than 4 columns"
            ),
            (
                "text of a row", #"<row><c t="str"><v>abcd</v></c></row>"#,
                #"<row><c t="str"><v>abc</v></c><c t="str"><v>de</v></c></row>"#,
                .rowBytes,
                "row 1 has more than 4 bytes of text"
            ),
            (
                "text of a cell", #"<row><c t="str"><v>abcd</v></c></row>"#,
                #"<row><c t="str"><v>abcde</v></c></row>"#, .rowBytes,
                "row 1 has more than 4 bytes of text"
            ),
            (
                "inline text", #"<row><c t="inlineStr"><is><t>abcd</t></is></c></row>"#,
                #"<row><c t="inlineStr"><is><t>abcde</t></is></c></row>"#, .rowBytes,
                "a text in it is longer than 4 bytes"
            ),
            (
                "depth", "<a><b/></a>", "<a><b><c/></b></a>", .depth,
                "its elements stand in each other more than 4 deep"
            ),
        ] as [(String, String, String, Limit, String)])
    func `is read up to a limit and refused beyond`(
        because: String, within: String, beyond: String,
        limit: Limit, reason: String
    ) {
        var limits = SpreadsheetLimits()
        switch limit {
        case .rows: limits.rows = 4
        case .columns: limits.columns = 4
        case .rowBytes: limits.rowBytes = 4
        case .depth: limits.depth = 4
        }
        #expect(TestWorkbook(rows: within).failure(limits: limits) == nil)
        let error = TestWorkbook(rows: beyond).failure(limits: limits)
        #expect(error?.kind == .tooLarge)
        #expect(error?.reason == reason)
    }

    @Test func `has as many rows and columns as the format allows, and no more`() {
        #expect(TestWorkbook(rows: #"<row r="1048576"/>"#).failure() == nil)
        #expect(TestWorkbook(rows: #"<row r="1048577"/>"#).failure()?.kind == .tooLarge)
        #expect(TestWorkbook(rows: #"<row r="1048576"/><row/>"#).failure()?.kind == .tooLarge)
        #expect(TestWorkbook(rows: #"<row><c r="XFD1"/></row>"#).failure() == nil)
        #expect(TestWorkbook(rows: #"<row><c r="XFD1"/><c/></row>"#).failure()?.kind == .tooLarge)
    }

    @Test func `cannot multiply a shared text into more than a row may hold`() {
        let cells = String(repeating: #"<c t="s"><v>0</v></c>"#, count: 10)
        var workbook = TestWorkbook(rows: "<row>\(cells)</row>")
        workbook.shared = ["<t>\(String(repeating: "x", count: 100))</t>"]
        var limits = SpreadsheetLimits()
        limits.rowBytes = 1000
        #expect(workbook.failure(limits: limits) == nil)
        limits.rowBytes = 999
        #expect(workbook.failure(limits: limits)?.kind == .tooLarge)
    }

    @Test func `cannot hold more shared texts than there is memory for`() {
        var workbook = TestWorkbook()
        // Three letters and the place where each text ends.
        workbook.shared = ["<t>abc</t>", "<t/>", "<t/>"]
        var limits = SpreadsheetLimits()
        limits.sharedTextBytes = 15
        #expect(workbook.failure(limits: limits) == nil)
        limits.sharedTextBytes = 14
        #expect(
            workbook.failure(limits: limits)?.reason
                == "the texts that cells share take more than 14 bytes")
    }

    @Test func `is not unfolded beyond the limit of a part`() throws {
        var container = ZipContainer(TestWorkbook().entries)
        let index = try #require(container.entries.firstIndex { $0.name == Self.sheet })
        container.entries[index] = .init(Self.sheet, deflating: 0x20, count: 200_000)
        #expect(container.entries[index].stored.count < 2_000)
        var limits = SpreadsheetLimits()
        limits.partBytes = 199_999
        #expect(
            failure(container, limits: limits)?.reason
                == "it unfolds to 200000 bytes, and at most 199999 are read")
        limits.partBytes = 200_000
        // It is all spaces, which is no XML, and that is found in a stream.
        #expect(failure(container, limits: limits)?.kind == .badXML)
        // What a part says it unfolds to is all that it is unfolded to.
        container.entries[index].byteCount = 10
        #expect(failure(container, limits: limits)?.kind == .damaged)
    }

    @Test func `cannot describe itself at length`() {
        var limits = SpreadsheetLimits()
        limits.describingPartBytes = 100
        #expect(TestWorkbook().failure(limits: limits)?.kind == .tooLarge)
        limits = SpreadsheetLimits()
        limits.listEntries = 5
        #expect(TestWorkbook().failure(limits: limits)?.reason == "it is made of more than 5 parts")
    }

    @Test(arguments: [
        ("sheets", 7), ("styles", 7), ("merged ranges", 7),
    ])
    func `cannot have lists without end`(what: String, limit: Int) throws {
        func reason(_ count: Int) throws -> String? {
            var workbook = TestWorkbook()
            switch what {
            case "sheets":
                workbook.sheetList = String(
                    repeating: "<sheet name=\"a\" r:id=\"rId1\"/>", count: count)
            case "styles":
                workbook.styles =
                    "<cellXfs>\(String(repeating: "<xf/>", count: count))</cellXfs>"
            default:
                workbook.afterRows =
                    "<mergeCells>\(String(repeating: "<mergeCell ref=\"A1\"/>", count: count))</mergeCells>"
            }
            var limits = SpreadsheetLimits()
            limits.listEntries = limit
            do throws(SpreadsheetError) {
                let opened = try workbook.open(limits: limits)
                _ = try opened.mergedRanges(of: opened.sheets[0])
                return nil
            } catch { return error.reason }
        }
        #expect(try reason(limit) == nil)
        let expected = what == "styles" ? "cell styles" : what
        #expect(try reason(limit + 1) == "it has more than \(limit) \(expected)")
    }

    @Test(arguments: [
        ("a tag", "<c r=\"\(String(repeating: "A", count: 150_000))\"/>"),
        ("a comment", "<!--\(String(repeating: "A", count: 150_000))-->"),
        ("names", (0..<6_000).map { "<name\($0)/>" }.joined()),
        ("attributes", (0..<6_000).map { "<a name\($0)=\"\"/>" }.joined()),
    ])
    func `cannot make the parser hold much at once`(because: String, xml: String) {
        var limits = SpreadsheetLimits()
        limits.parserBytes = 200_000
        let error = TestWorkbook(rows: xml).failure(limits: limits)
        #expect(error?.kind == .tooLarge)
        #expect(
            error?.reason
                == "a tag of it is too long, or it has too many names: reading it takes more than 200000 bytes at once"
        )
        #expect(TestWorkbook(rows: xml).failure()?.kind != .tooLarge)
    }

    @Test(arguments: [
        "<!DOCTYPE lolz [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;\">]>",
        "<!DOCTYPE lolz [<!ENTITY a \"&b;\"><!ENTITY b \"&a;\">]>",
        "<!DOCTYPE lolz [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>",
        "<!DOCTYPE lolz [<!ENTITY % a SYSTEM \"http://example.org/a.dtd\"> %a;]>",
        "<!DOCTYPE lolz SYSTEM \"http://example.org/a.dtd\">",
        "<!DOCTYPE lolz>",
    ])
    func `cannot declare entities, in whichever part`(declaration: String) {
        for part in [
            "_rels/.rels", "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/styles.xml",
            "xl/sharedStrings.xml", Self.sheet,
        ] {
            var workbook = TestWorkbook()
            workbook.parts[part] = Array("\(declaration)<lolz>&a;</lolz>".utf8)
            let error = workbook.failure()
            #expect(error?.kind == .declaration)
            #expect(error?.part == part)
            #expect(error?.reason.hasPrefix("it declares a document type (DOCTYPE lolz)") == true)
        }
    }

    private func failure(
        _ container: ZipContainer, limits: SpreadsheetLimits
    ) -> SpreadsheetError? {
        do throws(SpreadsheetError) {
            var workbook = try Workbook(
                FileBytes(bytes: container.bytes, name: "t.xlsx"), limits: limits)
            _ = try TestCell.all(in: &workbook)
            return nil
        } catch { return error }
    }
}

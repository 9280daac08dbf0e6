import Platform
import Spreadsheet
import TestSupport
import Testing

@Suite struct `A damaged workbook` {
    private static let rows = "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>"
    private static let sheet = "xl/worksheets/sheet1.xml"

    /// What reading fails with, after `change` was made to the entry of the sheet.
    private func failure(_ change: (inout ZipContainer.Entry) -> Void) throws -> SpreadsheetError? {
        var container = ZipContainer(TestWorkbook(rows: Self.rows).entries)
        let index = try #require(container.entries.firstIndex { $0.name == Self.sheet })
        change(&container.entries[index])
        return reading(container.bytes)
    }

    private func reading(_ bytes: [UInt8]) -> SpreadsheetError? {
        do throws(SpreadsheetError) {
            var workbook = try Workbook(FileBytes(bytes: bytes, name: "t.xlsx"))
            for index in workbook.sheets.indices where workbook.sheets[index].hasCells {
                _ = try workbook.mergedRanges(of: workbook.sheets[index])
                _ = try TestCell.all(in: &workbook, sheet: index)
            }
            return nil
        } catch { return error }
    }

    @Test func `is told by its checksum`() throws {
        let error = try failure { $0.checksum ^= 1 }
        #expect(
            error?.description
                == "t.xlsx: xl/worksheets/sheet1.xml: its checksum (CRC-32) is not the one that the container gives\n  fix: fetch the file again from where it was published"
        )
        #expect(error?.kind == .damaged)
    }

    @Test func `is told by a part that is shorter than it should be`() throws {
        let error = try failure { entry in
            entry = ZipContainer.Entry(entry.name, deflating: 0x20, count: 1000)
            entry.byteCount = 1001
        }
        #expect(error?.kind == .damaged)
        let stored = try failure { $0.byteCount += 100_000 }
        #expect(stored?.kind == .damaged)
    }

    @Test func `is told by bytes that are no deflate stream`() throws {
        let error = try failure { entry in
            entry.method = 8
            entry.stored = [0xff, 0xff, 0xff, 0xff]
        }
        #expect(error?.kind == .damaged)
        #expect(error?.reason == "its compressed bytes are damaged, or some are missing")
    }

    @Test(
        arguments: [
            (1, 0, "it is encrypted in its zip container"),
            (0, 12, "it is compressed by method 12, and workbooks use deflate"),
        ] as [(UInt16, UInt16, String)])
    func `is not one that is packed in a way that is not read`(
        flags: UInt16, method: UInt16, reason: String
    ) throws {
        let error = try failure { ($0.flags, $0.method) = (flags, method) }
        #expect(error?.kind == .unsupported)
        #expect(error?.reason == reason)
    }

    @Test(arguments: [
        ("xl/workbook.xml", SpreadsheetError.Kind.notAWorkbook), (sheet, .missingPart),
        ("xl/sharedStrings.xml", .missingPart), ("xl/styles.xml", .missingPart),
    ])
    func `may lack a part that it refers to`(part: String, kind: SpreadsheetError.Kind) {
        var workbook = TestWorkbook(rows: Self.rows)
        workbook.parts[part] = .some(nil)
        #expect(workbook.failure()?.kind == kind)
    }

    @Test func `may have a part twice`() {
        let entries = TestWorkbook(rows: Self.rows).entries
        let error = reading(ZipContainer(entries + entries.suffix(1)).bytes)
        #expect(error?.reason == "its container has two parts named xl/styles.xml")
    }

    @Test(arguments: [
        ("<worksheet><sheetData>", 1, 23, "no element found"),
        ("<worksheet>\n  <row></c>\n</worksheet>", 2, 10, "mismatched tag"),
        ("", 1, 1, "no element found"), ("<a/><b/>", 1, 5, "junk after document element"),
        ("<a>\u{1}</a>", 1, 4, "not well-formed (invalid token)"),
        ("<a>&unknown;</a>", 1, 4, "undefined entity"),
        ("<?xml version=\"1.0\" encoding=\"EBCDIC\"?><a/>", 1, 31, "unknown encoding"),
    ])
    func `says where its XML is not well-formed`(
        xml: String, line: Int, column: Int, words: String
    ) {
        var workbook = TestWorkbook()
        workbook.parts[Self.sheet] = Array(xml.utf8)
        let error = workbook.failure()
        #expect(error?.kind == .badXML)
        #expect(error?.reason == "it is not well-formed XML (\(words))")
        #expect(error?.position?.line == line)
        #expect(error?.position?.column == column)
    }

    @Test(arguments: [
        (
            "../../../etc/passwd",
            "it refers to ../../../etc/passwd, which is outside of the workbook"
        ),
        ("..\\..\\x", "it refers to ../../x, which is outside of the workbook"),
        ("/etc/passwd", "the workbook refers to this part and lacks it"),
        ("file:///etc/passwd", "the workbook refers to this part and lacks it"),
    ])
    func `never leads out of its container`(target: String, reason: String) {
        var workbook = TestWorkbook()
        workbook.parts["xl/_rels/workbook.xml.rels"] = Array(
            workbook.references([("rId1", "worksheet", target)]).utf8)
        #expect(workbook.failure()?.reason == reason)
    }

    @Test func `does not trap when cut off at any place`() {
        let whole = Self.richBytes
        for count in stride(from: 0, to: whole.count, by: 97) {
            #expect(reading(Array(whole.prefix(count))) != nil, "after \(count) bytes")
        }
    }

    @Test(arguments: 0..<400 as Range<UInt64>)
    func `does not trap when bytes are flipped`(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        var bytes = Self.richBytes
        for _ in 0..<Int.random(in: 1...8, using: &random) {
            bytes[Int.random(in: bytes.indices, using: &random)] ^= UInt8.random(
                in: 1...255, using: &random)
        }
        // Some flips change nothing that is read; what is read must not end the program.
        if let error = reading(bytes) { #expect(error.description.contains("\n  fix: ")) }
    }

    @Test(arguments: 0..<400 as Range<UInt64>)
    func `does not trap when the XML is scrambled and its checksum right`(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        var container = ZipContainer(Self.rich.entries)
        let index = Int.random(in: container.entries.indices, using: &random)
        var bytes = container.entries[index].stored
        let alphabet = Array("<>/\"=&; rstcvis0123456789-._xAZ:\0\u{ff}".utf8)
        for _ in 0..<Int.random(in: 1...6, using: &random) {
            let place = Int.random(in: bytes.indices, using: &random)
            bytes[place] = alphabet.randomElement(using: &random) ?? 0
        }
        container.entries[index] = ZipContainer.Entry(container.entries[index].name, bytes)
        if let error = reading(container.bytes) {
            #expect(error.description.contains("\n  fix: "))
        }
    }

    private static let richBytes = rich.bytes

    /// A workbook with something of everything.
    private static let rich: TestWorkbook = {
        var workbook = TestWorkbook(
            rows: """
                <row r="1"><c r="A1" t="s" s="1"><v>0</v></c><c r="C1" s="1"><v>40451.5</v></c></row>
                <row r="3"><c r="B3" t="inlineStr"><is><t>x_x000D_</t></is></c><c t="e"><v>#N/A</v></c>
                <c t="b"><v>1</v></c><c t="d"><v>2010-09-30</v></c><c><v>1.5E-3</v></c></row>
                """)
        workbook.shared = ["<r><t>a</t></r><r><t xml:space=\"preserve\"> b</t></r>", "<t>c</t>"]
        workbook.afterRows = "<mergeCells><mergeCell ref=\"A1:B2\"/></mergeCells>"
        workbook.styles = """
            <numFmts><numFmt numFmtId="164" formatCode="yyyy\\-mm"/></numFmts>
            <fonts><font><b/><color theme="4" tint="0.5"/></font></fonts>
            <fills><fill><patternFill patternType="solid"><fgColor indexed="3"/></patternFill></fill>
            </fills><cellXfs><xf/><xf numFmtId="164" fontId="0" fillId="0"/></cellXfs>
            <colors><indexedColors><rgbColor rgb="00ABCDEF"/></indexedColors></colors>
            """
        return workbook
    }()
}

import Spreadsheet
import Testing

@Suite struct `A cell` {
    static let shared = [
        "<t>plain</t>",
        "<r><t>two </t></r><r><rPr><b/></rPr><t xml:space=\"preserve\"> runs</t></r>",
        "<t>東京</t><rPh sb=\"0\" eb=\"2\"><t>トウキョウ</t></rPh><phoneticPr fontId=\"1\"/>",
        "<t>  trimmed\n</t>",
        "<t xml:space=\"preserve\">  kept </t>",
        "<t>a_x000D_b</t>", "<t>_x005F_x000D_</t>", "<t>_x0000_ _xD83D__xDE00_ _xD83D_ _x00G0_</t>",
        "<t/>", "<t>Concón &amp; &lt;Viña&gt; &#233;</t>", "<t><![CDATA[a<b]]></t>",
    ]

    @Test(
        arguments: [
            (#"<c r="A1" t="s"><v>0</v></c>"#, .text, "plain"),
            (#"<c r="A1" t="s"><v>1</v></c>"#, .text, "two runs"),
            (#"<c r="A1" t="s"><v>2</v></c>"#, .text, "東京"),
            (#"<c r="A1" t="s"><v>3</v></c>"#, .text, "trimmed"),
            (#"<c r="A1" t="s"><v>4</v></c>"#, .text, "  kept "),
            (#"<c r="A1" t="s"><v>5</v></c>"#, .text, "a\rb"),
            (#"<c r="A1" t="s"><v>6</v></c>"#, .text, "_x000D_"),
            (#"<c r="A1" t="s"><v>7</v></c>"#, .text, "_x0000_ 😀 _xD83D_ _x00G0_"),
            (#"<c r="A1" t="s"><v>8</v></c>"#, .text, ""),
            (#"<c r="A1" t="s"><v>9</v></c>"#, .text, "Concón & <Viña> é"),
            (#"<c r="A1" t="s"><v> 10 </v></c>"#, .text, "a<b"),
            (#"<c r="A1" t="s"><f>A2</f><v>0</v></c>"#, .text, "plain"),
            (#"<c r="A1" t="s"/>"#, .blank, ""),
        ] as [(String, CellKind, String)])
    func `has a shared text with its runs joined and its escapes resolved`(
        xml: String, kind: CellKind, text: String
    ) throws {
        var workbook = TestWorkbook(rows: "<row r=\"1\">\(xml)</row>")
        workbook.shared = Self.shared
        #expect(try workbook.cells() == [TestCell(address: "A1", kind: kind, text: text)])
    }

    @Test(
        arguments: [
            (#"<c t="inlineStr"><is><t>here</t></is></c>"#, .text, "here"),
            (#"<c t="inlineStr"><is><r><t>a</t></r><r><t>b</t></r></is></c>"#, .text, "ab"),
            (
                #"<c t="inlineStr"><is><t>a</t><rPh sb="0" eb="1"><t>x</t></rPh></is></c>"#, .text,
                "a"
            ),
            (#"<c t="inlineStr"/>"#, .text, ""),
            (#"<c t="str"><f>A2&amp;"x"</f><v>cached_x000A_</v></c>"#, .text, "cached\n"),
            (#"<c t="str"><v> kept </v></c>"#, .text, " kept "),
            (#"<c t="str"><v></v></c>"#, .text, ""),
            (#"<c t="str"><f>A2</f></c>"#, .blank, ""),
            // Text that looks like a number stays what the publisher made it.
            (#"<c t="str"><v>0123</v></c>"#, .text, "0123"),
            (#"<c t="b"><v>1</v></c>"#, .boolean, "TRUE"),
            (#"<c t="b"><v>0</v></c>"#, .boolean, "FALSE"),
            (#"<c t="b"><v>2</v></c>"#, .error, "2"),
            (#"<c t="e"><v>#N/A</v></c>"#, .error, "#N/A"),
            (#"<c t="e"><f>1/0</f><v>#DIV/0!</v></c>"#, .error, "#DIV/0!"),
            (#"<c t="e"><v>#REF!</v></c>"#, .error, "#REF!"),
            (#"<c t="d"><v>2010-09-30</v></c>"#, .date, "2010-09-30"),
            (#"<c t="d"><v>2010-09-30T00:00:00.000Z</v></c>"#, .date, "2010-09-30"),
            (#"<c t="d"><v>2010-09-30T12:00:00</v></c>"#, .date, "2010-09-30T12:00:00"),
            (#"<c s="0"/>"#, .blank, ""),
            (#"<c><v/></c>"#, .blank, ""),
            (#"<c><f>A2</f></c>"#, .blank, ""),
        ] as [(String, CellKind, String)])
    func `without an address is the first of its row, whatever its type`(
        xml: String, kind: CellKind, text: String
    ) throws {
        let workbook = TestWorkbook(rows: "<row>\(xml)</row>")
        #expect(try workbook.cells() == [TestCell(address: "A1", kind: kind, text: text)])
    }

    @Test(
        arguments: [
            ("0", .number, "0"), ("-0", .number, "0"), ("-0.0", .number, "0"),
            ("50164", .number, "50164"), ("50164.0", .number, "50164"), ("007", .number, "7"),
            ("-12", .number, "-12"), ("+12", .number, "12"), (" 12\n", .number, "12"),
            ("0.1", .number, "0.1"), ("0.10000000000000001", .number, "0.1"),
            (".5", .number, "0.5"),
            ("2.8100000000000001", .number, "2.81"),
            ("0.30000000000000004", .number, "0.30000000000000004"),
            ("999999999999999", .number, "999999999999999"),
            ("9007199254740993", .number, "9007199254740992"),
            ("1E-5", .number, "0.00001"), ("1.5e3", .number, "1500"),
            ("-1.25E-7", .number, "-0.000000125"),
            ("1E+21", .number, "1000000000000000000000"),
            ("1.2345678901234567E+20", .number, "123456789012345670000"),
            ("4.9406564584124654E-324", .number, "0." + String(repeating: "0", count: 323) + "5"),
            ("1E400", .error, "1E400"), ("NaN", .error, "NaN"), ("0x10", .error, "0x10"),
            ("1,5", .error, "1,5"),
            ("-", .error, "-"), ("n/a", .error, "n/a"),
        ] as [(String, CellKind, String)])
    func `has a number as the shortest decimal that means the same`(
        stored: String, kind: CellKind, text: String
    ) throws {
        let workbook = TestWorkbook(rows: "<row><c r=\"A1\"><v>\(stored)</v></c></row>")
        #expect(try workbook.cells() == [TestCell(address: "A1", kind: kind, text: text)])
    }

    @Test func `has the address that it says, or the one after the cell before it`() throws {
        let workbook = TestWorkbook(
            rows: """
                <row r="3"><c r="B3"><v>1</v></c><c><v>2</v></c><c r="XFD3"><v>3</v></c></row>
                <row><c><v>4</v></c></row>
                <row r="1048576"><c r="AA1048576"><v>5</v></c></row>
                """)
        #expect(
            try workbook.cells().map { "\($0.address)=\($0.text)" } == [
                "B3=1", "C3=2", "XFD3=3", "A4=4", "AA1048576=5",
            ])
    }
}

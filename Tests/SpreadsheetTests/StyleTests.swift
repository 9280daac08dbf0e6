import Spreadsheet
import Testing

@Suite struct `A style` {
    private static let theme = """
        <a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:themeElements>
        <a:clrScheme name="Own"><a:dk1><a:sysClr val="windowText" lastClr="111111"/></a:dk1>
        <a:lt1><a:sysClr val="window" lastClr="EEEEEE"/></a:lt1>
        <a:dk2><a:srgbClr val="222222"/></a:dk2><a:lt2><a:srgbClr val="DDDDDD"/></a:lt2>
        <a:accent1><a:srgbClr val="4F81BD"/></a:accent1></a:clrScheme>
        </a:themeElements></a:theme>
        """

    /// The style of a cell whose font or fill has a colour.
    private func style(
        font: String = "", fill: String = "", others: String = "", theme: String = theme
    ) throws -> CellStyle {
        var workbook = TestWorkbook(rows: #"<row><c s="1"/></row>"#)
        workbook.theme = theme
        workbook.styles = """
            <fonts><font><color rgb="FF0000FF"/></font><font>\(font)</font></fonts>
            <fills><fill/><fill>\(fill)</fill></fills>
            <cellStyleXfs><xf fontId="0"/><xf/><xf/></cellStyleXfs>
            <cellXfs><xf/><xf fontId="1" fillId="1"/></cellXfs>
            <dxfs><dxf><font><color rgb="FF123456"/><b/></font>
            <fill><patternFill patternType="solid"><fgColor rgb="FF123456"/></patternFill></fill>
            </dxf></dxfs>\(others)
            """
        return try #require(try workbook.cells().first?.style)
    }

    @Test(
        arguments: [
            (#"rgb="FFFF0000""#, "FF0000"), (#"rgb="0070C0""#, "0070C0"), (#"rgb="red""#, nil),
            (#"indexed="10""#, "FF0000"), (#"indexed="2""#, "FF0000"), (#"indexed="63""#, "333333"),
            (#"indexed="64""#, nil), (#"auto="1""#, nil), ("", nil),
            // Styles count the light colour of a pair first.
            (#"theme="0""#, "EEEEEE"), (#"theme="1""#, "111111"), (#"theme="2""#, "DDDDDD"),
            (#"theme="3""#, "222222"), (#"theme="4""#, "4F81BD"), (#"theme="5""#, "ED7D31"),
            (#"theme="12""#, nil),
            (#"theme="4" tint="0""#, "4F81BD"), (#"theme="4" tint="1""#, "FFFFFF"),
            (#"theme="4" tint="-1""#, "000000"), (#"theme="4" tint="nan""#, "4F81BD"),
            (#"rgb="FFFFFFFF" tint="-0.14999847407452621""#, "D9D9D9"),
            (#"rgb="FFFFFFFF" tint="-0.34998626667073579""#, "A6A6A6"),
            (#"rgb="FF000000" tint="0.499984740745262""#, "808080"),
            (#"rgb="FFFF0000" tint="0.5""#, "FF8080"), (#"rgb="FF808080" tint="-0.5""#, "404040"),
        ] as [(String, String?)])
    func `has the colour that is shown, however it is stored`(
        attributes: String, color: String?
    ) throws {
        let font = try style(font: "<color \(attributes)/>")
        #expect(font.fontColor?.description == color)
        let fill = try style(
            fill: "<patternFill patternType=\"solid\"><fgColor \(attributes)/></patternFill>")
        #expect(fill.fill?.description == color)
    }

    /// The columns of Excel's palette of colours: lighter by 80, 60, 40 percent, darker by 25, 50.
    ///
    /// The tints are those that it stores.
    @Test(arguments: [
        ("4F81BD", "DCE6F1 B8CCE4 95B3D7 366092 244062"),
        ("C0504D", "F2DCDB E6B8B7 DA9694 963634 632523"),
        ("9BBB59", "EBF1DE D8E4BC C4D79B 76933C 4F6228"),
        ("8064A2", "E4DFEC CCC0DA B1A0C7 60497A 403151"),
        ("4BACC6", "DAEEF3 B7DEE8 92CDDC 31869B 215967"),
        ("F79646", "FDE9D9 FCD5B4 FABF8F E26B0A 974706"),
    ])
    func `has the very shade that Excel shows`(color: String, shades: String) throws {
        let tints = [
            "0.79998168889431442", "0.59999389629810485", "0.39997558519241921",
            "-0.249977111117893", "-0.499984740745262",
        ]
        let found = try tints.map { tint in
            try style(font: "<color rgb=\"FF\(color)\" tint=\"\(tint)\"/>").fontColor
        }
        #expect(found.map { $0?.description ?? "none" }.joined(separator: " ") == shades)
    }

    @Test func `has no fill where there is a pattern or a gradient`() throws {
        for fill in [
            "<patternFill patternType=\"none\"/>",
            "<patternFill patternType=\"gray125\"><fgColor rgb=\"FF00FF00\"/></patternFill>",
            "<patternFill patternType=\"solid\"><bgColor rgb=\"FF00FF00\"/></patternFill>",
            "<gradientFill><stop position=\"0\"><color rgb=\"FF00FF00\"/></stop></gradientFill>",
        ] {
            #expect(try style(fill: fill).fill == nil)
        }
    }

    @Test func `takes numbered colours from the workbook's own table if it has one`() throws {
        let own = "<colors><indexedColors><rgbColor rgb=\"00ABCDEF\"/></indexedColors></colors>"
        #expect(
            try style(font: "<color indexed=\"0\"/>", others: own).fontColor?.description
                == "ABCDEF")
        #expect(
            try style(font: "<color indexed=\"1\"/>", others: own).fontColor?.description
                == "FFFFFF")
    }

    @Test func `falls back on the usual theme`() throws {
        #expect(
            try style(font: "<color theme=\"4\"/>", theme: "").fontColor?.description == "4472C4")
    }

    @Test(arguments: [
        ("<b/>", true, false), ("<i/>", false, true), ("<b val=\"0\"/><i val=\"1\"/>", false, true),
        ("<b val=\"true\"/><i val=\"false\"/>", true, false), ("", false, false),
    ])
    func `is bold or italic`(font: String, isBold: Bool, isItalic: Bool) throws {
        let style = try style(font: font)
        #expect(style.isBold == isBold)
        #expect(style.isItalic == isItalic)
    }
}

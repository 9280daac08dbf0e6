import Platform
import Spreadsheet
import TestSupport

/// A small workbook, put together from pieces of XML.
struct TestWorkbook {
    /// The sheets of the list; each has its part `xl/worksheets/sheetN.xml`.
    var sheetList = #"<sheet name="Table" sheetId="1" r:id="rId1"/>"#
    var workbookProperties = ""
    /// What stands in the element `sheetData`.
    var rows = ""
    /// What follows the rows.
    var afterRows = ""
    /// The shared texts, each with its elements `t` and `r`.
    var shared: [String] = []
    var styles = ""
    var theme = ""
    /// Parts in place of those made from the above, or besides them; `nil` leaves one out.
    var parts: [String: [UInt8]?] = [:]

    init(rows: String = "") { self.rows = rows }

    static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

    var entries: [ZipContainer.Entry] {
        var all: [(String, String)] = [
            ("_rels/.rels", references([("rId1", "officeDocument", "xl/workbook.xml")])),
            (
                "xl/workbook.xml",
                """
                <workbook xmlns="\(Self.main)" xmlns:r="\(Self.office)">\(workbookProperties)
                <sheets>\(sheetList)</sheets></workbook>
                """
            ),
            (
                "xl/_rels/workbook.xml.rels",
                references([
                    ("rId1", "worksheet", "worksheets/sheet1.xml"),
                    ("rId2", "worksheet", "/xl/worksheets/sheet2.xml"),
                    ("rId3", "chartsheet", "chartsheets/sheet3.xml"),
                    ("rId7", "sharedStrings", "sharedStrings.xml"),
                    ("rId8", "styles", "styles.xml"), ("rId9", "theme", "theme/theme1.xml"),
                ])
            ),
            ("xl/worksheets/sheet1.xml", Self.sheet(rows, afterRows: afterRows)),
            (
                "xl/sharedStrings.xml",
                "<sst xmlns=\"\(Self.main)\">\(shared.map { "<si>\($0)</si>" }.joined())</sst>"
            ),
            ("xl/styles.xml", "<styleSheet xmlns=\"\(Self.main)\">\(styles)</styleSheet>"),
        ]
        if !theme.isEmpty { all.append(("xl/theme/theme1.xml", theme)) }
        let kept = all.filter { parts[$0.0] == nil }.map { ZipContainer.Entry($0, Array($1.utf8)) }
        return kept
            + parts.sorted { $0.key < $1.key }.compactMap { name, bytes in
                bytes.map { ZipContainer.Entry(name, $0) }
            }
    }

    var bytes: [UInt8] { ZipContainer(entries).bytes }

    static func sheet(_ rows: String, afterRows: String = "") -> String {
        """
        <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
        <worksheet xmlns="\(main)"><sheetData>\(rows)</sheetData>\(afterRows)</worksheet>
        """
    }

    func references(_ list: [(id: String, type: String, target: String)]) -> String {
        let items = list.map {
            "<Relationship Id=\"\($0.id)\" Type=\"\(Self.office)/\($0.type)\" Target=\"\($0.target)\"/>"
        }
        let space = "http://schemas.openxmlformats.org/package/2006/relationships"
        return "<Relationships xmlns=\"\(space)\">\(items.joined())</Relationships>"
    }

    func open(limits: SpreadsheetLimits = SpreadsheetLimits()) throws(SpreadsheetError) -> Workbook
    {
        try Workbook(FileBytes(bytes: bytes, name: "test.xlsx"), limits: limits)
    }

    /// The cells of the first sheet.
    func cells(limits: SpreadsheetLimits = SpreadsheetLimits()) throws(SpreadsheetError)
        -> [TestCell]
    {
        var workbook = try open(limits: limits)
        return try TestCell.all(in: &workbook)
    }

    /// What reading the first sheet fails with.
    func failure(limits: SpreadsheetLimits = SpreadsheetLimits()) -> SpreadsheetError? {
        do throws(SpreadsheetError) {
            _ = try cells(limits: limits)
            return nil
        } catch { return error }
    }
}

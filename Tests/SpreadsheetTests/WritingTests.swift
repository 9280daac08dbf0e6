import Foundation
import Platform
import Spreadsheet
import TestSupport
import Testing

@Suite struct `A written workbook` {
    private let sheets = [
        WrittenSheet(
            name: "Rows",
            columns: [
                WrittenColumn("host"), WrittenColumn("people", numberFormat: "#,##0"),
                WrittenColumn("counted_on"),
            ],
            rows: [
                [.text("대한민국 <&>"), .number(28_500), .day(19_631)],
                [.text("=1+1"), .number(-0.25), .day(WrittenCell.firstDay)],
                [.empty, .number(1e15), .empty],
            ]),
        WrittenSheet(name: "Notes", columns: [WrittenColumn("words", wraps: true)], rows: []),
    ]

    private func written(_ sheets: [WrittenSheet]) throws -> (workbook: Workbook, folder: URL) {
        let folder = FileManager.default.temporaryDirectory
            .appending(path: "alliance-xlsx-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let file = folder.appending(path: "written.xlsx")
        try Data(try Workbook.bytes(of: sheets)).write(to: file)
        return (try Workbook(path: file.path), folder)
    }

    @Test func `is read back cell by cell, days and numbers as such`() throws {
        var (workbook, folder) = try written(sheets)
        // A folder that stays behind hurts nobody.
        defer { try? FileManager.default.removeItem(at: folder) }
        #expect(workbook.sheets.map(\.name) == ["Rows", "Notes"])
        let cells = try TestCell.all(in: &workbook)
        #expect(
            cells == [
                TestCell(address: "A1", kind: .text, text: "host"),
                TestCell(address: "B1", kind: .text, text: "people"),
                TestCell(address: "C1", kind: .text, text: "counted_on"),
                TestCell(address: "A2", kind: .text, text: "대한민국 <&>"),
                TestCell(address: "B2", kind: .number, text: "28500"),
                TestCell(address: "C2", kind: .date, text: "2023-10-01"),
                TestCell(address: "A3", kind: .text, text: "=1+1"),
                TestCell(address: "B3", kind: .number, text: "-0.25"),
                TestCell(address: "C3", kind: .date, text: "1900-03-01"),
                TestCell(address: "B4", kind: .number, text: "1000000000000000"),
            ])
    }

    @Test func `has the same bytes each time`() throws {
        let bytes = try Workbook.bytes(of: sheets)
        #expect(try Workbook.bytes(of: sheets) == bytes)
    }

    @Test(arguments: [(32_767, true), (32_768, false)])
    func `holds texts as long as a cell can, and refuses to cut a longer one`(
        length: Int, fits: Bool
    ) throws {
        let sheet = WrittenSheet(
            name: "Rows", columns: [WrittenColumn("words")],
            rows: [[.text(String(repeating: "x", count: length))]])
        guard !fits else {
            #expect(try !Workbook.bytes(of: [sheet]).isEmpty)
            return
        }
        #expect {
            try Workbook.bytes(of: [sheet])
        } throws: { error in
            (error as? SpreadsheetError)?.kind == .notWritten
                && "\(error)".contains("sheet Rows, row 2, column words: it cannot be written")
        }
    }
}

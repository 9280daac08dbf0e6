import Platform
import Spreadsheet
import TestSupport
import Testing

@Suite struct `A file that is no workbook` {
    private func failure(_ bytes: [UInt8]) -> SpreadsheetError? {
        do throws(SpreadsheetError) {
            _ = try Workbook(FileBytes(bytes: bytes, name: "t.xlsx"))
            return nil
        } catch { return error }
    }

    private static func zip(_ names: [String]) -> [UInt8] {
        ZipContainer(names.map { ZipContainer.Entry($0, [0x3c]) }).bytes
    }

    @Test(
        arguments: [
            (
                [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0], .legacyOrLocked,
                "t.xlsx: it is an Excel file from before 2007 (.xls), or locked by a password\n  fix: open it in a spreadsheet program, and save it as .xlsx without a password"
            ),
            (
                Array("a,b\r\n1,2\n".utf8), .notAWorkbook,
                "t.xlsx: it is no workbook: it begins with \"a,b\"\n  fix: see what it is in a text editor; CSV and web pages are often named .xlsx"
            ),
            (
                Array("é".utf8), .notAWorkbook,
                "t.xlsx: it is no workbook: it begins with the bytes C3 A9\n  fix: see what it is in a text editor; CSV and web pages are often named .xlsx"
            ),
            (
                [], .notAWorkbook,
                "t.xlsx: it is no workbook: it is empty\n  fix: see what it is in a text editor; CSV and web pages are often named .xlsx"
            ),
            (
                zip(["mimetype", "content.xml"]), .openDocument,
                "t.xlsx: it is an OpenDocument file (.ods)\n  fix: open it in a spreadsheet program, and save it as .xlsx"
            ),
            (
                zip(["xl/workbook.bin"]), .binaryWorkbook,
                "t.xlsx: it is a binary workbook (.xlsb)\n  fix: open it in a spreadsheet program, and save it as .xlsx"
            ),
            (
                zip(["a.csv"]), .notAWorkbook,
                "t.xlsx: it is a zip container without xl/workbook.xml\n  fix: see whether the workbook is one of the files in it"
            ),
            (
                zip([]), .notAWorkbook,
                "t.xlsx: it is a zip container with nothing in it\n  fix: fetch the file again from where it was published"
            ),
            (
                Array(TestWorkbook().bytes.dropLast(30)), .truncated,
                "t.xlsx: its end is missing, where a workbook has its table of contents\n  fix: fetch the file again; the download was cut off"
            ),
        ] as [([UInt8], SpreadsheetError.Kind, String)])
    func `is named, with what to do`(
        bytes: [UInt8], kind: SpreadsheetError.Kind, words: String
    ) {
        let error = failure(bytes)
        #expect(error?.kind == kind)
        #expect(error?.description == words)
    }

    @Test func `can be a document of another program of the same family`() {
        var document = TestWorkbook()
        document.parts["_rels/.rels"] = Array(
            document.references([("rId1", "officeDocument", "word/document.xml")]).utf8)
        document.parts["word/document.xml"] = Array("<document/>".utf8)
        document.parts["xl/workbook.xml"] = .some(nil)
        #expect(document.failure()?.reason == "it is a zip container without xl/workbook.xml")
        #expect(document.failure()?.kind == .notAWorkbook)
    }

    @Test func `can be a path that leads to none`() throws {
        let folder = try TemporaryFolder()
        for (path, kind) in [
            (folder.path(of: "none.xlsx"), FileError.Kind.notFound), (folder.path, .isDirectory),
            ("/dev/null", .notSeekable),
        ] {
            let error = #expect(throws: SpreadsheetError.self) { _ = try Workbook(path: path) }
            #expect(error?.kind == .file(kind))
            #expect(error?.description.hasPrefix("\(path): cannot open it: ") == true)
        }
    }
}

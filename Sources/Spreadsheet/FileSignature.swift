internal import Platform

/// The first bytes of a file, which tell what it is whatever its name says.
enum FileSignature {
    /// Sees that the file begins as a zip container does.
    static func check(_ file: FileBytes) throws(SpreadsheetError) {
        var first = [UInt8](repeating: 0, count: 64)
        do throws(FileError) {
            var target = first.mutableSpan
            let count = try file.read(at: 0, into: &target)
            first.removeLast(first.count - count)
        } catch {
            throw SpreadsheetError(error)
        }
        if first.starts(with: localHeader) { return }
        if first.starts(with: compoundFile) { throw legacyOrLocked }
        if first.starts(with: emptyContainer) { throw empty }
        throw SpreadsheetError(
            .notAWorkbook, reason: "it is no workbook: it \(beginning(first))",
            fix: "see what it is in a text editor; CSV and web pages are often named .xlsx")
    }

    static func binaryWorkbook(_ file: String) -> SpreadsheetError {
        SpreadsheetError(
            .binaryWorkbook, reason: "it is a binary workbook (.xlsb)",
            fix: "open it in a spreadsheet program, and save it as .xlsx"
        ).placed(file: file)
    }

    private static let localHeader: [UInt8] = [0x50, 0x4b, 0x03, 0x04]
    private static let emptyContainer: [UInt8] = [0x50, 0x4b, 0x05, 0x06]
    private static let compoundFile: [UInt8] = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]

    private static var legacyOrLocked: SpreadsheetError {
        SpreadsheetError(
            .legacyOrLocked,
            reason: "it is an Excel file from before 2007 (.xls), or locked by a password",
            fix: "open it in a spreadsheet program, and save it as .xlsx without a password")
    }

    private static var empty: SpreadsheetError {
        SpreadsheetError(
            .notAWorkbook, reason: "it is a zip container with nothing in it",
            fix: "fetch the file again from where it was published")
    }

    private static func beginning(_ bytes: [UInt8]) -> String {
        if bytes.isEmpty { return "is empty" }
        let line = bytes.prefix { $0 != 0x0a && $0 != 0x0d }
        if line.allSatisfy({ 0x20..<0x7f ~= $0 }) {
            return "begins with \"\(String(decoding: line, as: UTF8.self))\""
        }
        let shown = bytes.prefix(8).map { byte in
            (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
        }
        return "begins with the bytes \(shown.joined(separator: " "))"
    }
}

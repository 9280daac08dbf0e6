internal import Platform

extension Workbook {
    /// The most characters that a cell can hold, in UTF-16 as the format counts them.
    static let longestText = 32_767

    /// The bytes of a workbook of `sheets`, the same for the same cells.
    public static func bytes(of sheets: [WrittenSheet]) throws -> [UInt8] {
        // The library writes files and nothing else.
        let folder = try FileSystem.createTemporaryFolder()
        let path = FileSystem.joined(folder, "workbook.xlsx")
        defer {
            // What stays behind is a temporary file, which is no reason to fail.
            try? FileSystem.remove(path)
            try? FileSystem.remove(folder)
        }
        try write(sheets, to: path)
        return try ByteSource.contents(of: path)
    }

    private static func write(_ sheets: [WrittenSheet], to path: String) throws(SpreadsheetError) {
        var handle = try WorkbookHandle(path: path)
        do throws(SpreadsheetError) {
            for sheet in sheets { try write(sheet, to: &handle) }
        } catch {
            // Closing is also what frees its memory; the first error is the one to report.
            try? handle.close()
            throw error
        }
        try handle.close()
    }

    private static func write(
        _ sheet: WrittenSheet, to handle: inout WorkbookHandle
    ) throws(SpreadsheetError) {
        try handle.addSheet(sheet.name)
        for (place, column) in sheet.columns.enumerated() {
            handle.setWidth(of: place, to: width(of: place, in: sheet))
            _ = handle.write(
                column.title, row: 0, column: place, style: WrittenStyle(isBold: true))
        }
        handle.freeze(rows: 1, columns: sheet.columns.count, filterThrough: sheet.rows.count)
        for (index, row) in sheet.rows.enumerated() {
            for (place, cell) in row.enumerated() {
                guard
                    write(
                        cell, row: index + 1, column: place, sheet.columns[place], to: &handle)
                else {
                    throw .notWritten(
                        "sheet \(sheet.name), row \(index + 2), column \(sheet.columns[place].title)",
                        "no cell can hold it: a text has at most \(longestText) characters, and a sheet 1,048,576 rows"
                    )
                }
            }
        }
    }

    private static func write(
        _ cell: WrittenCell, row: Int, column: Int, _ description: WrittenColumn,
        to handle: inout WorkbookHandle
    ) -> Bool {
        switch cell {
        case .empty: return true
        case .text(let text):
            return handle.write(
                text, row: row, column: column, style: WrittenStyle(wraps: description.wraps))
        case .number(let number):
            return handle.write(
                number, row: row, column: column,
                style: WrittenStyle(numberFormat: description.numberFormat))
        case .day(let day):
            // Spreadsheets count from 1899-12-30.
            let serial = day + 25_569
            return handle.write(
                Double(serial), row: row, column: column,
                style: WrittenStyle(numberFormat: "yyyy-mm-dd"))
        }
    }

    /// As wide as its longest text, within reason.
    private static func width(of place: Int, in sheet: WrittenSheet) -> Double {
        let longest =
            sheet.rows.prefix(1000).map { row -> Int in
                switch row[place] {
                case .empty: 0
                case .text(let text): text.count
                case .number(let number): String(Int64(number.magnitude.clamped)).count + 5
                case .day: 10
                }
            }.max() ?? 0
        let most = sheet.columns[place].wraps ? 80 : 40
        return Double(min(max(longest, sheet.columns[place].title.count) + 2, most))
    }
}

extension Double {
    /// The number, or the greatest that an `Int64` surely holds.
    fileprivate var clamped: Double { isFinite ? Swift.min(self, 9e18) : 0 }
}

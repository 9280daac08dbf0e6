internal import CXlsxWriter

/// Owns one workbook that libxlsxwriter builds, until it is closed and so written.
@safe struct WorkbookHandle: ~Copyable {
    private let pointer: UnsafeMutablePointer<lxw_workbook>
    private var formats: [String: UnsafeMutablePointer<lxw_format>] = unsafe [:]
    private var sheet: UnsafeMutablePointer<lxw_worksheet>?

    init(path: String) throws(SpreadsheetError) {
        guard let pointer = unsafe workbook_new(path) else {
            throw .notWritten(path, "there is no memory for it")
        }
        unsafe self.pointer = unsafe pointer
        // The moment is always the same, so that the same rows give the same bytes.
        var properties = unsafe lxw_doc_properties()
        unsafe properties.created = 315_532_800
        unsafe workbook_set_properties(pointer, &properties)
    }

    /// Adds a sheet, which the cells that follow belong to.
    mutating func addSheet(_ name: String) throws(SpreadsheetError) {
        guard let sheet = unsafe workbook_add_worksheet(pointer, name) else {
            throw .notWritten(name, "no sheet can have this name")
        }
        unsafe self.sheet = unsafe sheet
    }

    /// Keeps the rows above the place in sight, and offers to filter by the columns.
    mutating func freeze(rows: Int, columns: Int, filterThrough lastRow: Int) {
        unsafe worksheet_freeze_panes(sheet, UInt32(rows), 0)
        guard columns > 0, lastRow > 0 else { return }
        unsafe worksheet_autofilter(sheet, 0, 0, UInt32(lastRow), UInt16(columns - 1))
    }

    /// How many letters wide a column is.
    mutating func setWidth(of column: Int, to letters: Double) {
        unsafe worksheet_set_column(sheet, UInt16(column), UInt16(column), letters, nil)
    }

    mutating func write(_ text: String, row: Int, column: Int, style: WrittenStyle) -> Bool {
        unsafe worksheet_write_string(
            sheet, UInt32(row), UInt16(column), text, format(style)) == LXW_NO_ERROR
    }

    mutating func write(_ number: Double, row: Int, column: Int, style: WrittenStyle) -> Bool {
        unsafe worksheet_write_number(
            sheet, UInt32(row), UInt16(column), number, format(style)) == LXW_NO_ERROR
    }

    /// Writes the file.
    consuming func close() throws(SpreadsheetError) {
        let code = unsafe workbook_close(pointer)
        guard code == LXW_NO_ERROR else {
            throw .notWritten("the workbook", unsafe String(cString: lxw_strerror(code)))
        }
    }

    private mutating func format(_ style: WrittenStyle) -> UnsafeMutablePointer<lxw_format>? {
        guard style != .plain else { return nil }
        if let format = unsafe formats[style.key] { return unsafe format }
        let format = unsafe workbook_add_format(pointer)
        if style.isBold { unsafe format_set_bold(format) }
        if style.wraps { unsafe format_set_text_wrap(format) }
        if style.isBold || style.wraps {
            unsafe format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
        }
        if !style.numberFormat.isEmpty {
            unsafe format_set_num_format(format, style.numberFormat)
        }
        unsafe formats[style.key] = unsafe format
        return unsafe format
    }
}

public import Platform

/// An Excel workbook (`.xlsx`, also `.xlsm`), whose sheets can be read one after the other.
///
/// Opening it reads the list of sheets and the styles. Nothing of it is run, nothing outside of
/// the file is looked at, and no part is written anywhere.
public struct Workbook {
    /// The path as it was given.
    public let file: String
    /// The sheets in the order of their tabs, hidden ones and charts among them.
    public let sheets: [Sheet]

    let container: Container
    let styles: [CellStyle]
    let dateSystem: DateSystem
    private let sharedTextsPart: String?
    /// Read when the first sheet is.
    private var sharedTexts: SharedTexts?

    /// Opens the workbook at `path`.
    public init(
        path: String, limits: SpreadsheetLimits = SpreadsheetLimits()
    ) throws(SpreadsheetError) {
        let bytes: FileBytes
        do throws(FileError) { bytes = try FileBytes(path: path) } catch {
            throw SpreadsheetError(error)
        }
        try self.init(bytes, limits: limits)
    }

    /// Reads a workbook from `bytes`.
    public init(
        _ bytes: FileBytes, limits: SpreadsheetLimits = SpreadsheetLimits()
    ) throws(SpreadsheetError) {
        precondition(
            limits.rowBytes < 1 << 31 && limits.sharedTextBytes < 1 << 32,
            "places in texts are kept in 32 bits")
        file = bytes.name
        container = try Container(bytes, limits: limits)
        let part = try container.workbookPart()
        let references = try container.references(of: part)
        let list = WorkbookHandler(limit: limits.listEntries)
        try container.read(part, with: list, describesOthers: true)
        guard !list.sheets.isEmpty else { throw container.noWorkbook() }
        dateSystem = list.dateSystem
        sheets = try container.sheets(list.sheets, references: references, of: part)
        styles = try container.styles(references: references, of: part)
        sharedTextsPart = try container.target(ofType: "sharedStrings", in: references, of: part)
    }

    /// The ranges of `sheet` that are merged into one cell each.
    ///
    /// They stand behind the rows in the file, so this reads through the sheet once.
    public func mergedRanges(of sheet: Sheet) throws(SpreadsheetError) -> MergedRanges {
        let merges = MergesHandler(limit: container.limits.listEntries)
        try container.read(try cellsPart(of: sheet), with: merges)
        return MergedRanges(merges.ranges)
    }

    /// Begins to read the rows of `sheet`.
    public mutating func rows(of sheet: Sheet) throws(SpreadsheetError) -> SheetReader {
        let handler = RowHandler(
            shared: try texts(), styles: styles, dateSystem: dateSystem, limits: container.limits)
        let part = try container.reader(of: try cellsPart(of: sheet), with: handler)
        return SheetReader(sheet: sheet, part: part, handler: handler, styles: styles)
    }

    private func cellsPart(of sheet: Sheet) throws(SpreadsheetError) -> String {
        guard let part = sheet.part else {
            throw SpreadsheetError(
                .missingPart, reason: "sheet \"\(sheet.name)\" is a chart and has no cells",
                fix: "choose the sheet with the chart's figures"
            ).placed(file: file)
        }
        return part
    }

    private mutating func texts() throws(SpreadsheetError) -> SharedTexts {
        if let sharedTexts { return sharedTexts }
        let handler = SharedTextsHandler(limit: container.limits.sharedTextBytes)
        if let sharedTextsPart { try container.read(sharedTextsPart, with: handler) }
        sharedTexts = handler.texts
        return handler.texts
    }
}

/// How much of a workbook is read before it is refused as too large.
///
/// A zip container of a few kilobytes can unfold to terabytes. Nothing is unfolded beyond these
/// limits, which lie well above what spreadsheet programs write.
public struct SpreadsheetLimits: Sendable {
    /// The bytes of one part (a sheet, the shared texts) when unfolded; it is read in a stream.
    public var partBytes = 1 << 30
    /// The bytes of a part that describes others (the list of sheets, the styles), when unfolded.
    public var describingPartBytes = 32 << 20
    /// The memory for texts that cells share, which has to be held while rows are read.
    public var sharedTextBytes = 64 << 20
    /// The bytes of text in one row.
    public var rowBytes = 8 << 20
    /// How many parts, sheets, styles, fonts or merged ranges there may be, of each.
    public var listEntries = 65_536
    /// How deep XML elements may stand in each other.
    public var depth = 256
    /// The memory that the XML parser may hold, which bounds a single tag, comment or name.
    public var parserBytes = 8 << 20
    /// The rows of a sheet: the format has no more.
    public var rows = CellAddress.maximumRow
    /// The columns of a sheet: the format has no more.
    public var columns = CellAddress.maximumColumn

    public init() {}
}

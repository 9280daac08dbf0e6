/// The elements that mean something here, by their names in the file.
///
/// A name of another namespace than the format's is ``other``, whatever it is: extensions repeat
/// the format's names with other meanings.
enum XMLName: String, CaseIterable {
    case other = ""
    // The list of sheets, and of what a part refers to.
    case workbookPr, sheets, sheet, relationships = "Relationships", relationship = "Relationship"
    // Texts, shared and in cells.
    case sst, si, t, r, rPh
    // A sheet.
    case worksheet, sheetData, row, c, v, `is`, mergeCells, mergeCell
    // Styles.
    case numFmts, numFmt, fonts, font, color, b, i, fills, fill, patternFill, fgColor, cellXfs, xf
    case indexedColors, rgbColor
    // The theme's colours.
    case clrScheme, dk1, lt1, dk2, lt2, accent1, accent2, accent3, accent4, accent5, accent6
    case hlink, folHlink, sysClr, srgbClr

    /// The namespaces of the format, in the form that Excel writes and in the strict one.
    static let namespaces: [StaticString] = [
        "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
        "http://purl.oclc.org/ooxml/spreadsheetml/main",
        "http://schemas.openxmlformats.org/package/2006/relationships",
        "http://schemas.openxmlformats.org/drawingml/2006/main",
        "http://purl.oclc.org/ooxml/drawingml/main",
    ]

    private static let byPackedName = Dictionary(
        uniqueKeysWithValues: allCases.map { ($0.rawValue.utf8.reduce(0, Self.packed), $0) })

    /// No name above is longer, in bytes, so that a name is one number.
    static var longest: Int { 16 }

    /// The element of a name without its namespace.
    init(local: Span<UInt8>) {
        // Nearly every element of a sheet is a cell or its value.
        if local.count == 1, local[0] == UInt8(ascii: "c") {
            self = .c
            return
        }
        if local.count == 1, local[0] == UInt8(ascii: "v") {
            self = .v
            return
        }
        guard local.count <= Self.longest else {
            self = .other
            return
        }
        var number = 0 as UInt128
        for index in local.indices { number = Self.packed(number, local[index]) }
        self = Self.byPackedName[number] ?? .other
    }

    private static func packed(_ number: UInt128, _ byte: UInt8) -> UInt128 {
        number << 8 | UInt128(byte)
    }
}

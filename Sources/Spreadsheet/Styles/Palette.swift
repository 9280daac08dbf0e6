/// What a workbook's numbered colours are: its own or Excel's table, and its theme.
struct Palette {
    /// By the number in `indexed`.
    var indexed = Self.standard
    /// By the number in `theme`: the light and dark pairs, six accents, two of links.
    var theme = Self.officeTheme

    /// How many numbers a workbook can give colours of its own.
    static var indexedCount: Int { 64 }

    /// The colour of an element `color` or `fgColor`; `nil` if it is left to the program.
    func color(_ element: borrowing XMLElement) -> Color? {
        guard !element.flag("auto") else { return nil }
        let tint = element.text("tint").flatMap(Double.init) ?? 0
        return base(element)?.tinted(tint)
    }

    private func base(_ element: borrowing XMLElement) -> Color? {
        if let hex = element["rgb"] { return Color(hex: hex) }
        if let number = element.number("theme") {
            return theme.indices ~= number ? theme[number] : nil
        }
        // 64 and 65 are the colours of the desktop's text and background.
        guard let number = element.number("indexed"), indexed.indices ~= number else {
            return nil
        }
        return indexed[number]
    }

    /// ECMA-376, part 1, 18.8.27.
    private static let standard: [Color] = {
        let first: [UInt32] = [
            0x000000, 0xFFFFFF, 0xFF0000, 0x00FF00, 0x0000FF, 0xFFFF00, 0xFF00FF, 0x00FFFF,
        ]
        let rest: [UInt32] = [
            0x800000, 0x008000, 0x000080, 0x808000, 0x800080, 0x008080, 0xC0C0C0, 0x808080,
            0x9999FF, 0x993366, 0xFFFFCC, 0xCCFFFF, 0x660066, 0xFF8080, 0x0066CC, 0xCCCCFF,
            0x000080, 0xFF00FF, 0xFFFF00, 0x00FFFF, 0x800080, 0x800000, 0x008080, 0x0000FF,
            0x00CCFF, 0xCCFFFF, 0xCCFFCC, 0xFFFF99, 0x99CCFF, 0xFF99CC, 0xCC99FF, 0xFFCC99,
            0x3366FF, 0x33CCCC, 0x99CC00, 0xFFCC00, 0xFF9900, 0xFF6600, 0x666699, 0x969696,
            0x003366, 0x339966, 0x003300, 0x333300, 0x993300, 0x993366, 0x333399, 0x333333,
        ]
        return (first + first + rest).map(Color.init(rgb:))
    }()

    /// The theme that programs assume in a workbook without one.
    private static let officeTheme: [Color] = [
        0xFFFFFF, 0x000000, 0xE7E6E6, 0x44546A, 0x4472C4, 0xED7D31, 0xA5A5A5, 0xFFC000, 0x5B9BD5,
        0x70AD47, 0x0563C1, 0x954F72,
    ].map(Color.init(rgb:))
}

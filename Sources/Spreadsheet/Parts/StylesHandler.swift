/// Collects what the styles of cells are put together from.
///
/// Colours are looked up at the end: a workbook's own numbered colours follow the fonts and fills
/// that use them. So the palette has to be found first, in a pass of its own.
final class StylesHandler: XMLHandler {
    private(set) var styles: [CellStyle] = []

    private let palette: Palette
    private let limit: Int
    private var formats: [Int: NumberFormat.DateParts?] = [:]
    private var fonts: [CellStyle] = []
    private var fills: [Color?] = []
    /// Whether the open element `font` is one of the list, and not of a conditional format.
    private var isInFont = false
    private var isInFill = false
    private var isInSolidFill = false

    init(palette: Palette, limit: Int) {
        self.palette = palette
        self.limit = limit
    }

    func start(
        _ element: borrowing XMLElement, in parent: XMLName
    ) throws(SpreadsheetError) {
        switch (parent, element.name) {
        case (.numFmts, .numFmt):
            try see(formats.count, "number formats")
            guard let number = element.number("numFmtId"), let code = element.text("formatCode")
            else { return }
            formats[number] = .some(NumberFormat.dateParts(of: code))
        case (.fonts, .font):
            try see(fonts.count, "fonts")
            fonts.append(CellStyle())
            isInFont = true
        case (.font, _) where isInFont: describeFont(element)
        case (.fills, .fill):
            try see(fills.count, "fills")
            fills.append(nil)
            isInFill = true
        case (.fill, .patternFill):
            isInSolidFill = isInFill && element.text("patternType") == "solid"
        case (.patternFill, .fgColor) where isInSolidFill:
            fills[fills.count - 1] = palette.color(element)
        case (.cellXfs, .xf):
            try see(styles.count, "cell styles")
            styles.append(style(element))
        default: break
        }
    }

    func end(_ name: XMLName, in parent: XMLName) -> Bool {
        switch name {
        case .font: isInFont = false
        case .fill: (isInFill, isInSolidFill) = (false, false)
        default: break
        }
        return false
    }

    private func see(_ count: Int, _ what: String) throws(SpreadsheetError) {
        guard count < limit else { throw .tooLarge("it has more than \(limit) \(what)") }
    }

    private func describeFont(_ element: borrowing XMLElement) {
        let last = fonts.count - 1
        switch element.name {
        case .color: fonts[last].fontColor = palette.color(element)
        case .b: fonts[last].isBold = element.flag("val", assumed: true)
        case .i: fonts[last].isItalic = element.flag("val", assumed: true)
        default: break
        }
    }

    private func style(_ element: borrowing XMLElement) -> CellStyle {
        let font = element.number("fontId") ?? 0
        let fill = element.number("fillId") ?? 0
        let format = element.number("numFmtId") ?? 0
        var style = fonts.indices ~= font ? fonts[font] : CellStyle()
        style.fill = fills.indices ~= fill ? fills[fill] : nil
        style.dateParts = formats[format] ?? NumberFormat.dateParts(ofBuiltIn: format)
        return style
    }
}

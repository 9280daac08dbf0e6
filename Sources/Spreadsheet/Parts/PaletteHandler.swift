/// Collects a workbook's own numbered colours, which stand after the styles that use them.
final class PaletteHandler: XMLHandler {
    private(set) var palette: Palette
    private var count = 0

    init(palette: Palette) { self.palette = palette }

    func start(_ element: borrowing XMLElement, in parent: XMLName) {
        guard parent == .indexedColors, element.name == .rgbColor,
            count < Palette.indexedCount
        else { return }
        if let hex = element["rgb"], let color = Color(hex: hex) { palette.indexed[count] = color }
        count += 1
    }
}

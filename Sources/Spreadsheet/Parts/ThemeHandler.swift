/// Collects the colours of the theme, in the order in which styles number them.
final class ThemeHandler: XMLHandler {
    private(set) var colors: [XMLName: Color] = [:]

    /// The file has dark before light, and styles count light first.
    private static let order: [XMLName] = [
        .lt1, .dk1, .lt2, .dk2, .accent1, .accent2, .accent3, .accent4, .accent5, .accent6,
        .hlink, .folHlink,
    ]

    /// The palette's theme with the colours that were found.
    func theme(over standard: [Color]) -> [Color] {
        zip(Self.order, standard).map { colors[$0] ?? $1 }
    }

    func start(_ element: borrowing XMLElement, in parent: XMLName) {
        guard Self.order.contains(parent), colors[parent] == nil else { return }
        let value =
            switch element.name {
            case .srgbClr: element["val"]
            // What the desktop's colour was when the workbook was written.
            case .sysClr: element["lastClr"]
            default: nil as Span<UInt8>?
            }
        if let value { colors[parent] = Color(hex: value) }
    }
}

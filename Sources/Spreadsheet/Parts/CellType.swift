internal import Platform

/// The type that a cell is stored with.
enum CellType: String, CaseIterable {
    case number = "n"
    case boolean = "b"
    case error = "e"
    case day = "d"
    /// A number into the shared texts.
    case sharedText = "s"
    /// What a formula gives.
    case formulaText = "str"
    /// A text that stands in the cell itself.
    case inlineText = "inlineStr"

    init?(_ text: Span<UInt8>) {
        if text.count == 1 && text[0] == UInt8(ascii: "s") {
            self = .sharedText
        } else {
            self.init(rawValue: String(repairing: text))
        }
    }
}

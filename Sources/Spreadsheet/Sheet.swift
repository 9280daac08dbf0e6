/// A sheet of a workbook, as the list of sheets describes it.
public struct Sheet: Equatable, Sendable {
    public enum Visibility: String, Sendable {
        case visible
        /// Not shown, until whoever looks at the workbook asks for it.
        case hidden
        /// Not shown, and not offered either.
        case veryHidden
    }

    /// The name on the tab: a label, whatever it looks like.
    public let name: String
    public let visibility: Visibility
    /// The part that holds the cells, or `nil` if it has none: a chart on a sheet of its own.
    let part: String?

    /// Whether there are rows to read; a chart that fills a sheet has none.
    public var hasCells: Bool { part != nil }
}

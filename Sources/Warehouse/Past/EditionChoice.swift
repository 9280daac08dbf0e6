/// Which edition of a publication counts: the latest that is not after a date.
public struct EditionChoice: Equatable, Sendable {
    /// The publication; `nil`: every one.
    public let publication: String?
    /// `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
    public let date: String

    /// Reads `sipri-milex=2024` or `2024-04`.
    public init(_ text: String) throws(EditionError) {
        let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        let date = String(parts.last ?? "")
        let field = Array(date.utf8)
        guard CodeForm.edition.problem(with: field.span) == nil,
            parts.count == 1 || !parts[0].isEmpty
        else { throw .badChoice(text) }
        publication = parts.count == 2 ? String(parts[0]) : nil
        self.date = date
    }
}

extension EditionChoice: CustomStringConvertible {
    public var description: String { publication.map { "\($0)=\(date)" } ?? date }
}

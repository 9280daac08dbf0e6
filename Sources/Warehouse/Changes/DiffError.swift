/// Why two things cannot be compared.
public enum DiffError: Error, Equatable, Sendable {
    /// A moment and a source.
    case differentKinds(DiffSide, DiffSide)
    case unknownSource(UnknownName)
    /// Two sources that are not editions of one publication.
    case differentPublications(older: String, of: String, newer: String, and: String)
    /// A file that is to replace an edition brings nothing of that publication.
    case noOtherEdition(String, publication: String)
}

extension DiffError: CustomStringConvertible {
    public var description: String {
        switch self {
        case .differentKinds(let left, let right):
            """
            \(left) and \(right) cannot be compared: one is a moment, the other a source
              fix: give two batches, two days or instants, or two editions of one publication
            """
        case .unknownSource(let name):
            """
            there is no source "\(name.name)"
              fix: \(name.nearest.map { "did you mean \($0)? or " } ?? "")see `alliance show sources`
            """
        case .differentPublications(let older, let first, let newer, let second):
            """
            \(older) is an edition of \(first), and \(newer) of \(second)
              fix: give two editions of one publication
            """
        case .noOtherEdition(let source, let publication):
            """
            the rows name no other edition of \(publication) than \(source), which they should replace
              fix: give the rows the new edition's source, and name the old one with --replaces
            """
        }
    }
}

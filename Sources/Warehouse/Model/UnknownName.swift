/// A name that does not exist, with the one that may have been meant.
public struct UnknownName: Error, Equatable, Sendable {
    public let name: String
    /// What it should be the name of: `dataset`, `column`.
    public let kind: String
    /// The name that is nearest, or `nil` if none is near.
    public let nearest: String?
    /// Every name there is.
    public let known: [String]

    init(_ name: String, kind: String, known: [String]) {
        self.name = name
        self.kind = kind
        self.known = known
        nearest = Spelling.nearest(to: name, in: known)
    }
}

extension UnknownName: CustomStringConvertible {
    public var description: String {
        let suggestion = nearest.map { "did you mean \($0)? or " } ?? ""
        return """
            there is no \(kind) "\(name)"
              fix: \(suggestion)use one of \(known.joined(separator: ", "))
            """
    }
}

/// Something about a load that deserves a look; it did not keep anything from being loaded.
public struct ImportWarning: Equatable, Sendable {
    /// `unused-column`, `printed-total`, or the name of a sanity rule.
    public let rule: String
    /// A sheet and cell, a line, or the key of a row; empty where it is about the whole file.
    public let place: String
    /// What is odd, as a clause.
    public let message: String
}

extension ImportWarning: CustomStringConvertible {
    public var description: String { place.isEmpty ? message : "\(place): \(message)" }
}

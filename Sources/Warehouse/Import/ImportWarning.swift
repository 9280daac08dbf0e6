/// Something about a load that deserves a look; it did not keep anything from being loaded.
public struct ImportWarning: Equatable, Sendable {
    /// `unused-column`, `printed-total`, `duplicate`, or the name of a sanity rule.
    public let rule: String
    /// A sheet and cell, a line, or the key of a row; empty where it is about the whole file.
    public let place: String
    /// What is odd, as a clause.
    public let message: String
}

extension ImportWarning {
    /// That rows stand in the file more than once, with the same values, if any does.
    static func duplicates(_ count: Int) -> [ImportWarning] {
        let words =
            count == 1
            ? "1 row repeats an earlier row of the file and is counted as unchanged"
            : "\(count) rows repeat earlier rows of the file and are counted as unchanged"
        return count == 0 ? [] : [ImportWarning(rule: "duplicate", place: "", message: words)]
    }
}

extension ImportWarning: CustomStringConvertible {
    public var description: String { place.isEmpty ? message : "\(place): \(message)" }
}

/// Why an edition cannot be chosen.
public enum EditionError: Error, Equatable, Sendable {
    case badChoice(String)
    case unknownPublication(UnknownName)
    /// The publication has no edition so early; the editions that it has.
    case noneSoEarly(EditionChoice, editions: [String])
    /// Two choices speak of the same.
    case twice(EditionChoice)
}

extension EditionError: CustomStringConvertible {
    public var description: String {
        switch self {
        case .badChoice(let text):
            """
            "\(text)" chooses no edition
              fix: give a date as 2024, 2024-04 or 2024-04-22, for one publication as \
            sipri-milex=2024
            """
        case .unknownPublication(let name):
            """
            there is no publication "\(name.name)"
              fix: \(name.nearest.map { "did you mean \($0)? or " } ?? "")see `alliance query \
            "select distinct publication from sources"`
            """
        case .noneSoEarly(let choice, let editions):
            """
            \(choice.publication ?? "it") has no edition of \(choice.date) or before
              fix: \(
                editions.isEmpty
                    ? "its sources bear no date; leave it out"
                    : "it has \(editions.joined(separator: ", "))")
            """
        case .twice(let choice):
            """
            an edition of \(choice.publication ?? "every publication") is chosen twice
              fix: choose it once
            """
        }
    }
}

/// What the reader came to.
public enum CSVStep: Equatable, Sendable {
    /// A sound record, now in ``CSVReader/record``.
    case record
    /// A record that does not follow the rules, now in ``CSVReader/record`` to be kept as it
    /// stands. Reading goes on with the one after it.
    indirect case problem(CSVProblem)
    /// The end of the file.
    case end
}

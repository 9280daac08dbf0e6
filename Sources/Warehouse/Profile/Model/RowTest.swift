/// A question about a row of a publisher's table.
public indirect enum RowTest: Sendable {
    public enum Subject: Sendable, Hashable {
        /// The first of these columns that the file has.
        case column([String])
        /// The label of the section in which the row stands.
        case section
    }

    public enum Property: Sendable {
        /// Texts are compared with white space collapsed, and without regard to case.
        case isOneOf([String])
        case matches(Pattern)
        case isEmpty(Bool)
        case isNumber(Bool)
        /// Whether it is the code or a name of an ally.
        case isAlly(Bool)
    }

    case subject(Subject, Property)
    /// Whether no cell of the row has text.
    case blank
    case all([RowTest])
    case any([RowTest])
    case not(RowTest)
}

/// Whether a load looks for values that are odd, though no rule of the schema forbids them.
public enum SanityMode: String, CaseIterable, Sendable {
    /// Where the table is small enough for it to take a moment.
    case auto
    case always
    case never
}

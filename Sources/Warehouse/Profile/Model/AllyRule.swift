/// One way of telling which ally a publisher's row is about.
public struct AllyRule: Sendable {
    public enum Key: String, CaseIterable, Sendable {
        /// Our code, which is ISO 3166-1 alpha-3 where there is one.
        case code
        case isoAlpha2 = "iso-alpha-2"
        case isoNumeric = "iso-numeric"
        /// The state number of the Correlates of War.
        case cow
        /// A name on the day of the fact.
        case name
    }

    /// The text, with its own missing markers, replacements and map.
    public let text: FieldRule
    public let key: Key
    /// Whose names are looked at first.
    public let scheme: String?
}

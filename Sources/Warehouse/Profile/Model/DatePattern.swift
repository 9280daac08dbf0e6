/// How a publisher writes days: `YYYY-MM-DD`, `MMMM D, YYYY`.
public struct DatePattern: Sendable, Equatable {
    public enum Part: Sendable, Equatable {
        /// With four digits, or two.
        case year(digits: Int)
        /// With as many digits at least.
        case month(digits: Int)
        /// In English, whole or its first three letters.
        case monthName(isWhole: Bool)
        case day(digits: Int)
        case text(String)
    }

    public let parts: [Part]
    /// Whether parts may be unknown: `xx`, `00`, `??`, or not there at the end.
    public let isPartial: Bool
}

/// How a publisher writes numbers.
public struct NumberForm: Sendable, Equatable {
    public enum Negative: String, CaseIterable, Sendable {
        /// `-5`
        case minus
        /// `−5`, with U+2212
        case unicodeMinus = "unicode-minus"
        /// `(5)`
        case parentheses
        /// `5-`
        case trailingMinus = "trailing-minus"
    }

    /// `.` or `,`
    public var decimal: Character = "."
    /// What may stand between groups of three digits; a space also means no-break spaces.
    public var thousands: Set<Character> = []
    public var negative: Set<Negative> = [.minus]
    /// Whether `5e3` is 5000.
    public var allowsExponent = false
    /// Signs that are taken off before or after a number.
    public var currencySigns: [String] = []
    /// Whether a `%` after a number is taken off.
    public var allowsPercent = false

    public init() {}
}

/// How one field of a fact is made of a publisher's row.
public struct FieldRule: Sendable {
    public indirect enum Origin: Sendable {
        case constant(String)
        /// The first of these columns that the file has.
        case column([String])
        /// The cell of the value column.
        case value
        /// A named group of the value column's text, or the whole text.
        case header(group: String?)
        /// The first group of the first match above the header.
        case preamble(Pattern)
        case section
        /// The name of the sheet, or the first group of the match in it.
        case sheet(Pattern?)
        /// The name of the file without its folder, or the first group of the match in it.
        case file(Pattern?)
        case template([TemplatePart])
        /// The first that is not empty.
        case first([FieldRule])
        case ally([AllyRule])
        case dayParts(year: FieldRule, month: FieldRule?, day: FieldRule?)
    }

    public enum TemplatePart: Sendable, Equatable {
        case text(String)
        case column([String])
    }

    public let origin: Origin
    /// Texts that mean that there is nothing.
    public var missing: Set<String> = []
    public var replacements: [Replacement] = []
    public var map: [String: String] = [:]
    /// What a text that is not in ``map`` becomes; `nil`: it stays.
    public var otherwise: String?
    public var date: DatePattern?
    /// The month and day of a year that is all that the source gives: `09-30`.
    public var monthAndDay: String?
    public var multiplier: String?
    public var divisor: [String]?
    public var isInverted = false
    /// Whether the column may be missing from the file.
    public var isOptional = false
    /// Where it stands in the profile.
    public var place = ProfilePlace()

    public struct Replacement: Sendable {
        public let pattern: Pattern
        public let text: String
    }

    public init(_ origin: Origin) { self.origin = origin }
}

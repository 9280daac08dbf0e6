/// What the rows of a publisher's table become in one dataset.
public struct FactsForm: Sendable {
    /// What is done where two labels of one ally give values for the same key.
    public enum Labels: String, CaseIterable, Sendable {
        /// They contradict each other.
        case refuse
        case add
        /// The second is variant 2.
        case separate
    }

    /// A text that sets fields of the dataset where it is found, and is taken off.
    public struct Mark: Sendable {
        public enum Place: Sendable, Equatable {
            case value
            case header
            case field(String)
        }

        public let place: Place
        public let pattern: Pattern
        public let set: [String: String]
    }

    /// A colour that sets fields of the dataset; colours are RRGGBB in capitals.
    public struct Style: Sendable {
        public let fills: Set<String>
        public let fonts: Set<String>
        public let set: [String: String]
    }

    public let dataset: Dataset
    public var when: RowTest?
    public var labels = Labels.refuse
    /// What every value is multiplied by.
    public var multiplier: String?
    /// By the name of the dataset's column.
    public var fields: [String: FieldRule] = [:]
    /// What sets the first day, the day after the last, and the calendar.
    public var period: PeriodRule?
    /// The columns of values; none: a row is one fact.
    public var values: [ValueColumns] = []
    public var marks: [Mark] = []
    public var styles: [Style] = []
    /// Where it stands in the profile.
    public var place = ProfilePlace()

    public init(_ dataset: Dataset) { self.dataset = dataset }
}

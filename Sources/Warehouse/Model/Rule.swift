/// Something that has to hold between the columns of one row, called as the schema calls it.
struct Rule: Sendable {
    enum Kind: Sendable {
        /// Where both have a value, the second is more than the first.
        case ascending(String, String)
        /// Where both have a value, the second is not less than the first.
        case notDescending(String, String)
        /// Both have a value, or neither.
        case together(String, String)
        /// The first has a value, or the other two, which are the ends of a range, both have.
        case valueOrRange(String, low: String, high: String)
        /// Where they have values, the first is not outside the other two, which are the ends of a
        /// range.
        case inRange(String, low: String, high: String)
        /// The last has a value exactly where the first is the word.
        case exactlyWhere(String, is: String, has: String)
        /// The last may have a value only where the first is the word.
        case onlyWhere(String, is: String, has: String)
        /// The two are not the same.
        case different(String, String)
        /// No two rows have the same value.
        case unique(String)
        /// The days, the second of which is the day after the last, begin years of the calendar.
        case yearsOf(calendar: String, from: String, until: String)
        /// The value of a currency in which there are amounts does not change.
        case fixedForAmounts(String)
    }

    /// The name of the constraint.
    let name: String
    let kind: Kind

    init(_ name: String, _ kind: Kind) {
        self.name = name
        self.kind = kind
    }

    /// The columns that it speaks of.
    var columns: [String] {
        switch kind {
        case .ascending(let first, let second), .notDescending(let first, let second),
            .together(let first, let second), .different(let first, let second):
            [first, second]
        case .valueOrRange(let value, let low, let high), .inRange(let value, let low, let high):
            [value, low, high]
        case .exactlyWhere(let column, _, let other), .onlyWhere(let column, _, let other):
            [column, other]
        case .unique(let column), .fixedForAmounts(let column): [column]
        case .yearsOf(let calendar, let from, let until): [calendar, from, until]
        }
    }
}

/// A rule between columns with their places in place of their names.
struct RuleCheck {
    enum Kind {
        case ascending(Int, Int, allowsEqual: Bool)
        case together(Int, Int)
        case valueOrRange(Int, low: Int, high: Int)
        case inRange(Int, low: Int, high: Int)
        /// The flag says whether the word demands a value, or only allows it.
        case presence(Int, is: [UInt8], has: Int, demands: Bool)
        case different(Int, Int)
        case unique(Int)
        case yearsOf(Int, from: Int, until: Int)
        case fixedForAmounts(Int)
    }

    let name: String
    let kind: Kind

    init(_ rule: Rule, of dataset: Dataset) {
        // A dataset cannot be made with a rule about a column that it has not got.
        func place(_ name: String) -> Int { dataset.index(of: name) ?? 0 }
        name = rule.name
        kind =
            switch rule.kind {
            case .ascending(let first, let second):
                .ascending(place(first), place(second), allowsEqual: false)
            case .notDescending(let first, let second):
                .ascending(place(first), place(second), allowsEqual: true)
            case .together(let first, let second): .together(place(first), place(second))
            case .valueOrRange(let value, let low, let high):
                .valueOrRange(place(value), low: place(low), high: place(high))
            case .inRange(let value, let low, let high):
                .inRange(place(value), low: place(low), high: place(high))
            case .exactlyWhere(let column, let word, let other):
                .presence(place(column), is: Array(word.utf8), has: place(other), demands: true)
            case .onlyWhere(let column, let word, let other):
                .presence(place(column), is: Array(word.utf8), has: place(other), demands: false)
            case .different(let first, let second): .different(place(first), place(second))
            case .unique(let column): .unique(place(column))
            case .yearsOf(let calendar, let from, let until):
                .yearsOf(place(calendar), from: place(from), until: place(until))
            case .fixedForAmounts(let column): .fixedForAmounts(place(column))
            }
    }
}

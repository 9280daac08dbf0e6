/// A dataset whose codes other datasets refer to.
public enum Register: String, CaseIterable, Sendable {
    case sources, allies, currencies, groups, agreements
    case costLines = "cost-lines"
    case methods

    /// The column that holds the code.
    var codeColumn: String {
        switch self {
        case .sources: "source"
        case .allies: "ally"
        case .currencies: "currency"
        case .groups: "group_code"
        case .agreements: "agreement"
        case .costLines: "line"
        case .methods: "method"
        }
    }

    /// One of its rows, in words.
    var noun: String {
        switch self {
        case .sources: "source"
        case .allies: "ally"
        case .currencies: "currency"
        case .groups: "group"
        case .agreements: "agreement"
        case .costLines: "cost line"
        case .methods: "method"
        }
    }

    var article: String { self == .allies || self == .agreements ? "an" : "a" }

    var table: String { rawValue.replacing("-", with: "_") }
}

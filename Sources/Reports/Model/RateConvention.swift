internal import Storage

/// How amounts become US dollars.
enum RateConvention: Equatable {
    /// By rates that the warehouse has, of one convention.
    case known(String)
    /// By one rate for all years: units of the currency for a US dollar. Without a currency it is
    /// that of the one currency that an answer has beside the dollar.
    case fixed(Double, currency: String?)

    /// Reads a word of ``ReportParameter/rateConventions``, `fixed:1165.8` or `fixed:KRW=1165.8`.
    init?(_ text: String) {
        if ReportParameter.rateConventions.contains(text) {
            self = .known(text)
            return
        }
        let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2, parts[0] == "fixed" else { return nil }
        let sides = parts[1].split(separator: "=", omittingEmptySubsequences: false)
        guard let last = sides.last, let rate = Double(last), rate > 0, rate.isFinite else {
            return nil
        }
        switch sides.count {
        case 1: self = .fixed(rate, currency: nil)
        case 2 where sides[0].wholeMatch(of: /[A-Z]{3}/) != nil:
            self = .fixed(rate, currency: String(sides[0]))
        default: return nil
        }
    }

    /// What SQL binds under the option's name and beside it.
    func values(named name: String) -> [String: Value] {
        switch self {
        case .known(let convention): [name: .text(convention)]
        case .fixed(let rate, let currency):
            [
                name: .text("fixed"), "fixed_rate": .real(rate),
                "fixed_currency": currency.map { .text($0) } ?? .null,
            ]
        }
    }
}

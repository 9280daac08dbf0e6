/// Growth in percent: of every year, of some years, or both.
struct GrowthPath: Equatable {
    /// The growth of every year that is not named.
    private(set) var every: Double?
    private(set) var years: [Int: Double] = [:]

    /// Reads `2`, `2027=2,2028=7` or `2,2028=7`; `nil` where the text is none of these.
    init?(_ text: String) {
        for part in text.split(separator: ",", omittingEmptySubsequences: false) {
            let sides = part.split(separator: "=", omittingEmptySubsequences: false)
            guard let last = sides.last, let percent = Double(last), (-100...1000).contains(percent)
            else { return nil }
            switch sides.count {
            case 1 where every == nil: every = percent
            case 2:
                guard sides[0].count == 4, let year = Int(sides[0]), (1000...2999).contains(year),
                    years.updateValue(percent, forKey: year) == nil
                else { return nil }
            default: return nil
            }
        }
    }

    /// The path as SQL reads it: `{"every":2.0,"2028":7.0}`.
    var json: String {
        let named = years.sorted { $0.key < $1.key }.map { "\"\($0.key)\":\($0.value)" }
        return "{" + ((every.map { ["\"every\":\($0)"] } ?? []) + named).joined(separator: ",")
            + "}"
    }
}

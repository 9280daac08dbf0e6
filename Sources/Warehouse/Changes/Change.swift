/// One way in which a row differs between two moments, or two editions.
public struct Change: Equatable, Sendable {
    public enum Kind: String, CaseIterable, Sendable {
        /// The row is there only later.
        case new
        /// One of its columns has another value.
        case revised
        /// The row is there only before.
        case withdrawn
    }

    public let dataset: String
    public let kind: Kind
    public let key: [FieldWord]
    /// The column that differs; of a row that is new or withdrawn, the one that matters most.
    public let column: String
    public let old: String?
    public let new: String?
    /// By how much a number grew; `nil` where there are no two numbers.
    public let difference: Double?
    /// The same in percent of what it was; `nil` also where that was 0.
    public let percent: Double?
}

extension Change {
    /// A change of one column from a text to another.
    init(
        _ kind: Kind, of dataset: String, key: [FieldWord], column: Column, from old: String?,
        to new: String?
    ) {
        let numbers: (old: Double, new: Double)? =
            if column.kind.hasDifferences, let before = old.flatMap(Double.init),
                let after = new.flatMap(Double.init)
            { (before, after) } else { nil }
        let difference = numbers.map { numbers in
            let digits = max(Self.decimals(old), Self.decimals(new))
            return Self.rounded(numbers.new - numbers.old, decimals: digits)
        }
        self.init(
            dataset: dataset, kind: kind, key: key, column: column.name, old: old, new: new,
            difference: difference,
            percent: numbers.flatMap { numbers in
                numbers.old == 0 ? nil : (numbers.new - numbers.old) / numbers.old.magnitude * 100
            })
    }

    private static func decimals(_ text: String?) -> Int {
        guard let text, let point = text.firstIndex(of: ".") else { return 0 }
        return text.distance(from: point, to: text.endIndex) - 1
    }

    /// The difference of two decimal numbers has no more decimals than they have.
    private static func rounded(_ number: Double, decimals: Int) -> Double {
        guard decimals <= 15 else { return number }
        var scale = 1.0
        for _ in 0..<decimals { scale *= 10 }
        let scaled = (number * scale).rounded(.toNearestOrAwayFromZero)
        return scaled.magnitude < 9_007_199_254_740_992 ? scaled / scale : number
    }
}

extension FieldKind {
    /// Whether values can be subtracted.
    fileprivate var hasDifferences: Bool {
        switch self {
        case .whole, .real, .money: true
        default: false
        }
    }
}

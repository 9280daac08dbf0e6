/// What came of comparing a publisher's totals with the rows of its file.
public struct TotalsResult: Equatable, Sendable {
    /// A total that is not the sum of what it says it is.
    public struct Difference: Equatable, Sendable {
        /// `LOCATION COUNTRY REPORT!C230`, `line 12`.
        public let place: String
        public let column: String
        public let printed: String
        public let computed: String
    }

    /// How many totals were compared.
    public internal(set) var comparedCount = 0
    public private(set) var differenceCount = 0
    /// The first of those that differ.
    public private(set) var differences: [Difference] = []

    private static let keptCount = 100

    mutating func add(_ difference: Difference) {
        differenceCount += 1
        if differences.count < Self.keptCount { differences.append(difference) }
    }

    mutating func add(_ other: TotalsResult) {
        comparedCount += other.comparedCount
        differenceCount += other.differenceCount
        differences += other.differences.prefix(Self.keptCount - differences.count)
    }
}

extension TotalsResult.Difference: CustomStringConvertible {
    public var description: String {
        "\(place): the printed total of \(column) is \(printed), its parts add up to \(computed)"
    }
}

/// A table that people edit, as files, options and help speak of it.
///
/// The schema says the same in SQL, and a test compares the two: columns, order, keys, defaults,
/// vocabularies and rules.
public struct Dataset: Sendable {
    /// The name in kebab case, as commands take it: `troop-counts`.
    public let name: String
    /// What a row is, as a sentence.
    public let purpose: String
    /// The columns of its files, in the order of the table.
    public let columns: [Column]
    /// The places in ``columns`` of those that tell its rows apart.
    let keyIndexes: [Int]
    /// The column on whose day a name stands for an ally; `nil` where rows have no day.
    let dayIndex: Int?
    /// What has to hold between the columns of one row.
    let rules: [Rule]
    /// The table's number for a row, which files do not have.
    let rowNumber: String?

    /// The name of the table, and of its file without `.csv`: `troop_counts`.
    public var table: String { name.replacing("-", with: "_") }
    /// The name of its file in a folder of all datasets: `troop_counts.csv`.
    public var fileName: String { table + ".csv" }
    /// The name as words: `troop counts`.
    public var title: String { name.replacing("-", with: " ") }
    /// The columns that tell its rows apart.
    public var key: [Column] { keyIndexes.map { columns[$0] } }

    init(
        _ name: String, _ purpose: String, key: [String], day: String? = nil,
        rowNumber: String? = nil, rules: [Rule] = [], columns: [Column]
    ) {
        self.name = name
        self.purpose = purpose
        self.columns = columns
        self.rules = rules
        self.rowNumber = rowNumber
        let places = Dictionary(uniqueKeysWithValues: zip(columns.map(\.name), columns.indices))
        keyIndexes = key.compactMap { places[$0] }
        dayIndex = day.flatMap { places[$0] }
        precondition(keyIndexes.count == key.count, "the key of \(name) names its columns")
        precondition((dayIndex == nil) == (day == nil), "the day of \(name) is a column")
        precondition(
            rules.flatMap(\.columns).allSatisfy { places[$0] != nil },
            "the rules of \(name) name its columns")
    }

    /// The place of the column that files call `name`.
    public func index(of name: String) -> Int? { columns.firstIndex { $0.name == name } }
}

extension Dataset: CustomStringConvertible {
    public var description: String { name }
}

extension Dataset {
    /// Every dataset, each after those that its rows refer to.
    public static let all: [Dataset] = [
        .sources, .currencies, .allies, .allyNames, .groups, .groupMembers,
        .agreements, .agreementParties, .costLines, .costLineParts, .hostLines,
        .methods, .methodLines, .methodSeries, .agreementAmounts, .escalationRules,
        .contributions, .publishedShares, .statements,
        .baseLocations, .troopCounts, .indicators, .exchangeRates, .troopFloors, .pledges,
        .sanityExceptions,
        .lineInstruments, .costModelParameters,
        .indexWeights,
    ]

    /// The dataset of this name.
    public static func named(_ name: String) throws(UnknownName) -> Dataset {
        if let dataset = all.first(where: { $0.name == name || $0.table == name }) {
            return dataset
        }
        throw UnknownName(name, kind: "dataset", known: all.map(\.name))
    }
}

extension Dataset {
    /// The place of the column that says in which currency amounts are.
    var currencyIndex: Int? { index(of: "currency") }

    /// The place of the column that refers to another row of the same dataset.
    var peerIndex: Int? {
        columns.firstIndex { column in
            guard case .reference(let register) = column.kind else { return false }
            return register.rawValue == name
        }
    }
}

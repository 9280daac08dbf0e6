/// What stands in one column of a table, gathered over all of its rows in bounded memory.
struct ColumnEvidence {
    /// More texts than anything that is a marker or a word of a vocabulary has.
    private static let textLimit = 200

    let name: String
    private(set) var filled = 0
    private(set) var empty = 0
    private(set) var numbers = 0
    private(set) var years = 0
    private(set) var currencies = 0
    private(set) var largest = -Double.infinity
    private(set) var smallest = Double.infinity
    /// How many texts are an ally, by each way to tell one.
    private(set) var allies: [AllyRule.Key: Int] = [:]
    /// Texts that are no number, and how often each comes, as far as there are few.
    private(set) var texts: [String: Int] = [:]
    private(set) var shapes = NumberShapes()
    private(set) var dates = DateShapes()
    /// Texts that are no ally, the first few.
    private(set) var strangers: [String] = []

    init(_ name: String) { self.name = name }

    mutating func take(_ cell: GridCell, _ facts: CellFacts) {
        let text = cell.text.collapsed
        guard !text.isEmpty else {
            empty += 1
            return
        }
        filled += 1
        dates.take(text)
        for key in facts.allies { allies[key, default: 0] += 1 }
        if facts.isCurrency { currencies += 1 }
        if let year = Int(text), text.count == 4, 1800...2100 ~= year { years += 1 }
        if cell.kind == .number || shapes.take(text) {
            numbers += 1
            if let number = Double(text) {
                largest = max(largest, number)
                smallest = min(smallest, number)
            }
        } else {
            if texts.count < Self.textLimit || texts[text] != nil { texts[text, default: 0] += 1 }
        }
        if facts.allies.isEmpty, strangers.count < Self.textLimit, !strangers.contains(text) {
            strangers.append(text)
        }
    }

    func share(_ count: Int) -> Double { filled == 0 ? 0 : Double(count) / Double(filled) }

    /// The best way to tell an ally from its texts, and for what share of them it works.
    var bestAlly: (key: AllyRule.Key, share: Double)? {
        let order: [AllyRule.Key] = [.code, .isoAlpha2, .cow, .isoNumeric, .name]
        let found = order.map { (key: $0, share: share(allies[$0, default: 0])) }
        let best = found.max { $0.share < $1.share }
        return best.flatMap { $0.share >= 0.5 ? $0 : nil }
    }

    var isNumeric: Bool { filled > 0 && share(numbers) >= 0.5 }
    var isText: Bool { filled > 0 && share(numbers) < 0.2 }
}

/// What a text means whatever column it stands in.
struct CellFacts {
    var allies: [AllyRule.Key] = []
    var isCurrency = false
}

/// Remembers what texts mean, as long as they are few.
struct CellMemory {
    private static let limit = 20_000

    private let resolver: AllyResolver
    private let currencies: Set<String>
    private var known: [String: CellFacts] = [:]

    init(_ resolver: AllyResolver, currencies: [String]) {
        self.resolver = resolver
        self.currencies = Set(currencies)
    }

    mutating func facts(of text: String) -> CellFacts {
        if let found = known[text] { return found }
        var facts = CellFacts()
        for key in [AllyRule.Key.code, .isoAlpha2, .cow, .isoNumeric, .name] {
            if resolver.candidates(for: text, by: key, scheme: nil) != .unknown {
                facts.allies.append(key)
            }
        }
        facts.isCurrency = currencies.contains(text)
        if known.count < Self.limit { known[text] = facts }
        return facts
    }
}

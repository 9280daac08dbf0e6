/// Finds out which ally a publisher means by a code or a name.
///
/// Letters may be small or capital, and white space counts once.
final class AllyResolver {
    /// An ally as the register has it.
    struct Entry {
        let code: String
        let isoAlpha2: String?
        let isoNumeric: String?
        let cowCode: Int?
    }

    /// Days on which a name means an ally.
    struct Spell: Equatable {
        /// Whose name it is.
        let scheme: String
        let ally: String
        let from: String
        let until: String

        func covers(_ day: String?) -> Bool { day.map { from <= $0 && $0 < until } ?? true }
    }

    enum Answer: Equatable {
        case ally(String)
        /// In the order of their codes.
        case several([String])
        case unknown
    }

    /// What a text may mean before the day is known.
    enum Candidates: Equatable {
        case ally(String)
        /// Those of the scheme that is looked at first, and all.
        case spells(own: [Spell], all: [Spell])
        case unknown

        func answer(on day: String?) -> Answer {
            switch self {
            case .ally(let code): return .ally(code)
            case .unknown: return .unknown
            case .spells(let own, let all):
                let preferred = Self.answer(own, on: day)
                return preferred == .unknown ? Self.answer(all, on: day) : preferred
            }
        }

        private static func answer(_ spells: [Spell], on day: String?) -> Answer {
            var allies: [String] = []
            for spell in spells where spell.covers(day) && !allies.contains(spell.ally) {
                allies.append(spell.ally)
            }
            switch allies.count {
            case 0: return .unknown
            case 1: return .ally(allies[0])
            default: return .several(allies.sorted())
            }
        }
    }

    private var codes: [String: String] = [:]
    private var alpha2: [String: String] = [:]
    private var numeric: [Int: String] = [:]
    private var cow: [Int: String] = [:]
    private var names: [String: [Spell]] = [:]
    private var labels: [String] = []
    private var suggestions = Suggestions()

    /// - Parameter names: Every name of every ally, whoever uses it.
    init(_ entries: [Entry], names: [(label: String, spell: Spell)]) {
        for entry in entries {
            codes[entry.code.folded] = entry.code
            if let text = entry.isoAlpha2 { alpha2[text.folded] = entry.code }
            if let number = entry.isoNumeric.flatMap({ Int($0) }) { numeric[number] = entry.code }
            if let number = entry.cowCode { cow[number] = entry.code }
        }
        for (label, spell) in names { self.names[label.folded, default: []].append(spell) }
        labels = Set(names.map(\.label)).sorted()
    }

    /// What a text may mean.
    ///
    /// - Parameter scheme: Whose names are looked at first.
    func candidates(
        for text: String, by key: AllyRule.Key, scheme: String?
    ) -> Candidates {
        switch key {
        case .code: .init(codes[text.folded])
        case .isoAlpha2: .init(alpha2[text.folded])
        case .isoNumeric: .init(number(text).flatMap { numeric[$0] })
        case .cow: cowState(text)
        case .name: named(text, scheme: scheme)
        }
    }

    /// Whether a text is the code or, on some day, a name of an ally.
    func isKnown(_ text: String) -> Bool {
        let text = text.folded
        return codes[text] != nil || names[text] != nil
    }

    /// The name or code that may have been meant by one that is not known.
    func nearest(to text: String, by key: AllyRule.Key) -> String? {
        switch key {
        case .code:
            suggestions.nearest(to: text, column: 0, in: codes.values.sorted())
        case .name:
            suggestions.nearest(to: text, column: 1, in: labels)
        case .isoAlpha2, .isoNumeric, .cow: nil
        }
    }

    private func named(_ text: String, scheme: String?) -> Candidates {
        guard let spells = names[text.folded] else { return .unknown }
        let scheme = scheme?.folded
        return .spells(own: spells.filter { $0.scheme.folded == scheme }, all: spells)
    }

    /// A state number of today's list or, on its days, one that has lapsed.
    private func cowState(_ text: String) -> Candidates {
        guard let number = number(text) else { return .unknown }
        if let code = cow[number] { return .ally(code) }
        let lapsed = (names["\(number)"] ?? []).filter { $0.scheme.folded == "cow" }
        return lapsed.isEmpty ? .unknown : .spells(own: [], all: lapsed)
    }

    private func number(_ text: String) -> Int? {
        let text = text.collapsed
        return text.utf8.allSatisfy { digit($0) != nil } ? Int(text) : nil
    }
}

extension AllyResolver.Candidates {
    fileprivate init(_ code: String?) { self = code.map(Self.ally) ?? .unknown }
}

/// What the names of allies mean, in the names of every publisher.
struct AllyNames {
    /// Days on which a name means an ally.
    private struct Spell {
        let ally: String
        let days: Range<String>
    }

    enum Meaning: Equatable {
        case ally(String)
        case several([String])
        case nothing
    }

    private var spells: [String: [Spell]] = [:]

    mutating func add(_ name: String, ally: String, from: String, until: String) {
        spells[name, default: []].append(Spell(ally: ally, days: from..<max(from, until)))
    }

    /// The ally that a name means on a day; on any day without one.
    func meaning(of name: String, on day: String?) -> Meaning {
        let found = Set(
            (spells[name] ?? []).filter { spell in day.map(spell.days.contains) ?? true }
                .map(\.ally))
        switch found.count {
        case 0: return .nothing
        case 1: return found.first.map(Meaning.ally) ?? .nothing
        default: return .several(found.sorted())
        }
    }

    /// Every name of every ally, to suggest one.
    var all: [String] { spells.keys.sorted() }
}

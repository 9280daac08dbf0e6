/// Makes what the rows most likely become of the evidence.
struct FactsProposer {
    let evidence: TableEvidence
    /// The name of the file, the preamble and the sheet: what they say of the contents.
    let words: String
    let slug: String
    var facts = ProposedFacts()

    init(_ evidence: TableEvidence, words: String, slug: String) {
        self.evidence = evidence
        self.words = words.folded
        self.slug = slug
    }

    mutating func proposed() -> ProposedFacts {
        let choice = DatasetChoice(self)
        facts.dataset = choice.name
        facts.find("dataset", choice.answer, choice.sureness, choice.because)
        switch choice.name {
        case "troop-counts": troopCounts()
        case "exchange-rates": exchangeRates()
        case "base-locations": baseLocations()
        case "contributions": contributions()
        case "published-shares": publishedShares()
        case "agreements": agreements()
        case "agreement-parties": agreementParties()
        case "group-members": groupMembers()
        case "ally-names": allyNames()
        default: indicators()
        }
        return facts
    }

    /// Whether the names of columns or what stands around the table hold one of the texts.
    func speaks(_ stems: [String]) -> Bool { isHeaded(stems) || isSaid(stems) }

    func isHeaded(_ stems: [String]) -> Bool {
        evidence.columns.contains { column in stems.contains { column.name.asWords.contains($0) } }
    }

    func isSaid(_ stems: [String]) -> Bool { stems.contains { words.asWords.contains($0) } }

    /// The first column that is named so.
    func column(_ names: [String], isExact: Bool = false) -> Int? {
        evidence.columns.indices.first { place in
            let name = evidence.columns[place].name.asWords
            return isExact ? names.contains(name) : names.contains { name.contains($0) }
        }
    }

    /// The first column whose name has all of one of the words, `id` but not `paid`.
    func column(withWord words: [String]) -> Int? {
        evidence.columns.indices.first { place in
            let parts = evidence.columns[place].name.asWords.split(separator: " ")
            return words.contains { parts.contains(Substring($0)) }
        }
    }

    func quoted(_ place: Int) -> String { evidence.reference(place).tomlString }

    func percent(_ share: Double) -> String { "\(Int((share * 100).rounded(.down))) %" }
}

extension String {
    /// In small letters, with blanks for what joins words in names.
    var asWords: String {
        folded.replacing("_", with: " ").replacing("-", with: " ").replacing(".", with: " ")
    }
}

/// The dataset that the rows of a table most likely are for.
///
/// Every dataset that a publisher's file could fill is weighed by the names of the columns, by what
/// stands in them, and, least of all, by what stands around the table and by the name of the file.
struct DatasetChoice {
    private struct Candidate {
        let name: String
        let weight: Int
        let reasons: [String]
    }

    /// The one that is proposed.
    let name: String
    /// It, or all that fit alike.
    let answer: String
    let sureness: Guess.Sureness
    let because: String

    init(_ proposer: FactsProposer) {
        let found = [
            Self.troopCounts, Self.exchangeRates, Self.baseLocations, Self.contributions,
            Self.publishedShares, Self.agreements, Self.agreementParties, Self.groupMembers,
            Self.allyNames, Self.indicators,
        ].map { $0(proposer) }
        let most = found.map(\.weight).max() ?? 0
        let best = found.filter { $0.weight == most }
        guard most > 0, let first = best.first else {
            name = "indicators"
            answer = "indicators"
            sureness = .unsure
            because = "nothing in it says what it is about"
            return
        }
        name = first.name
        answer = best.map(\.name).joined(separator: " or ")
        guard best.count == 1 else {
            sureness = .unsure
            because =
                best.map { "\($0.name): \($0.reasons.joined(separator: ", "))" }
                .joined(separator: "; ")
                + "; they fit alike, and the proposal is for the first"
            return
        }
        let second = found.filter { $0.weight < most }.map(\.weight).max() ?? 0
        sureness = most >= 5 && most - second >= 2 ? .sure : most >= 3 ? .likely : .unsure
        because = first.reasons.joined(separator: ", ")
    }

    /// A candidate with what speaks for it; the weights of what does not are left out.
    private static func candidate(
        _ name: String, _ signs: [(holds: Bool, weight: Int, reason: String)]
    ) -> Candidate {
        let signs = signs.filter(\.holds)
        return Candidate(
            name: name, weight: signs.map(\.weight).reduce(0, +), reasons: signs.map(\.reason))
    }

    private static func troopCounts(_ table: FactsProposer) -> Candidate {
        let services = table.servicePlaces.count
        let stems = ["troop", "personnel", "soldier", "garrison", "head count", "headcount"]
        return candidate(
            "troop-counts",
            [
                (services > 0, services > 1 ? 4 : 2, "it has columns of armed services"),
                (table.isHeaded(stems), 2, "a column is named after people"),
                (table.isSaid(stems), 1, "words around it are about people"),
            ])
    }

    private static func exchangeRates(_ table: FactsProposer) -> Candidate {
        let columns = table.evidence.columns
        let hasCodes = columns.contains { $0.filled > 0 && $0.share($0.currencies) > 0.9 }
        let stems = ["exchange rate", "per us dollar", "per usd", "per euro", "fx rate"]
        return candidate(
            "exchange-rates",
            [
                (
                    table.evidence.currencyHeaders.count > 2, 5,
                    "its columns are named after currencies"
                ),
                (table.isHeaded(stems), 3, "a column is named after rates of currencies"),
                (
                    hasCodes && table.column(withWord: ["rate", "rates"]) != nil, 3,
                    "it has a column of currencies and one of rates"
                ),
                (
                    table.isSaid(stems + ["currency", "currencies"]), 1,
                    "words around it are about currencies"
                ),
            ])
    }

    private static func baseLocations(_ table: FactsProposer) -> Candidate {
        let columns = table.evidence.columns
        func holds(_ names: [String], within bound: Double) -> Bool {
            table.column(names, isExact: true).map {
                columns[$0].isNumeric && columns[$0].smallest >= -bound
                    && columns[$0].largest <= bound
            } ?? false
        }
        return candidate(
            "base-locations",
            [
                (
                    holds(["latitude", "lat"], within: 90)
                        && holds(["longitude", "lon", "lng", "long"], within: 180), 5,
                    "it has columns of positions"
                ),
                (
                    table.column(["basename", "base name", "installation"]) != nil
                        || table.column(withWord: ["site", "base"]) != nil, 3,
                    "a column is named after sites"
                ),
                (
                    table.isSaid(["military base", "us bases", "sites", "installation"]), 1,
                    "words around it are about sites"
                ),
            ])
    }

    private static func contributions(_ table: FactsProposer) -> Candidate {
        let columns = table.evidence.columns
        let hasCurrency = columns.contains { $0.filled > 0 && $0.share($0.currencies) > 0.9 }
        let stems = [
            "contribution", "cost sharing", "burden sharing", "host nation support",
            "special measures",
        ]
        return candidate(
            "contributions",
            [
                (
                    hasCurrency && table.column(["amount", "cost", "budget", "paid"]) != nil, 2,
                    "it has a column of currencies and one of amounts"
                ),
                (table.isHeaded(stems), 3, "a column is named after contributions"),
                (table.isSaid(stems), 1, "words around it are about contributions"),
            ])
    }

    private static func publishedShares(_ table: FactsProposer) -> Candidate {
        candidate(
            "published-shares",
            [
                (
                    table.isHeaded(["burden share", "cost offset", "offset percent"]), 4,
                    "a column is named after shares of the burden"
                )
            ])
    }

    private static let agreementStems = ["agreement", "treaty", "atopid", "version4id", "alliance"]

    private static func agreements(_ table: FactsProposer) -> Candidate {
        candidate(
            "agreements",
            [
                (
                    table.isHeaded(["signed", "signature", "into force", "in force", "ratif"]), 3,
                    "a column is named after signing or coming into force"
                ),
                (table.isHeaded(agreementStems), 2, "a column is named after agreements"),
                (
                    table.isSaid(["treaties", "agreements", "alliances"]), 1,
                    "words around it are about agreements"
                ),
            ])
    }

    private static func agreementParties(_ table: FactsProposer) -> Candidate {
        let names = table.column(withWord: ["party", "member", "signatory"]) != nil
        return candidate(
            "agreement-parties",
            [
                (
                    names && table.isHeaded(agreementStems), 4,
                    "it has a column of agreements and one of their parties"
                ),
                (
                    table.isHeaded(agreementStems) && FactsProposer.spell(table) != nil, 2,
                    "a column is named after joining"
                ),
            ])
    }

    private static func groupMembers(_ table: FactsProposer) -> Candidate {
        let isOfAgreement = table.isHeaded(["agreement", "treaty", "atopid", "version4id"])
        return candidate(
            "group-members",
            [
                (
                    !isOfAgreement && FactsProposer.spell(table) != nil
                        && !table.evidence.allyColumns.isEmpty, 3,
                    "it has allies, and a column that is named after joining"
                ),
                (
                    !isOfAgreement && table.speaks(["member"]), 1,
                    "words of it are about members"
                ),
            ])
    }

    private static func allyNames(_ table: FactsProposer) -> Candidate {
        let ways = Set(table.evidence.allyColumns.filter { $0.share > 0.9 }.map(\.key))
        let isRegister =
            ways.count > 1 && table.evidence.timeColumn == nil
            && table.evidence.yearHeaders.isEmpty && table.numberPlaces.isEmpty
        return candidate(
            "ally-names",
            [
                (
                    isRegister, 4,
                    "it has codes and names of allies, and neither times nor numbers"
                )
            ])
    }

    private static func indicators(_ table: FactsProposer) -> Candidate {
        let evidence = table.evidence
        let hasAllies = !evidence.allyColumns.isEmpty || evidence.allyHeaders.count > 2
        return candidate(
            "indicators",
            [
                (
                    evidence.yearHeaders.count > 1 || hasAllies && !table.numberPlaces.isEmpty
                        || hasAllies && evidence.allyColumns.isEmpty, 2,
                    "it has values of allies"
                ),
                (
                    table.measureColumn != nil, 2, "a column says what is measured"
                ),
                (
                    table.isHeaded(FactsProposer.measureStems), 2,
                    "a column is named after a measure"
                ),
                (
                    table.isSaid(FactsProposer.measureStems), 1,
                    "words around it are about a measure"
                ),
            ])
    }
}

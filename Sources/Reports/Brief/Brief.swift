internal import Storage
public import Warehouse

/// Everything that the warehouse can say of one ally, on one page, put together from reports.
public struct Brief: Sendable {
    /// One question with its answer.
    struct Section: Sendable {
        let heading: String
        /// What the rows say, in sentences.
        let sentences: [String]
        let answer: BriefAnswer
        /// Commands that explain what the sentences take from elsewhere.
        var further: [String] = []
        /// The facts that the sentences take from elsewhere.
        var furtherFacts: [FactKey] = []

        var document: ReportDocument { answer.document }

        /// The command that gives the table again, and those that explain what stands there.
        var commands: [String] {
            [document.command] + [answer.why].compactMap { $0 } + further
        }
    }

    public let title: String
    let lead: [String]
    let sections: [Section]
    /// Every source behind a row on the page.
    let sources: [SourceReference]

    /// The brief about one ally.
    ///
    /// - Parameters:
    ///   - ally: A code or a name.
    ///   - year: The label of a year for the demand of cost plus a premium; `nil`: the last known.
    ///   - premium: Percent on top of the cost.
    ///   - view: The warehouse, as it is seen.
    ///   - past: The options that say from where it is seen, as they are typed.
    public init(
        about ally: String, year: String? = nil, premium: String = "50", in view: View,
        past: [String] = []
    ) throws {
        let connection = view.warehouse.connection
        let found = try AllyName(ally, on: connection, parameter: "host")
        guard found.code != "USA" else {
            throw ReportError.badValue(
                ally, parameter: "host",
                reason: "a brief is about the presence of the United States in an ally",
                fix: "name the ally, by a code such as KOR; `alliance export allies` lists them")
        }
        let writer = BriefWriter(
            code: found.code, name: found.name, year: year, premium: premium,
            connection: connection, past: past)
        let subject = "Who pays for the alliance: \(found.name)"
        title = ([subject] + view.words).joined(separator: " · ")
        sections = try writer.sections()
        let facts = try Self.records(behind: sections, in: view.warehouse)
        let codes = Set(
            sections.flatMap { $0.document.sources.map(\.code) } + facts.compactMap { $0["source"] }
        )
        sources = try SourceReference.all(on: connection).filter { codes.contains($0.code) }
        lead = writer.lead(sections) + view.notes
    }

    /// What the page gives away of publications beyond their licences.
    public func licenceExcesses(in warehouse: Warehouse) throws -> [LicenceExcess] {
        try warehouse.licenceExcesses(exporting: Self.records(behind: sections, in: warehouse))
    }

    /// Each fact behind the values of some sections, once.
    private static func records(
        behind sections: [Section], in warehouse: Warehouse
    ) throws -> [Record] {
        var facts: [String: FactKey] = [:]
        for fact in sections.flatMap({ $0.answer.facts + $0.furtherFacts }) {
            facts[fact.text] = fact
        }
        return try warehouse.connection.readTransaction {
            var finder = EvidenceFinder(warehouse)
            return try facts.values.map { try finder.record($0) }
        }
    }
}

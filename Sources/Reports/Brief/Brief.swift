public import Storage

/// Everything that the warehouse can say of one ally, on one page, put together from reports.
public struct Brief: Sendable {
    /// One question with its answer.
    struct Section: Sendable {
        let heading: String
        /// What the rows say, in sentences.
        let sentences: [String]
        let document: ReportDocument
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
    public init(
        about ally: String, year: String? = nil, premium: String = "50",
        on connection: Connection
    ) throws {
        let found = try AllyName(ally, on: connection, parameter: "host")
        let writer = BriefWriter(
            code: found.code, name: found.name, year: year, premium: premium,
            connection: connection)
        title = "Who pays for the alliance: \(found.name)"
        sections = try writer.sections()
        var codes: Set<String> = []
        for section in sections { codes.formUnion(section.document.sources.map(\.code)) }
        sources = try SourceReference.all(on: connection).filter { codes.contains($0.code) }
        lead = writer.lead(sections)
    }
}

internal import Storage

/// Asks the reports, and puts what they answer into sentences.
struct BriefWriter {
    let code: String
    let name: String
    let year: String?
    let premium: String
    let connection: Connection

    /// The sections that have anything to say, in the order in which a reader asks.
    func sections() throws -> [Brief.Section] {
        try [
            shares(), claims(), costPlus(), payments(), spending(), agreements(), troops(),
            bases(), opinion(),
        ].compactMap { $0 }
    }

    /// What the page is, and how far it can be trusted.
    func lead(_ sections: [Brief.Section]) -> [String] {
        guard !sections.isEmpty else {
            return [
                "The warehouse has no figure about \(name). That is no zero: nobody has put one in."
            ]
        }
        let rows = sections.flatMap { NamedRow.all(of: $0.document.result) }
        let unverified = rows.filter { $0.text("marks").contains("unverified") }.count
        return [
            "This page puts together what public sources say of the cost of the United States' presence in \(name), who bears it, and what was agreed. Each number rests on a source that is listed at the end, and each section names the command that gives it.",
            unverified == 0
                ? "Every row has been checked against its source."
                : "\(counted(unverified, of: rows.count)) below \(unverified == 1 ? "is" : "are") marked as not yet checked against \(unverified == 1 ? "its" : "their") source. What is not here is not known to the warehouse, and is not zero.",
        ]
    }

    func counted(_ part: Int, of all: Int) -> String {
        "\(grouped(String(part))) of \(grouped(String(all))) rows"
    }

    // MARK: Asking

    /// What a report answers about the ally, kept to the rows that `isShown` picks.
    func ask(
        _ name: String, _ options: [(name: String, value: String)] = [],
        last limit: Int? = nil, where isShown: (NamedRow) -> Bool = { _ in true }
    ) throws -> ReportDocument? {
        guard let report = Report.all.first(where: { $0.name == name }) else { return nil }
        let asked = [(name: "host", value: code)] + options
        let texts = Dictionary(uniqueKeysWithValues: asked.map { ($0.name, $0.value) })
        let result = try report.run(
            ReportArguments(texts, for: report, on: connection), on: connection)
        let named = NamedRow.all(of: result)
        var places = named.indices.filter { isShown(named[$0]) }
        if let limit { places = places.suffix(limit) }
        guard !places.isEmpty else { return nil }
        let command =
            "alliance report \(name)"
            + asked.map { " --\($0.name) \($0.value)" }.joined()
        return try report.document(
            of: result.kept(places), texts, command: command, on: connection)
    }
}

extension ReportResult {
    /// The result with only the rows at `places`, which says so.
    func kept(_ places: [Int]) -> ReportResult {
        let note =
            places.count < rows.count
            ? ["Shown are \(places.count) of \(rows.count) rows; the command below gives all."] : []
        return ReportResult(
            title: title, columns: columns, rows: places.map { rows[$0] }, notes: note + notes,
            picture: picture)
    }
}

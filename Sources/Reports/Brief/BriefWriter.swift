internal import Platform
internal import Storage

/// Asks the reports, and puts what they answer into sentences.
struct BriefWriter {
    let code: String
    let name: String
    let year: String?
    let premium: String
    let connection: Connection
    /// The options that say from where the warehouse is seen, as they are typed.
    let past: [String]

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
                "The warehouse has no figure about \(name) that this page would show. That is no zero: what is not here is not known, or is told by other reports."
            ]
        }
        let rows = sections.flatMap { NamedRow.all(of: $0.document.result) }
        let unverified = rows.filter { $0.text("marks").contains("unverified") }.count
        return [
            "This page puts together what public sources say of the cost of the United States' presence in \(name), who bears it, and what was agreed. Each number rests on a source that is listed at the end, and each section names the command that gives it again, and one that explains a number of it.",
            unverified == 0
                ? "Every row has been checked against its source."
                : "\(counted(unverified, of: rows.count)) below \(unverified == 1 ? "is" : "are") marked as not yet checked against \(unverified == 1 ? "its" : "their") source. What is not here is not known to the warehouse, and is not zero.",
        ]
    }

    // MARK: Asking

    /// What a report answers about the ally, kept to the rows that `isShown` picks.
    func ask(
        _ name: String, _ options: [(name: String, value: String)] = [],
        last limit: Int? = nil, where isShown: (NamedRow) -> Bool = { _ in true }
    ) throws -> BriefAnswer? {
        guard let report = Report.all.first(where: { $0.name == name }) else { return nil }
        let asked = [(name: "host", value: code)] + options
        let texts = Dictionary(uniqueKeysWithValues: asked.map { ($0.name, $0.value) })
        let arguments = try ReportArguments(texts, for: report, on: connection)
        let result = try report.run(arguments, on: connection)
        let named = NamedRow.all(of: result)
        var places = named.indices.filter { isShown(named[$0]) }
        let found = places.count
        if let limit { places = places.suffix(limit) }
        guard !places.isEmpty else { return nil }
        let grounds = try report.grounds(arguments, on: connection)
        let key = try result.keyPlaces(of: grounds)
        let example = try CellChoice(anyOf: places, in: result, key: key)
        return BriefAnswer(
            report: report, options: asked,
            document: try report.document(
                of: result.kept(places), texts, command: command("report", name, asked),
                on: connection),
            places: places,
            why: example.map { command("why", name, asked, $0.words) }, found: found,
            all: named.count,
            facts: try result.facts(behind: places, of: grounds))
    }

    /// A command about a report, as it is typed.
    func command(
        _ verb: String, _ report: String, _ options: [(name: String, value: String)],
        _ words: [String] = []
    ) -> String {
        let typed = options.flatMap { ["--\($0.name)", shellQuoted($0.value)] }
        return (["alliance", verb, report] + typed + past + words).joined(separator: " ")
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

    /// The facts that values of the rows at `places` tell; what was only counted is not told.
    func facts(behind places: [Int], of grounds: [Ground]) throws -> [FactKey] {
        let told = columns.filter { $0.basis == .facts }
        return try places.flatMap { place in
            try self.grounds(behind: rows[place], of: grounds)
                .filter { ground in told.contains { ground.feeds($0) } }.map(\.fact)
        }
    }
}

internal import Storage
internal import Warehouse

extension BriefWriter {
    /// How many serve there.
    func troops() throws -> Brief.Section? {
        guard let answer = try ask("troop-trend") else { return nil }
        let rows = NamedRow.all(of: answer.result)
        var sentences: [String] = []
        if let last = rows.last {
            sentences.append(
                "The last count has \(last.text("people")) people on active duty assigned to \(name), on \(last.text("counted_on"))."
            )
        }
        if let most = rows.max(by: { ($0.number("people") ?? 0) < ($1.number("people") ?? 0) }) {
            sentences.append(
                "The highest of this count is \(most.text("people")), on \(most.text("counted_on"))."
            )
        }
        let rank = try count()
        if let rank {
            sentences.append(
                "By each host's latest count that is rank \(rank.row.text("rank")) of \(rank.hosts) hosts."
            )
        }
        let others = try otherCounts()
        if !others.isEmpty {
            let told = others.map { words($0.row) }.joined(separator: "; ")
            sentences.append(
                "\(others.count == 1 ? "A number" : "Numbers") of another kind, which \(others.count == 1 ? "does" : "do") not compare with it: \(told)."
            )
        }
        return Brief.Section(
            heading: "Who serves there", sentences: sentences, answer: answer,
            further: [rank?.why].compactMap { $0 } + others.map(\.why),
            furtherFacts: others.flatMap(\.facts))
    }

    /// The latest count of a host by some way of counting.
    private struct Count {
        let row: NamedRow
        let hosts: Int
        let why: String
        let facts: [FactKey]
    }

    /// The latest count of every other type that somebody made or named.
    private func otherCounts() throws -> [Count] {
        var select = try connection.prepare(
            """
            SELECT DISTINCT count_type, component
            FROM troop_counts
            WHERE host = :host AND count_type <> 'assigned'
            ORDER BY count_type, component
            """)
        let types = try select.rows(["host": code]) { row in
            (type: try row[0] as String, component: try row[1] as String)
        }
        return try types.compactMap { type, component in
            try count(
                [(name: "count-type", value: type)]
                    + (component == "unstated" ? [] : [(name: "component", value: component)]),
                column: "people")
        }
    }

    private func count(
        _ options: [(name: String, value: String)] = [], column: String = "rank"
    ) throws -> Count? {
        let report = try Report.named("troops")
        let texts = Dictionary(uniqueKeysWithValues: options.map { ($0.name, $0.value) })
        let arguments = try ReportArguments(texts, for: report, on: connection)
        let result = try report.run(arguments, on: connection)
        let rows = NamedRow.all(of: result)
        guard let place = rows.firstIndex(where: { $0.text("host") == code }) else { return nil }
        let why = command(
            "why", "troops", options, ["--row", "host=\(code)", "--column", column])
        return Count(
            row: rows[place], hosts: rows.count, why: why,
            facts: try result.facts(
                behind: [place], of: try report.grounds(arguments, on: connection)))
    }

    /// `a ceiling of about 28,500 (2021, not checked against its source)`.
    private func words(_ row: NamedRow) -> String {
        let (low, high) = (row.text("low_people"), row.text("high_people"))
        let people =
            row.text("people").isEmpty
            ? "\(low) to \(high)" : qualifier(of: row) + row.text("people")
        let component = row.text("component")
        let whom =
            component == "unstated" || component == "total"
            ? "" : " (\(component.replacing("-", with: " ")))"
        let what =
            switch row.text("count_type") {
            case "ceiling": "a ceiling of \(people)\(whom)"
            case "rotational": "\(people)\(whom) in rotating units"
            case "planned": "\(people)\(whom) planned"
            case "stated": "\(people)\(whom), as somebody said"
            case "present": "\(people)\(whom) present"
            case "host-registered": "\(people)\(whom) registered by the host"
            case let type: "\(people)\(whom) \(type)"
            }
        let day = row.text("counted_on")
        let when =
            switch row.text("day_precision") {
            case "year": String(day.prefix(4))
            case "month": String(day.prefix(7))
            default: day
            }
        let doubts = row.text("marks").split(separator: ",")
            .filter { ["unverified", "estimated", "provisional"].contains($0) }
            .map { ", " + Mark.named(String($0)).explanation }.joined()
        let note = row.text("note")
        return "\(what) (\(when)\(doubts)\(note.isEmpty ? "" : "; " + note))"
    }
}

extension BriefWriter {
    /// What the host has paid, year by year.
    func payments() throws -> Brief.Section? {
        let host = [(name: "payer", value: "host")]
        let isWhole: (NamedRow) -> Bool = { ($0.number("depth") ?? 0) == 0 }
        guard let answer = try ask("contributions", host, where: isWhole) else { return nil }
        let rows = NamedRow.all(of: answer.result)
        var sentences = [
            rows.count == 1
                ? "One amount that \(name) pays is on record, \(years(of: rows))."
                : "\(grouped(String(rows.count))) amounts that \(name) pays are on record, \(years(of: rows)); amounts inside another are left out here."
        ]
        if let last = rows.last {
            let dollars = last.text("amount_usd")
            sentences.append(
                "The latest, for \(last.text("year_from")), is \(last.text("amount")) million \(last.text("currency")) (\(last.text("line_title")), \(last.text("stage")))\(dollars.isEmpty || last.text("currency") == "USD" ? "" : ", about \(dollars) million US dollars at the average rate of the year")."
            )
        }
        if rows.count > 1 {
            sentences.append("The amounts must not be added up: different lines can overlap.")
        }
        return Brief.Section(
            heading: "What \(name) pays", sentences: sentences, answer: answer)
    }

    private func years(of rows: [NamedRow]) -> String {
        let years = rows.compactMap { $0.number("year_from") }.map { Int($0) }
        guard let first = years.min(), let last = years.max() else { return "without a year" }
        return first == last ? "of \(first)" : "from \(first) to \(last)"
    }

    /// What the United States spends there.
    func spending() throws -> Brief.Section? {
        guard let all = try ask("us-costs") else { return nil }
        let latest = NamedRow.all(of: all.result).compactMap { $0.number("year_from") }.max()
        guard let latest,
            let answer = try ask("us-costs", where: { $0.number("year_from") == latest })
        else { return nil }
        let rows = NamedRow.all(of: answer.result)
        let whole = rows.first { $0.number("depth") == 0 && !$0.text("amount_usd").isEmpty }
        let sentence = whole.map {
            "The latest year with figures is \($0.text("year_from")): \($0.text("line_title").lowercasedFirst) of \($0.text("amount_usd")) million US dollars, as its publisher counts."
        }
        return Brief.Section(
            heading: "What the United States spends there",
            sentences: [sentence].compactMap { $0 }, answer: answer)
    }

    /// What was agreed, and for which time.
    func agreements() throws -> Brief.Section? {
        let special = try ask("agreements", [(name: "kind", value: "special-measures")])
        guard let answer = try special ?? ask("agreements") else { return nil }
        let rows = NamedRow.all(of: answer.result)
        let late = rows.filter { row in
            guard let first = row.day("first_day"), let inForce = row.day("in_force_on") else {
                return false
            }
            return inForce > first
        }
        var sentences = [
            rows.count == 1
                ? "One agreement is on record." : "\(rows.count) agreements are on record."
        ]
        if let last = rows.last, let day = last.day("last_day") {
            let inForce = last.day("in_force_on").map { ", in force since \($0)" } ?? ""
            sentences.append(
                "The last of them, \(last.text("title").isEmpty ? last.text("agreement") : last.text("title")), covers \(last.text("first_day")) to \(day)\(inForce)."
            )
        }
        if !late.isEmpty {
            sentences.append(
                "\(late.count == 1 ? "One came" : "\(late.count) came") into force after the period had begun, so that for a time money was due under no agreement in force."
            )
        }
        return Brief.Section(heading: "What was agreed", sentences: sentences, answer: answer)
    }

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
                "The highest on record here is \(most.text("people")), on \(most.text("counted_on"))."
            )
        }
        let rank = try rank()
        if let rank { sentences.append(rank.sentence) }
        return Brief.Section(
            heading: "Who serves there", sentences: sentences, answer: answer,
            further: [rank?.why].compactMap { $0 })
    }

    private func rank() throws -> (sentence: String, why: String)? {
        let report = try Report.named("troops")
        let result = try report.run(
            ReportArguments([:], for: report, on: connection), on: connection)
        let rows = NamedRow.all(of: result)
        guard let row = rows.first(where: { $0.text("host") == code }) else { return nil }
        return (
            "By each host's latest count that is rank \(row.text("rank")) of \(rows.count) hosts.",
            command("why", "troops", [], ["--row", "host=\(code)", "--column", "rank"])
        )
    }

    /// Where the bases are.
    func bases() throws -> Brief.Section? {
        guard let answer = try ask("bases") else { return nil }
        let rows = NamedRow.all(of: answer.result)
        let names = Set(rows.map { $0.text("name") }).count
        let doubtful = rows.filter { $0.text("position_precision") != "site" }.count
        return Brief.Section(
            heading: "Where the bases are",
            sentences: [
                "\(names == 1 ? "One base is" : "\(names) bases are") on record\(rows.count > names ? ", some of them by two sources" : "").",
                doubtful > 0
                    ? "\(counted(doubtful, of: rows.count)) have a position that is a town's, a country's or of unknown exactness."
                    : "Every position is that of the site.",
            ], answer: answer)
    }

    /// What people there think.
    func opinion() throws -> Brief.Section? {
        guard let answer = try ask("opinion") else { return nil }
        let rows = NamedRow.all(of: answer.result)
        let last = rows.max { ($0.number("year") ?? 0) < ($1.number("year") ?? 0) }
        return Brief.Section(
            heading: "What people there think",
            sentences: [
                last.map {
                    "In \($0.text("year")), \($0.text("percent")) percent of those asked had \($0.text("question"))."
                }
            ].compactMap { $0 }, answer: answer)
    }
}

extension String {
    /// The text with a small letter at its beginning, unless the first word is an abbreviation.
    fileprivate var lowercasedFirst: String {
        guard let second = dropFirst().first, !second.isUppercase else { return self }
        return prefix(1).lowercased() + dropFirst()
    }
}

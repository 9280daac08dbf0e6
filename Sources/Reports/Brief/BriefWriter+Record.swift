extension BriefWriter {
    /// What the host has paid, year by year.
    func payments() throws -> Brief.Section? {
        let host = [(name: "payer", value: "host")]
        let isWhole: (NamedRow) -> Bool = { ($0.number("depth") ?? 0) == 0 }
        guard let answer = try ask("contributions", host, where: isWhole) else { return nil }
        let rows = NamedRow.all(of: answer.result)
        var sentences = [
            "\(counted(rows.count, "amount", "amounts")) that \(name) pays \(rows.count == 1 ? "is" : "are") on record, \(years(of: rows))\(answer.places.count < answer.all ? "; amounts inside another are left out here" : "")."
        ]
        if let last = latest(rows) {
            sentences.append(try sentence("The latest", last))
            let single = isSumOfYears(last) ? latest(rows.filter { !isSumOfYears($0) }) : nil
            if let single {
                sentences.append(try sentence("The latest that is no such sum", single))
            }
        }
        if rows.count > 1 {
            sentences.append("The amounts must not be added up: different lines can overlap.")
        }
        return Brief.Section(
            heading: "What \(name) pays", sentences: sentences, answer: answer)
    }

    /// The amount whose period ends last; of those that end together, that of the shortest period.
    private func latest(_ rows: [NamedRow]) -> NamedRow? {
        rows.max {
            ($0.text("last_day"), $0.text("first_day")) < (
                $1.text("last_day"), $1.text("first_day")
            )
        }
    }

    private func sentence(_ subject: String, _ row: NamedRow) throws -> String {
        let stage = row.text("stage")
        let what = row.text("line_title") + (stage == "unstated" ? "" : ", " + stage)
        let amount = try money(row)
        if isSumOfYears(row) {
            return
                "\(subject), for \(row.text("years")), is a sum of \(amount) for all of these years together (\(what))."
        }
        let dollars = row.text("currency") == "USD" ? nil : row.number("amount_usd")
        let converted = try dollars.map {
            ", about \(try money($0, "USD")) at the average rate of the year"
        }
        return
            "\(subject), for \(row.text("years")), is \(amount)\(isYearly(row) ? " in each year" : "") (\(what))\(converted ?? "")."
    }

    /// What the United States spends there.
    func spending() throws -> Brief.Section? {
        guard let all = try ask("us-costs") else { return nil }
        let end: (NamedRow) -> Double? = { $0.number("year_to") ?? $0.number("year_from") }
        let latest = NamedRow.all(of: all.result).compactMap(end).max()
        guard let latest, let answer = try ask("us-costs", where: { end($0) == latest })
        else { return nil }
        let rows = NamedRow.all(of: answer.result)
        let whole = rows.first { $0.number("depth") == 0 && !$0.text("amount_usd").isEmpty }
        let sentence = try whole.map { row in
            let years = row.text("years")
            let what = row.text("line_title").lowercasedFirst
            let amount = try money(row)
            return isSumOfYears(row)
                ? "The latest figures are for \(years): \(what), \(amount) for all of these years together, as its publisher counts."
                : isYearly(row)
                    ? "The latest figures are for \(years): \(what), \(amount) in each year, as its publisher counts."
                    : "The latest year with figures is \(years): \(what), \(amount), as its publisher counts."
        }
        return Brief.Section(
            heading: "What the United States spends there",
            sentences: [sentence].compactMap { $0 }, answer: answer)
    }

    /// What was agreed, and for which time.
    func agreements() throws -> Brief.Section? {
        guard let answer = try ask("agreements") else { return nil }
        let rows = NamedRow.all(of: answer.result)
        let special = rows.filter { $0.text("kind") == "special-measures" }
        let kinds = Dictionary(grouping: rows) { $0.text("kind") }.mapValues(\.count)
            .sorted { ($1.value, $0.key) < ($0.value, $1.key) }
            .map { kind, count in "\(words(ofKind: kind)) \(count)" }
        var sentences = [
            "\(counted(rows.count, "agreement is", "agreements are")) on record (\(kinds.joined(separator: ", ")))."
        ]
        if let last = special.last, let day = last.day("last_day") {
            let inForce = last.day("in_force_on").map { ", in force since \($0)" } ?? ""
            sentences.append(
                "The last on special measures, which divide the cost, is the \(title(last).lowercasedFirst): it covers \(last.text("first_day")) to \(day)\(inForce)."
            )
        }
        let late = rows.filter { row in
            guard let first = row.day("first_day"), let inForce = row.day("in_force_on") else {
                return false
            }
            return inForce > first
        }
        if !late.isEmpty {
            sentences.append(
                "\(late.count == 1 ? "One came" : "\(late.count) came") into force after the period had begun, so that for a time money was due under no agreement in force."
            )
        }
        let ended = rows.compactMap { row in
            row.day("ended_on").map { "\(title(row)) has not bound since \($0)" }
        }
        if !ended.isEmpty { sentences.append(ended.joined(separator: "; ") + ".") }
        return Brief.Section(heading: "What was agreed", sentences: sentences, answer: answer)
    }

    private func words(ofKind kind: String) -> String {
        kind == "sofa" ? "status of forces" : kind.replacing("-", with: " ")
    }

    private func title(_ row: NamedRow) -> String {
        row.text("title").isEmpty ? row.text("agreement") : row.text("title")
    }

    /// Where the bases are.
    func bases() throws -> Brief.Section? {
        guard let answer = try ask("bases") else { return nil }
        let rows = NamedRow.all(of: answer.result)
        let names = Set(rows.map { $0.text("name") }).count
        let doubtful = rows.filter { $0.text("position_precision") != "site" }.count
        let twice =
            rows.count == names
            ? "" : names == 1 ? ", by two sources" : ", some of them by two sources"
        return Brief.Section(
            heading: "Where the bases are",
            sentences: [
                "\(counted(names, "base is", "bases are")) on record\(twice).",
                doubtful > 0
                    ? "\(counted(doubtful, of: rows.count)) \(doubtful == 1 ? "has" : "have") a position that is a town's, a country's or of unknown exactness."
                    : rows.count == 1
                        ? "Its position is that of the site."
                        : "Every position is that of the site.",
            ], answer: answer)
    }

    /// What people there think.
    func opinion() throws -> Brief.Section? {
        guard let answer = try ask("opinion") else { return nil }
        let rows = NamedRow.all(of: answer.result)
        let last = rows.max { ($0.number("year") ?? 0) < ($1.number("year") ?? 0) }
        let sentence = last.map { row in
            let percent = row.text("percent")
            let range = "\(row.text("low_percent")) to \(row.text("high_percent"))"
            return
                "In \(row.text("year")), \(percent.isEmpty ? range : percent) percent of those asked had \(row.text("question"))."
        }
        return Brief.Section(
            heading: "What people there think", sentences: [sentence].compactMap { $0 },
            answer: answer)
    }
}

extension BriefWriter {
    /// Who pays, by whose count.
    func shares() throws -> Brief.Section? {
        let isKnown: (NamedRow) -> Bool = { share(of: $0) != nil || isRange($0) }
        guard let all = try ask("methods", where: isKnown) ?? ask("burden-share", where: isKnown)
        else { return nil }
        let rows = NamedRow.all(of: all.result)
        var sentences: [String] = []
        let sorted = rows.sorted { middle(of: $0) < middle(of: $1) }
        if let least = sorted.first, let most = sorted.last {
            sentences.append(
                rows.count == 1
                    ? "One share can be told: \(words(least))."
                    : "The share of the cost that \(name) bears runs from \(words(least)) to \(words(most)), depending on which lines are counted and in which year."
            )
            sentences.append(
                (rows.count == 1
                    ? "Another method would count other lines, and give another share. "
                    : "None of these is wrong by itself: each method counts other lines. ")
                    + "Where a line that a method counts has no figure, the warehouse computes no share instead of taking the line for zero, and shows what somebody published."
            )
        }
        return Brief.Section(
            heading: "Who pays, by whose count", sentences: sentences, answer: all)
    }

    /// The share that a row computes or, where lines are missing, that somebody published.
    private func share(of row: NamedRow) -> Double? {
        row.number("share_percent") ?? row.number("published_percent")
    }

    /// Whether all that was published is between what and what the share lies.
    private func isRange(_ row: NamedRow) -> Bool {
        row.number("share_low_percent") != nil && row.number("share_high_percent") != nil
    }

    private func middle(of row: NamedRow) -> Double {
        let low = row.number("share_low_percent") ?? 0
        return share(of: row) ?? (low + (row.number("share_high_percent") ?? low)) / 2
    }

    private func words(_ row: NamedRow) -> String {
        let years = row.text("years")
        let first = row.text("year_from")
        let last = row.text("year_to")
        let span = years.isEmpty ? (first == last ? first : "\(first)–\(last)") : years
        let title = row.text("method_title")
        let label = title.isEmpty ? row.text("method") : title
        let who = label.isEmpty ? row.text("published_source") : label
        let computed = row.text("share_percent")
        let isPublished = computed.isEmpty || row.text("told") == "published"
        let published = row.text("published_percent")
        let range = "\(row.text("share_low_percent")) to \(row.text("share_high_percent"))"
        let percent = computed.isEmpty ? (published.isEmpty ? range : published) : computed
        return "\(percent) percent (\(who), \(span)\(isPublished ? ", as published" : ""))"
    }

    /// What cost plus a premium would ask.
    func costPlus() throws -> Brief.Section? {
        let years = year.map { [(name: "year", value: $0)] } ?? []
        guard
            let answer = try ask(
                "cost-plus", years + [(name: "premium", value: premium)],
                where: { $0.number("multiple") != nil })
        else { return nil }
        let rows = NamedRow.all(of: answer.result)
        var sentences = [
            "A demand of \"cost plus \(premium)\" means the cost, and \(premium) percent on top. What it would come to depends on whose cost is meant."
        ]
        if let first = rows.first {
            let dollars = try ["base_usd", "demand_usd", "current_usd"].map {
                try money(first.number($0) ?? 0, "USD")
            }
            sentences.append(
                "For \(first.text("year")), the cost base \"\(first.text("base_title"))\" comes to \(dollars[0]); with the premium that is \(dollars[1]), or \(first.text("multiple")) times the \(dollars[2]) that \(name) pays\(span(first))."
            )
        }
        if rows.count > 1, let least = rows.compactMap({ $0.number("multiple") }).min(),
            let most = rows.compactMap({ $0.number("multiple") }).max()
        {
            sentences.append(
                "Across the cost bases below, the demand is \(fixed(least, decimals: 2)) to \(fixed(most, decimals: 2)) times what is paid."
            )
        }
        return Brief.Section(
            heading: "What cost plus \(premium) would ask", sentences: sentences,
            answer: answer)
    }

    private func span(_ row: NamedRow) -> String {
        let (low, high) = (row.text("multiple_low"), row.text("multiple_high"))
        return low == high || low.isEmpty || high.isEmpty ? "" : " (\(low) to \(high) times)"
    }
}

internal import Platform
internal import Warehouse

extension BriefWriter {
    /// What was claimed.
    func claims() throws -> Brief.Section? {
        let hasNumber: (NamedRow) -> Bool = { row in
            guard row.number("value") != nil || row.number("value_low") != nil else { return false }
            return !row.text("payer").isEmpty || row.text("unit") == "people"
        }
        guard let answer = try ask("statements", last: 15, where: hasNumber) else { return nil }
        let rows = NamedRow.all(of: answer.result)
        let check = rows.last { claim(of: $0) != nil }.flatMap(claim)
        var sentences = [
            "People in office and in the press have put numbers on what is paid, on what should be, and on how many serve.",
            answer.found > rows.count
                ? "These are the latest \(rows.count) of \(answer.found) that the warehouse has, in its own words."
                : "\(rows.count == 1 ? "This is the one" : "These are all \(rows.count)") that the warehouse has, in its own words.",
            "A claim never counts as a figure here.",
        ]
        if check != nil {
            sentences.append(
                "The last command holds one of them against the figures that were published.")
        }
        return Brief.Section(
            heading: "What was claimed", sentences: sentences, answer: answer,
            further: [check].compactMap { $0 })
    }

    /// The command that holds a claim against published figures; `nil` where it is of another kind.
    private func claim(of row: NamedRow) -> String? {
        guard let value = row.number("value"), value > 0 else { return nil }
        let unit = row.text("unit")
        let isMoney = unit.hasSuffix(" per year")
        guard isMoney || unit == "people" else { return nil }
        let day = row.text("said_on")
        var options = [
            (name: "host", value: code), (name: "value", value: value.decimalText),
            (name: "unit", value: unit.replacing(" per year", with: "/year")),
            (
                name: "date",
                value: row.text("day_precision") == "month" ? String(day.prefix(7)) : day
            ),
        ]
        if isMoney, ["us", "host"].contains(row.text("payer")) {
            options.append((name: "payer", value: row.text("payer")))
        }
        return command("report", "claim", options)
    }
}

extension FactsDecoder {
    /// The columns that a period sets, of which a dataset may have no calendar.
    private static let columnsOfPeriod = ["valid_from", "valid_until", "calendar"]

    /// Reads the field `period`.
    mutating func period(_ entry: TOMLEntry) -> PeriodRule? {
        let example = "period = { column = \"Year\", calendar = \"CY\" }"
        guard var keys = KeyReader(entry.node, "period", faults, example: example) else {
            return nil
        }
        let hasPeriod = ["valid_from", "valid_until"].allSatisfy { dataset.index(of: $0) != nil }
        if !hasPeriod {
            faults.note(
                entry.place, "\(dataset) have no period: no columns valid_from and valid_until",
                fix: dataset.dayIndex.map {
                    "set \(dataset.columns[$0].name) in its place"
                } ?? "leave period out")
        }
        let calendars = Vocabulary.calendars.filter { $0 != "multi" }
        let calendar = keys.word("calendar", among: calendars)
        if calendar == nil, !keys.keys.contains("calendar") {
            keys.noteMissing("calendar", example: "calendar = \"CY\"")
        }
        let text = field(&keys, FieldTarget(text: "the period"))
        if calendar?.value == "date", text != nil, text?.date == nil, !keys.keys.contains("date") {
            keys.noteMissing("date", example: "date = \"YYYY-MM-DD\"")
        }
        keys.finish()
        guard let text, let calendar else { return nil }
        return PeriodRule(text: text, calendar: calendar.value)
    }

    /// The columns that the period of this block sets.
    var periodColumns: [String] {
        form.period == nil
            ? [] : Self.columnsOfPeriod.filter { dataset.index(of: $0) != nil }
    }
}

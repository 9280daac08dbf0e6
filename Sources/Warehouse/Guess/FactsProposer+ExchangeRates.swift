extension FactsProposer {
    mutating func exchangeRates() {
        period()
        let isDay = evidence.timeColumn.map { $0.pattern != "YYYY" } ?? false
        facts.field("convention", isDay ? "\"day\"" : "\"period-average\"")
        facts.find(
            "convention", isDay ? "day" : "period-average", .unsure,
            "and that the rates are units for one US dollar: see what the publisher says")
        if evidence.currencyHeaders.count > 2 {
            facts.field("currency", "{ header = true }")
            facts.field("units_per_usd", "{ value = true }")
            facts.used.formUnion(evidence.currencyHeaders)
            facts.valuePlaces = evidence.currencyHeaders
            facts.values = [["columns = '^[A-Z]{3}$'"]]
            return
        }
        let place =
            evidence.columns.indices.first {
                evidence.columns[$0].share(evidence.columns[$0].currencies) > 0.5
            } ?? column(["currency", "country", "code"]) ?? 0
        facts.used.insert(place)
        facts.field("currency", "{ column = \(quoted(place)) }")
        let known = evidence.columns[place].share(evidence.columns[place].currencies)
        facts.find(
            "currency", "column \(evidence.columns[place].name)",
            known > 0.9 ? .sure : known > 0.5 ? .likely : .unsure,
            "\(percent(known)) of its texts are codes of currencies; `map` makes codes of names")
        if facts.values.isEmpty {
            value(as: "units_per_usd", numberPlaces)
        } else {
            facts.field("units_per_usd", "{ value = true }")
        }
    }
}

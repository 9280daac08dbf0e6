/// Parts that rows of most datasets have: an ally, a time, a value.
extension FactsProposer {
    mutating func ally(as key: String) {
        if evidence.allyHeaders.count > 2, evidence.allyColumns.isEmpty {
            facts.field(
                key, #"{ ally = [{ header = true, by = "name" }, { header = true, by = "code" }] }"#
            )
            facts.find(
                "ally", "the columns' names", .sure,
                "\(evidence.allyHeaders.count) columns are named after allies")
            return
        }
        let ways = evidence.allyColumns.prefix(3)
        guard let best = ways.max(by: { $0.share < $1.share }) else {
            let first = evidence.columns.indices.first { evidence.columns[$0].isText } ?? 0
            facts.used.insert(first)
            facts.field(key, "{ ally = [{ column = \(quoted(first)), by = \"name\" }] }")
            facts.find(
                "ally", "column \(evidence.columns[first].name)", .unsure,
                "no column names allies that are known; this is the first of texts")
            return
        }
        facts.used.formUnion(ways.map(\.place))
        let tomls = ways.map { way in
            let markers = evidence.columns[way.place].strangers.filter(Markers.isMarker)
            let missing =
                way.key == .isoAlpha2 || markers.isEmpty
                ? "" : ", missing = [\(markers.map(\.tomlString).joined(separator: ", "))]"
            return "{ column = \(quoted(way.place)), by = \"\(way.key.rawValue)\"\(missing) }"
        }
        facts.field(key, "{ ally = [\(tomls.joined(separator: ", "))] }")
        for way in ways {
            facts.find(
                "ally", "column \(evidence.columns[way.place].name), by \(way.key.rawValue)",
                way.share > 0.9 ? .sure : best.share > 0.7 ? .likely : .unsure,
                "\(percent(way.share)) of its texts are known so")
        }
    }

    /// Where the day or the period comes from; `nil` if it is the name of the value column.
    mutating func time() -> (origin: String, pattern: String) {
        if let time = evidence.timeColumn {
            facts.used.insert(time.place)
            facts.find(
                "time", "column \(evidence.columns[time.place].name), as \(time.pattern)",
                time.isSure ? .sure : .unsure, "most of its texts have this form")
            return ("column = \(quoted(time.place))", time.pattern)
        }
        let above = evidence.header.preamble.contains { $0.contains(#/\b(19|20)\d\d\b/#) }
        facts.find(
            "time", above ? "a year above the header" : "a year in the name of the file", .unsure,
            "no column holds days or years")
        return (
            above ? #"preamble = '\b((?:19|20)\d\d)\b'"# : #"file = '((?:19|20)\d\d)'"#, "YYYY"
        )
    }

    mutating func period() {
        if evidence.yearHeaders.count > 1 {
            facts.field("period", #"{ header = "year", calendar = "CY" }"#)
            facts.find(
                "time", "the columns' names", .sure,
                "\(evidence.yearHeaders.count) columns are named after years")
            yearColumns()
            return
        }
        let time = time()
        let calendar = time.pattern == "YYYY" ? "CY" : "date"
        let date = calendar == "date" ? ", date = \"\(time.pattern)\"" : ""
        facts.field("period", "{ \(time.origin), calendar = \"\(calendar)\"\(date) }")
    }

    mutating func countedOn() {
        if evidence.yearHeaders.count > 1 {
            facts.field("counted_on", #"{ header = "year", date = "YYYY" }"#)
            facts.find(
                "time", "the columns' names", .sure,
                "\(evidence.yearHeaders.count) columns are named after years")
            return
        }
        let time = time()
        facts.field("counted_on", "{ \(time.origin), date = \"\(time.pattern)\" }")
    }

    mutating func yearColumns() {
        facts.used.formUnion(evidence.yearHeaders)
        facts.valuePlaces = evidence.yearHeaders
        let patterns = Set(
            evidence.yearHeaders.compactMap { evidence.columns[$0].name.yearLabelPattern })
        let pattern = patterns.count == 1 ? patterns.first ?? "" : #"^(?<year>\d{4})\b"#
        facts.values = [["columns = '\(pattern)'"]]
    }

    /// Columns of numbers that nothing else uses, and that are no codes.
    var numberPlaces: [Int] {
        evidence.columns.indices.filter { place in
            evidence.columns[place].isNumeric && !facts.used.contains(place)
                && !evidence.has(["code", "ccode", "id", "rank", "latitude", "longitude"], place)
        }
    }

    mutating func value(as key: String, _ places: [Int]) {
        let preferred = places.first { evidence.has(["value", "amount", "people", "rate"], $0) }
        guard let place = preferred ?? places.last else {
            let last = evidence.columns.indices.last ?? 0
            facts.field(key, "{ column = \(quoted(last)) }")
            facts.find("value", "column \(last + 1)", .unsure, "no column holds mostly numbers")
            return
        }
        facts.used.insert(place)
        facts.valuePlaces = [place]
        facts.field(key, "{ value = true }")
        facts.values = [["column = \(quoted(place))"]]
        facts.find(
            "value", "column \(evidence.columns[place].name)",
            places.count == 1 ? .sure : preferred == nil ? .unsure : .likely,
            places.count == 1
                ? "it is the only column of numbers"
                : "of \(places.count) columns of numbers "
                    + (preferred == nil ? "it is the last" : "it is named like one of values"))
    }
}

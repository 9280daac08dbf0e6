/// What the rows of a table most likely become.
struct ProposedFacts {
    var dataset = "indicators"
    /// Lines of `[table.facts.fields]`, each as a key and TOML.
    var fields: [(key: String, toml: String)] = []
    /// Blocks of `[[table.facts.values]]`, each as its lines.
    var values: [[String]] = []
    /// Columns that are used by any of them.
    var used: Set<Int> = []
    /// The columns that hold the numbers.
    var valuePlaces: [Int] = []
    var findings: [Guess.Finding] = []

    mutating func field(_ key: String, _ toml: String) { fields.append((key, toml)) }

    mutating func find(
        _ about: String, _ answer: String, _ sureness: Guess.Sureness, _ because: String
    ) {
        findings.append(Guess.Finding(about, answer, sureness, because: because))
    }
}

/// Makes what the rows most likely become of the evidence.
struct FactsProposer {
    private let evidence: TableEvidence
    /// The name of the file, the preamble and the sheet: what they say of the contents.
    private let words: String
    private let slug: String
    private var facts = ProposedFacts()

    init(_ evidence: TableEvidence, words: String, slug: String) {
        self.evidence = evidence
        self.words = words.lowercased()
        self.slug = slug
    }

    mutating func proposed() -> ProposedFacts {
        let dataset = likelyDataset()
        facts.dataset = dataset.name
        facts.find("dataset", dataset.name, dataset.sureness, dataset.because)
        switch dataset.name {
        case "troop-counts": troopCounts()
        case "exchange-rates": exchangeRates()
        case "base-locations": baseLocations()
        default: indicators()
        }
        return facts
    }

    // MARK: Which dataset

    private func likelyDataset() -> (name: String, sureness: Guess.Sureness, because: String) {
        if column(["latitude", "lat"], isExact: true) != nil,
            column(["longitude", "lon", "lng", "long"], isExact: true) != nil
        {
            return ("base-locations", .likely, "it has columns of positions")
        }
        if evidence.currencyHeaders.count > 2 {
            return ("exchange-rates", .sure, "its columns are named after currencies")
        }
        if speaks(["exchange rate", "exchange-rate", "currency", "fx rate"]) {
            return ("exchange-rates", .likely, "its words are about rates of currencies")
        }
        if !servicePlaces.isEmpty || speaks(["troop", "personnel", "garrison", "head count"]) {
            return (
                "troop-counts", servicePlaces.count > 1 ? .sure : .likely,
                servicePlaces.isEmpty
                    ? "its words are about people" : "it has columns of armed services"
            )
        }
        if evidence.yearHeaders.count > 1 || !evidence.allyColumns.isEmpty {
            return (
                "indicators", .likely, "it has values of allies, and names nothing more special"
            )
        }
        return ("indicators", .unsure, "nothing in it says what it is about")
    }

    private func speaks(_ stems: [String]) -> Bool {
        let text = words + " " + evidence.header.columns.joined(separator: " ").lowercased()
        return stems.contains { text.contains($0) }
    }

    private func column(_ names: [String], isExact: Bool = false) -> Int? {
        evidence.columns.indices.first { place in
            let name = evidence.columns[place].name.folded
            return isExact ? names.contains(name) : names.contains { name.contains($0) }
        }
    }

    // MARK: Parts of every dataset

    private mutating func ally(as key: String) {
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
    private mutating func time() -> (origin: String, pattern: String) {
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

    private mutating func period() {
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

    private mutating func countedOn() {
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

    private mutating func yearColumns() {
        facts.used.formUnion(evidence.yearHeaders)
        facts.valuePlaces = evidence.yearHeaders
        let patterns = Set(
            evidence.yearHeaders.compactMap { evidence.columns[$0].name.yearLabelPattern })
        let pattern = patterns.count == 1 ? patterns.first ?? "" : #"^(?<year>\d{4})\b"#
        facts.values = [["columns = '\(pattern)'"]]
    }

    /// Columns of numbers that nothing else uses, and that are no codes.
    private var numberPlaces: [Int] {
        evidence.columns.indices.filter { place in
            evidence.columns[place].isNumeric && !facts.used.contains(place)
                && !evidence.has(["code", "ccode", "id", "rank", "latitude", "longitude"], place)
        }
    }

    private mutating func value(as key: String, _ places: [Int]) {
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

    // MARK: The datasets

    private static let services: [(word: String, service: String)] = [
        ("army", "army"), ("navy", "navy"), ("air force", "air-force"),
        ("air_force", "air-force"), ("marine", "marine-corps"), ("space", "space-force"),
        ("coast guard", "coast-guard"), ("coast_guard", "coast-guard"), ("total", "total"),
        ("troops", "total"),
    ]

    /// Columns that are named after one armed service, or their total; each service once.
    private var servicePlaces: [(place: Int, service: String)] {
        var found: [(place: Int, service: String)] = []
        for place in evidence.columns.indices where evidence.columns[place].isNumeric {
            let name = evidence.columns[place].name.folded
            guard let match = Self.services.first(where: { name.contains($0.word) }),
                !found.contains(where: { $0.service == match.service })
            else { continue }
            found.append((place, match.service))
        }
        return found.contains { $0.service != "total" } ? found : []
    }

    private mutating func troopCounts() {
        countedOn()
        ally(as: "host")
        facts.field("count_type", "\"assigned\"")
        facts.field("component", "\"total\"")
        facts.find(
            "people", "assigned, all components", .unsure,
            "nothing in the file is looked at for who is counted: change both if it says so")
        let services = servicePlaces
        if evidence.yearHeaders.count > 1 {
            facts.field("service", "\"total\"")
            facts.field("people", "{ value = true }")
            return yearColumns()
        }
        if evidence.allyHeaders.count > 2, evidence.allyColumns.isEmpty {
            facts.field("service", "\"total\"")
            facts.field("people", "{ value = true }")
            return allyColumns()
        }
        guard !services.isEmpty else {
            facts.field("service", "\"total\"")
            return value(as: "people", numberPlaces)
        }
        facts.field("people", "{ value = true }")
        facts.used.formUnion(services.map(\.place))
        facts.valuePlaces = services.map(\.place)
        facts.values = services.map { place, service in
            ["column = \(quoted(place))", "set = { service = \"\(service)\" }"]
        }
    }

    private mutating func exchangeRates() {
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

    private mutating func baseLocations() {
        ally(as: "host")
        let name =
            column(
                ["basename", "base name", "site", "installation", "name"].filter { $0 != "name" })
            ?? evidence.columns.indices.first {
                evidence.columns[$0].isText && !facts.used.contains($0)
            } ?? 0
        facts.used.insert(name)
        facts.field("name", "{ column = \(quoted(name)) }")
        facts.find(
            "name", "column \(evidence.columns[name].name)", .likely,
            "it is named so, or the first of texts that names no ally")
        for (key, names) in [
            ("latitude", ["latitude", "lat"]), ("longitude", ["longitude", "lon", "lng", "long"]),
        ] {
            guard let place = column(names, isExact: true) else { continue }
            let markers = evidence.columns[place].texts.keys.filter(Markers.isMarker).sorted()
            let missing =
                markers.isEmpty
                ? "" : ", missing = [\(markers.map(\.tomlString).joined(separator: ", "))]"
            facts.used.insert(place)
            facts.field(key, "{ column = \(quoted(place))\(missing) }")
        }
        facts.field("position_precision", "\"unknown\"")
    }

    private mutating func indicators() {
        ally(as: "ally")
        period()
        let measure = likelyMeasure
        facts.field("measure", measure.name.tomlString)
        facts.field("unit", measure.unit.tomlString)
        facts.find(
            "measure", "\(measure.name) in \(measure.unit)",
            measure.name == slug ? .unsure : .likely,
            measure.name == slug ? "nothing says what is measured" : "words of the file say so")
        if !facts.values.isEmpty {
            facts.field("value", "{ value = true }")
        } else if evidence.allyHeaders.count > 2, evidence.allyColumns.isEmpty {
            facts.field("value", "{ value = true }")
            allyColumns()
        } else {
            value(as: "value", numberPlaces)
        }
    }

    private mutating func allyColumns() {
        facts.used.formUnion(evidence.allyHeaders)
        facts.valuePlaces = evidence.allyHeaders
        facts.values = evidence.allyHeaders.map { ["column = \(quoted($0))"] }
    }

    private var likelyMeasure: (name: String, unit: String) {
        let isShare = speaks(["%", "percent", "share"])
        if speaks(["expenditure", "defence spending", "defense spending"]) {
            return isShare
                ? ("military-expenditure-gdp-share", "percent") : ("military-expenditure", "USD")
        }
        if speaks(["gdp", "gross domestic product"]) { return ("gdp", "USD") }
        if speaks(["population"]) { return ("population", "people") }
        return (slug, isShare ? "percent" : "unstated")
    }

    private func quoted(_ place: Int) -> String { evidence.reference(place).tomlString }

    private func percent(_ share: Double) -> String { "\(Int((share * 100).rounded(.down))) %" }
}

/// Texts that stand for no value, as publishers write them.
enum Markers {
    private static let known: [String: Profile.MissingReason] = [
        "na": .notAvailable, "n/a": .notAvailable, "n.a.": .notAvailable, "nan": .notAvailable,
        "null": .notAvailable, "none": .notAvailable, "..": .notAvailable, "...": .notAvailable,
        ". .": .notAvailable, ":": .notAvailable, "-": .notReported, "–": .notReported,
        "—": .notReported, "xxx": .didNotExist, "*": .suppressed, "x": .notApplicable,
        "-99": .notAvailable, "-999": .notAvailable, "?": .unknown, "unknown": .unknown,
    ]

    static func isMarker(_ text: String) -> Bool { known[text.lowercased()] != nil }

    static func reason(of text: String) -> Profile.MissingReason? { known[text.lowercased()] }
}

extension String {
    /// The text as a basic string of TOML.
    var tomlString: String {
        var text = "\""
        for scalar in unicodeScalars {
            switch scalar {
            case "\"": text += "\\\""
            case "\\": text += "\\\\"
            case _ where scalar.value < 0x20 || scalar.value == 0x7f:
                let digits = String(scalar.value, radix: 16)
                text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: text.unicodeScalars.append(scalar)
            }
        }
        return text + "\""
    }

    /// The text as part of a comment of TOML, which is one line and has no control characters.
    var tomlComment: String {
        String(
            String.UnicodeScalarView(
                collapsed.unicodeScalars.filter { $0.value >= 0x20 && $0.value != 0x7f }))
    }
}

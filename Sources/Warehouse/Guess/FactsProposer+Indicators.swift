extension FactsProposer {
    mutating func indicators() {
        ally(as: "ally")
        period()
        let measure = likelyMeasure
        if let place = measureColumn {
            return columnOfMeasures(place, unit: measure.unit)
        }
        facts.field("measure", measure.name.tomlString)
        facts.field("unit", measure.unit.tomlString)
        facts.find(
            "measure", "\(measure.name) in \(measure.unit)",
            measure.name == slug ? .unsure : .likely,
            measure.name == slug ? "nothing says what is measured" : "words of the file say so")
        measuredValue()
    }

    /// Texts that name measures.
    static let measureStems = [
        "gdp", "gross domestic product", "population", "expenditure", "defence spending",
        "defense spending", "inflation", "price index", "favourable", "favorable", "aid",
    ]

    /// The column of texts that says what is measured, if there is one.
    var measureColumn: Int? {
        evidence.columns.indices.first { place in
            let name = evidence.columns[place].name.asWords
            return evidence.columns[place].isText
                && ["indicator", "indicator code", "series", "series code", "measure", "variable"]
                    .contains(name)
        }
    }

    private mutating func columnOfMeasures(_ place: Int, unit: String) {
        facts.used.insert(place)
        let texts = evidence.columns[place].texts.keys.sorted().prefix(50)
        let map = texts.map { "\($0.tomlString) = \($0.asWords.measureCode.tomlString)" }
        facts.field(
            "measure",
            "{ column = \(quoted(place)), map = { \(map.joined(separator: ", ")) } }")
        facts.field("unit", unit.tomlString)
        facts.find(
            "measure", "column \(evidence.columns[place].name)", .likely,
            "it names \(evidence.columns[place].texts.count); see that the map and the unit are right"
        )
        measuredValue()
    }

    private mutating func measuredValue() {
        if !facts.values.isEmpty {
            facts.field("value", "{ value = true }")
        } else if evidence.allyHeaders.count > 2, evidence.allyColumns.isEmpty {
            facts.field("value", "{ value = true }")
            allyColumns()
        } else {
            value(as: "value", numberPlaces)
        }
    }

    mutating func allyColumns() {
        facts.used.formUnion(evidence.allyHeaders)
        facts.valuePlaces = evidence.allyHeaders
        facts.values = evidence.allyHeaders.map { ["column = \(quoted($0))"] }
    }

    var likelyMeasure: (name: String, unit: String) {
        let isShare = speaks(["%", "percent", "share"])
        if speaks(["expenditure", "defence spending", "defense spending"]) {
            return isShare
                ? ("military-expenditure-gdp-share", "percent") : ("military-expenditure", "USD")
        }
        if speaks(["gdp", "gross domestic product"]) { return ("gdp", "USD") }
        if speaks(["population"]) { return ("population", "people") }
        return (slug, isShare ? "percent" : "unstated")
    }
}

extension String {
    /// A code of small letters, digits and hyphens.
    fileprivate var measureCode: String {
        let words = split { !("a"..."z" ~= $0 || "0"..."9" ~= $0) }
        let code = words.joined(separator: "-")
        return code.first?.isLetter == true ? code : "measure-\(code.isEmpty ? "1" : code)"
    }
}

extension FactsProposer {
    mutating func contributions() {
        ally(as: "host")
        period()
        facts.field("payer", "\"host\"")
        facts.field("series", slug.tomlString)
        facts.find(
            "payer", "host", .unsure, "nothing in the file is looked at for who bears the cost")
        line()
        let columns = evidence.columns
        if let place = columns.indices.first(where: {
            columns[$0].filled > 0 && columns[$0].share(columns[$0].currencies) > 0.5
        }) {
            facts.used.insert(place)
            facts.field("currency", "{ column = \(quoted(place)) }")
        } else {
            facts.field("currency", "\"USD\"")
            facts.find("currency", "USD", .unsure, "no column holds codes of currencies")
        }
        amounts(as: "amount")
    }

    private mutating func line() {
        let named = column(withWord: ["line", "category", "purpose", "programme"])
        if let place = named, evidence.columns[place].isText {
            facts.used.insert(place)
            facts.field("line", "{ column = \(quoted(place)) }")
            facts.find(
                "line", "column \(evidence.columns[place].name)", .unsure,
                "write a map from its texts to cost lines, which alliance export cost-lines lists")
        } else {
            facts.field("line", "\"HOST\"")
            facts.find("line", "HOST, all that a host gives", .unsure, "no column names cost lines")
        }
    }

    mutating func publishedShares() {
        ally(as: "host")
        period()
        facts.field("measure", "\"burden-share\"")
        facts.field("payer", "\"host\"")
        facts.find(
            "measure", "burden-share of the host", .unsure,
            "see what the publisher says that it is a share of")
        amounts(as: "percent")
    }

    /// The values: those of columns that are years, or of one column.
    private mutating func amounts(as key: String) {
        if facts.values.isEmpty {
            value(as: key, numberPlaces)
        } else {
            facts.field(key, "{ value = true }")
        }
    }
}

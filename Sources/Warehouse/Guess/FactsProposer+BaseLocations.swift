extension FactsProposer {
    mutating func baseLocations() {
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
}

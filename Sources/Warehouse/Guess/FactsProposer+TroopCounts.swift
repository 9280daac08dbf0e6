extension FactsProposer {
    static let services: [(word: String, service: String)] = [
        ("army", "army"), ("navy", "navy"), ("air force", "air-force"),
        ("air_force", "air-force"), ("marine", "marine-corps"), ("space", "space-force"),
        ("coast guard", "coast-guard"), ("coast_guard", "coast-guard"), ("total", "total"),
        ("troops", "total"),
    ]

    /// Columns that are named after one armed service, or their total; each service once.
    var servicePlaces: [(place: Int, service: String)] {
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

    mutating func troopCounts() {
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
}

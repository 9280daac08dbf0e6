extension FactsProposer {
    /// The columns of a spell of membership, as far as there are any.
    static func spell(_ table: FactsProposer) -> (first: Int, last: Int?)? {
        let first = table.column([
            "joined", "accession", "acceded", "member since", "yrent", "mem st year", "entry",
        ])
        return first.map { first in
            (
                first,
                table.column(["left on", "withdrew", "yrexit", "mem end year", "exit", "until"])
            )
        }
    }

    mutating func agreements() {
        agreementCode()
        let title =
            column(["title"]) ?? column(["name", "agreement", "treaty"])
            ?? evidence.columns.indices.first { evidence.columns[$0].isText } ?? 0
        facts.used.insert(title)
        facts.field("title", "{ column = \(quoted(title)) }")
        facts.find(
            "title", "column \(evidence.columns[title].name)",
            evidence.has(["title", "agreement", "treaty"], title) ? .likely : .unsure,
            "it is named so, or the first of texts")
        facts.field("kind", "\"treaty\"")
        facts.find(
            "kind", "treaty", .unsure, "nothing in the file is looked at for the kind of agreement")
        if !evidence.allyColumns.isEmpty { ally(as: "host") }
        for (field, stems) in [
            ("signed_on", ["signed", "signature"]), ("in_force_on", ["in force", "into force"]),
            ("ratified_on", ["ratif"]), ("ended_on", ["ended", "expire", "terminat"]),
        ] {
            if let place = column(stems) { day(field, place) }
        }
    }

    mutating func agreementParties() {
        agreementCode()
        ally(as: "ally")
        guard let spell = Self.spell(self) else { return }
        day("joined_on", spell.first)
        if let last = spell.last { day("left_on", last) }
    }

    mutating func groupMembers() {
        ally(as: "ally")
        let group = column(withWord: ["group", "organisation", "organization", "alliance"])
        if let group, !facts.used.contains(group) {
            facts.used.insert(group)
            facts.field("group_code", "{ column = \(quoted(group)) }")
        } else {
            facts.field("group_code", slug.tomlString)
        }
        facts.find(
            "group", group.map { "column \(evidence.columns[$0].name)" } ?? slug, .unsure,
            "it has to be one of the codes that alliance export groups lists")
        guard let spell = Self.spell(self) else { return }
        day("valid_from", spell.first)
        if let last = spell.last { day("valid_until", last) }
    }

    mutating func allyNames() {
        let codes = evidence.allyColumns.filter { $0.key != .name && $0.share > 0.9 }
        let name =
            evidence.allyColumns.first { $0.key == .name }?.place
            ?? evidence.columns.indices.first { place in
                evidence.columns[place].isText && !codes.contains { $0.place == place }
            } ?? 0
        facts.used.insert(name)
        facts.field("name", "{ column = \(quoted(name)) }")
        facts.find(
            "name", "column \(evidence.columns[name].name)", .likely, "it is the first of names")
        facts.field("scheme", slug.tomlString)
        facts.used.formUnion(codes.map(\.place))
        let ways = codes.map { "{ column = \(quoted($0.place)), by = \"\($0.key.rawValue)\" }" }
        facts.field("ally", "{ ally = [\(ways.joined(separator: ", "))] }")
        facts.find(
            "ally",
            codes.map { "column \(evidence.columns[$0.place].name)" }
                .joined(separator: ", "), .sure, "most of their texts are codes of allies")
    }

    private mutating func agreementCode() {
        let place =
            column(withWord: ["id", "number", "no", "code", "atopid", "version4id"])
            ?? column(["agreement", "treaty", "alliance"]) ?? 0
        facts.used.insert(place)
        let name = evidence.reference(place)
        // Braces and a number sign are none of a template's column names.
        if name.contains(where: { "{}#".contains($0) }) {
            facts.field("agreement", "{ column = \(quoted(place)) }")
        } else {
            facts.field("agreement", "{ template = \("\(slug)-{\(name)}".tomlString) }")
        }
        facts.find(
            "agreement", "column \(evidence.columns[place].name)", .unsure,
            "its texts have to make codes of small letters, digits and hyphens")
    }

    /// A day from a column, in the form of most of its texts.
    private mutating func day(_ field: String, _ place: Int) {
        guard !facts.used.contains(place) else { return }
        facts.used.insert(place)
        guard let pattern = evidence.columns[place].dates.pattern else {
            return facts.field(field, "{ column = \(quoted(place)) }")
        }
        facts.field(field, "{ column = \(quoted(place)), date = \(pattern.text.tomlString) }")
        facts.find(
            field.replacing("_", with: " "),
            "column \(evidence.columns[place].name), as \(pattern.text)",
            pattern.isSure ? .sure : .unsure, "most of its texts have this form")
    }
}

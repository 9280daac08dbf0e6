extension FactsDecoder {
    private static let exampleOfAlly = "ally = [{ column = \"Country\", by = \"name\" }]"

    /// The ways of telling an ally, the best first.
    mutating func allies(_ entry: TOMLEntry, _ target: FieldTarget) -> FieldRule.Origin? {
        if let column = target.column, column.kind != .reference(.allies) {
            faults.note(
                entry.place, "\(column.name) of \(dataset) is no ally",
                fix: "take another origin, such as column")
        }
        let nodes: [TOMLNode]
        switch entry.node.content {
        case .table: nodes = [entry.node]
        case .list(let list) where !list.isEmpty: nodes = list
        default:
            faults.note(
                entry.node.place,
                "ally is \(entry.node.kind) and should be a list of ways to tell it",
                fix: "write it as \(Self.exampleOfAlly)")
            return nil
        }
        var rules: [AllyRule] = []
        for node in nodes {
            if let rule = ally(node) { rules.append(rule) }
        }
        return .ally(rules)
    }

    private mutating func ally(_ node: TOMLNode) -> AllyRule? {
        guard var keys = KeyReader(node, "ally", faults, example: Self.exampleOfAlly) else {
            return nil
        }
        let key = keys.word("by", AllyRule.Key.self)
        if key == nil, !keys.keys.contains("by") {
            keys.noteMissing("by", example: "by = \"name\"")
        }
        let scheme = keys.text("scheme", example: "\"DMDC\"")
        if let scheme, let key, key.value != .name {
            faults.note(
                scheme.place,
                "a scheme is one of names, and this ally is told by \(key.value.rawValue)",
                fix: "leave scheme out, or say by = \"name\"")
        }
        let text = field(&keys, FieldTarget(text: "the text of the ally"))
        keys.finish()
        guard let text, let key else { return nil }
        return AllyRule(text: text, key: key.value, scheme: scheme?.value)
    }
}

extension ProfileDecoder {
    private static let exampleOfTest = "{ column = \"Country\", equals = \"Total\" }"
    private static let properties = ["equals", "one_of", "matches", "empty", "number", "ally"]

    /// A question about a row.
    func rowTest(_ node: TOMLNode, _ title: String) -> RowTest? {
        guard var keys = KeyReader(node, title, faults, example: Self.exampleOfTest) else {
            return nil
        }
        let all = list("all", of: &keys)
        let any = list("any", of: &keys)
        let not = keys.table("not").map { rowTest($0.node, "not") }
        let blank = keys.onlyTrue("blank")
        let subject = subject(of: &keys)
        let property = property(of: &keys)
        keys.finish()
        guard isOneQuestion(keys) else { return nil }
        if let all { return .all(all) }
        if let any { return .any(any) }
        if let not { return not.map(RowTest.not) }
        if blank != nil { return .blank }
        guard let subject, let property else { return nil }
        return .subject(subject, property)
    }

    /// Whether the keys make one question, which may be faulty inside.
    private func isOneQuestion(_ keys: KeyReader) -> Bool {
        // A misspelt key is fault enough; what it was meant to be is not known.
        if keys.hasUnknownKeys() { return false }
        let present = keys.keys
        let whole = present.filter(["all", "any", "not", "blank"].contains)
        let subjects = present.filter(["column", "section"].contains)
        let properties = present.filter(Self.properties.contains)
        switch (whole.count, subjects.count, properties.count) {
        case (1, 0, 0), (0, 1, 1): return true
        case (0, 0, 0):
            faults.note(
                keys.place, "\(keys.title) asks nothing",
                fix: "write it as \(Self.exampleOfTest)")
        case (0, 1, 0):
            faults.note(
                keys.place, "\(keys.title) names a \(subjects[0]) and asks nothing about it",
                fix: "add one of \(Self.properties.joined(separator: ", "))")
        case (0, 0, _):
            faults.note(
                keys.place, "\(keys.title) says \(properties[0]), but not of what",
                fix: "add column = \"…\", or section = true")
        default:
            faults.note(
                keys.place,
                "\(keys.title) asks more than one thing: \((whole + subjects + properties).joined(separator: ", "))",
                fix: "join questions by { all = [{ … }, { … }] } or { any = [{ … }, { … }] }")
        }
        return false
    }

    private func list(_ key: String, of keys: inout KeyReader) -> [RowTest]? {
        guard let entry = keys.entry(key) else { return nil }
        guard case .list(let nodes) = entry.node.content, !nodes.isEmpty else {
            faults.note(
                entry.node.place, "\(key) is \(entry.node.kind) and should be a list of questions",
                fix: "write it as \(key) = [\(Self.exampleOfTest), { … }]")
            return nil
        }
        return nodes.compactMap { rowTest($0, key) }
    }

    private func subject(of keys: inout KeyReader) -> RowTest.Subject? {
        let column = keys.texts("column", example: "\"Country\"")
        let section = keys.onlyTrue("section")
        if let column { return .column(column.value) }
        return section.map { _ in .section }
    }

    private func property(of keys: inout KeyReader) -> RowTest.Property? {
        let equals = keys.text("equals", example: "\"Total\"")
        let oneOf = keys.texts("one_of", example: "[\"Total\", \"World\"]")
        let matches = keys.pattern("matches")
        let empty = keys.flag("empty")
        let number = keys.flag("number")
        let ally = keys.flag("ally")
        if let equals { return .isOneOf([equals.value]) }
        if let oneOf { return .isOneOf(oneOf.value) }
        if let matches { return .matches(matches.value) }
        if let empty { return .isEmpty(empty.value) }
        if let number { return .isNumber(number.value) }
        return ally.map { .isAlly($0.value) }
    }
}

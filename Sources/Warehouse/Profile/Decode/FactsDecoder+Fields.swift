extension FactsDecoder {
    /// The keys that say where a field comes from, of which it has one.
    static let origins = [
        "column", "value", "header", "preamble", "section", "sheet", "file", "template", "first",
        "ally", "day",
    ]

    /// Reads `[table.facts.fields]`.
    mutating func readFields(_ node: TOMLNode) {
        guard
            var keys = KeyReader(
                node, "[table.facts.fields]", faults,
                example: "[table.facts.fields] and below it column = FIELD")
        else { return }
        fieldsPlace = node.place
        for entry in keys.allEntries() {
            if entry.key == "period" {
                form.period = period(entry)
            } else if let column = column(entry) {
                form.fields[entry.key] = field(entry.node, FieldTarget(column))
            }
        }
    }

    /// How one field is made; `nil` with faults noted if it cannot be told.
    mutating func field(_ node: TOMLNode, _ target: FieldTarget) -> FieldRule? {
        guard case .table = node.content else {
            let text =
                target.column.map { constant(node, for: $0) }
                ?? profile.plainConstant(node, target.name)
            return text.map { constantRule($0, at: node) }
        }
        guard
            var keys = KeyReader(
                node, target.name, faults, example: "{ column = \"Country\" }")
        else { return nil }
        let made = field(&keys, target)
        keys.finish()
        return made
    }

    /// The same of a table whose reader may know more keys than those of fields.
    mutating func field(_ keys: inout KeyReader, _ target: FieldTarget) -> FieldRule? {
        let origin = origin(&keys, target)
        var rule = FieldRule(origin ?? .value)
        rule.place = keys.place
        modify(&rule, by: &keys, target)
        return origin == nil ? nil : rule
    }

    private func constantRule(_ text: String, at node: TOMLNode) -> FieldRule {
        var rule = FieldRule(.constant(text))
        rule.place = node.place
        return rule
    }

    /// Reads every origin, so that each is known, and returns the one there is.
    mutating func origin(_ keys: inout KeyReader, _ target: FieldTarget) -> FieldRule.Origin? {
        let present = keys.keys.filter(Self.origins.contains)
        let found = [
            keys.texts("column", example: "\"Country\"").map { FieldRule.Origin.column($0.value) },
            keys.onlyTrue("value").flatMap { value($0.place, target) },
            header(&keys, target),
            keys.pattern("preamble").map { .preamble($0.value) },
            keys.onlyTrue("section").map { _ in .section },
            trueOrPattern("sheet", &keys).map { .sheet($0.value) },
            trueOrPattern("file", &keys).map { .file($0.value) },
            keys.text("template", example: "\"{Year}-{Month}\"").flatMap(template),
            keys.entry("first").flatMap { first($0, target) },
            keys.entry("ally").flatMap { allies($0, target) },
            keys.entry("day").flatMap { dayParts($0, target) },
        ].compactMap(\.self)
        if present.contains("sheet"), profile.format == .csv {
            faults.note(
                keys.place, "\(target.name) comes from the sheet, and text has none",
                fix: "take another origin, or say format = \"xlsx\" below [file]")
        }
        guard present.count != 1 else { return found.first }
        if present.isEmpty, !keys.hasUnknownKeys(besides: Self.modifierNames) {
            faults.note(
                keys.place, "\(target.name) does not say where it comes from",
                fix: "add one of \(Self.origins.joined(separator: ", ")): { column = \"…\" }")
        } else if present.count > 1 {
            faults.note(
                keys.placeOfKey(present[1]),
                "\(target.name) has more than one origin: \(present.joined(separator: " and "))",
                fix: "keep one; { first = [{ … }, { … }] } takes the first that is not empty")
        }
        return nil
    }

    private mutating func value(
        _ place: ProfilePlace, _ target: FieldTarget
    ) -> FieldRule.Origin? {
        usesValue = true
        if form.values.isEmpty {
            faults.note(
                place,
                "\(target.name) is the value of a column, and the block has no value columns",
                fix: "add [[table.facts.values]], or write { column = \"…\" }")
        }
        return .value
    }

    /// `header = true`, or a named group of `columns`.
    private mutating func header(
        _ keys: inout KeyReader, _ target: FieldTarget
    ) -> FieldRule.Origin? {
        guard let entry = keys.entry("header") else { return nil }
        let group: String?
        switch entry.node.content {
        case .flag(true): group = nil
        case .text(let name): group = name
        default:
            faults.note(
                entry.node.place, "header is \(entry.node.kind) and should be true or a group",
                fix: "write header = true, or header = \"year\" where columns has (?<year>…)")
            return nil
        }
        if form.values.isEmpty {
            faults.note(
                entry.place,
                "\(target.name) comes from the header of a value column, and the block has none",
                fix: "add [[table.facts.values]] with columns = '…'")
        } else if let group {
            check(group, at: entry.node.place, target)
        }
        return .header(group: group)
    }

    /// Notes a group that a block of values does not have and does not set itself.
    private func check(_ group: String, at place: ProfilePlace, _ target: FieldTarget) {
        for values in form.values where values.set[target.column?.name ?? ""] == nil {
            var groups: [String] = []
            if case .matching(let pattern) = values.selection { groups = pattern.groupNames }
            guard !groups.contains(group) else { continue }
            faults.note(
                place,
                "there is no group “\(group)” in the columns of the values in line \(values.place.line)",
                fix: groups.isEmpty
                    ? "write columns = '(?<\(group)>…)', or header = true"
                    : (Spelling.nearest(to: group, in: groups).map { "did you mean \($0)? or " }
                        ?? "") + "use one of \(groups.joined(separator: ", "))")
            return
        }
    }

    private func trueOrPattern(
        _ key: String, _ keys: inout KeyReader
    ) -> Located<Pattern?>? {
        guard let entry = keys.entry(key) else { return nil }
        switch entry.node.content {
        case .flag(true): return Located(nil, at: entry.node.place)
        case .text(let text):
            return keys.pattern(Located(text, at: entry.node.place), of: key)
                .map { Located($0.value, at: $0.place) }
        default:
            faults.note(
                entry.node.place,
                "\(key) is \(entry.node.kind) and should be true or a regular expression",
                fix: "write \(key) = true, or \(key) = '(\\d{4})'")
            return nil
        }
    }

    private func template(_ text: Located<String>) -> FieldRule.Origin? {
        var parts: [FieldRule.TemplatePart] = []
        var rest = text.value[...]
        while let start = rest.firstIndex(of: "{") {
            if start > rest.startIndex { parts.append(.text(String(rest[..<start]))) }
            guard let end = rest[start...].firstIndex(of: "}") else {
                faults.note(
                    text.place, "the template “\(text.value)” has a { without its }",
                    fix: "write the name of a column in braces: \"{Year}-{Month}\"")
                return nil
            }
            parts.append(.column([String(rest[rest.index(after: start)..<end])]))
            rest = rest[rest.index(after: end)...]
        }
        if !rest.isEmpty { parts.append(.text(String(rest))) }
        let hasColumn = parts.contains { if case .column = $0 { true } else { false } }
        if !hasColumn {
            faults.note(
                text.place, "the template “\(text.value)” names no column",
                fix: "write the name of a column in braces, or the text itself without template")
        }
        return .template(parts)
    }

    private mutating func first(_ entry: TOMLEntry, _ target: FieldTarget) -> FieldRule.Origin? {
        guard case .list(let nodes) = entry.node.content, !nodes.isEmpty else {
            faults.note(
                entry.node.place, "first is \(entry.node.kind) and should be a list of fields",
                fix: "write first = [{ column = \"A\" }, { column = \"B\" }]")
            return nil
        }
        var rules: [FieldRule] = []
        for node in nodes {
            if let rule = field(node, target) { rules.append(rule) }
        }
        return .first(rules)
    }

    private mutating func dayParts(
        _ entry: TOMLEntry, _ target: FieldTarget
    ) -> FieldRule.Origin? {
        let example = "day = { year = { column = \"Y\" }, month = { column = \"M\" } }"
        guard var keys = KeyReader(entry.node, "day", faults, example: example) else { return nil }
        if let column = target.column, column.kind != .day {
            faults.note(
                entry.place, "\(column.name) is no day", fix: "take another origin than day")
        }
        var parts: [String: FieldRule] = [:]
        for name in ["year", "month", "day"] {
            guard let part = keys.entry(name) else { continue }
            parts[name] = field(part.node, FieldTarget(text: "the \(name) of \(target.name)"))
        }
        if !keys.keys.contains("year") {
            keys.noteMissing("year", example: "year = { column = \"Year\" }")
        }
        if keys.keys.contains("day"), !keys.keys.contains("month") {
            keys.noteMissing("month", example: "month = { column = \"Month\" }")
        }
        keys.finish()
        guard let year = parts["year"] else { return nil }
        return .dayParts(year: year, month: parts["month"], day: parts["day"])
    }
}

/// What a field is for: a column of the dataset, or a text on the way to one.
struct FieldTarget {
    let column: Column?
    /// How messages call it.
    let name: String

    init(_ column: Column) {
        self.column = column
        name = column.name
    }

    init(text name: String) {
        column = nil
        self.name = name
    }
}

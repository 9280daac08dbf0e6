extension FactsDecoder {
    /// The keys that change what an origin gives.
    static let modifierNames = [
        "missing", "replace", "map", "else", "date", "partial", "at", "multiply", "divide_by",
        "invert",
        "optional",
    ]

    mutating func modify(
        _ rule: inout FieldRule, by keys: inout KeyReader, _ target: FieldTarget
    ) {
        rule.missing = missing(&keys)
        rule.replacements = keys.entry("replace").map { replacements($0, keys) } ?? []
        readMap(&rule, &keys, target)
        readDate(&rule, &keys, target)
        readArithmetic(&rule, &keys, target)
        if let optional = keys.onlyTrue("optional") {
            rule.isOptional = true
            if case .column = rule.origin { return }
            faults.note(
                optional.place, "only a column can be optional", fix: "leave optional out")
        }
    }

    /// Texts that mean that there is nothing; the empty one needs no mention.
    private func missing(_ keys: inout KeyReader) -> Set<String> {
        guard let texts = keys.texts("missing", example: "[\"NA\"]") else { return [] }
        return Set(texts.value)
    }

    private func replacements(
        _ entry: TOMLEntry, _ keys: KeyReader
    ) -> [FieldRule.Replacement] {
        let example = "replace = [['\\s*\\*$', \"\"]]"
        guard case .list(let nodes) = entry.node.content else {
            faults.note(
                entry.node.place, "replace is \(entry.node.kind) and should be a list of pairs",
                fix: "write it as \(example)")
            return []
        }
        return nodes.compactMap { node in
            guard case .list = node.content, let texts = node.texts, texts.count == 2 else {
                faults.note(
                    node.place, "replace holds \(node.kind) that is no pair of texts",
                    fix: "write it as \(example): what is found, and what takes its place")
                return nil
            }
            return keys.pattern(Located(texts[0], at: node.place), of: "replace")
                .map { FieldRule.Replacement(pattern: $0.value, text: texts[1]) }
        }
    }

    private func readMap(
        _ rule: inout FieldRule, _ keys: inout KeyReader, _ target: FieldTarget
    ) {
        let map = keys.entry("map")
        let otherwise = keys.entry("else")
        if let map,
            var words = KeyReader(
                map.node, "map", faults, example: "map = { \"Army\" = \"army\" }")
        {
            for entry in words.allEntries() {
                rule.map[entry.key] = mapped(entry.node, target)
            }
        }
        guard let otherwise else { return }
        if map == nil {
            faults.note(
                otherwise.place, "else is for what is not in map, and there is no map",
                fix: "add map = { … }, or write a constant")
        }
        rule.otherwise = mapped(otherwise.node, target)
    }

    /// What a text becomes, which has to be a value of the column if it goes straight there.
    private func mapped(_ node: TOMLNode, _ target: FieldTarget) -> String? {
        if let column = target.column, column.kind != .day { return constant(node, for: column) }
        return profile.plainConstant(node, target.name)
    }

    private func readDate(
        _ rule: inout FieldRule, _ keys: inout KeyReader, _ target: FieldTarget
    ) {
        let text = keys.text("date", example: "\"YYYY-MM-DD\"")
        let isPartial = keys.onlyTrue("partial")?.value ?? false
        let at = keys.text("at", example: "\"09-30\"")
        if let text {
            rule.date = profile.datePattern(text, isPartial: isPartial)
            if let column = target.column, column.kind != .day {
                faults.note(
                    text.place, "\(column.name) of \(dataset) is no day", fix: "leave date out")
            }
        }
        if isPartial, text == nil {
            faults.note(
                keys.placeOfKey("partial"), "partial goes with date, and there is no date",
                fix: "add date = \"YYYY-MM-DD\"")
        }
        guard let at else { return }
        rule.monthAndDay = at.value
        if at.value.wholeMatch(of: /\d\d-\d\d/) == nil || (try? Day("2000-" + at.value)) == nil {
            faults.note(
                at.place, "at cannot be “\(at.value)”",
                fix: "write the month and the day of the year, such as \"09-30\"")
        } else if rule.date?.hasMonth ?? (text == nil) {
            faults.note(
                at.place, "at is for years, and date gives \(text == nil ? "nothing" : "more")",
                fix: "write date = \"YYYY\", or leave at out")
        }
    }

    private func readArithmetic(
        _ rule: inout FieldRule, _ keys: inout KeyReader, _ target: FieldTarget
    ) {
        rule.multiplier = keys.number("multiply", example: "\"1000000\"")?.value
        if let divisor = keys.entry("divide_by"),
            var column = KeyReader(
                divisor.node, "divide_by", faults, example: "divide_by = { column = \"USD\" }")
        {
            rule.divisor = column.texts("column", example: "\"USD\"")?.value
            if !column.keys.contains("column") {
                column.noteMissing("column", example: "column = \"USD\"")
            }
            column.finish()
        }
        rule.isInverted = keys.onlyTrue("invert")?.value ?? false
        guard let column = target.column, !column.kind.holdsNumbers else { return }
        for key in ["multiply", "divide_by", "invert"] where keys.keys.contains(key) {
            faults.note(
                keys.placeOfKey(key), "\(column.name) of \(dataset) is no number",
                fix: "leave \(key) out")
        }
    }
}

extension ProfileDecoder {
    /// The text of a constant that is no column's value yet.
    func plainConstant(_ node: TOMLNode, _ name: String) -> String? {
        if let text = node.constant { return text }
        faults.note(
            node.place, "\(name) is \(node.kind) and should be a constant",
            fix: "write a text, a number, true or false")
        return nil
    }

    func datePattern(_ text: Located<String>, isPartial: Bool) -> DatePattern? {
        let pattern = DatePattern(text.value, isPartial: isPartial)
        guard pattern.hasYear else {
            faults.note(
                text.place, "date is “\(text.value)”, in which there is no year",
                fix: "write the year as YYYY, the month as MM, MMM or MMMM, the day as DD")
            return nil
        }
        if pattern.parts.contains(.year(digits: 2)), !hasCenturyPivot {
            faults.note(
                text.place, "date has a year of two digits, and nothing says of which century",
                fix: "write [dates] and below it century_pivot = 1950, for example")
        }
        return pattern
    }
}

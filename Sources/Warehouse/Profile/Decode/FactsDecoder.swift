/// Makes one `[[table.facts]]` block of its values, and notes everything that is wrong.
struct FactsDecoder {
    let profile: ProfileDecoder
    let dataset: Dataset
    var form: FactsForm
    /// Whether a field takes the cell of the value column.
    var usesValue = false
    /// Where the fields of the block stand.
    var fieldsPlace: ProfilePlace

    var faults: ProfileFaults { profile.faults }

    init(_ profile: ProfileDecoder, dataset: Dataset, place: ProfilePlace) {
        self.profile = profile
        self.dataset = dataset
        form = FactsForm(dataset)
        form.place = place
        fieldsPlace = place
    }

    /// Reads every key but `dataset`.
    mutating func read(_ keys: inout KeyReader) {
        form.when = keys.table("when").flatMap { profile.rowTest($0.node, "when") }
        if let labels = keys.word("labels", FactsForm.Labels.self) {
            form.labels = labels.value
            if labels.value == .separate, dataset.index(of: "variant") == nil {
                faults.note(
                    labels.place,
                    "labels cannot be “separate”: \(dataset) have no column variant",
                    fix: "use refuse or add")
            }
        }
        form.multiplier = keys.number("multiply", example: "\"1000\"")?.value
        form.values = keys.tables("values", header: "table.facts.values").compactMap { values($0) }
        if let fields = keys.table("fields") {
            readFields(fields.node)
        } else {
            keys.noteMissing("fields", example: "[table.facts.fields], and below it column = FIELD")
        }
        form.marks = keys.tables("mark", header: "table.facts.mark").compactMap { mark($0) }
        form.styles = keys.tables("style", header: "table.facts.style").compactMap { style($0) }
        checkColumns()
    }
}

extension ProfileDecoder {
    func facts(_ node: TOMLNode) -> FactsForm? {
        let title = "[[table.facts]]"
        guard
            var keys = KeyReader(
                node, title, faults, example: "\(title) with its keys below it"),
            let dataset = dataset(&keys)
        else { return nil }
        var decoder = FactsDecoder(self, dataset: dataset, place: node.place)
        decoder.read(&keys)
        keys.finish()
        return decoder.form
    }

    private func dataset(_ keys: inout KeyReader) -> Dataset? {
        guard let name = keys.text("dataset", example: "\"troop-counts\"") else {
            if !keys.keys.contains("dataset") {
                keys.noteMissing("dataset", example: "dataset = \"troop-counts\"")
            }
            return nil
        }
        if let dataset = Dataset.all.first(where: { $0.name == name.value }) { return dataset }
        faults.noteUnknown(
            name.place, "there is no dataset “\(name.value)”", name.value,
            among: Dataset.all.map(\.name))
        return nil
    }
}

// MARK: - Value columns, marks and styles

extension FactsDecoder {
    private func values(_ node: TOMLNode) -> ValueColumns? {
        let title = "[[table.facts.values]]"
        guard
            var keys = KeyReader(
                node, title, faults, example: "\(title) with its keys below it")
        else { return nil }
        let one = keys.texts("column", example: "\"Troops\"")
        let many = keys.text("columns", example: "'^(?<year>\\d{4})$'")
        var selection: ValueColumns.Selection?
        switch (one, many) {
        case (let one?, nil): selection = .one(one.value)
        case (nil, let many?):
            selection =
                many.value == "others"
                ? .others : keys.pattern(many, of: "columns").map { .matching($0.value) }
        case (_?, let many?):
            faults.note(
                many.place, "\(title) has column and columns",
                fix: "write a [[table.facts.values]] for each")
        case (nil, nil):
            if !keys.keys.contains(where: ["column", "columns"].contains) {
                keys.noteMissing("column", example: "column = \"Troops\", or columns = '^\\d{4}$'")
            }
        }
        let except = keys.texts("except", example: "[\"Total\"]")
        if let except, one != nil {
            faults.note(
                except.place, "except goes with columns, and this block has one column",
                fix: "leave except out")
        }
        let set = keys.table("set").map(set) ?? [:]
        let isOptional = keys.flag("optional")?.value ?? false
        keys.finish()
        guard let selection else { return nil }
        var columns = ValueColumns(selection)
        columns.except = except?.value ?? []
        columns.set = set
        columns.isOptional = isOptional
        columns.place = node.place
        return columns
    }

    private func mark(_ node: TOMLNode) -> FactsForm.Mark? {
        let title = "[[table.facts.mark]]"
        guard
            var keys = KeyReader(
                node, title, faults, example: "\(title) with its keys below it")
        else { return nil }
        let place = keys.text("in", example: "\"value\"").flatMap(markPlace)
        let pattern = keys.pattern("matches")
        let set = keys.table("set").map(set)
        for key in ["in", "matches", "set"] where !keys.keys.contains(key) {
            keys.noteMissing(
                key,
                example: [
                    "in": "in = \"value\"", "matches": "matches = 'e$'",
                    "set": "set = { status = \"estimated\" }",
                ][key] ?? key)
        }
        keys.finish()
        guard let place, let pattern, let set else { return nil }
        return FactsForm.Mark(place: place, pattern: pattern.value, set: set)
    }

    private func markPlace(_ text: Located<String>) -> FactsForm.Mark.Place? {
        switch text.value {
        case "value", "header":
            if form.values.isEmpty {
                faults.note(
                    text.place, "in is “\(text.value)”, and the block has no value columns",
                    fix: "name a field, or add [[table.facts.values]]")
            }
            return text.value == "value" ? .value : .header
        default:
            if form.fields[text.value] == nil {
                faults.noteUnknown(
                    text.place, "in is “\(text.value)”, which is no field of this block",
                    text.value, among: ["value", "header"] + form.fields.keys.sorted())
            }
            return .field(text.value)
        }
    }

    private func style(_ node: TOMLNode) -> FactsForm.Style? {
        let title = "[[table.facts.style]]"
        guard
            var keys = KeyReader(
                node, title, faults, example: "\(title) with its keys below it")
        else { return nil }
        if profile.format == .csv {
            faults.note(
                node.place, "text has no colours, and the format is csv",
                fix: "take \(title) out, or say format = \"xlsx\" below [file]")
        }
        let fills = keys.texts("fill", example: "[\"FFFF00\"]").map(colours) ?? []
        let fonts = keys.texts("font", example: "[\"0000FF\"]").map(colours) ?? []
        if !keys.keys.contains(where: ["fill", "font"].contains) {
            keys.noteMissing("fill or font", example: "font = [\"0000FF\"]")
        }
        let set = keys.table("set").map(set)
        if set == nil { keys.noteMissing("set", example: "set = { status = \"estimated\" }") }
        keys.finish()
        return FactsForm.Style(fills: fills, fonts: fonts, set: set ?? [:])
    }

    private func colours(_ texts: Located<[String]>) -> Set<String> {
        for text in texts.value where text.wholeMatch(of: /[0-9a-fA-F]{6}/) == nil {
            faults.note(
                texts.place, "“\(text)” is no colour",
                fix: "write six hexadecimal digits, such as \"0000FF\"")
        }
        return Set(texts.value.map { $0.uppercased() })
    }

    /// The constants that something sets.
    private func set(_ entry: TOMLEntry) -> [String: String] {
        guard
            var keys = KeyReader(
                entry.node, "set", faults, example: "set = { service = \"army\" }")
        else { return [:] }
        var set: [String: String] = [:]
        for entry in keys.allEntries() {
            guard let column = column(entry) else { continue }
            set[entry.key] = constant(entry.node, for: column)
        }
        return set
    }
}

// MARK: - Columns of the dataset

extension FactsDecoder {
    /// The column of the dataset that a key names.
    func column(_ entry: TOMLEntry) -> Column? {
        guard let index = dataset.index(of: entry.key) else {
            faults.noteUnknown(
                entry.place, "\(dataset) have no column “\(entry.key)”", entry.key,
                among: dataset.columns.map(\.name))
            return nil
        }
        let column = dataset.columns[index]
        if case .reference(.sources) = column.kind {
            faults.note(
                entry.place, "\(entry.key) is the same for every fact of a file",
                fix: "write source = \"…\" at the top of the profile, or give --source")
            return nil
        }
        return column
    }

    /// The text of a constant, which is a value of the column.
    func constant(_ node: TOMLNode, for column: Column) -> String? {
        guard let text = node.constant else {
            faults.note(
                node.place, "\(column.name) is \(node.kind) and should be a constant",
                fix: column.form)
            return nil
        }
        if text.isEmpty, column.mayBeEmpty { return text }
        if let problem = column.kind.problem(with: text) {
            faults.note(
                node.place, "\(column.name) cannot be “\(text)”: \(problem.reason)",
                fix: problem.fix)
        }
        return text
    }
}

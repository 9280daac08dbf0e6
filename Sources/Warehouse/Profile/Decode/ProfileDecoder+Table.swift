extension ProfileDecoder {
    /// One `[[table]]`.
    func table(_ node: TOMLNode) -> TableForm? {
        guard
            var keys = KeyReader(
                node, "[[table]]", faults, example: "[[table]] with its keys below it")
        else { return nil }
        var form = TableForm()
        form.place = node.place
        form.sheet = sheet(&keys)
        form.header = keys.texts("header", example: "[\"Country\", \"Year\"]")?.value ?? []
        form.headerRows = keys.whole("header_rows", in: 1...100)?.value ?? 1
        form.fillDown = keys.texts("fill_down", example: "[\"Region\"]")?.value.map { [$0] } ?? []
        form.ignored = keys.texts("ignore", example: "[\"Region\"]")?.value ?? []
        form.section = keys.table("section").flatMap(section)
        form.end = keys.table("end").flatMap { rowTest($0.node, "end") }
        form.records = keys.word("records", TableForm.Records.self)?.value ?? .observations
        form.skips = keys.tables("skip", header: "table.skip").compactMap(skip)
        form.totals = keys.tables("total", header: "table.total").compactMap(total)
        form.facts = keys.tables("facts", header: "table.facts").compactMap { facts($0) }
        if !keys.keys.contains("facts") {
            keys.noteMissing("facts", example: "[[table.facts]], and below it dataset = \"…\"")
        }
        keys.finish()
        return form
    }

    /// A name, or a regular expression between slashes.
    private func sheet(_ keys: inout KeyReader) -> TableForm.SheetName? {
        guard let text = keys.text("sheet", example: "\"Table 1\"") else { return nil }
        if format == .csv {
            faults.note(
                text.place, "sheet is for workbooks, and the format is csv",
                fix: "leave it out, or say format = \"xlsx\" below [file]")
        }
        guard text.value.count > 2, text.value.hasPrefix("/"), text.value.hasSuffix("/") else {
            return .name(text.value)
        }
        let pattern = Located(String(text.value.dropFirst().dropLast()), at: text.place)
        return keys.pattern(pattern, of: "sheet").map { .matching($0.value) }
    }

    private func section(_ entry: TOMLEntry) -> TableForm.Section? {
        let example = "{ when = { column = \"Total\", empty = true }, column = \"Country\" }"
        guard var keys = KeyReader(entry.node, "section", faults, example: example) else {
            return nil
        }
        let when = requiredTest("when", of: &keys, example: example)
        let column = keys.texts("column", example: "\"Country\"")
        if column == nil, !keys.keys.contains("column") {
            keys.noteMissing("column", example: "column = \"Country\"")
        }
        keys.finish()
        guard let when, let column else { return nil }
        return TableForm.Section(when: when, column: column.value)
    }

    private func skip(_ node: TOMLNode) -> TableForm.Skip? {
        let title = "[[table.skip]]"
        guard
            var keys = KeyReader(
                node, title, faults, example: "\(title) with when and reason below it")
        else { return nil }
        let when = requiredTest(
            "when", of: &keys, example: "when = { column = \"Country\", matches = '^Total' }")
        let reason = keys.text("reason", example: "\"aggregate\"")
        if let reason, let problem = FieldKind.code(.kebab).problem(with: reason.value) {
            faults.note(
                reason.place, "reason cannot be “\(reason.value)”: \(problem.reason)",
                fix: "\(problem.fix), such as aggregate")
        } else if reason == nil, !keys.keys.contains("reason") {
            keys.noteMissing("reason", example: "reason = \"aggregate\"")
        }
        keys.finish()
        guard let when, let reason else { return nil }
        return TableForm.Skip(when: when, reason: reason.value)
    }

    private func total(_ node: TOMLNode) -> TableForm.Total? {
        let title = "[[table.total]]"
        guard
            var keys = KeyReader(
                node, title, faults, example: "\(title) with its keys below it")
        else { return nil }
        let row = keys.table("row").map { rowTest($0.node, "row") }
        let sums = keys.table("sums").map { rowTest($0.node, "sums") }
        let columns = keys.texts("columns", example: "[\"Total\"]")
        let column = keys.texts("column", example: "\"Total\"")
        let parts = keys.texts("parts", example: "[\"Army\", \"Navy\"]")
        let tolerance = keys.number("tolerance", example: "0.5").flatMap { Double($0.value) } ?? 0
        keys.finish()
        switch (row, sums, column, parts) {
        case (let row?, let sums?, nil, nil):
            guard let row, let sums else { return nil }
            return .row(row, sums: sums, columns: columns?.value ?? [], tolerance: tolerance)
        case (nil, nil, let column?, let parts?):
            if let columns {
                faults.note(
                    columns.place, "columns goes with row and sums, not with column and parts",
                    fix: "leave columns out")
            }
            return .column(
                column.value, parts: parts.value.map { [$0] }, tolerance: tolerance)
        default:
            noteIncomplete(keys)
            return nil
        }
    }

    private func noteIncomplete(_ keys: KeyReader) {
        let asked = keys.keys.filter(["row", "sums", "column", "parts"].contains).sorted()
        // Then what is wrong is inside of them, and noted.
        if keys.hasUnknownKeys() || asked == ["row", "sums"] || asked == ["column", "parts"] {
            return
        }
        faults.note(
            keys.place,
            "\(keys.title) should have row and sums, or column and parts, and has \(asked.isEmpty ? "neither" : asked.joined(separator: ", "))",
            fix: "say which row is the sum of which rows, or which column of which columns")
    }

    func requiredTest(
        _ key: String, of keys: inout KeyReader, example: String
    ) -> RowTest? {
        guard let entry = keys.table(key) else {
            keys.noteMissing(key, example: example)
            return nil
        }
        return rowTest(entry.node, key)
    }
}

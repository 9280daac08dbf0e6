internal import Platform

/// Writes a proposed profile as TOML, with what was found and how sure it is in comments.
struct ProposedProfile {
    let name: String
    let file: String
    let form: FileForm
    let numbers: NumberForm
    let sketch: TableSketch
    let evidence: TableEvidence
    let facts: ProposedFacts
    let missing: [(text: String, reason: Profile.MissingReason)]
    /// A test, in TOML, that holds for rows of totals.
    let totals: String?
    /// How rows of totals are proposed to be treated.
    var comparesTotals = true

    func toml(comments: [String]) -> String {
        var lines = comments.map { $0.isEmpty ? "#" : "# \($0.tomlComment)" }
        lines += [
            "", "name  = \(name.tomlString)",
            "title = \("A first proposal for \(file)".tomlString)",
        ]
        lines += fileLines + numberLines + missingLines + tableLines + totalLines
        lines += ["", "[[table.facts]]", "dataset = \(facts.dataset.tomlString)"]
        lines += ["", "[table.facts.fields]"]
        lines += facts.fields.map { "\($0.key) = \($0.toml)" }
        for block in facts.values { lines += ["", "[[table.facts.values]]"] + block }
        return lines.joined(separator: "\n") + "\n"
    }

    private var fileLines: [String] {
        var lines = ["", "[file]"]
        guard form.format == .csv else { return lines + ["format = \"xlsx\""] }
        lines.append("encoding  = \((form.encoding ?? .utf8).rawValue.tomlString)")
        let delimiter = form.dialect.delimiter
        let text =
            delimiter == UInt8(ascii: "\t") ? "tab" : String(UnicodeScalar(delimiter))
        lines.append("delimiter = \(text.tomlString)")
        return lines
    }

    private var numberLines: [String] {
        var lines: [String] = []
        if numbers.decimal != "." {
            lines.append("decimal = \(String(numbers.decimal).tomlString)")
        }
        func list(_ texts: [String]) -> String {
            "[\(texts.map(\.tomlString).joined(separator: ", "))]"
        }
        if !numbers.thousands.isEmpty {
            lines.append("thousands = \(list(numbers.thousands.map { String($0) }.sorted()))")
        }
        if numbers.negative != [.minus] {
            lines.append("negative = \(list(numbers.negative.map(\.rawValue).sorted()))")
        }
        if numbers.allowsExponent { lines.append("exponent = true") }
        if !numbers.currencySigns.isEmpty {
            lines.append("currency = \(list(numbers.currencySigns))")
        }
        if numbers.allowsPercent { lines.append("percent = true") }
        return lines.isEmpty ? [] : ["", "[numbers]"] + lines
    }

    private var missingLines: [String] {
        guard !missing.isEmpty else { return [] }
        return ["", "[missing]"]
            + missing.map { "\($0.text.tomlString) = \($0.reason.rawValue.tomlString)" }
    }

    private var tableLines: [String] {
        var lines = ["", "[[table]]"]
        if let sheet = evidence.header.sheet { lines.append("sheet = \(sheet.tomlString)") }
        if !sketch.headerTexts.isEmpty {
            let texts = sketch.headerTexts.map(\.tomlString).joined(separator: ", ")
            lines.append("header = [\(texts)]")
        }
        if sketch.headerRows > 1 { lines.append("header_rows = \(sketch.headerRows)") }
        let ignored = evidence.columns.indices.filter {
            !facts.used.contains($0) && !evidence.columns[$0].name.isEmpty
                && !evidence.reference($0).hasPrefix("#")
        }
        if !ignored.isEmpty {
            let names = ignored.map { "    \(evidence.reference($0).tomlString)," }
            lines += ["ignore = ["] + names + ["]"]
        }
        return lines
    }

    private var totalLines: [String] {
        guard let totals else { return [] }
        guard comparesTotals, let column = totalsColumn else {
            return ["", "[[table.skip]]", "when   = \(totals)", "reason = \"total\""]
        }
        return [
            "", "[[table.total]]", "row  = \(totals)",
            "sums = { column = \(column), ally = true }",
        ]
    }

    private var totalsColumn: String? {
        totals?.split(separator: ", matches").first.map {
            String($0.dropFirst("{ column = ".count))
        }
    }
}

internal import Platform
internal import Spreadsheet

/// Looks at a file until it can propose a profile for it.
struct Guesser {
    private let input: ImportInput
    private(set) var form = FileForm()
    private(set) var findings: [Guess.Finding]
    private var memory: CellMemory
    private var sketch = TableSketch([])
    private var evidence: TableEvidence?
    private let isWorkbook: Bool

    init(_ input: ImportInput, _ text: TextForm, memory: CellMemory) {
        self.input = input
        self.memory = memory
        findings = text.findings
        isWorkbook = text.isWorkbook
        form.format = text.isWorkbook ? .xlsx : .csv
        form.encoding = text.isWorkbook ? nil : text.encoding
    }

    /// Finds the table, and reads all of it.
    mutating func look() throws {
        let sheet = isWorkbook ? try lookForSheet() : try lookForDelimiter()
        guard sketch.headerPlace != nil else {
            find("table", "none", .sure, "there are no rows of two or more cells")
            return
        }
        find(
            "header",
            sketch.description
                + (sketch.headerRows > 1 ? ", \(sketch.headerRows) rows" : ""),
            sketch.headerRows > 1 ? .likely : .sure,
            "it is the first row as wide as most, and holds texts")
        var table = TableForm()
        table.header = sketch.headerTexts
        table.headerRows = sketch.headerRows
        table.sheet = sheet.map { .name($0) }
        let tables = try? ProfileInput(input: input, form: form, encoding: form.encoding)
            .tables(of: table)
        // A header that is not found again is one that the proposal could not name.
        guard let found = tables?.first else {
            sketch = TableSketch([])
            find("table", "none", .unsure, "no text sets its header apart")
            return
        }
        evidence = try readAll(found)
    }

    private mutating func readAll(_ found: OpenGrid) throws -> TableEvidence {
        var evidence = TableEvidence(found.header, &memory)
        var step = try found.first ?? found.grid.next()
        var problems = 0
        loop: while true {
            switch step {
            case .end: break loop
            case .problem: problems += 1
            case .row: evidence.take(found.grid.row, &memory)
            }
            step = try found.grid.next()
        }
        find(
            "rows", "\(evidence.rowCount)", .sure,
            problems == 0 ? "the file was read to its end" : "\(problems) more cannot be read")
        return evidence
    }

    private mutating func find(
        _ about: String, _ answer: String, _ sureness: Guess.Sureness, _ because: String
    ) {
        findings.append(Guess.Finding(about, answer, sureness, because: because))
    }

    // MARK: Where the table is

    private static let delimiters: [CSVDialect] = [
        .commas, .semicolons, .tabs, CSVDialect(delimiter: UInt8(ascii: "|")),
    ]

    private mutating func lookForDelimiter() throws -> String? {
        var best: (dialect: CSVDialect, sketch: TableSketch, rank: Int)?
        var others = 0
        for dialect in Self.delimiters {
            let source = try input.source(encoding: form.encoding ?? .utf8)
            let sketch = TableSketch(try Self.firstRows(of: TextGrid(source, dialect: dialect)))
            let rank = sketch.agreement * min(sketch.width, 50)
            if rank > 0 { others += 1 }
            if best.map({ rank > $0.rank }) ?? true { best = (dialect, sketch, rank) }
        }
        guard let best else { return nil }
        form.dialect = best.dialect
        sketch = best.sketch
        find(
            "delimiter", best.dialect.delimiterName,
            best.rank == 0 ? .unsure : others > 1 ? .likely : .sure,
            "it makes \(best.sketch.agreement) rows of the first \(TableSketch.rowLimit) as long as"
                + " the header")
        return nil
    }

    private mutating func lookForSheet() throws -> String? {
        var workbook = try Workbook(path: input.path())
        var best: (name: String, sketch: TableSketch, rank: Int)?
        let sheets = workbook.sheets.filter { $0.hasCells && $0.visibility == .visible }
        for sheet in sheets {
            let grid = SheetGrid(
                try workbook.rows(of: sheet), merged: try workbook.mergedRanges(of: sheet))
            let sketch = TableSketch(try Self.firstRows(of: grid))
            let rank = sketch.agreement * min(sketch.width, 50)
            if best.map({ rank > $0.rank }) ?? true { best = (sheet.name, sketch, rank) }
        }
        guard let best else { return nil }
        sketch = best.sketch
        find(
            "sheet", best.name, sheets.count == 1 ? .sure : .likely,
            "of \(sheets.count) it is the one with most of a table")
        return best.name
    }

    private static func firstRows(of grid: some Grid) throws -> [GridRow] {
        var rows: [GridRow] = []
        for _ in 0..<TableSketch.rowLimit {
            switch try grid.next() {
            case .end: return rows
            case .problem: continue
            case .row: if !grid.row.isBlank { rows.append(grid.row) }
            }
        }
        return rows
    }

    // MARK: The proposal

    mutating func proposal() -> ProposedProfile? {
        guard let evidence else { return nil }
        let fileName = input.name.split(separator: "/").last.map(String.init) ?? input.name
        var proposer = FactsProposer(
            evidence,
            words: ([fileName, evidence.header.sheet ?? ""] + evidence.header.preamble.prefix(50))
                .joined(separator: " "), slug: fileName.kebabName)
        let facts = proposer.proposed()
        findings += facts.findings
        var shapes = NumberShapes()
        for place in facts.valuePlaces { shapes.add(evidence.columns[place].shapes) }
        let numbers = shapes.form(
            delimiter: isWorkbook ? 0 : form.dialect.delimiter)
        findings.append(numbers.finding)
        return ProposedProfile(
            name: fileName.kebabName, file: fileName, form: form, numbers: numbers.form,
            sketch: sketch, evidence: evidence, facts: facts,
            missing: missing(facts, evidence), totals: totals(evidence))
    }

    private mutating func missing(
        _ facts: ProposedFacts, _ evidence: TableEvidence
    ) -> [(text: String, reason: Profile.MissingReason)] {
        var counts: [String: Int] = [:]
        for place in facts.valuePlaces {
            counts.merge(evidence.columns[place].texts, uniquingKeysWith: +)
        }
        var found: [(text: String, reason: Profile.MissingReason)] = []
        var rest = 0
        for (text, count) in counts.sorted(by: { ($1.value, $0.key) < ($0.value, $1.key) }) {
            if let reason = Markers.reason(of: text) {
                found.append((text, reason))
                find(
                    "missing", "“\(text)” is \(reason.rawValue)", .likely,
                    "it stands \(count) times where numbers do")
            } else {
                rest += count
            }
        }
        if rest > 0 {
            let examples = counts.keys.filter { !Markers.isMarker($0) }.sorted().prefix(3)
            find(
                "marks", "\(rest) other texts where numbers stand", .unsure,
                "such as \(examples.map { "“\($0)”" }.joined(separator: ", ")): a marker for"
                    + " [missing], or a mark that is stuck to a number")
        }
        return found
    }

    /// A test for rows of totals, if there are any; labels that are no ally are named.
    private mutating func totals(_ evidence: TableEvidence) -> String? {
        guard let column = evidence.allyColumns.last else { return nil }
        let strangers = evidence.columns[column.place].strangers
        let pattern = #/^(?i:(grand |sub-?|overseas )?total|all countries|world$|sum$)/#
        let totals = strangers.filter { $0.contains(pattern) }
        let others = strangers.filter { !$0.contains(pattern) && !Markers.isMarker($0) }
        if !others.isEmpty {
            find(
                "labels", "\(others.count) that are no ally", .unsure,
                "such as \(others.prefix(4).map { "“\($0)”" }.joined(separator: ", ")): skip them,"
                    + " or give the names to allies")
        }
        guard !totals.isEmpty else { return nil }
        find(
            "totals", totals.prefix(4).map { "“\($0)”" }.joined(separator: ", "), .likely,
            "labels like these stand before sums")
        let regex = "(?i)^((grand |sub-?|overseas )?total|all countries|world$|sum$)"
        return "{ column = \(evidence.reference(column.place).tomlString), matches = '\(regex)' }"
    }

    /// Says why totals are only skipped.
    mutating func note(totals: TotalsResult) {
        find(
            "totals", "skipped, not compared", .unsure,
            totals.comparedCount == 0
                ? "there is nothing to compare them with"
                : "\(totals.differenceCount) of \(totals.comparedCount) are not the sum of the"
                    + " rows that name an ally")
    }
}

extension String {
    /// The name of a file as that of a profile: small letters, digits and hyphens.
    fileprivate var kebabName: String {
        let base = firstRange(of: ".").map { String(self[..<$0.lowerBound]) } ?? self
        let words = base.lowercased().split { !("a"..."z" ~= $0 || "0"..."9" ~= $0) }
        let name = words.joined(separator: "-")
        return name.isEmpty || name.first?.isNumber == true ? "file-\(name)".kebabEnd : name
    }

    private var kebabEnd: String { hasSuffix("-") ? String(dropLast()) : self }
}

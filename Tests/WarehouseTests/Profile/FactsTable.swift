@testable import Warehouse

/// A publisher's table in a test: its header, what the profile says of it, and its facts in words.
struct FactsTable {
    var form: FactsForm
    var table = TableForm()
    var columns: [String]
    var preamble: [String] = []
    var sheet: String?
    var file = "given.csv"
    var numbers = NumberForm()
    var centuryPivot: Int?
    var missing: [String: Profile.MissingReason] = [:]
    var source: String? = "book-1"

    init(_ dataset: Dataset, _ columns: String, fields: [String: FieldRule] = [:]) {
        form = FactsForm(dataset)
        form.fields = fields
        self.columns = columns.split(separator: "|").map(String.init)
    }

    var header: TableHeader {
        TableHeader(columns: columns, preamble: preamble, sheet: sheet, file: file)
    }

    func maker() throws -> FactMaker {
        var table = table
        table.facts = [form]
        let profile = Profile(
            name: "test", title: "", about: "", source: nil, file: FileForm(), numbers: numbers,
            centuryPivot: centuryPivot, missing: missing, tables: [table], sha256: "")
        return try FactMaker(
            form, in: table, of: profile, header: header, source: source, allies: Self.allies)
    }

    /// Each line is a row; `|` stands between its cells, and the first is line 2 of the file.
    func rows(_ lines: [String]) -> [TableRow] {
        lines.enumerated().map { place, line in
            var row = GridRow()
            row.number = place + 2
            row.sheet = sheet
            row.cells = line.split(separator: "|", omittingEmptySubsequences: false)
                .map { GridCell(String($0)) }
            return TableRow(grid: row)
        }
    }

    func facts(_ lines: String...) throws -> [Fact] {
        var maker = try maker()
        let rows = rows(lines)
        if maker.needsFirstLook { for row in rows { maker.look(at: row) } }
        let facts = try rows.flatMap { try maker.facts(of: $0) }
        return facts + (try maker.finish())
    }

    /// The facts of a row in words.
    func words(_ fields: String, of line: String) throws -> [String] {
        try facts(line).map { words($0, fields) }
    }

    /// The fields that are named, in their order, or why there is no value; `!` before what is
    /// wrong with them.
    func words(_ fact: Fact, _ fields: String) -> String {
        if let missing = fact.missing { return missing.rawValue }
        let texts = fields.split(separator: " ").map { name in
            form.dataset.index(of: String(name)).flatMap { fact.fields[$0] } ?? "nil"
        }
        return (texts + fact.faults.map { "! \($0.reason)" }).joined(separator: " ")
    }

    static var allies: AllyResolver { make() }

    private static func make() -> AllyResolver {
        let entries = [
            ("KOR", "KR", "410", 732), ("JPN", "JP", "392", 740), ("NAM", "NA", "516", 565),
        ]
        .map { AllyResolver.Entry(code: $0.0, isoAlpha2: $0.1, isoNumeric: $0.2, cowCode: $0.3) }
        let names = [
            ("South Korea", "our name", "KOR", "0001-01-01", "9999-12-31"),
            ("Japan", "our name", "JPN", "0001-01-01", "9999-12-31"),
            ("Namibia", "our name", "NAM", "0001-01-01", "9999-12-31"),
            ("Nippon", "own", "JPN", "0001-01-01", "9999-12-31"),
            ("Korea", "old", "JPN", "1910-08-29", "1945-09-02"),
            ("Korea", "old", "KOR", "1948-08-15", "9999-12-31"),
            ("Korea", "new", "JPN", "1948-01-01", "1949-01-01"),
        ].map { label, scheme, ally, from, until in
            (label, AllyResolver.Spell(scheme: scheme, ally: ally, from: from, until: until))
        }
        return AllyResolver(entries, names: names)
    }
}

extension FieldRule {
    static func column(_ names: String...) -> FieldRule { FieldRule(.column(names)) }
    static func constant(_ text: String) -> FieldRule { FieldRule(.constant(text)) }
    static var value: FieldRule { FieldRule(.value) }

    static func ally(_ text: FieldRule, _ key: AllyRule.Key, scheme: String? = nil) -> FieldRule {
        FieldRule(.ally([AllyRule(text: text, key: key, scheme: scheme)]))
    }

    func with(_ change: (inout FieldRule) throws -> Void) rethrows -> FieldRule {
        var rule = self
        try change(&rule)
        return rule
    }

    /// Read by a pattern of days.
    func day(_ pattern: String, isPartial: Bool = false, at monthAndDay: String? = nil) -> FieldRule
    {
        with {
            $0.date = `A publisher's day`.pattern(pattern, isPartial: isPartial)
            $0.monthAndDay = monthAndDay
        }
    }
}

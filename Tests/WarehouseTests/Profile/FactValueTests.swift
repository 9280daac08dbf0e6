import Testing

@testable import Warehouse

@Suite struct `The columns of values` {
    private func table(_ columns: String, _ values: [ValueColumns]) -> FactsTable {
        var table = FactsTable(
            .troopCounts, columns,
            fields: [
                "host": .ally(.column("name"), .name), "people": .value,
                "service": .constant("total"),
            ])
        table.form.values = values
        return table
    }

    private static func one(_ name: String, service: String? = nil) -> ValueColumns {
        var values = ValueColumns(.one([name]))
        values.set = service.map { ["service": $0] } ?? [:]
        return values
    }

    @Test func `make a fact of each cell, in the order of the file`() throws {
        let table = table(
            "name|navy|army|all",
            [Self.one("all"), Self.one("Army", service: "army"), Self.one("navy", service: "navy")])
        let facts = try table.facts("Nippon|1|2|3")
        #expect(
            facts.map { table.words($0, "host service people source") } == [
                "JPN navy 1 book-1", "JPN army 2 book-1", "JPN total 3 book-1",
            ])
        #expect(facts.map(\.column) == [1, 2, 3])
        #expect(try table.maker().valueColumns == [1, 2, 3])
    }

    @Test func `give a place to each fact and its fields`() throws {
        var table = table("name|army", [Self.one("army")])
        var fact = try #require(try table.facts("Nippon|1").first)
        #expect(table.words(fact, "locator") == "line 2, column army")
        let people = try #require(table.form.dataset.index(of: "people"))
        let host = try #require(table.form.dataset.index(of: "host"))
        #expect(fact.original(ofField: people, in: table.rows(["Nippon|1"])[0]) == "1")
        #expect(fact.original(ofField: host, in: table.rows(["Nippon|1"])[0]) == "Nippon")
        table.form.fields["locator"] = .constant("page 5")
        fact = try #require(try table.facts("Nippon|1").first)
        #expect(table.words(fact, "locator") == "page 5")
    }

    @Test func `may be missing from the file where the profile says so`() throws {
        var optional = Self.one("space force")
        optional.isOptional = true
        #expect(try table("name|army", [Self.one("army"), optional]).maker().valueColumns == [1])
        let strict = table("name|army", [Self.one("army"), Self.one("space force")])
        let fault = #expect(throws: LayoutFault.self) { try strict.maker() }
        #expect(fault?.reason == "the table has no column “space force”")
        let pattern = ValueColumns(.matching(try Pattern("^x")))
        #expect(throws: LayoutFault.self) { try table("name|army", [pattern]).maker() }
    }

    @Test func `are found by their texts, whatever their case, and lose the marks of headers`()
        throws
    {
        var table = table(
            "name|FY 2010|fy 2011e|avg",
            [ValueColumns(.matching(try Pattern(#"^FY (?<year>\d{4})$"#)))])
        table.form.fields["counted_on"] = FieldRule(.header(group: "year")).day("YYYY")
        table.form.marks = [
            .init(place: .header, pattern: try Pattern("e$"), set: ["status": "estimated"])
        ]
        #expect(
            try table.words("counted_on day_precision status people", of: "Nippon|1|2|3") == [
                "2010-01-01 year nil 1", "2011-01-01 year estimated 2",
            ])
        #expect(try table.form.values[0].places(in: table.header) == [1])
    }

    @Test func `leave to "others" what nothing else uses`() throws {
        var table = table("name|region|army|note|x|navy", [ValueColumns(.others)])
        table.columns[4] = ""
        table.table.ignored = ["Region"]
        table.form.fields["note"] = .column("note")
        #expect(try table.maker().valueColumns == [2, 5])
    }

    @Test(arguments: [
        ("5", "5"), ("0", "0"), ("", "not-reported"), ("  ", "not-reported"),
        ("NA", "not-available"), (" N A ", "not-applicable"), ("na", "na ! it is not a number"),
        ("-9", "suppressed"), ("-99", "-99"), ("5 e", "5"), ("e", "not-reported"),
        ("xx e", "did-not-exist"), ("NA e", "not-available"),
    ])
    func `have markers that say why there is no value`(text: String, words: String) throws {
        var table = table("name|army", [Self.one("army")])
        table.missing = [
            "NA": .notAvailable, "N  A": .notApplicable, "-9": .suppressed, "xx e": .didNotExist,
        ]
        table.form.marks = [
            .init(place: .value, pattern: try Pattern(" ?e$"), set: ["status": "estimated"])
        ]
        #expect(try table.words("people", of: "Nippon|\(text)") == [words])
        table.missing[""] = .unknown
        #expect(try table.words("people", of: "Nippon|") == ["unknown"])
    }

    @Test func `have marks and colours that set fields`() throws {
        var table = table("name|army", [Self.one("army")])
        table.form.marks = [
            .init(place: .value, pattern: try Pattern("p$"), set: ["status": "provisional"]),
            .init(place: .value, pattern: try Pattern(#"\*"#), set: ["note": "See page 1"]),
            .init(
                place: .field("host"), pattern: try Pattern(#" [a-z]/$"#),
                set: ["note": "Footnote"]),
        ]
        table.form.styles = [
            .init(fills: [], fonts: ["0000FF"], set: ["status": "estimated"]),
            .init(fills: ["FFFF00"], fonts: ["0000FF"], set: ["qualifier": "about"]),
        ]
        table.form.fields["note"] = .constant("From the table")
        var maker = try table.maker()
        var rows = table.rows(["Nippon e/|*5p", "Nippon|5", "Nippon|5"])
        rows[1].grid.cells[1].font = "0000FF"
        rows[2].grid.cells[1].font = "0000FF"
        rows[2].grid.cells[1].fill = "FFFF00"
        let facts = try rows.flatMap { try maker.facts(of: $0) }
        #expect(
            facts.map { table.words($0, "host people status qualifier note") } == [
                "JPN 5 provisional nil From the table; Footnote; See page 1",
                "JPN 5 estimated nil From the table", "JPN 5 estimated about From the table",
            ])
    }

    @Test func `are multiplied exactly, each of them`() throws {
        var table = table("name|army|navy", [Self.one("army"), Self.one("navy")])
        table.form.multiplier = "1000"
        #expect(
            try table.words("people", of: "Nippon|2.1|9007199254740993") == [
                "2100", "9007199254740993000",
            ])
    }

    @Test func `of a row that is skipped say only whether they have a value`() throws {
        let table = table("name|army|navy", [Self.one("army"), Self.one("navy")])
        var maker = try table.maker()
        var row = table.rows(["Nowhere|1|"])[0]
        row.skipReason = "aggregate"
        let facts = try maker.facts(of: row)
        #expect(facts.map(\.missing) == [nil, .notReported])
        #expect(facts.flatMap(\.faults).count == 0)
    }
}

@Suite struct `A row that is one fact` {
    @Test(arguments: [
        ("5|NA", "5 NA"), ("NA|x", "not-available"), ("|x", "not-reported"), ("-9|x", "-9 x"),
    ])
    func `has no value where its measure has none`(line: String, words: String) throws {
        var table = FactsTable(
            .troopCounts, "people|note",
            fields: ["people": .column("people"), "note": .column("note")])
        table.missing = ["NA": .notAvailable]
        #expect(try table.words("people note", of: line) == [words])
    }

    @Test func `has a value where it has a range`() throws {
        let table = FactsTable(
            .troopCounts, "n|low|high",
            fields: [
                "people": .column("n"), "people_low": .column("low"),
                "people_high": .column("high"),
            ])
        #expect(try table.words("people people_low people_high", of: "|1|2") == ["nil 1 2"])
        #expect(try table.words("people", of: "||") == ["not-reported"])
    }

    @Test func `of a dataset without numbers always counts`() throws {
        let table = FactsTable(.baseLocations, "name", fields: ["name": .column("name")])
        #expect(try table.words("name", of: "Camp") == ["Camp"])
        #expect(try table.words("name", of: "") == ["nil"])
    }

    @Test func `is multiplied in what it tells and nowhere else`() throws {
        var table = FactsTable(
            .indicators, "v|r",
            fields: [
                "value": .column("v"), "rounded_to": .column("r"), "value_low": .constant("7"),
            ])
        table.form.multiplier = "1000000"
        #expect(try table.words("value rounded_to value_low", of: "1.5|2") == ["1500000 2 7"])
    }

    @Test func `stands in its line, or in a row of its sheet`() throws {
        var table = FactsTable(.indicators, "a|v", fields: ["value": .column("v")])
        #expect(try table.words("locator", of: "x|1") == ["line 2, column v"])
        table.sheet = "Sheet 1"
        #expect(try table.words("locator", of: "x|1") == ["Sheet 1!\(table.address)"])
        table = FactsTable(.baseLocations, "name", fields: ["name": .column("name")])
        #expect(try table.words("locator", of: "x") == ["line 2"])
    }
}

extension FactsTable {
    /// The second cell of the first row, as rows have it.
    var address: String { rows(["x|1"])[0].grid.address(ofColumn: 1) ?? "" }
}

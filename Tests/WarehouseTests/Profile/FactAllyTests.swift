import Testing

@testable import Warehouse

@Suite struct `The ally of a fact` {
    private func table(_ rules: [AllyRule]) -> FactsTable {
        FactsTable(
            .troopCounts, "iso|name|day",
            fields: [
                "host": FieldRule(.ally(rules)), "people": .constant("1"),
                "counted_on": .column("day"),
            ])
    }

    @Test(arguments: [
        ("KOR|Nippon|2000-01-01", "KOR"), ("NA|Nippon|2000-01-01", "JPN"),
        ("XXX|nippon |2000-01-01", "JPN"), ("NA|Korea|1945-09-01", "JPN"),
        ("NA|Korea|1950-01-01", "KOR"), ("||2000-01-01", "nil"), ("KOR||", "KOR"),
        ("NA|Corea|2000-01-01", "Corea ! no ally has this name on 2000-01-01"),
        ("KORR||2000-01-01", "KORR ! no ally has this code on 2000-01-01"),
        ("|Korea|1948-12-31", "Korea ! the name means JPN and KOR"),
        ("|Korea|1945-12-31", "Korea ! no ally has this name on 1945-12-31"),
    ])
    func `is told by the first rule that knows it`(line: String, words: String) throws {
        let table = table([
            AllyRule(text: .column("iso").with { $0.missing = ["NA"] }, key: .code, scheme: nil),
            AllyRule(text: .column("name"), key: .name, scheme: nil),
        ])
        #expect(try table.words("host", of: line) == [words])
    }

    @Test func `is named by the scheme that the profile prefers`() throws {
        let table = table([AllyRule(text: .column("name"), key: .name, scheme: "new")])
        #expect(try table.words("host", of: "|Korea|1948-12-31") == ["JPN"])
        #expect(try table.words("host", of: "|Korea|1950-12-31") == ["KOR"])
    }

    @Test(
        arguments: [
            ("Corea", "did you mean Korea? or add it to ally-names, or map it in the profile"),
            ("Xyzzy", "add it to ally-names, or map it in the profile"),
        ])
    func `is suggested where it is not known`(name: String, remedy: String) throws {
        let table = table([AllyRule(text: .column("name"), key: .name, scheme: nil)])
        let fault = try table.facts("|\(name)|2000-01-01").first?.faults.first
        #expect(fault?.code == "unknown_ally")
        #expect(fault?.remedy == remedy)
    }

    @Test func `is looked up on the day that each column says`() throws {
        var table = FactsTable(
            .indicators, "name|1940|1950|note",
            fields: [
                "ally": .ally(.column("name"), .name), "value": .value, "note": .column("note"),
            ])
        table.form.period = PeriodRule(
            text: FieldRule(.header(group: "year")), calendar: "CY")
        table.form.values = [
            ValueColumns(.matching(try Pattern(#"^(?<year>\d{4})$"#)))
        ]
        #expect(
            try table.facts("Korea|1|2|x", "Nippon|3|4|y")
                .map { table.words($0, "ally valid_from value note") }
                == [
                    "JPN 1940-01-01 1 x", "KOR 1950-01-01 2 x", "JPN 1940-01-01 3 y",
                    "JPN 1950-01-01 4 y",
                ])
    }

    @Test func `stands in the header where a column is an ally's`() throws {
        var table = FactsTable(
            .indicators, "year|avg|Korea|Nippon|Elsewhere",
            fields: [
                "ally": .ally(FieldRule(.header(group: nil)), .name), "value": .value,
            ])
        table.form.period = PeriodRule(text: .column("year"), calendar: "CY")
        table.form.values = [ValueColumns(.others)]
        table.form.values[0].except = ["AVG"]
        #expect(
            try table.words("ally value", of: "1950|9|1|2|3") == [
                "KOR 1", "JPN 2", "Elsewhere 3 ! no ally has this name on 1950-01-01",
            ])
        #expect(
            try table.words("ally", of: "1940|9|1||") == ["JPN", "not-reported", "not-reported"])
    }
}

import Testing

@testable import Warehouse

@Suite struct `A field of a fact` {
    /// An indicator's component is any text, so that what came of a field can be seen.
    private func text(
        _ rule: FieldRule, of line: String, _ change: (inout FactsTable) -> Void = { _ in }
    )
        throws -> String
    {
        var table = FactsTable(
            .indicators, "A|B|Long  name|D",
            fields: ["component": rule, "value": .constant("1")])
        change(&table)
        return try table.words("component", of: line).joined()
    }

    @Test(arguments: [
        (FieldRule.column("A"), "x|y", "x"), (.column("a "), "x|y", "x"),
        (.column("Long name"), "1|2|3", "3"), (.column("Z", "B"), "x|y", "y"),
        (.column("#2"), "x|y", "y"), (.column("D"), "x|y", "nil"), (.column("A"), "  |y", "nil"),
        (.column("A"), " a\u{a0} \n b ", "a b"), (.constant("as  it is"), "x", "as  it is"),
        (
            FieldRule(.template([.text("v"), .column(["A"]), .text("-"), .column(["B"])])), "x|y",
            "vx-y"
        ),
        (FieldRule(.template([.text("v"), .column(["A"])])), "|y", "nil"),
        (FieldRule(.first([.column("A"), .column("B")])), "|y", "y"),
        (FieldRule(.first([.column("A"), .column("B")])), "x|y", "x"),
        (FieldRule(.first([.column("A"), .constant("c")])), "|y", "c"),
        (
            FieldRule(.first([.column("A").with { $0.missing = ["NA"] }, .column("B")])), "NA|y",
            "y"
        ),
        (FieldRule.column("Z").with { $0.isOptional = true }, "x", "nil"),
        (
            FieldRule(.first([.column("Z").with { $0.isOptional = true }, .column("B")])), "x|y",
            "y"
        ),
    ])
    func `comes from where the profile says`(rule: FieldRule, line: String, text: String) throws {
        #expect(try self.text(rule, of: line) == text)
    }

    @Test func `comes from what stands around the table`() throws {
        func around(_ origin: FieldRule.Origin) throws -> String {
            try text(FieldRule(origin), of: "x") { table in
                table.preamble = ["Title", "As of September  30, 2010", "As of never"]
                table.sheet = "Table 3 a"
                table.file = "report-2010.xlsx"
            }
        }
        #expect(try around(.preamble(Pattern("As of (.+)"))) == "September 30, 2010")
        #expect(try around(.preamble(Pattern("Tit.."))) == "Title")
        #expect(try around(.preamble(Pattern("nothing"))) == "nil")
        #expect(try around(.sheet(nil)) == "Table 3 a")
        #expect(try around(.sheet(Pattern(#"Table (\d+)"#))) == "3")
        #expect(try around(.file(nil)) == "report-2010.xlsx")
        #expect(try around(.file(Pattern(#"\d{4}"#))) == "2010")
    }

    @Test func `comes from the heading of its section`() throws {
        var table = FactsTable(.indicators, "A", fields: ["value": .column("A")])
        table.form.fields["component"] = FieldRule(.section)
        var row = table.rows(["5"])[0]
        row.section = "Europe "
        var maker = try table.maker()
        #expect(try maker.facts(of: row).map { table.words($0, "component") } == ["Europe"])
    }

    @Test func `is changed by its modifiers one after the other`() throws {
        let rule = try FieldRule.column("A").with {
            $0.missing = ["NA"]
            $0.replacements = [
                .init(pattern: try Pattern(" e/$"), text: ""),
                .init(pattern: try Pattern("^Rep"), text: "Republic"),
                .init(pattern: try Pattern("none"), text: " "),
            ]
            $0.map = ["Republic of X": "X", "NA e/": "never"]
        }
        #expect(try text(rule, of: "NA") == "nil")
        #expect(try text(rule, of: "Rep of X e/") == "X")
        #expect(try text(rule, of: "Rep of Y") == "Republic of Y")
        #expect(try text(rule.with { $0.otherwise = "other" }, of: "Rep of Y") == "other")
        #expect(try text(rule.with { $0.otherwise = "other" }, of: "Rep of X") == "X")
        #expect(try text(rule.with { $0.otherwise = "other" }, of: "") == "nil")
        #expect(try text(rule, of: "none") == "nil")
    }

    @Test(arguments: [
        ("people", "1,234", "1234"), ("people", "-5", "-5"), ("note", "1,234", "1,234"),
        (
            "people", "1,23",
            "1,23 ! its comma does not stand before groups of three digits"
        ),
        ("people", "a few", "a few ! it is not a number"),
    ])
    func `is a number where its column holds numbers`(
        field: String, text: String, words: String
    ) throws {
        var table = FactsTable(.troopCounts, "A|B", fields: ["people": .column("B")])
        table.form.fields[field] = .column("A")
        table.numbers.thousands = [","]
        #expect(try table.words(field, of: text + "|1") == [words])
    }

    @Test(arguments: [
        ("A", "5", "5000000"), ("A", "0.1234567", "123456.7"), ("A", "1,5", "1500000"),
        ("divided", "10|4", "2.5"), ("divided", "1|3", "0.333333333333"),
        ("divided", "10|0", "10 ! it would be divided by 0"), ("divided", "10|NA", "not-available"),
        ("divided", "10|", "not-reported"), ("divided", "|4", "not-reported"),
        ("divided", "10|x", "10 ! its divisor “x” in column B: it is not a number"),
        ("inverted", "4", "0.25"), ("inverted", "0", "0 ! it would be divided by 0"),
        ("inverted", "0.8803", "1.13597637169"), ("all", "2|4", "0.002"),
    ])
    func `is calculated with`(rule: String, line: String, words: String) throws {
        let rules: [String: FieldRule] = [
            "A": .column("A").with { $0.multiplier = "1000000" },
            "divided": .column("A").with { $0.divisor = ["B"] },
            "inverted": .column("A").with { $0.isInverted = true },
            "all": .column("A").with {
                $0.multiplier = "1000"
                $0.divisor = ["B"]
                $0.isInverted = true
            },
        ]
        var table = FactsTable(.indicators, "A|B", fields: ["value": try #require(rules[rule])])
        table.numbers.decimal = line.contains(",") ? "," : "."
        table.missing = ["NA": .notAvailable]
        #expect(try table.words("value", of: line) == [words])
    }

    @Test(arguments: [
        ("YYYY", nil, "2010", "2010-01-01 year"), ("YYYY", "09-30", "2010", "2010-09-30 day"),
        ("YYYY-MM", "09-30", "2010-05", "2010-05-01 month"), ("YYYY", nil, "", "nil nil"),
        ("YYYY", "02-29", "2012", "2012-02-29 day"),
        ("YYYY", "02-29", "2011", "2011 nil ! there is no day 29 in 2011-02"),
        ("YYYY", nil, "x", "x nil ! it is not in the form YYYY"),
        ("MMM-YY", nil, "Jan-80", "1980-01-01 month"),
        (nil, nil, "2010-09-30", "2010-09-30 day"), (nil, "09-30", "2010", "2010-09-30 day"),
    ])
    func `is a day with what is known of it`(
        pattern: String?, at monthAndDay: String?, text: String, words: String
    ) throws {
        let rule = FieldRule.column("A").with {
            $0.date = pattern.map { `A publisher's day`.pattern($0) }
            $0.monthAndDay = monthAndDay
        }
        var table = FactsTable(
            .troopCounts, "A", fields: ["counted_on": rule, "people": .constant("1")])
        table.centuryPivot = 1950
        #expect(try table.words("counted_on day_precision", of: text) == [words])
        table.form.fields["day_precision"] = .constant("month")
        let fact = try #require(try table.facts(text).first)
        #expect(table.words(fact, "day_precision").hasPrefix("month"))
    }

    @Test(arguments: [
        ("2010|9|30", "2010-09-30 day"), ("2010|September|30", "2010-09-30 day"),
        ("2010|sep|30", "2010-09-30 day"), ("2010|9|", "2010-09-01 month"),
        ("2010||30", "2010-01-01 year"), ("2010||", "2010-01-01 year"), ("|9|30", "nil nil"),
        ("2010|13|1", "2010 13 1 nil ! there is no month 13"),
        ("2010|2|29", "2010 2 29 nil ! there is no day 29 in 2010-02"),
        ("2010|-9|1", "2010 -9 1 nil ! “-9” is no month"),
    ])
    func `is a day of parts`(line: String, words: String) throws {
        let rule = FieldRule(
            .dayParts(year: .column("Y"), month: .column("M"), day: .column("D")))
        let table = FactsTable(.agreements, "Y|M|D", fields: ["signed_on": rule])
        #expect(try table.words("signed_on signed_precision", of: line) == [words])
    }

    @Test func `is a day where a workbook holds one`() throws {
        let table = FactsTable(
            .troopCounts, "A|B",
            fields: ["counted_on": .column("A").day("M/D/YYYY"), "people": .column("B")])
        var row = table.rows(["2010-09-30T00:00:00|2.5"])[0]
        row.grid.cells[0].kind = .date
        row.grid.cells[1].kind = .number
        var maker = try table.maker()
        let facts = try maker.facts(of: row)
        #expect(
            facts.map { table.words($0, "counted_on day_precision people") }
                == ["2010-09-30 day 2.5"])
    }

    @Test(arguments: [
        ("USFY", "2010", "2009-10-01 2010-10-01 USFY"), ("CY", "2010", "2010-01-01 2011-01-01 CY"),
        ("date", "2010-02", "2010-02-01 2010-03-01 date"),
        ("date", "2010-02-05", "2010-02-05 2010-02-06 date"),
        ("CY", "201", "201 nil CY ! it is not in the form YYYY"), ("CY", "", "nil nil CY"),
    ])
    func `is the first day of a period, the day after its last, or its calendar`(
        calendar: String, text: String, words: String
    ) throws {
        var table = FactsTable(.indicators, "A", fields: ["value": .constant("1")])
        table.form.period = PeriodRule(text: .column("A"), calendar: calendar)
        #expect(try table.words("valid_from valid_until calendar", of: text) == [words])
    }

    @Test func `that needs columns which the file has not got is refused with all of them`() throws
    {
        let table = FactsTable(
            .troopCounts, "army|navy",
            fields: [
                "people": .column("armyy"), "host": .ally(.column("country"), .name),
                "note": FieldRule(.template([.column(["navy"]), .column(["air force", "usaf"])])),
                "people_low": .column("low").with { $0.isOptional = true },
            ])
        let fault = #expect(throws: LayoutFault.self) { try table.maker() }
        #expect(
            fault?.description == """
                given.csv: the table has no column “country”, no column “armyy” (the nearest is \
                “army”), no column “air force” or “usaf”
                  fix: see that it is the file that the profile is for, or change the names in a \
                copy of the profile
                """)
    }
}

import Platform
import Testing

@testable import Warehouse

@Suite struct `A profile` {
    @Test func `says everything that its file says`() throws {
        let profile = try Profile(text: Self.full, file: "full.toml")

        #expect(profile.name == "full")
        #expect(profile.source == "publisher-2024.1")
        #expect(profile.file.encoding == .windows1252)
        #expect(profile.file.dialect == .semicolons)
        #expect(profile.numbers.decimal == ",")
        #expect(profile.numbers.thousands == [".", " "])
        #expect(profile.numbers.negative == [.minus, .parentheses])
        #expect(profile.centuryPivot == 1950)
        #expect(profile.missing == ["": .notAvailable, "xxx": .didNotExist])

        let table = try #require(profile.tables.first)
        #expect(table.header == ["Country", "1950"])
        #expect(table.headerRows == 2)
        #expect(table.fillDown == [["Country"]])
        #expect(table.section?.column == ["Country"])
        #expect(table.skips.map(\.reason) == ["aggregate", "footnote"])
        #expect(table.totals.count == 2)
        #expect(table.records == .rows)

        let facts = try #require(table.facts.first)
        #expect(facts.dataset.name == "indicators")
        #expect(facts.labels == .add)
        #expect(facts.multiplier == "1000")
        #expect(facts.values.count == 1)
        #expect(facts.marks.count == 1)
        #expect(facts.period?.calendar == "CY")
        #expect(
            facts.fields.keys.sorted() == ["ally", "locator", "measure", "note", "unit", "value"])
    }

    @Test func `keeps the order of ways to tell an ally`() throws {
        let profile = try Profile(text: Self.full, file: "full.toml")
        guard case .ally(let ways)? = profile.tables[0].facts[0].fields["ally"]?.origin else {
            Issue.record("the ally is told in another way")
            return
        }
        #expect(ways.map(\.key) == [.code, .name, .cow])
        #expect(ways.map(\.scheme) == [nil, "World Bank", nil])
        #expect(ways[0].text.missing == ["NA"])
    }

    // YAML reads both as false.
    @Test(arguments: ["NO", "no", "off", "2010-09-30"])
    func `takes a word as it stands`(word: String) throws {
        let text = Self.small.replacing("'KOR'", with: "'\(word)'")
        let profile = try Profile(text: text, file: "small.toml")
        guard case .constant(let ally)? = profile.tables[0].facts[0].fields["host"]?.origin else {
            Issue.record("the host is no constant")
            return
        }
        #expect(ally == word)
    }

    @Test func `knows where its blocks stand`() throws {
        let profile = try Profile(text: Self.small, file: "small.toml")
        #expect(profile.tables[0].place == ProfilePlace(line: 3, column: 1))
        #expect(profile.tables[0].facts[0].place == ProfilePlace(line: 4, column: 1))
        #expect(
            profile.tables[0].facts[0].fields["people"]?.place == ProfilePlace(line: 11, column: 14)
        )
    }

    @Test(arguments: ["\u{FEFF}", "# a comment\r\n", "\n\n"])
    func `may begin with a byte order mark, a comment or empty lines`(start: String) throws {
        let profile = try Profile(text: start + Self.small, file: "small.toml")
        #expect(profile.name == "small")
    }

    @Test(
        arguments: [
            ("YYYY", [.year(digits: 4)]),
            (
                "YYYY-MM-DD",
                [.year(digits: 4), .text("-"), .month(digits: 2), .text("-"), .day(digits: 2)]
            ),
            ("YYYYMMDD", [.year(digits: 4), .month(digits: 2), .day(digits: 2)]),
            (
                "MMMM D, YYYY",
                [
                    .monthName(isWhole: true), .text(" "), .day(digits: 1), .text(", "),
                    .year(digits: 4),
                ]
            ),
            ("DMMMYY", [.day(digits: 1), .monthName(isWhole: false), .year(digits: 2)]),
            ("FY YYYY", [.text("FY "), .year(digits: 4)]),
        ] as [(String, [DatePattern.Part])])
    func `takes a date apart`(text: String, parts: [DatePattern.Part]) {
        #expect(DatePattern(text, isPartial: false).parts == parts)
    }

    @Test(arguments: [
        ("(?<year>\\d{4})(?<mark>e?)", ["year", "mark"]),
        ("(?P<year>\\d{4})", ["year"]),
        ("\\((?<a>x)\\)[(?<b>]", ["a"]),
    ])
    func `knows the groups of a pattern`(text: String, names: [String]) throws {
        #expect(try Pattern(text).groupNames == names)
    }

    static let small = """
        name = 'small'
        title = 'A small one'
        [[table]]
        [[table.facts]]
        dataset = 'troop-counts'
        [table.facts.fields]
        host       = 'KOR'
        count_type = 'assigned'
        service    = 'total'
        component  = 'total'
        people     = { column = 'Troops' }
        counted_on = { column = 'Day' }
        """

    private static let full = #"""
        name   = "full"
        title  = "Everything that a profile can say"
        about  = """
        Over several lines, with [brackets] = and # signs
        """
        source = "publisher-2024.1"

        [file]
        format    = "csv"
        encoding  = "windows-1252"
        delimiter = ";"

        [numbers]
        decimal   = ","
        thousands = [".", " "]
        negative  = ["minus", "parentheses"]
        exponent  = true
        currency  = ["$", "€"]
        percent   = true

        [dates]
        century_pivot = 1950

        [missing]
        ""    = "not-available"
        "xxx" = "did-not-exist"

        [[table]]
        header      = ["Country", "1950"]
        header_rows = 2
        fill_down   = ["Country"]
        ignore      = ["Notes"]
        section     = { when = { column = "1950", empty = true }, column = "Country" }
        end         = { blank = true }
        records     = "rows"

        [[table.skip]]
        when   = { any = [{ column = "Country", one_of = ["World", "NATO"] }, { section = true, equals = "Regions" }] }
        reason = "aggregate"

        [[table.skip]]
        when   = { all = [{ column = "Country", matches = '^\*' }, { not = { column = "Country", ally = true } }] }
        reason = "footnote"

        [[table.total]]
        row       = { column = "Country", equals = "World" }
        sums      = { column = "Country", ally = true }
        tolerance = 0.5

        [[table.total]]
        column = "Total"
        parts  = ["Army", "Navy"]

        [[table.facts]]
        dataset  = "indicators"
        when     = { column = "Country", number = false }
        labels   = "add"
        multiply = "1000"

        [table.facts.fields]
        measure = "military-expenditure"
        unit    = { preamble = 'in millions of (.+)', map = { "US dollars" = "USD" }, else = "LCU" }
        ally    = { ally = [
            { column = ["iso3c", "Code"], by = "code", missing = ["NA"] },
            { column = "Country", by = "name", scheme = "World Bank", replace = [['\s*\*$', ""]] },
            { column = "ccode", by = "cow" },
        ] }
        period  = { header = "year", calendar = "CY" }
        value   = { value = true, multiply = "1000000" }
        locator = { template = "{Table}, page {Page}" }
        note    = { first = [{ column = "Note", optional = true }, { section = true }, ""] }

        [[table.facts.values]]
        columns = '^(?<year>\d{4})e?$'
        except  = ["avg"]

        [[table.facts.mark]]
        in      = "header"
        matches = 'e$'
        set     = { status = "estimated" }
        """#
}

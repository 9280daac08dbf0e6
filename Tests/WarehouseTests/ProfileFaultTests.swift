import Platform
import TestSupport
import Testing

@testable import Warehouse

@Suite struct `A fault of a profile` {
    /// What stands in the place of a line of ``sound``, and where and how the fault is told.
    @Test(
        arguments: [
            (
                1, "nam = 'x'", "1:1: the profile has no key “nam”",
                "did you mean name? or use one of name, title, about, source, file, numbers, dates, missing, table"
            ),
            (
                1, "name = 5", "1:8: name is a number and should be a text",
                "put it in quotes: name = \"dmdc-location\""
            ),
            (
                1, "name = 'My Profile'",
                "1:8: name cannot be “My Profile”: it has the character “M”",
                "use small letters, digits and hyphens"
            ),
            (
                4, "format = 'xls'", "4:10: format cannot be “xls”",
                "did you mean xlsx? or use one of csv, xlsx"
            ),
            (
                4, "encoding = 'latin1'", "4:12: encoding cannot be “latin1”",
                "use one of utf-8, utf-16, utf-16le, utf-16be, iso-8859-1, windows-1252"
            ),
            (
                4, "delimiter = ', '", "4:13: delimiter cannot be “, ”",
                "give one ASCII character such as \";\" or \"|\", or \"tab\""
            ),
            (
                4, "format = 'xlsx'\nquotes = true",
                "5:10: quotes is for text, and the format is xlsx",
                "leave quotes out, or say format = \"csv\""
            ),
            (6, "decimal = ';'", "6:11: decimal cannot be “;”", "use one of ., ,"),
            (
                6, "thousands = ['.']",
                "6:13: “.” is the decimal mark and the mark between thousands",
                "say decimal = \",\", or take \".\" out of thousands"
            ),
            (
                8, "'NA' = 'not-given'", "8:8: NA cannot be “not-given”",
                "use one of not-available, not-applicable, not-reported, did-not-exist, suppressed, unknown"
            ),
            (
                10, "header_rows = 0",
                "10:15: header_rows is 0 and should be a whole number from 1 to 100",
                "write header_rows = 1, for example"
            ),
            (
                10, "header = []", "10:10: header is empty or has an empty text",
                "write it as header = [\"Country\", \"Year\"], or leave the key out"
            ),
            (
                10, "sheet = 'Table 1'", "10:9: sheet is for workbooks, and the format is csv",
                "leave it out, or say format = \"xlsx\" below [file]"
            ),
            (
                10, "end = { column = 'A', equal = 'x' }", "10:23: end has no key “equal”",
                "did you mean equals? or use one of all, any, not, blank, column, section, equals, one_of, matches, empty, number, ally"
            ),
            (
                10, "end = { column = 'A' }", "10:7: end names a column and asks nothing about it",
                "add one of equals, one_of, matches, empty, number, ally"
            ),
            (
                10, "end = { column = 'A', empty = true, number = true }",
                "10:7: end asks more than one thing: column, empty, number",
                "join questions by { all = [{ … }, { … }] } or { any = [{ … }, { … }] }"
            ),
            (
                10, "end = { all = [\n  { column = 'A', matches = '(' }] }",
                "11:29: matches is no regular expression: expected ')'",
                "write it in single quotes, and a backslash before . ( ) [ ] that are meant as such"
            ),
            (
                12, "reason = 'Two words'",
                "12:10: reason cannot be “Two words”: it has the character “T”",
                "use small letters, digits and hyphens, such as aggregate"
            ),
            (
                12, "", "11:1: [[table.skip]] has no reason, and needs one",
                "add a line reason = \"aggregate\""
            ),
            (15, "dataset = 'troops'", "15:11: there is no dataset “troops”", nil),
            (15, "dataset = 'troop-count'", "15:11: there is no dataset “troop-count”", nil),
            (
                17, "hosts = 'KOR'", "17:1: troop-counts have no column “hosts”",
                "did you mean host? or use one of counted_on, host, count_type, service, component, variant, people, people_low, people_high, qualifier, rounded_to, day_precision, source, locator, status, note"
            ),
            (
                18, "count_type = 'assignd'",
                "18:14: count_type cannot be “assignd”: it is none of its words",
                "did you mean assigned? or use one of assigned, present, rotational, ceiling, stated, planned, host-registered"
            ),
            (
                18, "source = 'x'\ncount_type = 'assigned'",
                "18:1: source is the same for every fact of a file",
                "write source = \"…\" at the top of the profile, or give --source"
            ),
            (
                19, "counted_on = { column = 'Day', header = 'year' }",
                "19:32: counted_on has more than one origin: column and header",
                "keep one; { first = [{ … }, { … }] } takes the first that is not empty"
            ),
            (
                19, "counted_on = { date = 'YYYY' }",
                "19:14: counted_on does not say where it comes from",
                "add one of column, value, header, preamble, section, sheet, file, template, first, ally, day: { column = \"…\" }"
            ),
            (
                19, "counted_on = { header = 'yaer', date = 'YYYY' }",
                "19:25: there is no group “yaer” in the columns of the values in line 24",
                "did you mean year? or use one of year"
            ),
            (
                19, "counted_on = { header = 'year', date = 'MM-DD' }",
                "19:40: date is “MM-DD”, in which there is no year",
                "write the year as YYYY, the month as MM, MMM or MMMM, the day as DD"
            ),
            (
                19, "counted_on = { header = 'year', date = 'YY' }",
                "19:40: date has a year of two digits, and nothing says of which century",
                "write [dates] and below it century_pivot = 1950, for example"
            ),
            (
                19, "counted_on = { header = 'year', date = 'YYYY', at = '02-30' }",
                "19:53: at cannot be “02-30”",
                "write the month and the day of the year, such as \"09-30\""
            ),
            (
                19, "counted_on = { header = 'year', date = 'YYYY-MM', at = '09-30' }",
                "19:56: at is for years, and date gives more",
                "write date = \"YYYY\", or leave at out"
            ),
            (
                19, "period = { header = 'year', calendar = 'CY' }",
                "19:1: troop-counts have no period: no columns valid_from and valid_until",
                "set counted_on in its place"
            ),
            (
                20, "people = { value = false }", "20:20: value can only be true",
                "write value = true, or leave it out"
            ),
            (
                20, "people = { value = true, multiply = 'many' }",
                "20:37: multiply is a text and should be a decimal number",
                "write multiply = \"1000000\""
            ),
            (
                20, "people = { column = 'Troops' }",
                "24:1: the cells of these columns become no field",
                "write { value = true } for the field that they are"
            ),
            (
                20, "",
                "16:1: [table.facts.fields] has no people, and troop-counts need it, or people_low and people_high",
                "add a line people = …: write a count of 0 or more in digits, such as 12345, or leave it empty"
            ),
            (
                21, "component = { column = 'Part', map = { 'Reserves' = 'reserves' } }",
                "21:53: component cannot be “reserves”: it is none of its words",
                "did you mean reserve? or use one of total, active-duty, national-guard, reserve, selected-reserve, civilian, contractor, unstated"
            ),
            (
                21, "component = { column = 'Part', else = 'total' }",
                "21:32: else is for what is not in map, and there is no map",
                "add map = { … }, or write a constant"
            ),
            (
                21, "component = { column = 'Part', date = 'YYYY' }",
                "21:39: component of troop-counts is no day", "leave date out"
            ),
            (
                22, "note = { template = 'of {Year' }",
                "22:21: the template “of {Year” has a { without its }",
                "write the name of a column in braces: \"{Year}-{Month}\""
            ),
            (
                23, "host = { ally = { column = 'Country' } }",
                "23:17: ally has no by, and needs one", "add a line by = \"name\""
            ),
            (
                23, "host = { ally = { column = 'Code', by = 'code', scheme = 'DMDC' } }",
                "23:58: a scheme is one of names, and this ally is told by code",
                "leave scheme out, or say by = \"name\""
            ),
            (
                23, "host = { ally = 'Country' }",
                "23:17: ally is a text and should be a list of ways to tell it",
                "write it as ally = [{ column = \"Country\", by = \"name\" }]"
            ),
            (
                26, "set = { servce = 'army' }", "26:9: troop-counts have no column “servce”",
                "did you mean service?"
            ),
            (
                28, "in = 'hosts'", "28:6: in is “hosts”, which is no field of this block",
                "did you mean host?"
            ),
        ] as [(Int, String, String, String?)])
    func `is told with its line and column`(
        line: Int, text: String, fault: String, fix: String?
    ) throws {
        let all = try faults(replacing: line, with: text)
        let found = all.filter { "\($0.place.line):\($0.place.column): \($0.reason)" == fault }
        #expect(found.count == 1, "\(all)")
        if let fix { #expect(found.first?.fix.hasPrefix(fix) == true, "\(found)") }
    }

    @Test func `leaves nothing to find out by trying again`() throws {
        let error = #expect(throws: ProfileError.self) {
            try Profile(text: Self.threeFaults, file: "my.toml")
        }
        #expect(
            error?.description == """
                my.toml:1:1: the profile has no name, and needs one
                  fix: add a line name = "my-publisher"
                my.toml:1:1: the profile has no key “nmae”
                  fix: did you mean name? or use one of name, title, about, source, file, numbers, dates, missing, table
                my.toml:4:22: there is no dataset “troop-count”
                  fix: did you mean troop-counts? or use one of \(Dataset.all.map(\.name).joined(separator: ", "))
                my.toml:6:1: [[table]] has no key “skipp”
                  fix: did you mean skip? or use one of sheet, header, header_rows, fill_down, ignore, section, end, records, skip, total, facts
                """)
    }

    @Test func `of its TOML is told where it is`() {
        let error = #expect(throws: ProfileError.self) {
            try Profile(text: "name = 'a'\ntitle = 'b\n", file: "my.toml")
        }
        #expect(error?.faults.map(\.place.line) == [2])
    }

    // The parser stops the program at these, so they must not come to it.
    @Test(arguments: [
        ("[=]", "1:2"), ("a = 1\n[[ ,b]]", "2:4"), ("a = [ }", "1:7"),
        ("a = [1,\n\u{2028}]", "2:1"), ("[{a = 1}]", "1:2"), ("[", "1:2"),
        ("a = " + String(repeating: "[", count: 100_000), "1:5"),
        ("a = " + String(repeating: "{a=", count: 100_000), "1:5"),
    ])
    func `of a header or of depth is told where it is`(text: String, place: String) {
        let error = #expect(throws: ProfileError.self) { try Profile(text: text, file: "a.toml") }
        #expect(error?.faults.map { "\($0.place.line):\($0.place.column)" } == [place])
    }

    @Test(arguments: [
        ([0x61, 0x20, 0x3D, 0x0A, 0x20, 0xE9, 0x0A] as [UInt8], "2:2", "this is no UTF-8"),
        ([0x61, 0x00], "1:2", "there is a zero byte, which no text has"),
    ])
    func `of its bytes is told where it is`(bytes: [UInt8], place: String, reason: String) throws {
        let folder = try TemporaryFolder()
        let path = try folder.write(bytes, to: "my.toml")
        let error = #expect(throws: ProfileError.self) { try Profile(path: path) }
        #expect(
            error?.faults.map { "\($0.place.line):\($0.place.column) \($0.reason)" }
                == ["\(place) \(reason)"])
    }

    @Test func `is none where there is none`() throws {
        let found = try faults(replacing: 2, with: "title = 'Sound'")
        #expect(found == [])
    }

    private func faults(replacing line: Int, with text: String) throws -> [ProfileFault] {
        var lines = Self.sound.split(separator: "\n", omittingEmptySubsequences: false)
        lines[line - 1] = text[...]
        do {
            _ = try Profile(text: lines.joined(separator: "\n"), file: "my.toml")
            return []
        } catch {
            return error.faults
        }
    }

    private static let sound = #"""
        name = 'sound'
        title = 'Sound'
        [file]
        format = 'csv'
        [numbers]
        decimal = '.'
        [missing]
        'NA' = 'not-reported'
        [[table]]
        header = ['Country']
        [[table.skip]]
        reason = 'total'
        when = { column = 'Country', equals = 'Total' }
        [[table.facts]]
        dataset = 'troop-counts'
        [table.facts.fields]
        locator = 'Table 1'
        count_type = 'assigned'
        counted_on = { header = 'year', date = 'YYYY' }
        people = { value = true }
        component = 'total'
        note = ''
        host = { ally = [{ column = 'Country', by = 'name' }] }
        [[table.facts.values]]
        columns = '^(?<year>\d{4})$'
        set = { service = 'total' }
        [[table.facts.mark]]
        in = 'value'
        matches = 'e$'
        set = { status = 'estimated' }
        """#

    private static let threeFaults = """
        nmae = 'x'
        title = 'x'
        [[table]]
        facts = [{ dataset = 'troop-count' }]

        skipp = 1
        """
}

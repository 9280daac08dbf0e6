import Storage
import Testing

@testable import Reports

@Suite struct `A report on a period` {
    private let connection: Connection

    init() throws { connection = try Seeded.connection().temporaryCopy() }

    private func ask(_ report: Report, _ options: [String: String]) throws -> [[String: String]] {
        let arguments = try ReportArguments(options, for: report, on: connection)
        let result = try report.run(arguments, on: connection)
        return result.rows.map { row in
            let fields = zip(result.columns, row).map { ($0.name, $0.plainText($1) ?? "") }
            return Dictionary(uniqueKeysWithValues: fields)
        }
    }

    private func addAmount(_ calendar: String, _ from: String, _ until: String) throws {
        try connection.run(
            """
            INSERT INTO contributions (
                host, payer, series, line, calendar, valid_from, valid_until, currency,
                amount_minor, source_id, batch_id
            )
            SELECT 'FJI', 'us', 'test', 'US', :calendar, :from, :until, 'USD', 100, source_id, 1
            FROM sources LIMIT 1
            """, ["calendar": calendar, "from": from, "until": until])
    }

    @Test(arguments: [Report.contributions, .usCosts])
    func `of a fiscal year has the figures of that year and of none beside it`(
        report: Report
    ) throws {
        for year in 2015...2018 {
            try addAmount("JFY", "\(year)-04-01", "\(year + 1)-04-01")
            try addAmount("USFY", "\(year)-10-01", "\(year + 1)-10-01")
        }
        for (from, until, days) in [
            ("2016-04-01", "2017-04-01", ["2015-10-01", "2016-04-01"]),
            ("2016-10-01", "2017-10-01", ["2016-10-01", "2017-04-01"]),
            ("2016-01-01", "2017-01-01", ["2015-10-01", "2016-04-01"]),
            ("2016-04-01", "2018-04-01", ["2015-10-01", "2016-04-01", "2016-10-01", "2017-04-01"]),
        ] {
            let rows = try ask(report, ["host": "FJI", "from": from, "until": until])
            #expect(rows.map { $0["first_day"] ?? "" }.sorted() == days, "\(from)")
            #expect(rows.allSatisfy { $0["marks"] == "" }, "\(from)")
        }
    }

    @Test(arguments: [Report.contributions, .usCosts])
    func `that is no whole years marks what reaches beyond it`(report: Report) throws {
        try addAmount("CY", "2016-01-01", "2017-01-01")
        try addAmount("date", "2016-05-31", "2016-06-01")
        try addAmount("date", "2016-06-01", "2016-09-01")
        try addAmount("date", "2016-09-01", "2016-09-02")
        let rows = try ask(
            report, ["host": "FJI", "from": "2016-06-01", "until": "2016-09-01"])
        #expect(rows.map { $0["first_day"] } == ["2016-01-01", "2016-06-01"])
        #expect(rows.map { $0["marks"] } == ["wider-period", ""])
    }

    @Test func `with one end has what lies on its side of it`() throws {
        for year in 2015...2017 { try addAmount("USFY", "\(year)-10-01", "\(year + 1)-10-01") }
        let options = ["host": "FJI", "from": "2017-10-01"]
        #expect(try ask(.usCosts, options).map { $0["first_day"] } == ["2017-10-01"])
        let before = ["host": "FJI", "until": "2016-10-01"]
        #expect(try ask(.usCosts, before).map { $0["first_day"] } == ["2015-10-01"])
    }

    @Test func `of years refuses to end before it begins`() throws {
        let years = try ask(.coverage, ["host": "KOR", "from": "2019", "to": "2020"])
        #expect(years.map { $0["years"] } == ["2019", "2020"])
        #expect(try ask(.coverage, ["host": "KOR", "from": "2019", "to": "2019"]).count == 1)
        let error = #expect(throws: ReportError.self) {
            try ask(.coverage, ["from": "2020", "to": "2019"])
        }
        #expect(error?.description.contains("it is before the first year") == true)
    }

    @Test(arguments: [
        (["until": "2025-12-01"], "2025-09-30"), (["until": "2025-09-30"], "2025-06-30"),
        (["until": "2025-10-01"], "2025-09-30"),
    ])
    func `ends with the last count of a year before its end`(
        options: [String: String], last: String
    ) throws {
        try connection.execute(
            """
            INSERT INTO troop_counts (
                counted_on, host, count_type, service, component, people, source_id, batch_id
            )
            SELECT '2025-06-30', 'KOR', 'assigned', 'total', 'active-duty', 1, source_id, 1
            FROM sources LIMIT 1
            """)
        let rows = try ask(
            .troopTrend, options.merging(["host": "KOR", "every": "year"]) { first, _ in first })
        #expect(rows.last?["counted_on"] == last)
    }

    @Test(arguments: [
        ("2019-01-31", "1", "2019-02-28"), ("2019-01-31", "13", "2020-02-29"),
        ("2019-01-30", "0", "2019-01-30"), ("2019-12-15", "2", "2020-02-15"),
    ])
    func `of months ends on the last day of a month that is shorter`(
        day: String, months: String, last: String
    ) throws {
        try connection.execute("DELETE FROM agreements WHERE agreement LIKE 'test-%'")
        for shift in [0, 1] {
            try connection.run(
                """
                INSERT INTO agreements (
                    agreement, title, kind, effective_until, source_id, batch_id
                )
                SELECT 'test-' || :shift, 'Test', 'other', date(:last, '+' || :shift || ' days'),
                    source_id, 1
                FROM sources LIMIT 1
                """, ["shift": shift, "last": last])
        }
        let rows = try ask(.lapses, ["on": day, "months": months, "back": "0"])
        let found = rows.compactMap { $0["agreement"] }.filter { $0.hasPrefix("test-") }
        // One that is over on the day itself has lapsed, and is listed as such.
        #expect(found == ["test-0"])
    }

    @Test(
        arguments: [
            ("2000-01-01", "2005-01-01", String?.none, 2004),
            ("2000-01-01", "2005-01-01", "2003-01-01", 2002),
            ("2000-01-01", "2005-01-01", "2030-01-01", 2029),
            ("2000-01-01", nil, "2010-01-01", 2009),
        ] as [(String, String?, String?, Int)])
    func `sees an agreement end on the same day, whichever asks`(
        from: String, until: String?, ended: String?, lastYear: Int
    ) throws {
        try connection.run(
            """
            INSERT INTO agreements (
                agreement, title, kind, host, effective_from, effective_until, ended_on,
                ended_precision, source_id, batch_id
            )
            SELECT 'test', 'Test', 'other', 'NOR', :from, :until, :ended,
                iif(:ended IS NULL, NULL, 'day'), source_id, 1
            FROM sources LIMIT 1
            """, ["from": from, "until": until, "ended": ended])
        func isListed(_ year: Int) throws -> Bool {
            try ask(.agreements, ["host": "NOR", "on": "\(year)-12-31"])
                .contains { $0["agreement"] == "test" }
        }
        #expect(try isListed(lastYear))
        #expect(try !isListed(lastYear + 1))
        let lapses = try ask(
            .lapses, ["host": "NOR", "on": "\(lastYear)-12-30", "months": "1", "back": "0"])
        #expect(
            lapses.first { $0["agreement"] == "test" }?["last_day"] == "\(lastYear)-12-31")
        let without = ["host": "NOR", "from": "\(lastYear)", "to": "\(lastYear + 1)"]
        let years = try ask(.coverage, without).compactMap { Int($0["in_force"] ?? "") }
        try connection.execute("DELETE FROM agreements WHERE agreement = 'test'")
        let others = try ask(.coverage, without).compactMap { Int($0["in_force"] ?? "") }
        #expect(zip(years, others).map { $0 - $1 } == [1, 0])
    }
}

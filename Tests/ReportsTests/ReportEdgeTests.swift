import Storage
import Testing

@testable import Reports

@Suite struct `A report at its edges` {
    private let connection: Connection

    init() throws { connection = try Seeded.connection().temporaryCopy() }

    private func ask(_ report: Report, _ options: [String: String]) throws -> ReportResult {
        let arguments = try ReportArguments(options, for: report, on: connection)
        return try report.run(arguments, on: connection)
    }

    private func texts(_ result: ReportResult, _ columns: String...) throws -> [[String]] {
        let places = try columns.map { name in
            try #require(result.columns.firstIndex { $0.name == name })
        }
        return result.rows.map { row in
            places.map { result.columns[$0].plainText(row[$0]) ?? "" }
        }
    }

    private func count(
        _ day: String, _ host: String, service: String = "total", variant: String = "",
        type: String = "assigned", component: String = "active-duty", _ people: Int
    ) throws {
        try connection.run(
            """
            INSERT INTO troop_counts (
                counted_on, host, count_type, service, component, variant, people, source_id,
                batch_id
            )
            SELECT :day, :host, :type, :service, :component, :variant, :people, source_id, 1
            FROM sources ORDER BY source_id LIMIT 1
            """,
            [
                "day": day, "host": host, "type": type, "service": service,
                "component": component, "variant": variant, "people": people,
            ])
    }

    /// One row of a far day left Kuwait alone in the ranking.
    @Test func `ranks each host by its latest count where no day is asked`() throws {
        let before = try texts(ask(.troops, [:]), "host", "people")
        #expect(before.count > 40)
        try count("2031-12-31", "KWT", 1)
        let after = try ask(.troops, [:])
        #expect(
            try texts(after, "host", "people").filter { $0[0] != "KWT" }
                == before.filter { $0[0] != "KWT" })
        let marks = Dictionary(
            uniqueKeysWithValues: try texts(after, "host", "marks").map { ($0[0], $0[1]) })
        #expect(marks["KWT"]?.contains("older-count") == false)
        #expect(marks["JPN"]?.contains("older-count") == true)
        #expect(try texts(ask(.troops, ["days": "100"]), "host") == [["KWT"]])
    }

    @Test(arguments: [("stated", 7), ("ceiling", 1)])
    func `ranks all hosts of a type that is counted now and then`(
        type: String, hosts: Int
    ) throws {
        #expect(try ask(.troops, ["count-type": type]).rows.count == hosts)
    }

    @Test func `holds a count against the day asked`() throws {
        try count("2019-06-22", "FJI", 99_991)
        try count("2019-06-21", "NRU", 99_992)
        let hosts = try texts(ask(.troops, ["date": "2019-09-30"]), "host", "marks")
        #expect(hosts.contains(["FJI", "earlier-day"]))
        #expect(!hosts.contains { $0[0] == "NRU" })
    }

    @Test func `takes no service for the sum of all`() throws {
        try count("2030-09-30", "FJI", service: "army", 5)
        let options = ["host": "FJI", "from": "2030-01-01"]
        #expect(try ask(.troopTrend, options).rows == [])
        try count("2030-09-30", "FJI", service: "navy", 7)
        #expect(
            try texts(ask(.troopTrend, options), "people", "marks") == [["12", "sum-of-services"]])
    }

    @Test func `says what sets two figures apart`() throws {
        let japan = try texts(ask(.conflicts, ["host": "JPN"]), "value_a", "value_b", "marks")
        let methods = try #require(japan.first { $0[0] == "92.6" && $0[1] == "86.4" })
        #expect(methods[2].split(separator: ",").contains("other-method"))
        let rows = try texts(ask(.conflicts, [:]), "differs_in", "marks")
        for row in rows {
            let marks = row[1].split(separator: ",").map(String.init)
                .filter { $0.hasPrefix("other-") }
            #expect(marks == row[0].split(separator: ",").map { "other-\($0)" })
        }
        let known = Set(Mark.all.map(\.code))
        let used = Set(rows.flatMap { $0[1].split(separator: ",").map(String.init) })
        #expect(used.subtracting(known) == [])
        for word in [
            "series", "stage", "instrument", "cost-measure", "variant", "method", "basis",
        ] {
            #expect(known.contains("other-\(word)"))
        }
    }

    @Test func `explains each mark once, and every one that a statement sets`() {
        let codes = Mark.all.map(\.code)
        #expect(codes.filter { code in codes.count { $0 == code } > 1 } == [])
        for file in SQLFile.all where file.sql.contains("AS marks") {
            let set = file.sql.matches(of: /',([a-z]+(?:-[a-z]+)*)'/).map { String($0.1) }
            // conflicts lists what two figures differ in, and marks the same with other- before it.
            let unknown = set.filter { !codes.contains($0) && !codes.contains("other-" + $0) }
            #expect(unknown == [], "\(file.name)")
        }
    }

    @Test func `leaves the open end of a published share open`() throws {
        try connection.execute(
            """
            INSERT INTO published_shares (
                host, measure, payer, calendar, valid_from, valid_until, percent, qualifier, method,
                source_id, batch_id
            )
            SELECT 'FJI', 'burden-share', payer, 'CY', '2019-01-01', '2020-01-01', 70, 'more-than',
                'dod-npsc', source_id, 1
            FROM (SELECT source_id FROM sources LIMIT 1), (SELECT 'host' AS payer UNION SELECT 'us')
            """)
        let ends = try connection.rows(
            "SELECT low_percent || coalesce(high_percent, ' open') FROM published_share_intervals "
                + "WHERE host = 'FJI'", as: String.self)
        #expect(ends == ["70.0 open", "70.0 open"])
        // A share as a report has it is not more than all.
        for (payer, range) in [("host", ["70", "100"]), ("us", ["0", "30"])] {
            try connection.run(
                "UPDATE published_shares SET method = iif(payer = :payer, 'dod-npsc', NULL) "
                    + "WHERE host = 'FJI'", ["payer": payer])
            let options = ["host": "FJI", "year": "2019", "method": "dod-npsc"]
            #expect(
                try texts(
                    ask(.burdenShare, options), "published_low_percent", "published_high_percent")
                    == [range])
        }
    }

    @Test(arguments: [
        (["km": "100"], "report bases needs --near"),
        (["near": "x,37.5,126.9"], "this is not a position"),
        (["near": "37.5,,126.9"], "this is not a position"),
        (["near": "37.5,126.9,"], "this is not a position"),
        (["near": "37.5,x"], "this is not a position"),
        (["near": "90.1,0"], "this is not a position"),
    ])
    func `takes a distance from a point only`(options: [String: String], words: String) throws {
        let error = #expect(throws: ReportError.self) { _ = try ask(.bases, options) }
        #expect(error?.description.contains(words) == true)
    }

    /// As a REAL the amount would end in 92.
    @Test func `prints every digit of an amount of more digits than a REAL has`() throws {
        try connection.execute(
            """
            INSERT INTO contributions (
                host, payer, series, line, item, calendar, valid_from, valid_until, currency,
                amount_minor, source_id, batch_id
            )
            SELECT 'FJI', 'us', 'test', 'US', currency, 'CY', '2019-01-01', '2020-01-01', currency,
                9007199254740993, source_id, 1
            FROM currencies
            WHERE currency IN ('USD', 'KRW', 'KWD')
            """)
        let rows = try connection.rows(
            "SELECT amount || ' ' || amount_low || ' ' || amount_high FROM cost_ledger "
                + "WHERE host = 'FJI' ORDER BY currency", as: String.self)
        #expect(
            rows
                == ["9007199254740993", "9007199254740.993", "90071992547409.93"].map {
                    "\($0) \($0) \($0)"
                })
        let options = ["host": "FJI"]
        let contributions = try ask(.contributions, options)
        #expect(
            try texts(contributions, "currency", "amount").sorted { $0[0] < $1[0] } == [
                ["KRW", "9007199254740993.00"], ["KWD", "9007199254740.993"],
                ["USD", "90071992547409.93"],
            ])
        #expect(try contributions.text(as: .json).contains(":90071992547409.93,"))
        #expect(try contributions.text(as: .table, width: 200).contains("90,071,992.5"))
        #expect(
            try texts(ask(.usCosts, options), "currency", "amount_usd")
                .contains(["USD", "90071992547409.93"]))
    }

    @Test(arguments: [
        (999_999_999_999_999, "9999999999999.99"), (1_000_000_000_000_000, "10000000000000.00"),
    ])
    func `changes from a number to text where a REAL has too few digits`(
        minor: Int, text: String
    ) throws {
        try connection.run(
            """
            INSERT INTO contributions (
                host, payer, series, line, calendar, valid_from, valid_until, currency,
                amount_minor, source_id, batch_id
            )
            SELECT 'FJI', 'us', 'test', 'US', 'CY', '2019-01-01', '2020-01-01', 'USD', :minor,
                source_id, 1
            FROM sources LIMIT 1
            """, ["minor": minor])
        #expect(try texts(ask(.contributions, ["host": "FJI"]), "amount") == [[text]])
    }

    @Test func `has in the ledger the ends of a range, and no amount that nobody printed`() throws {
        try connection.execute(
            """
            INSERT INTO contributions (
                host, payer, series, line, calendar, valid_from, valid_until, currency,
                amount_low_minor, amount_high_minor, rounded_to_minor, source_id, batch_id
            )
            SELECT 'FJI', 'us', 'test', 'US', 'CY', '2019-01-01', '2020-01-01', 'USD', 100, 250,
                50, source_id, 1
            FROM sources LIMIT 1
            """)
        let ledger = try connection.one(
            "SELECT (amount IS NULL) || ' ' || amount_low || ' ' || amount_high || ' ' || rounded_to "
                + "FROM cost_ledger WHERE host = 'FJI'", as: String.self)
        #expect(ledger == "1 1.0 2.5 0.5")
    }
}

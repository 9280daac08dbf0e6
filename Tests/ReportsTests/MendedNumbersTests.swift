import Storage
import TestSupport
import Testing

@testable import Reports

/// Questions at the edge of what the figures say: each of these was once answered too surely.
@Suite struct `What is not known is not told` {
    private let connection: Connection

    init() throws { connection = try Seeded.connection().temporaryCopy() }

    private func ask(_ report: Report, _ options: [String: String]) throws -> ReportResult {
        try report.run(ReportArguments(options, for: report, on: connection), on: connection)
    }

    private func rows(_ report: Report, _ options: [String: String]) throws -> [[String: String]] {
        let result = try ask(report, options)
        return result.rows.map { row in
            Dictionary(
                uniqueKeysWithValues: zip(result.columns, row).map {
                    ($0.name, $0.plainText($1) ?? "")
                })
        }
    }

    private func marks(_ row: [String: String]) -> [String] {
        (row["marks"] ?? "").split(separator: ",").map(String.init)
    }

    private func pay(
        _ line: String, _ dollars: Int, year: Int = 2031, payer: String = "host",
        qualifier: String = "exact", item: String = "", instrument: String = "unstated",
        stage: String = "unstated", baseYear: Int? = nil, currency: String = "USD"
    ) throws {
        try connection.run(
            """
            INSERT INTO contributions (
                host, payer, series, line, item, valid_from, valid_until, calendar, currency,
                amount_minor, qualifier, instrument, stage, price_basis, base_year, source_id, batch_id
            )
            SELECT
                'NZL', :payer, 'test', :line, :item, :year || '-01-01', (:year + 1) || '-01-01', 'CY',
                :currency, :amount * 100, :qualifier, :instrument, :stage,
                iif(:base_year IS NULL, 'current', 'constant'), :base_year, source_id, 1
            FROM sources WHERE source = 'alliance-warehouse'
            """,
            [
                "payer": payer, "line": line, "item": item, "year": year, "amount": dollars,
                "qualifier": qualifier, "instrument": instrument, "stage": stage,
                "base_year": baseYear, "currency": currency,
            ])
    }

    private func addMethod(_ lines: [(role: String, line: String)]) throws {
        try connection.execute(
            """
            INSERT INTO methods (method, title, formula, source_id, batch_id)
            SELECT 'own', 'Own', 'any', source_id, 1 FROM sources LIMIT 1
            """)
        for line in lines {
            try connection.run(
                """
                INSERT INTO method_lines (method, role, line, weight, source_id, batch_id)
                SELECT 'own', :role, :line, 1, source_id, 1 FROM sources LIMIT 1
                """, ["role": line.role, "line": line.line])
        }
    }

    /// 40 to 45 percent, without a middle that anybody printed.
    @Test func `a published range is not told as nothing`() throws {
        let options = ["host": "KOR", "year": "2013"]
        let shares = try ask(.burdenShare, options.merging(["method": "dod-npsc"]) { $1 })
        #expect(shares.notes.contains { $0.contains("published 40 to 45 (") })
        let demands = try ask(.costPlus, options.merging(["base": "npsc-published"]) { $1 })
        #expect(!demands.notes.contains { $0.contains("0.00 times") })
        #expect(demands.notes.contains { $0.contains("3.33 to 3.75 times") })
    }

    @Test(
        arguments: [
            ("about", 4.0 as Double?, "consistent with the base here"),
            ("about", 5.0, "not consistent with any base here"),
            ("at-most", 10.0, "consistent with the base here"),
            ("at-most", 3.0, "not consistent with any base here"),
            ("at-least", 3.0, "consistent with the base here"),
            ("at-least", 4.0, "not consistent with any base here"),
            ("exact", nil, nil),
        ] as [(String, Double?, String?)])
    func `a claim of so many times is judged by all that it can mean`(
        qualifier: String, times: Double?, verdict: String?
    ) throws {
        try connection.run(
            """
            INSERT INTO statements (
                statement, said_on, speaker, about, measure, value, unit, qualifier, words, source_id,
                batch_id
            )
            SELECT 'test-claim', '2019-03-07', 'Somebody', 'KOR', 'cost-plus-multiple', :times, 'times',
                :qualifier, 'so many times', source_id, 1
            FROM sources WHERE source = 'alliance-warehouse'
            """, ["times": times, "qualifier": qualifier])
        // Between 3.61 and 3.70 times.
        let result = try ask(
            .costPlus, ["host": "KOR", "year": "2019", "base": "npsc-published"])
        let note = result.notes.first { $0.hasPrefix("Somebody") }
        #expect((note == nil) == (verdict == nil))
        if let verdict { #expect(note?.contains("”: \(verdict)") == true, "\(note ?? "")") }
    }

    /// Labour counts in both sums, the rest of the host's support in one: missing, it could be
    /// either.
    @Test func `a missing line whose leaves count differently can be any of them`() throws {
        try addMethod([
            ("numerator", "D_LABOR"), ("numerator", "HOST_INDIRECT"), ("denominator", "HNS"),
            ("denominator", "HOST_INDIRECT"), ("denominator", "US"),
        ])
        try pay("HOST_INDIRECT", 50)
        try pay("US", 50, payer: "us")
        let options = ["host": "NZL", "year": "2031", "method": "own", "bounds": "open"]
        let row = try #require(try rows(.burdenShare, options).first)
        #expect(row["missing_lines"] == "HNS")
        #expect(row["possible_low_percent"] == "0.00")
        #expect(row["possible_high_percent"] == "100.00")
        #expect(row["numerator_usd"] == "")
        #expect(row["denominator_usd"] == "")
    }

    @Test(arguments: [("exact", "16.67"), ("at-least", "0.00")])
    func `a figure that is at least so much sets no limit to what is missing`(
        qualifier: String, low: String
    ) throws {
        try addMethod([("numerator", "HNS"), ("denominator", "HNS"), ("denominator", "US")])
        try pay("HNS", 100, year: 2033)
        try pay("US", 500, year: 2032, payer: "us", qualifier: qualifier)
        try pay("US", 100, year: 2031, payer: "us")
        let options = ["host": "NZL", "year": "2033", "method": "own", "bounds": "known"]
        let row = try #require(try rows(.burdenShare, options).first)
        #expect(row["possible_low_percent"] == low)
        #expect(row["largest_known"]?.contains("without limit") == (qualifier == "at-least"))
    }

    @Test func `what is divided by nothing has no upper end, and a share of nothing says so`()
        throws
    {
        try addMethod([("numerator", "HNS"), ("denominator", "US")])
        try pay("HNS", 100, qualifier: "at-least")
        try pay("US", 100, payer: "us")
        let options = ["host": "NZL", "year": "2031", "method": "own"]
        #expect(try rows(.burdenShare, options).map { $0["share_high_percent"] } == [""])
        try pay("HNS", 0, year: 2032)
        try pay("US", 0, year: 2032, payer: "us")
        let none = try rows(.burdenShare, options.merging(["year": "2032"]) { $1 })
        #expect(none.map { $0["share_percent"] } == [""])
        #expect(none.map { marks($0) } == [["no-denominator"]])
    }

    @Test func `amounts in different prices are no parts of each other`() throws {
        try pay("US", 200, payer: "us")
        try pay("US_PERSONNEL", 100, payer: "us", baseYear: 2010)
        let costs = try rows(.usCosts, ["host": "NZL", "year": "2031"])
        #expect(costs.allSatisfy { $0["share_percent"] == "" })
        #expect(
            costs.map { marks($0).contains("constant-prices") }.sorted { !$0 && $1 } == [
                false, true,
            ])
    }

    /// 1,000 million won of 2019 in prices of 2009: dollars at the rate of 2009 in every report.
    @Test func `constant prices are converted at the rate of their year`() throws {
        try connection.execute(
            """
            UPDATE contributions SET price_basis = 'constant', base_year = 2009
            WHERE host = 'KOR' AND line = 'KOR.SMA' AND label_from = 2019
            """)
        let rate = try connection.one(
            "SELECT units_per_usd FROM annual_rates WHERE currency = 'KRW' AND year = 2009",
            as: Double.self)
        let listed = try rows(.contributions, ["host": "KOR", "year": "2019", "line": "KOR.SMA"])
            .filter { $0["line"] == "KOR.SMA" }
        let real = try rows(.realTerms, ["host": "KOR", "from": "2019", "to": "2019"])
        #expect(!listed.isEmpty && !real.isEmpty)
        for row in listed + real {
            let amount = Double(row["amount"] ?? "") ?? .nan
            #expect(row["amount_usd"] == fixed(amount / rate, decimals: 2))
        }
    }

    @Test(arguments: [
        ("budget", "2031-01-01", "2032-01-01", true), ("budget", "2030-10-01", "2031-10-01", true),
        ("budget", "2031-04-01", "2032-04-01", true), ("budget", "2031-10-01", "2032-10-01", false),
        ("budget", "2031-01-01", "2031-07-01", false), ("ppp", "2031-01-01", "2032-01-01", true),
        ("ppp", "2031-04-01", "2032-04-01", false),
    ])
    func `a budget rate of a fiscal year is one of the year that carries its name`(
        convention: String, first: String, until: String, isFound: Bool
    ) throws {
        try pay("HNS", 1_000, currency: "NZD")
        try connection.run(
            """
            INSERT INTO exchange_rates (
                currency, convention, valid_from, valid_until, units_per_usd, source_id, batch_id
            )
            SELECT 'NZD', :convention, :first, :until, 2, source_id, 1
            FROM sources WHERE source = 'alliance-warehouse'
            """, ["convention": convention, "first": first, "until": until])
        let found = try rows(
            .contributions, ["host": "NZL", "year": "2031", "rate": convention])
        #expect(found.map { $0["amount_usd"] } == [isFound ? "500.00" : ""])
        #expect(found.map { marks($0).contains("no-rate") } == [!isFound])
    }

    @Test func `one account's cash and kind, items and supplements make one payment`() throws {
        try pay("D_CONSTR", 10, instrument: "cash")
        try pay("D_CONSTR", 90, instrument: "in-kind")
        try pay("D_CONSTR", 3, year: 2032, item: "barracks", stage: "budgeted")
        try pay("D_CONSTR", 4, year: 2032, item: "piers", stage: "budgeted")
        try pay("D_CONSTR", 5, year: 2032, instrument: "cash", stage: "supplementary")
        try pay("D_CONSTR", 50, year: 2033)
        try pay("D_CONSTR", 20, year: 2033, item: "barracks")
        let found = try rows(.realTerms, ["host": "NZL", "line": "D_CONSTR"])
        #expect(found.map { $0["amount"] } == ["100.00", "12.00", "50.00"])
        #expect(found.map { marks($0).contains("sum-of-parts") } == [true, true, false])
    }

    private func add(
        _ measure: String, _ year: Int, _ value: Double, ally: String = "NZL",
        unit: String = "index", baseYear: Int? = nil, status: String = "normal",
        qualifier: String = "exact", rounded: Double? = nil
    ) throws {
        try connection.run(
            """
            INSERT INTO indicators (
                measure, ally, valid_from, valid_until, value, unit, price_basis, base_year, status,
                qualifier, rounded_to, source_id, batch_id
            )
            SELECT :measure, :ally, :year || '-01-01', (:year + 1) || '-01-01', :value, :unit,
                iif(:unit IN ('USD', 'EUR'), 'current', 'none'), :base_year, :status, :qualifier,
                :rounded, source_id, 1
            FROM sources WHERE source = 'alliance-warehouse'
            """,
            [
                "measure": measure, "year": year, "value": value, "ally": ally, "unit": unit,
                "base_year": baseYear, "status": status, "qualifier": qualifier,
                "rounded": rounded,
            ])
    }

    private func agree() throws {
        for (year, amount) in [(2030, 100), (2031, 120)] {
            try connection.run(
                """
                INSERT INTO agreements (agreement, title, kind, host, source_id, batch_id)
                SELECT 'nzl-' || :year, 'Test', 'special-measures', 'NZL', source_id, 1
                FROM sources WHERE source = 'alliance-warehouse'
                """, ["year": year])
            try connection.run(
                """
                INSERT INTO agreement_amounts (
                    agreement, line, calendar, valid_from, valid_until, currency, amount_minor,
                    source_id, batch_id
                )
                SELECT 'nzl-' || :year, 'HNS', 'CY', :year || '-01-01', (:year + 1) || '-01-01',
                    'NZD', :amount * 100, source_id, 1
                FROM sources WHERE source = 'alliance-warehouse'
                """, ["year": year, "amount": amount])
        }
    }

    @Test(arguments: [
        (2010, 2010, "normal", "no", "4.00", "15.38"), (2010, 2015, "normal", "no", "", ""),
        (2010, 2010, "break-in-series", "no", "", ""),
        (2010, 2010, "break-in-series", "yes", "4.00", "15.38"),
    ])
    func `prices of another base year, or across a break, are no measure of a rise`(
        before: Int, after: Int, status: String, across: String, prices: String, real: String
    ) throws {
        try agree()
        try add("cpi", 2030, 125, baseYear: before)
        try add("cpi", 2031, 130, baseYear: after, status: status)
        let options = ["host": "NZL", "across-breaks": across]
        let row = try #require(
            try rows(.negotiated, options).first { $0["agreement"] == "nzl-2031" })
        #expect(row["nominal_percent"] == "20.00")
        #expect(row["cpi_percent"] == prices)
        #expect(row["real_percent"] == real)
        #expect(marks(row).contains("across-a-break") == (status == "break-in-series"))
    }

    /// A growth that is printed counts where the index is lacking, with its status.
    @Test(arguments: [(true, "4.00", false), (false, "9.00", true)])
    func `an index goes before a growth that somebody says`(
        hasIndex: Bool, prices: String, isMarked: Bool
    ) throws {
        try agree()
        if hasIndex {
            try add("cpi", 2030, 125, baseYear: 2010)
            try add("cpi", 2031, 130, baseYear: 2010)
        }
        try add("cpi-growth", 2031, 9, unit: "percent", status: "unverified")
        let row = try #require(
            try rows(.negotiated, ["host": "NZL"]).first { $0["agreement"] == "nzl-2031" })
        #expect(row["cpi_percent"] == prices)
        #expect(marks(row).contains("unverified-index") == isMarked)
    }

    @Test(arguments: [("no", ""), ("yes", "104.00")])
    func `constant prices do not go across a break unless asked`(
        across: String, real: String
    ) throws {
        try pay("HNS", 100, year: 2030)
        try add("prices", 2030, 125, ally: "USA", baseYear: 2030)
        try add("prices", 2031, 130, ally: "USA", baseYear: 2030, status: "break-in-series")
        let options = [
            "host": "NZL", "deflator": "prices", "base-year": "2031", "across-breaks": across,
        ]
        let row = try #require(try rows(.realTerms, options).first)
        #expect(row["real_usd"] == real)
        #expect(marks(row).contains("across-a-break"))
    }

    @Test(arguments: [
        ("at-least", 1.9, true, "0"), ("at-most", 2.2, true, "0"),
        ("exact", 1.9, false, "1000000"), ("at-least", 2.0, false, "0"),
    ])
    func `a share with one end may meet a target, and says so`(
        qualifier: String, percent: Double, isOpen: Bool, least: String
    ) throws {
        try connection.execute(
            "DELETE FROM indicators WHERE ally = 'POL' AND measure = 'gdp' AND valid_from LIKE '2021%'"
        )
        try connection.execute(
            """
            DELETE FROM indicators WHERE ally = 'POL' AND valid_from LIKE '2021%'
                AND measure LIKE 'nato%'
            """)
        try add("gdp", 2021, 1e9, ally: "POL", unit: "USD")
        try add(
            "nato-defence-expenditure-gdp-share", 2021, percent, ally: "POL", unit: "percent",
            qualifier: qualifier)
        let row = try #require(try rows(.natoGuidelines, ["ally": "POL", "year": "2021"]).first)
        #expect(marks(row).contains("verdict-within-rounding") == isOpen)
        #expect(row["shortfall_low_usd"] == least)
    }

    @Test func `a demand is made on the sums of any method, with ends`() throws {
        let options = ["host": "KOR", "year": "2020", "method": "total-cost"]
        let found = try rows(.costPlus, options)
        func fields(_ base: String) -> [String?] {
            let row = found.first { $0["base"] == base }
            return ["base_usd", "multiple", "demand_usd", "extra_usd"].map { row?[$0] }
        }
        #expect(fields("method") == fields("total-cost"))
        #expect(fields("method-us") == fields("us-cost"))
        #expect(found.allSatisfy { $0["demand_low_usd"] != "" && $0["current_high_usd"] != "" })
        let own = try rows(.costPlus, options.merging(["base": "method"]) { $1 })
        #expect(own.map { $0["base"] } == ["method"])
    }

    @Test func `a ceiling holds until another is set`() throws {
        let options = ["count-type": "ceiling", "date": "2024-01-15"]
        let found = try rows(.troops, options)
        #expect(found.first { $0["host"] == "KOR" }?["people"] == "28500")
        #expect(found.allSatisfy { marks($0).contains("standing") })
        #expect(try rows(.troops, options.merging(["days": "100"]) { $1 }).isEmpty)
    }

    @Test func `a head is of the count that is asked for`() throws {
        let options = ["host": "KOR", "year": "2020", "count-type": "ceiling"]
        let costs = try rows(.usCosts, options)
        // 4,464.2 million dollars by 28,500.
        #expect(costs.first { $0["line"] == "US" }?["usd_per_person"] == "156639")
        #expect(costs.allSatisfy { $0["count_type"] == "ceiling" })
    }

    @Test func `who asks for more to leave than are there is told`() throws {
        let options = ["host": "KOR", "people": "40000", "bases": "99", "date": "2019-01-15"]
        let found = try rows(.drawdown, options)
        #expect(
            found.filter { marks($0).contains("fewer-there") }.map { $0["item"] }
                == ["assigned", "bases"])
    }

    @Test func `a change between counts has the ends that they leave`() throws {
        for (day, people, qualifier) in [
            ("2031-09-30", 28_000, "about"), ("2032-09-30", 28_500, "at-least"),
            ("2033-09-30", 30_000, "exact"),
        ] {
            try connection.run(
                """
                INSERT INTO troop_counts (
                    counted_on, host, count_type, service, component, people, qualifier, source_id,
                    batch_id
                )
                SELECT :day, 'NZL', 'assigned', 'total', 'active-duty', :people, :qualifier,
                    source_id, 1
                FROM sources WHERE source = 'alliance-warehouse'
                """, ["day": day, "people": people, "qualifier": qualifier])
        }
        let found = try rows(.troopTrend, ["host": "NZL", "from": "2031-01-01"])
        // 27,500 to 28,500, then 28,500 or more, then 30,000.
        #expect(found.map { $0["change_low_people"] } == ["", "0", ""])
        #expect(found.map { $0["change_high_people"] } == ["", "", "1500"])
    }

    @Test func `a part and a head of US cost have the ends that the figures leave`() throws {
        try pay("US", 200, payer: "us", qualifier: "at-least")
        try pay("US_PERSONNEL", 100, payer: "us", qualifier: "about")
        let costs = try rows(.usCosts, ["host": "NZL", "year": "2031"])
        let part = try #require(costs.first { $0["line"] == "US_PERSONNEL" })
        // 50 to 150 of 200 or more.
        #expect(part["share_low_percent"] == "0.00")
        #expect(part["share_high_percent"] == "75.00")
    }

    @Test func `an instrument's amount and part have the ends that the figures leave`() throws {
        try addMethod([("numerator", "HNS"), ("denominator", "HNS"), ("denominator", "US")])
        try pay("HNS", 50, qualifier: "at-least", instrument: "cash")
        try pay("HNS", 100, instrument: "in-kind")
        let found = try rows(.instruments, ["host": "NZL", "year": "2031", "method": "own"])
        let fields = [
            "instrument", "amount_low", "amount_high", "share_low_percent", "share_high_percent",
        ]
        #expect(
            found.map { row in fields.map { row[$0] ?? "" } } == [
                ["cash", "50.00", "", "33.33", "100.00"],
                ["in-kind", "100.00", "100.00", "0.00", "66.67"],
            ])
    }

    /// 40 or more of 40 or more and 60: from 40 percent to all.
    @Test func `a line without an upper end moves a share as far as its weights let it`() throws {
        try addMethod([("numerator", "HNS"), ("denominator", "HNS"), ("denominator", "US")])
        try pay("HNS", 40, qualifier: "at-least")
        try pay("US", 60, payer: "us")
        let options = ["host": "NZL", "year": "2031", "method": "own", "share": "50"]
        let line = try #require(
            try rows(.sensitivity, options).first { $0["line"] == "HNS" })
        #expect(line["uncertainty_low_points"] == "0.00")
        #expect(line["uncertainty_high_points"] == "60.00")
    }

    @Test(arguments: [
        ("period-average", ["period-average"]), ("signature-day", ["day"]), ("ppp", ["ppp"]),
        ("budget", []), ("fixed:1200", []),
    ])
    func `why names the rate that was asked for, and no other`(
        rate: String, conventions: [String]
    ) throws {
        let options = ["host": "KOR", "year": "2019", "line": "KOR.SMA", "rate": rate]
        let arguments = try ReportArguments(options, for: .contributions, on: connection)
        let rates = try Report.contributions.grounds(arguments, on: connection)
            .filter { $0.dataset == "exchange-rates" }
        let named = rates.map { $0.fact.text.split(separator: "\u{1F}").map(String.init) }
        #expect(Set(named.map { $0[2] }) == Set(conventions))
        if rate == "signature-day" { #expect(named.allSatisfy { $0.contains("2019-03-08") }) }
    }

    /// The budgets are told in dollars and in euros: those are taken in which more are told.
    @Test func `budgets in two currencies are not mixed, nor a member told twice`() throws {
        let before = try rows(.commonFunding, ["year": "2024"])
        for component in ["", "civil-budget"] {
            try connection.run(
                """
                INSERT INTO indicators (
                    measure, ally, component, valid_from, valid_until, value, unit, price_basis,
                    source_id, batch_id
                )
                SELECT 'nato-common-funded-budgets', 'NATO', :component, '2024-01-01', '2025-01-01',
                    1, 'USD', 'current', source_id, 1
                FROM sources WHERE source = 'alliance-warehouse'
                """, ["component": component])
        }
        #expect(try rows(.commonFunding, ["year": "2024"]) == before)
    }

    /// 100 or more of 100: nobody knows how much, so that it may be above every other.
    @Test func `a share without an upper end may have the last place`() throws {
        try addMethod([("numerator", "HNS"), ("denominator", "US")])
        try pay("HNS", 100, qualifier: "at-least")
        try pay("US", 200, payer: "us")
        let found = try rows(.methods, ["host": "NZL", "year": "2031"])
        let own = try #require(found.first { $0["method"] == "own" })
        let places = found.filter { $0["rank"] != "" }.count
        #expect(places > 1)
        #expect(own["share_high_percent"] == "")
        #expect(own["rank_high"] == String(places))
    }
}

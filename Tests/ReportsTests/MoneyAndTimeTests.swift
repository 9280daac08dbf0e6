import Storage
import Testing

@testable import Reports

@Suite struct `Money over time` {
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

    private func marks(_ row: [String: String]) -> Set<String> {
        Set((row["marks"] ?? "").split(separator: ",").map(String.init))
    }

    private func addRate(_ convention: String, _ from: String, _ until: String, _ rate: Double)
        throws
    {
        try connection.run(
            """
            INSERT INTO exchange_rates (
                currency, convention, valid_from, valid_until, units_per_usd, source_id, batch_id
            )
            SELECT 'KRW', :convention, :from, :until, :rate, source_id, 1
            FROM sources WHERE source = 'fred-exchange-rates-daily'
            """, ["convention": convention, "from": from, "until": until, "rate": rate])
    }

    @Test(arguments: [
        ("2", [1549.6, 1580.6, 1612.2, 1644.4], [false, false, false, false]),
        ("7", [1595.2, 1675.0, 1758.8, 1846.7], [true, true, true, true]),
        ("5", [1595.2, 1675.0, 1758.8, 1846.7], [false, false, false, false]),
        ("5.01", [1595.2, 1675.0, 1758.8, 1846.7], [true, true, true, true]),
        (
            "2027=2,2028=7,2029=0,2030=-1", [1549.6, 1627.1, 1627.1, 1610.8],
            [false, true, false, false]
        ),
        ("2,2028=7", [1549.6, 1627.1, 1659.6, 1692.8], [false, true, false, false]),
    ])
    func `grows under the twelfth agreement's rule, at most five percent a year`(
        index: String, billions: [Double], isCapped: [Bool]
    ) throws {
        let rows = try ask(.escalation, ["agreement": "us-rok-sma-12", "index": index])
        #expect(rows.map { $0["year"] } == ["2026", "2027", "2028", "2029", "2030"])
        #expect(rows[0]["amount"] == "1519200000000.00" && rows[0]["basis"] == "agreed")
        let amounts = rows.dropFirst().map { Double($0["amount"] ?? "") ?? 0 }
        #expect(amounts == billions.map { ($0 * 10).rounded() * 1e8 })
        #expect(rows.dropFirst().map { marks($0).contains("capped") } == isCapped)
        #expect(rows.dropFirst().allSatisfy { marks($0).contains("projected") })
    }

    @Test func `has no amount from the first year on whose growth nobody knows`() throws {
        let rows = try ask(.escalation, ["agreement": "us-rok-sma-12", "index": "2027=2,2029=2"])
        #expect(rows.map { $0["amount"] != "" } == [true, true, false, false, false])
        #expect(marks(rows[2]).contains("no-index"))
    }

    /// The ministry's own amounts; that of 2011 rests on a first estimate of prices, of 2.8 percent.
    @Test func `finds by Korean prices what the eighth agreement came to`() throws {
        let rows = try ask(.escalation, ["agreement": "us-rok-sma-8", "base-year": "2009"])
        #expect(
            rows.map { [$0["year"], $0["index_year"], $0["amount"], $0["agreed_amount"]] } == [
                ["2009", "2007", "760000000000.00", "760000000000"],
                ["2010", "2008", "790400000000.00", "790400000000"],
                ["2011", "2009", "812200000000.00", "812500000000"],
                ["2012", "2010", "836100000000.00", "836100000000"],
                ["2013", "2011", "869500000000.00", "869500000000"],
            ])
        #expect(rows.map { marks($0).contains("capped") } == [false, true, false, false, true])
    }

    @Test func `is held up by a floor`() throws {
        try connection.execute(
            """
            UPDATE escalation_rules SET floor_percent = 1.5
            WHERE agreement = 'us-rok-sma-12' AND label_from = 2027
            """)
        let rows = try ask(.escalation, ["agreement": "us-rok-sma-12", "index": "-3,2028=1.5"])
        #expect(rows.dropFirst().allSatisfy { $0["applied_percent"] == "1.50" })
        #expect(
            rows.map { marks($0).contains("floored") } == [false, true, false, true, true])
    }

    @Test(arguments: [
        ("period-average", "1165.8016", "891146486.67", "at-average-rate"),
        ("signature-day", "1131.74", "917967024.23", "at-signature-day-rate"),
        ("budget", "1100", "944454545.45", "at-budget-rate"),
        ("ppp", "847.547829", "1225771531.06", "at-ppp-rate"),
        ("fixed:1200", "1200", "865750000.00", "at-fixed-rate"),
        ("fixed:KRW=1200", "1200", "865750000.00", "at-fixed-rate"),
        ("fixed:JPY=1200", "", "", "no-rate"),
    ])
    func `becomes dollars by the rate that is asked, and says which`(
        convention: String, rate: String, dollars: String, mark: String
    ) throws {
        try addRate("day", "2019-03-07", "2019-03-08", 1129.5)
        try addRate("day", "2019-02-28", "2019-03-01", 1)
        try addRate("budget", "2019-01-01", "2020-01-01", 1100)
        let options = ["host": "KOR", "rate": convention]
        let listed = try ask(
            .contributions, options.merging(["year": "2019", "line": "KOR.SMA"]) { $1 })
        let row = try #require(listed.first { $0["line"] == "KOR.SMA" })
        let real = try ask(
            .realTerms, options.merging(["from": "2019", "to": "2019"]) { $1 })
        for found in [row, try #require(real.first)] {
            #expect(found["units_per_usd"] == rate)
            #expect(found["amount_usd"] == dollars)
            #expect(marks(found).contains(mark))
            #expect(found["rate_convention"]?.hasPrefix(convention.prefix(5)) == true)
            #expect((found["rate_source"] == "") == (rate == "" || mark == "at-fixed-rate"))
        }
    }

    /// A rate of one currency says nothing of another.
    @Test func `at a rate that is given has no dollars where there are two currencies`() throws {
        let rows = try ask(.contributions, ["year": "2019", "rate": "fixed:1200"])
        let others = rows.filter { $0["currency"] != "USD" }
        #expect(Set(others.map { $0["currency"] }).count > 1)
        #expect(others.allSatisfy { $0["amount_usd"] == "" && marks($0).contains("no-rate") })
    }

    @Test func `is 345 million dollars of 2024 for 150 million of 1991`() throws {
        for order in ["convert-first", "deflate-first"] {
            let rows = try ask(
                .realTerms,
                ["host": "KOR", "base-year": "2024", "from": "1991", "to": "1991", "order": order])
            #expect(rows.map { $0["real_usd"] } == ["345492760.22"])
            #expect(rows.map { $0["index_ally"] } == [order == "convert-first" ? "USA" : "USA"])
        }
    }

    /// 1,038.9 billion won: at 1,165.8016 and times 313.689 / 255.65; times 132.196 / 115.159 at 1,363.4381.
    @Test(arguments: [
        ("convert-first", "1093429283.21", "874699140.56"),
        ("deflate-first", "874699140.56", "1093429283.21"),
    ])
    func `differs by the order of converting and deflating, and says which`(
        order: String, dollars: String, others: String
    ) throws {
        let rows = try ask(
            .realTerms,
            ["host": "KOR", "base-year": "2024", "from": "2019", "to": "2019", "order": order])
        #expect(rows.map { $0["real_usd"] } == [dollars])
        #expect(rows.map { $0["other_order_usd"] } == [others])
        #expect(rows.map { $0["calculation_order"] } == [order])
    }

    @Test func `compares an increase with prices, output and the defence budget`() throws {
        let rows = try ask(.negotiated, ["host": "KOR", "from": "2005", "to": "2019"])
        let columns = [
            "agreement", "currency", "nominal_percent", "cpi_percent", "gdp_percent",
            "defence_budget_percent", "real_percent",
        ]
        #expect(
            rows.map { row in columns.map { row[$0] ?? "" } } == [
                ["us-rok-sma-6", "KRW", "-8.90", "2.75", "", "", "-11.34"],
                ["us-rok-sma-7", "KRW", "6.63", "2.53", "", "", "3.99"],
                ["us-rok-sma-8", "KRW", "2.49", "2.76", "", "", "-0.25"],
                ["us-rok-sma-9", "KRW", "5.81", "1.27", "", "", "4.48"],
                ["us-rok-sma-10", "KRW", "8.20", "0.38", "1.50", "8.20", "7.78"],
            ])
    }
}

@Suite struct `What an option says of growth or of a rate` {
    @Test(arguments: [
        ("2", "{\"every\":2.0}"), ("2027=2,2028=7", "{\"2027\":2.0,\"2028\":7.0}"),
        ("2,2028=-7.5", "{\"every\":2.0,\"2028\":-7.5}"), ("-100", "{\"every\":-100.0}"),
        ("1000", "{\"every\":1000.0}"),
    ])
    func `is read as a path`(text: String, json: String) {
        #expect(GrowthPath(text)?.json == json)
    }

    @Test(arguments: [
        "", "x", "2,3", "2027=", "=2", "27=2", "2027=2,2027=3", "2027=2=3", "2,", "-100.1", "1001",
        "nan", "inf", "2027=1e400", "0999=1", "3000=1",
    ])
    func `is no path`(text: String) {
        #expect(GrowthPath(text) == nil)
    }

    @Test(arguments: [
        ("ppp", RateConvention.known("ppp")), ("signature-day", .known("signature-day")),
        ("fixed:1165.8", .fixed(1165.8, currency: nil)),
        ("fixed:KRW=1165.8", .fixed(1165.8, currency: "KRW")),
    ])
    func `is read as a rate`(text: String, convention: RateConvention) {
        #expect(RateConvention(text) == convention)
    }

    @Test(arguments: [
        "", "average", "fixed", "fixed:", "fixed:0", "fixed:-1", "fixed:inf", "fixed:krw=1",
        "fixed:KRW", "fixed:KRW=", "fixed:KRW=1=2", "fixed:1165,8", "FIXED:1",
    ])
    func `is no rate`(text: String) {
        #expect(RateConvention(text) == nil)
    }
}

import Storage
import Testing

@testable import Warehouse

@Suite struct `Values that are odd` {
    private let fixture: WarehouseFixture

    init() throws { fixture = try WarehouseFixture() }

    private static let counts = "counted_on,host,count_type,service,component,people,source\n"

    private func warnings(
        of dataset: String = "troop-counts", _ text: String, sanity: SanityMode = .auto
    ) throws -> [String] {
        var options = ImportOptions()
        options.sanity = sanity
        let summary = try fixture.load(dataset, text, options)
        #expect(summary.rejected == [])
        let kept = try fixture.warehouse.warnings(ofBatch: try #require(summary.batchID))
        #expect(kept == summary.warnings)
        return kept.map { "\($0.rule): \($0)" }
    }

    @Test(arguments: [
        ("ten times as many as before", "2020-06-30", 2000, true),
        ("less than ten times as many", "2020-06-30", 1999, false),
        ("a tenth", "2020-06-30", 100, false),
        ("ten times as many three years later", "2023-03-31", 2000, true),
        ("and a day after three years", "2023-04-01", 2000, false),
    ])
    func `are head counts that jump tenfold`(
        because: String, day: String, people: Int, isOdd: Bool
    ) throws {
        let found = try warnings(
            Self.counts + """
                2020-03-31,KOR,assigned,total,active-duty,200,book-1
                \(day),KOR,assigned,total,active-duty,\(people),book-1
                """)
        let warning =
            "tenfold-jump: KOR \(day) assigned active-duty total: \(people) people, and 200 on 2020-03-31"
        #expect(found == (isOdd ? [warning] : []), "\(because)")
    }

    @Test func `are a fall to a tenth, but not among fewer than a hundred people`() throws {
        func text(_ first: Int, _ second: Int) -> String {
            Self.counts + """
                2020-03-31,KOR,assigned,total,active-duty,\(first),book-1
                2020-06-30,KOR,assigned,total,active-duty,\(second),book-1
                """
        }
        #expect(try warnings(text(1000, 100)).count == 1)
        #expect(try warnings(text(999, 99)).isEmpty)
    }

    @Test func `are services and components with more people than their total`() throws {
        let found = try warnings(
            Self.counts + """
                2020-03-31,JPN,assigned,army,active-duty,101,book-1
                2020-03-31,JPN,assigned,navy,active-duty,100,book-1
                2020-03-31,JPN,assigned,total,active-duty,100,book-1
                2020-03-31,JPN,assigned,total,total,99,book-1
                """)
        #expect(
            found == [
                "part-exceeds-total: JPN 2020-03-31 assigned active-duty army: army has 101 people, and all services have 100",
                "part-exceeds-total: JPN 2020-03-31 assigned active-duty total: active-duty has 100 people, and all components have 99",
            ])
    }

    @Test(
        arguments: [
            ("percent", "100", nil), ("percent", "100.5", "percentage-above-100"),
            ("people", "0", nil), ("people", "-1", "negative-people"),
        ] as [(String, String, String?)])
    func `are percentages above 100 and fewer people than none`(
        unit: String, value: String, rule: String?
    ) throws {
        let found = try warnings(
            of: "indicators",
            """
            measure,ally,valid_from,valid_until,value,unit,source
            approval,KOR,2020-01-01,2021-01-01,\(value),\(unit),book-1
            """)
        #expect(
            found == (rule.map { ["\($0): KOR 2020-01-01 approval: \(value) \(unit)"] } ?? []))
    }

    @Test(arguments: [
        ("USD", "750000", "7500001", "7,500,001.00 USD, and 750,000.00 USD"),
        ("USD", "0.05", "0.5", "0.50 USD, and 0.05 USD"),
        ("KRW", "591122000000", "59112200000", "59,112,200,000 KRW, and 591,122,000,000 KRW"),
        ("KWD", "1.005", "1234567.089", "1,234,567.089 KWD, and 1.005 KWD"),
    ])
    func `are amounts that jump tenfold, in the units of files`(
        currency: String, first: String, second: String, words: String
    ) throws {
        let row = "KOR,host,press.total,HOST,CY"
        let found = try warnings(
            of: "contributions",
            """
            host,payer,series,line,calendar,valid_from,valid_until,currency,amount,source
            \(row),2020-01-01,2021-01-01,\(currency),\(first),book-1
            \(row),2021-01-01,2022-01-01,\(currency),\(second),book-1
            """)
        #expect(
            found == [
                "tenfold-jump: KOR 2021-01-01 host HOST press.total: \(words) from 2020-01-01"
            ])
    }

    @Test func `are told by the load that brings the second of two`() throws {
        let first = "2020-03-31,KOR,assigned,total,active-duty,200,book-1"
        #expect(try warnings(Self.counts + first).isEmpty)
        let second = "2020-06-30,KOR,assigned,total,active-duty,9000,book-1"
        #expect(try warnings(Self.counts + second).count == 1)
        #expect(try warnings(Self.counts + first + "\n" + second).isEmpty, "nothing is new")
    }

    @Test func `are not looked for where nobody wants it`() throws {
        let text =
            Self.counts + """
                2020-03-31,KOR,assigned,total,active-duty,200,book-1
                2020-06-30,KOR,assigned,total,active-duty,9000,book-1
                """
        #expect(try warnings(text, sanity: .never).isEmpty)
    }

    private static let exceptions =
        "rule,dataset,ally,subject,valid_from,valid_until,reason,decided_on,source\n"

    @Test(arguments: [
        ("2020-06-30", "2020-07-01", "", true),
        ("2020-06-29", "2020-06-30", "", false),
        ("2020-07-01", "2020-07-02", "", false),
        ("2020-06-30", "2020-07-01", "assigned active-duty total", true),
        ("2020-06-30", "2020-07-01", "assigned active-duty army", false),
    ])
    func `may be excepted on their days, and an exception of nothing is found`(
        from: String, until: String, subject: String, isExcepted: Bool
    ) throws {
        try fixture.load(
            "sanity-exceptions",
            Self.exceptions
                + "tenfold-jump,troop-counts,KOR,\(subject),\(from),\(until),They came for an exercise,2020-08-01,book-1"
        )
        let found = try warnings(
            Self.counts + """
                2020-03-31,KOR,assigned,total,active-duty,200,book-1
                2020-06-30,KOR,assigned,total,active-duty,9000,book-1
                """)
        #expect(found.isEmpty == isExcepted)
        let stale = try fixture.warehouse.check().findings.filter { $0.check == "sanity" }
        #expect(stale.isEmpty == isExcepted)
        #expect(
            stale.allSatisfy {
                $0.problem.hasPrefix("the exception to tenfold-jump of troop-counts for KOR")
            })
    }

    @Test func `are not looked for in a table that is large, and that is said`() throws {
        try fixture.connection.execute(
            """
            WITH RECURSIVE days (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM days WHERE n < 250001)
            INSERT INTO troop_counts (
                counted_on, host, count_type, service, component, people, source_id, batch_id
            )
            SELECT date('1000-01-01', n || ' days'), 'JPN', 'stated', 'total', 'total', 1, 1, 1
            FROM days
            """)
        let row = "2020-03-31,KOR,assigned,total,active-duty,200,book-1"
        #expect(
            try warnings(Self.counts + row) == [
                "not-applied: the rules of sanity were not applied: troop-counts has more than 250000 rows; --sanity always applies them"
            ])
    }
}

import Storage
import Testing

@testable import Reports

@Suite struct `What a share rests on` {
    private let connection: Connection

    init() throws { connection = try Seeded.connection() }

    private func grounds(
        of report: Report, _ options: [String: String]
    ) throws -> [(role: String, cells: String, dataset: String, fact: String)] {
        let arguments = try ReportArguments(options, for: report, on: connection)
        _ = try report.run(arguments, on: connection)
        var select = try connection.prepare(try SQLFile.named(report.name + ".why.sql").sql)
        let parameters = arguments.parameters(for: select.parameterNames)
        return try select.rows(parameters) { row in
            (
                role: try row["role"] as String, cells: try row["cells"] as String,
                dataset: try row["dataset"] as String, fact: try row["fact"] as String
            )
        }
    }

    @Test func `is, of South Korea in 2010, fourteen lines and one rate in two sources`() throws {
        let facts = try grounds(
            of: .burdenShare, ["host": "KOR", "year": "2010", "method": "spark-all-support"])
        func count(_ dataset: String, _ part: String) -> Int {
            facts.filter { $0.dataset == dataset && $0.fact.contains(part) }.count
        }
        #expect(count("contributions", "\"payer\":\"host\"") == 10)
        #expect(count("contributions", "\"payer\":\"us\"") == 4)
        #expect(count("exchange-rates", "") == 1)
        #expect(count("published-shares", "") == 1)
        let sources = facts.compactMap { $0.fact.firstMatch(of: /"source":"([^"]+)"/)?.1 }
        #expect(Set(sources).count == 2)
    }

    @Test(arguments: [
        ("burden-share", ["host": "JPN", "year": "2015"]),
        ("burden-share", ["host": "KOR", "year": "2019", "bounds": "known"]),
        ("burden-share-lines", ["host": "JPN", "year": "2015", "method": "mod-hns"]),
        ("burden-share-accounts", ["host": "KOR", "year": "2010"]),
        ("cost-plus", ["host": "KOR", "year": "2019"]),
        ("methods", ["host": "JPN"]),
        (
            "bridge",
            [
                "host": "KOR", "year": "2010", "from-method": "spark-sma",
                "to-method": "spark-all-support",
            ]
        ),
        ("sensitivity", ["host": "KOR", "year": "2020", "method": "total-cost"]),
    ])
    func `names columns that the report has, and facts that are there`(
        name: String, options: [String: String]
    ) throws {
        let report = try Report.named(name)
        let facts = try grounds(of: report, options)
        #expect(facts.count > 3)
        let columns = Set(report.columns.map(\.name))
        for fact in facts {
            let cells = fact.cells.split(separator: ",").map(String.init)
            #expect(cells.filter { !columns.contains($0) } == [], "\(fact.role)")
        }
        for (dataset, table) in [
            ("contributions", "contributions"), ("exchange-rates", "exchange_rates"),
            ("published-shares", "published_shares"),
        ] {
            for fact in facts where fact.dataset == dataset {
                let found = try connection.one(
                    """
                    SELECT count(*)
                    FROM \(table) AS fact
                    JOIN sources AS source ON source.source_id = fact.source_id
                    WHERE source.source = json_extract(:fact, '$.source')
                        AND fact.valid_from = json_extract(:fact, '$.valid_from')
                        AND fact.variant = json_extract(:fact, '$.variant')
                    """, ["fact": fact.fact], as: Int.self)
                #expect(found > 0, "\(fact.fact)")
            }
        }
    }
}

import Storage
import TestSupport
import Testing

@testable import Reports

@Suite struct `Ability and contribution` {
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

    @Test(arguments: ["contribution", "ability"])
    func `is asked of every measure that has figures of a year`(option: String) throws {
        let parameter = try #require(Report.fairShare.parameters.first { $0.name == option })
        let measures = try connection.rows(
            "SELECT DISTINCT measure FROM yearly_measures ORDER BY measure", as: String.self)
        #expect(measures.contains("milex"))
        #expect(try parameter.choices(on: connection) == measures)
    }

    private let seven = ["group": "burden-seven", "year": "2019"]

    private func add(
        _ measure: String, _ ally: String, _ value: Double, unit: String = "USD",
        prices: String = "current", baseYear: Int? = nil, year: Int = 2031
    ) throws {
        try connection.run(
            """
            INSERT INTO indicators (
                measure, ally, valid_from, valid_until, value, unit, price_basis, base_year,
                source_id, batch_id
            )
            SELECT
                :measure, :ally, :year || '-01-01', (:year + 1) || '-01-01', :value, :unit, :prices,
                :base_year, source_id, 1
            FROM sources WHERE source = 'alliance-warehouse'
            """,
            [
                "measure": measure, "ally": ally, "year": year, "value": value, "unit": unit,
                "prices": prices, "base_year": baseYear,
            ])
    }

    /// A group of two whose abilities are equal, so that the ratio is twice the contributed part.
    private func addPair(_ contributions: [String: Double]) throws {
        try connection.execute(
            """
            INSERT INTO groups (group_code, name, kind, source_id, batch_id)
            SELECT 'pair', 'Pair', 'analytical', source_id, 1 FROM sources LIMIT 1;
            INSERT INTO group_members (group_code, ally, valid_from, valid_until, source_id, batch_id)
            SELECT 'pair', ally, '0001-01-01', '9999-12-31', source_id, batch_id FROM allies
            WHERE ally IN ('FJI', 'NRU');
            """)
        for (ally, value) in contributions.sorted(by: { $0.key < $1.key }) {
            try add("effort", ally, value)
            try add("gdp", ally, 100)
        }
    }

    private let pair = [
        "group": "pair", "year": "2031", "contribution": "effort", "members": "all",
    ]

    @Test func `are held against each other as in the responsibility-sharing reports`() throws {
        let rows = try ask(.fairShare, seven)
        #expect(
            rows.map { [$0["host"], $0["ratio"], $0["verdict"]] } == [
                ["USA", "1.35", "substantial"], ["KOR", "0.99", "in balance"],
                ["GBR", "0.78", "very low"], ["FRA", "0.73", "very low"],
                ["ITA", "0.52", "very low"], ["DEU", "0.49", "very low"],
                ["JPN", "0.39", "very low"],
            ])
        #expect(
            rows.map { [$0["contribution_share_percent"], $0["ability_share_percent"]] } == [
                ["72.8", "54.1"], ["4.1", "4.2"], ["5.6", "7.2"], ["5.0", "6.9"], ["2.6", "5.1"],
                ["4.8", "9.8"], ["5.0", "12.9"],
            ])
    }

    @Test(arguments: [
        (60.0, "substantial"), (59.999, "in balance"), (40, "in balance"), (39.999, "very low"),
    ])
    func `have their verdict at 0.8 and 1.2`(percent: Double, verdict: String) throws {
        try addPair(["FJI": percent, "NRU": 100 - percent])
        let rows = try ask(.fairShare, pair)
        #expect(rows.first { $0["host"] == "FJI" }?["verdict"] == verdict)
    }

    @Test func `are no parts of a whole that lacks a member, unless it is left out`() throws {
        try addPair(["FJI": 50])
        let all = try ask(.fairShare, pair)
        #expect(all.allSatisfy { $0["ratio"] == "" && $0["missing_members"] == "NRU" })
        #expect(all.allSatisfy { $0["marks"]?.contains("incomplete") == true })
        let some = try ask(.fairShare, pair.merging(["members": "with-figures"]) { $1 })
        #expect(some.map { $0["ratio"] } == ["1.00", ""])
        #expect(some.first?["marks"] == "members-left-out")
    }

    @Test(
        arguments: [("constant", 2015, "USD"), ("current", nil, "EUR")] as [(String, Int?, String)])
    func `of different prices or units are not added up`(
        prices: String, baseYear: Int?, unit: String
    ) throws {
        try addPair(["FJI": 50])
        try add("effort", "NRU", 50, unit: unit, prices: prices, baseYear: baseYear)
        try add("gdp", "NRU", 100)
        let rows = try ask(.fairShare, pair)
        #expect(rows.allSatisfy { $0["ratio"] == "" && $0["marks"] == "prices-differ" })
    }

    @Test func `in percent do not add up to a whole`() throws {
        let options = ["contribution": "military-expenditure-gdp-share"]
        let rows = try ask(.fairShare, seven.merging(options) { $1 })
        #expect(rows.allSatisfy { $0["ratio"] == "" && $0["marks"] == "no-amount-to-add" })
    }

    @Test func `lie between ends that hold every choice of figures inside theirs`() throws {
        let rows = try ask(.fairShare, seven)
        func number(_ row: [String: String], _ column: String) -> Double {
            Double(row[column] ?? "") ?? .nan
        }
        let select =
            "SELECT 1.0 * value FROM yearly_measures WHERE measure = 'gdp' AND year = 2019 AND ally = :ally"
        let abilities = try rows.map {
            try connection.one(select, ["ally": $0["host"]], as: Double.self)
        }
        let ends = try connection.run(Report.fairShare, seven)
        var random = SplitMix64(seed: 7)
        for _ in 0..<500 {
            let chosen = rows.map { row in
                let range = number(row, "contribution_low")...number(row, "contribution_high")
                return Bool.random(using: &random)
                    ? range.lowerBound
                    : Double.random(in: range, using: &random)
            }
            for (index, end) in ends.enumerated() {
                let ratio =
                    chosen[index] / chosen.reduce(0, +)
                    / (abilities[index] / abilities.reduce(0, +))
                #expect(end.contains(ratio), "\(rows[index]["host"] ?? "")")
            }
        }
    }

    @Test func `rank hosts by what they pay of output, for a head, for a service member`() throws {
        let rows = try ask(.contributionRatios, ["year": "2019"])
        let columns = [
            "host", "rank", "gdp_percent", "usd_per_head", "usd_per_service_member", "people",
        ]
        #expect(
            rows.map { row in columns.map { row[$0] ?? "" } } == [
                ["KOR", "1", "0.0540", "17.22", "33596", "26525"],
                ["JPN", "2", "0.0354", "14.30", "32776", "55245"],
            ])
        let ceiling = try ask(
            .contributionRatios,
            ["year": "2019", "host": "KOR", "count-type": "ceiling", "by": "service-member"])
        #expect(ceiling.map { $0["usd_per_service_member"] } == ["31268"])
        #expect(
            ceiling.map { $0["marks"] } == ["at-average-rate,later-count,unverified-count"])
    }

    @Test func `share a rank where they are equal, and may where figures leave it open`() throws {
        for host in ["FJI", "NRU", "TON"] {
            try connection.run(
                """
                INSERT INTO contributions (
                    host, payer, series, line, valid_from, valid_until, calendar, currency,
                    amount_minor, rounded_to_minor, source_id, batch_id
                )
                SELECT
                    :host, 'host', 'test', 'HNS', '2031-01-01', '2032-01-01', 'CY', 'USD',
                    iif(:host = 'TON', 11000, 10000), iif(:host = 'TON', 2000, NULL), source_id, 1
                FROM sources LIMIT 1
                """, ["host": host])
        }
        let rows = try ask(.contributionRatios, ["year": "2031", "by": "usd"])
        #expect(
            rows.map { [$0["host"], $0["rank"], $0["best_rank"], $0["worst_rank"]] } == [
                ["TON", "1", "1", "3"], ["FJI", "2", "1", "3"], ["NRU", "2", "1", "3"],
            ])
        #expect(rows.map { $0["marks"]?.contains("tied") } == [false, true, true])
    }

    @Test func `of the alliance's members are judged by the target in force`() throws {
        func verdict(_ ally: String, _ options: [String: String]) throws -> [String?] {
            let rows = try ask(.natoGuidelines, options.merging(["ally": ally]) { $1 })
            return [
                "gdp_percent", "gdp_target_percent", "meets_gdp", "equipment_percent",
                "meets_equipment",
            ]
            .map { rows.first?[$0] }
        }
        let year = ["year": "2019"]
        #expect(try verdict("POL", year) == ["2.01", "2", "1", "23.87", "1"])
        #expect(try verdict("DEU", year) == ["1.36", "2", "0", "16.40", "0"])
        #expect(try verdict("LTU", year) == ["1.98", "2", "0", "28.68", "1"])
        #expect(try verdict("POL", ["year": "2025"]) == ["4.48", "3.5", "1", "", ""])
        #expect(try verdict("ESP", ["year": "2025"]) == ["2.00", "2.1", "0", "", ""])
        let wales = ["year": "2025", "pledge": "nato-wales-2014-defence-expenditure"]
        #expect(try verdict("ESP", wales) == ["2.00", "2", "1", "", ""])
        let short = try ask(.natoGuidelines, ["year": "2019", "ally": "DEU"])
        // 0.64 percent of 3,889,177,589,255 dollars.
        #expect(short.map { $0["shortfall_usd"] } == ["24890736571"])
    }

    @Test func `give each member's part of the common budgets, and name what is missing`() throws {
        let rows = try ask(.commonFunding, ["year": "2024", "ally": "USA"])
        // 15.8813 percent of about 3.8 billion euros.
        #expect(rows.map { $0["total"] } == ["603489400.00"])
        #expect(rows.map { $0["civil"] } == ["69575975.30"])
        #expect(rows.map { $0["missing_budgets"] } == [""])
        let year = try ask(.commonFunding, ["year": "2026", "ally": "USA"])
        #expect(year.isEmpty)
        // 22.14 percent of about 2.44 billion dollars, as the Washington Post reckoned it.
        let before = try ask(.commonFunding, ["year": "2017"])
        let totals = Dictionary(uniqueKeysWithValues: before.map { ($0["ally"], $0["total"]) })
        #expect(totals["USA"] == "540216000.00")
        #expect(totals["DEU"] == "357460000.00")
        #expect(before.allSatisfy { $0["currency"] == "USD" })
        #expect(try ask(.commonFunding, ["year": "2030"]).isEmpty)
    }

    /// Half of 72.806 and half of 3.409 of the group's 13.304 percent.
    @Test func `make an index by the weights of a table`() throws {
        let options = seven.merging(["index": "example-spending-and-effort"]) { $1 }
        let rows = try ask(.index, options)
        #expect(rows.map { $0["host"] } == ["USA", "KOR", "GBR", "FRA", "DEU", "JPN", "ITA"])
        #expect(rows.first?["index_percent"] == "49.22")
        #expect(rows.allSatisfy { $0["marks"] == "estimated" })
        let sum = rows.compactMap { Double($0["index_percent"] ?? "") }.reduce(0, +)
        #expect(abs(sum - 100) < 0.05)
    }

    @Test(arguments: [
        ("of-greatest", ["100.00", "50.00"]), ("min-max", ["100.00", "0.00"]),
        ("share", ["66.67", "33.33"]),
    ])
    func `are placed in an index in the way that is asked`(
        normalisation: String, percent: [String]
    ) throws {
        try addPair(["FJI": 20, "NRU": 10])
        try connection.run(
            """
            INSERT INTO index_weights (index_code, measure, normalisation, weight, source_id, batch_id)
            SELECT 'test', 'effort', :normalisation, 3, source_id, 1 FROM sources LIMIT 1
            """, ["normalisation": normalisation])
        let rows = try ask(.index, ["index": "test", "group": "pair", "year": "2031"])
        #expect(rows.map { $0["index_percent"] } == percent)
    }

    @Test(arguments: ["share", "of-greatest", "min-max"])
    func `of which nobody has any place nobody in an index`(normalisation: String) throws {
        try addPair(["FJI": 0, "NRU": 0])
        try connection.run(
            """
            INSERT INTO index_weights (index_code, measure, normalisation, weight, source_id, batch_id)
            SELECT 'test', 'effort', :normalisation, 3, source_id, 1 FROM sources LIMIT 1
            """, ["normalisation": normalisation])
        let rows = try ask(.index, ["index": "test", "group": "pair", "year": "2031"])
        #expect(rows.map { $0["index_percent"] } == ["", ""])
        #expect(rows.map { $0["completeness"] } == ["no spread", "no spread"])
        #expect(rows.allSatisfy { $0["marks"] == "no-spread" })
    }

    @Test func `give no ratio where nobody has contributed anything`() throws {
        try addPair(["FJI": 0, "NRU": 0])
        let rows = try ask(.fairShare, pair)
        #expect(rows.map { $0["ratio"] } == ["", ""])
        #expect(rows.map { $0["completeness"] } == ["nothing contributed", "nothing contributed"])
        #expect(rows.allSatisfy { $0["marks"] == "nothing-contributed" })
    }

    @Test func `of larger economies need not be greater`() throws {
        let rows = try ask(.exploitation, ["group": "burden-seven"])
        #expect(rows.map { $0["year"] } == ["2018", "2019", "2023"])
        // By size USA JPN DEU GBR FRA ITA KOR, by effort USA KOR GBR FRA ITA DEU JPN.
        #expect(rows.map { $0["rank_correlation"] } == ["", "-0.107", ""])
        #expect(rows.map { $0["members"] } == ["1", "7", "1"])
    }
}

extension Connection {
    /// The ends of the ratios of a group, not rounded for print.
    fileprivate func run(
        _ report: Report, _ options: [String: String]
    ) throws -> [ClosedRange<Double>] {
        let arguments = try ReportArguments(options, for: report, on: self)
        let result = try report.run(arguments, on: self)
        let places = ["ratio_low", "ratio_high"].map { name in
            result.columns.firstIndex { $0.name == name } ?? 0
        }
        return result.rows.compactMap { row in
            guard case .real(let low) = row[places[0]], case .real(let high) = row[places[1]]
            else { return nil }
            return low...high
        }
    }
}

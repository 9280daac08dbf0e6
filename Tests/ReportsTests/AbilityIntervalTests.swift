import Storage
import TestSupport
import Testing

@testable import Reports

/// Three allies with random figures of one year that no source has: points, rounded ones, and ones
/// with one end only.
@Suite struct `The ends of ratios, indices and ranks` {
    private let connection: Connection

    init() throws {
        connection = try Seeded.connection().temporaryCopy()
        try connection.execute(
            """
            INSERT INTO groups (group_code, name, kind, source_id, batch_id)
            SELECT 'trio', 'Trio', 'analytical', source_id, 1 FROM sources LIMIT 1;
            INSERT INTO group_members (group_code, ally, valid_from, valid_until, source_id, batch_id)
            SELECT 'trio', ally, '0001-01-01', '9999-12-31', source_id, batch_id FROM allies
            WHERE ally IN ('FJI', 'NRU', 'TON');
            """)
    }

    private static let members = ["FJI", "NRU", "TON"]
    private static let qualifiers = ["exact", "about", "at-least", "at-most"]

    private func fill(_ measure: String, unit: String, _ random: inout SplitMix64) throws {
        for ally in Self.members {
            try connection.run(
                """
                INSERT INTO indicators (
                    measure, ally, valid_from, valid_until, value, unit, price_basis, qualifier,
                    rounded_to, source_id, batch_id
                )
                SELECT
                    :measure, :ally, '2031-01-01', '2032-01-01', :value, :unit,
                    iif(:unit = 'USD', 'current', 'none'), :qualifier, :rounded, source_id, 1
                FROM sources WHERE source = 'alliance-warehouse'
                """,
                [
                    "measure": measure, "ally": ally, "unit": unit,
                    "value": Double(Int.random(in: 100...1000, using: &random)),
                    "qualifier": Self.qualifiers.randomElement(using: &random),
                    "rounded": [nil, 10.0, 100.0].randomElement(using: &random) ?? nil,
                ])
        }
    }

    private struct Ends {
        let low: Double
        let high: Double

        func choice(_ random: inout SplitMix64) -> Double {
            switch Int.random(in: 0..<4, using: &random) {
            case 0: low
            case 1: high
            default: Double.random(in: low...high, using: &random)
            }
        }
    }

    /// What the figures of a measure can be, an open end standing far out.
    private func ends(_ select: String, _ binding: String) throws -> [String: Ends] {
        var statement = try connection.prepare(select)
        let pairs = try statement.rows(["asked": binding]) { row in
            let low: Double? = try row[1]
            let high: Double? = try row[2]
            return (try row[0] as String, Ends(low: low ?? 0, high: high ?? 1e12))
        }
        return Dictionary(uniqueKeysWithValues: pairs)
    }

    private func indicatorEnds(_ measure: String) throws -> [String: Ends] {
        try ends(
            """
            SELECT ally, 1.0 * low_value, 1.0 * high_value
            FROM indicator_intervals
            WHERE measure = :asked AND valid_from = '2031-01-01'
            """, measure)
    }

    private func ask(_ report: Report, _ options: [String: String]) throws -> ReportResult {
        try report.run(ReportArguments(options, for: report, on: connection), on: connection)
    }

    private func holds(
        _ value: Double, _ result: ReportResult, _ row: [Value], _ low: String, _ high: String
    ) throws -> Bool {
        let least = try #require(result.number(low, in: row))
        let most = result.number(high, in: row) ?? .infinity
        return least - 1e-9 * abs(least) <= value && value <= most + 1e-9 * abs(most)
    }

    @Test(arguments: 0..<40 as Range<UInt64>)
    func `hold the ratio of contribution to ability of any choice of figures`(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        try fill("effort", unit: "USD", &random)
        try fill("gdp", unit: "USD", &random)
        let result = try ask(
            .fairShare, ["group": "trio", "year": "2031", "contribution": "effort"])
        let efforts = try indicatorEnds("effort")
        let outputs = try indicatorEnds("gdp")
        #expect(result.rows.count == 3)
        for _ in 0..<200 {
            let effort = efforts.mapValues { $0.choice(&random) }
            let output = outputs.mapValues { $0.choice(&random) }
            for row in result.rows {
                let host = result.text("host", in: row)
                let part = (effort[host] ?? .nan) / effort.values.reduce(0, +)
                let ratio = part / ((output[host] ?? .nan) / output.values.reduce(0, +))
                guard ratio.isFinite else { continue }
                #expect(try holds(ratio, result, row, "ratio_low", "ratio_high"), "\(host)")
            }
        }
    }

    @Test(arguments: 0..<20 as Range<UInt64>, ["share", "of-greatest", "min-max"])
    func `hold the index of any choice of figures`(seed: UInt64, normalisation: String) throws {
        var random = SplitMix64(seed: seed)
        try fill("effort", unit: "USD", &random)
        try fill("gdp", unit: "USD", &random)
        for (measure, weight) in [("effort", 2), ("gdp", 1)] {
            try connection.run(
                """
                INSERT INTO index_weights (
                    index_code, measure, normalisation, weight, source_id, batch_id
                )
                SELECT 'test', :measure, :normalisation, :weight, source_id, 1
                FROM sources LIMIT 1
                """, ["measure": measure, "normalisation": normalisation, "weight": weight])
        }
        let result = try ask(.index, ["index": "test", "group": "trio", "year": "2031"])
        let efforts = try indicatorEnds("effort")
        let outputs = try indicatorEnds("gdp")
        #expect(result.rows.count == 3)
        for _ in 0..<200 {
            let effort = efforts.mapValues { $0.choice(&random) }
            let output = outputs.mapValues { $0.choice(&random) }
            for row in result.rows {
                let host = result.text("host", in: row)
                let index =
                    (2 * place(host, effort, normalisation) + place(host, output, normalisation))
                    / 3 * 100
                guard index.isFinite else { continue }
                #expect(
                    try holds(index, result, row, "index_low_percent", "index_high_percent"),
                    "\(host)")
            }
        }
    }

    private func place(
        _ host: String, _ values: [String: Double], _ normalisation: String
    ) -> Double {
        let value = values[host] ?? .nan
        let least = values.values.min() ?? .nan
        let greatest = values.values.max() ?? .nan
        return switch normalisation {
        case "share": value / values.values.reduce(0, +)
        case "of-greatest": value / greatest
        default: (value - least) / (greatest - least)
        }
    }

    private func pay(_ random: inout SplitMix64) throws {
        for host in Self.members {
            try connection.run(
                """
                INSERT INTO contributions (
                    host, payer, series, line, valid_from, valid_until, calendar, currency,
                    amount_minor, qualifier, rounded_to_minor, source_id, batch_id
                )
                SELECT
                    :host, 'host', 'test', 'HNS', '2031-01-01', '2032-01-01', 'CY', 'USD',
                    :amount, :qualifier, :rounded, source_id, 1
                FROM sources WHERE source = 'alliance-warehouse'
                """,
                [
                    "host": host, "amount": Int.random(in: 10_000...100_000, using: &random),
                    "qualifier": Self.qualifiers.randomElement(using: &random),
                    "rounded": [nil, 1_000, 10_000].randomElement(using: &random) ?? nil,
                ])
        }
    }

    @Test(arguments: 0..<40 as Range<UInt64>)
    func `hold what hosts pay of their output, and the rank, of any choice of figures`(
        seed: UInt64
    ) throws {
        var random = SplitMix64(seed: seed)
        try pay(&random)
        try fill("gdp", unit: "USD", &random)
        let result = try ask(.contributionRatios, ["year": "2031"])
        let paid = try ends(
            """
            SELECT contribution.host, 1.0 * bound.low_minor, 1.0 * bound.high_minor
            FROM contributions AS contribution
            JOIN contribution_intervals AS bound
                ON bound.contribution_id = contribution.contribution_id
            WHERE contribution.series = :asked
            """, "test")
        let outputs = try indicatorEnds("gdp")
        #expect(result.rows.count == 3)
        for _ in 0..<200 {
            let percents = Dictionary(
                uniqueKeysWithValues: Self.members.map { host in
                    let dollars = (paid[host]?.choice(&random) ?? .nan) / 100
                    return (host, 100 * dollars / (outputs[host]?.choice(&random) ?? .nan))
                })
            guard percents.values.allSatisfy(\.isFinite) else { continue }
            for row in result.rows {
                let host = result.text("host", in: row)
                let percent = percents[host] ?? .nan
                #expect(
                    try holds(percent, result, row, "gdp_low_percent", "gdp_high_percent"),
                    "\(host)")
                let rank = Double(1 + percents.values.filter { $0 > percent }.count)
                #expect(try holds(rank, result, row, "best_rank", "worst_rank"), "\(host)")
            }
        }
    }
}

import Storage
import TestSupport
import Testing

@testable import Reports

/// Random figures of years that no source has, and what each can mean, reckoned here by the rule that
/// the views follow.
@Suite struct `The ends of money` {
    private let connection: Connection

    init() throws { connection = try Seeded.connection().temporaryCopy() }

    struct Figure {
        let value: Int
        let qualifier: String
        let rounded: Int?

        init(_ random: inout SplitMix64) {
            value = 100 * Int.random(in: 10...100, using: &random)
            qualifier =
                ["exact", "about", "at-least", "more-than", "at-most", "less-than"]
                .randomElement(using: &random) ?? "exact"
            rounded = [nil, 100, 1_000].randomElement(using: &random) ?? nil
        }

        private var half: Double {
            if let rounded { return Double(rounded) / 2 }
            guard qualifier == "about" else { return 0 }
            var place = 1
            while value % (10 * place) == 0 { place *= 10 }
            return Double(place) / 2
        }

        /// What it can be, an open end standing far out.
        func choice(_ random: inout SplitMix64) -> Double {
            let low: Double =
                switch qualifier {
                case "at-most", "less-than": 0
                case "at-least", "more-than": Double(value)
                default: Double(value) - half
                }
            let high: Double =
                switch qualifier {
                case "at-most", "less-than": Double(value)
                case "at-least", "more-than": 1e12
                default: Double(value) + half
                }
            return switch Int.random(in: 0..<4, using: &random) {
            case 0: low
            case 1: high
            default: Double.random(in: low...high, using: &random)
            }
        }
    }

    private func ask(_ report: Report, _ options: [String: String]) throws -> ReportResult {
        try report.run(ReportArguments(options, for: report, on: connection), on: connection)
    }

    /// Whether the row holds a value, an end that is empty being none.
    private func holds(
        _ value: Double, _ result: ReportResult, _ row: [Value], _ low: String, _ high: String
    ) -> Bool {
        let least = result.number(low, in: row) ?? -.infinity
        let most = result.number(high, in: row) ?? .infinity
        let slack = 0.01 + 1e-9 * abs(value)
        return least - slack <= value && value <= most + slack
    }

    @Test(arguments: 0..<40 as Range<UInt64>)
    func `hold a payment in prices of another year, whatever the payment and the index were`(
        seed: UInt64
    ) throws {
        var random = SplitMix64(seed: seed)
        let payment = Figure(&random)
        let indices = [2030: Figure(&random), 2031: Figure(&random)]
        try connection.run(
            """
            INSERT INTO contributions (
                host, payer, series, line, valid_from, valid_until, calendar, currency,
                amount_minor, qualifier, rounded_to_minor, source_id, batch_id
            )
            SELECT 'NZL', 'host', 'test', 'HNS', '2030-01-01', '2031-01-01', 'CY', 'USD',
                :amount * 100, :qualifier, :rounded * 100, source_id, 1
            FROM sources WHERE source = 'alliance-warehouse'
            """,
            [
                "amount": payment.value, "qualifier": payment.qualifier, "rounded": payment.rounded,
            ])
        for (year, index) in indices {
            try connection.run(
                """
                INSERT INTO indicators (
                    measure, ally, valid_from, valid_until, value, unit, base_year, qualifier,
                    rounded_to, source_id, batch_id
                )
                SELECT 'prices', 'USA', :year || '-01-01', (:year + 1) || '-01-01', :value, 'index',
                    2030, :qualifier, :rounded, source_id, 1
                FROM sources WHERE source = 'alliance-warehouse'
                """,
                [
                    "year": year, "value": Double(index.value), "qualifier": index.qualifier,
                    "rounded": index.rounded.map(Double.init),
                ])
        }
        let result = try ask(
            .realTerms, ["host": "NZL", "deflator": "prices", "base-year": "2031"])
        let row = try #require(result.rows.first)
        #expect(result.rows.count == 1)
        for _ in 0..<200 {
            let paid = payment.choice(&random)
            let before = indices[2030]?.choice(&random) ?? .nan
            let after = indices[2031]?.choice(&random) ?? .nan
            let real = paid * after / before
            guard real.isFinite else { continue }
            #expect(holds(real, result, row, "real_low_usd", "real_high_usd"), "\(real)")
        }
    }

    @Test(arguments: 0..<40 as Range<UInt64>)
    func `hold the rise from one agreement to the next, whatever the two amounts were`(
        seed: UInt64
    ) throws {
        var random = SplitMix64(seed: seed)
        let amounts = [2030: Figure(&random), 2031: Figure(&random)]
        for (year, amount) in amounts {
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
                    qualifier, rounded_to_minor, source_id, batch_id
                )
                SELECT 'nzl-' || :year, 'HNS', 'CY', :year || '-01-01', (:year + 1) || '-01-01',
                    'NZD', :amount * 100, :qualifier, :rounded * 100, source_id, 1
                FROM sources WHERE source = 'alliance-warehouse'
                """,
                [
                    "year": year, "amount": amount.value, "qualifier": amount.qualifier,
                    "rounded": amount.rounded,
                ])
        }
        let result = try ask(.negotiated, ["host": "NZL"])
        let row = try #require(
            result.rows.first { result.text("agreement", in: $0) == "nzl-2031" })
        for _ in 0..<200 {
            let before = amounts[2030]?.choice(&random) ?? .nan
            let after = amounts[2031]?.choice(&random) ?? .nan
            let rise = 100 * (after / before - 1)
            guard rise.isFinite else { continue }
            #expect(holds(rise, result, row, "nominal_low_percent", "nominal_high_percent"))
        }
    }

    @Test(arguments: 0..<40 as Range<UInt64>)
    func `hold what a departure saves, whatever the model's parameters are`(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        let hasRatios = Bool.random(using: &random)
        let names =
            hasRatios
            ? ["fixed-abroad", "fixed-ratio", "variable-abroad", "variable-ratio"]
            : ["fixed-abroad", "fixed-home", "variable-abroad", "variable-home"]
        var parameters: [String: (low: Double, high: Double)] = [:]
        for name in names {
            let scale = name.hasSuffix("ratio") ? 0.5 : 1_000
            let low = scale * Double(Int.random(in: 1...4, using: &random))
            let high = low + scale * Double(Int.random(in: 0...4, using: &random))
            let isOpen = Int.random(in: 0..<4, using: &random) == 0
            parameters[name] = (low, isOpen ? 1e9 : high)
            try connection.run(
                """
                INSERT INTO cost_model_parameters (
                    model, parameter, host, line, value, value_low, value_high, qualifier,
                    source_id, batch_id
                )
                SELECT 'random', :parameter, 'OVERSEAS', 'OM', :value, :low, :high, :qualifier,
                    source_id, 1
                FROM sources WHERE source = 'alliance-warehouse'
                """,
                [
                    "parameter": name, "value": isOpen ? low : nil, "low": isOpen ? nil : low,
                    "high": isOpen ? nil : high, "qualifier": isOpen ? "at-least" : "exact",
                ])
        }
        let options = [
            "host": "KOR", "people": "1000", "bases": "2", "model": "random", "date": "2019-01-15",
        ]
        let result = try ask(.drawdown, options)
        let row = try #require(
            result.rows.first { result.text("item", in: $0) == "saved after all" })
        for _ in 0..<200 {
            let chosen = parameters.mapValues { ends in
                switch Int.random(in: 0..<4, using: &random) {
                case 0: ends.low
                case 1: ends.high
                default: Double.random(in: ends.low...ends.high, using: &random)
                }
            }
            func extra(_ kind: String) -> Double {
                let abroad = chosen[kind + "-abroad"] ?? .nan
                let ratio = chosen[kind + "-ratio"] ?? .nan
                return abroad - (chosen[kind + "-home"] ?? abroad / ratio)
            }
            let change = -2 * extra("fixed") - 1_000 * extra("variable")
            #expect(holds(change, result, row, "change_low", "change_high"), "\(change)")
        }
    }
}

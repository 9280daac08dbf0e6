import Storage
import TestSupport
import Testing

@testable import Reports

/// Random figures and weights on the lines of a made-up method, of a host that has no figures.
@Suite struct `The interval of a share` {
    private let connection: Connection

    init() throws {
        connection = try Seeded.connection().temporaryCopy()
        try connection.execute(
            """
            INSERT INTO methods (method, title, formula, source_id, batch_id)
            SELECT 'random', 'Random', 'any', source_id, 1 FROM sources ORDER BY source_id LIMIT 1
            """)
    }

    struct Amount {
        let line: String
        let payer: String
        let numerator: Double
        let denominator: Double
    }

    private static let lines = [
        ("D_LABOR", "host"), ("D_CONSTR", "host"), ("D_LOG", "host"), ("I_TAX", "host"),
        ("OM", "us"), ("MILCON", "us"), ("RMF", "us"),
    ]

    /// Makes the method and its figures; one line of each kind may be left without a figure.
    private func fill(_ random: inout SplitMix64, isWhole: Bool = true) throws -> [Amount] {
        var amounts: [Amount] = []
        for (line, payer) in Self.lines {
            let numerator = payer == "host" ? Double.random(in: 0...1, using: &random) : 0
            let denominator = Double.random(in: max(numerator, 0.1)...1.5, using: &random)
            let amount = Amount(
                line: line, payer: payer, numerator: numerator, denominator: denominator)
            for (role, weight) in [("numerator", numerator), ("denominator", denominator)] {
                try connection.run(
                    """
                    INSERT INTO method_lines (method, role, line, weight, source_id, batch_id)
                    SELECT 'random', :role, :line, :weight, source_id, 1
                    FROM sources ORDER BY source_id LIMIT 1
                    """, ["role": role, "line": line, "weight": weight])
            }
            amounts.append(amount)
            if !isWhole, Bool.random(using: &random) { continue }
            try connection.run(
                """
                INSERT INTO contributions (
                    host, payer, series, line, calendar, valid_from, valid_until, currency,
                    amount_minor, qualifier, rounded_to_minor, source_id, batch_id
                )
                SELECT 'NZL', :payer, 'random', :line, 'CY', '2050-01-01', '2051-01-01', 'USD',
                    :amount, :qualifier, :rounded, source_id, 1
                FROM sources ORDER BY source_id LIMIT 1
                """,
                [
                    "payer": payer, "line": line,
                    "amount": Int.random(in: 0...1_000_000, using: &random),
                    "qualifier": ["exact", "about", "at-least", "at-most", "exact", "about"]
                        .randomElement(using: &random) ?? "exact",
                    "rounded": [1, 10_000, 500_000].randomElement(using: &random) ?? 1,
                ])
        }
        return amounts
    }

    private struct Ends {
        let numerator: Double
        let denominator: Double
        let low: Double
        let high: Double?

        /// Some amount between the ends; where there is no upper one, as far as one likes.
        func choice(_ random: inout SplitMix64) -> Double {
            let top = high ?? low + 1e5 * Double.random(in: 0...1e4, using: &random)
            return switch Int.random(in: 0..<4, using: &random) {
            case 0: low
            case 1: top
            default: Double.random(in: low...max(low, top), using: &random)
            }
        }
    }

    private func takenEnds() throws -> [Ends] {
        var select = try connection.prepare(
            """
            SELECT numerator_weight, denominator_weight, low_minor * factor, high_minor * factor
            FROM temp.taken
            """)
        return try select.rows { row in
            Ends(
                numerator: try row[0], denominator: try row[1], low: try row[2], high: try row[3])
        }
    }

    private func share(_ ends: [Ends], _ amounts: [Double]) -> Double {
        let numerator = zip(ends, amounts).reduce(0) { $0 + $1.0.numerator * $1.1 }
        let denominator = zip(ends, amounts).reduce(0) { $0 + $1.0.denominator * $1.1 }
        return 100 * numerator / denominator
    }

    private func ask(_ options: [String: String]) throws -> ReportResult {
        let report = Report.burdenShare
        let options = options.merging(["host": "NZL", "year": "2050", "method": "random"]) { $1 }
        return try report.run(ReportArguments(options, for: report, on: connection), on: connection)
    }

    @Test(arguments: 0..<40 as Range<UInt64>)
    func `holds the share of any choice of amounts inside theirs, and is no wider`(seed: UInt64)
        throws
    {
        var random = SplitMix64(seed: seed)
        _ = try fill(&random)
        let result = try ask([:])
        let row = try #require(result.rows.first)
        let low = try #require(result.number("share_low_percent", in: row))
        let high = try #require(result.number("share_high_percent", in: row))
        let ends = try takenEnds()
        #expect(ends.count == Self.lines.count)
        for _ in 0..<200 {
            let value = share(ends, ends.map { $0.choice(&random) })
            guard value.isFinite else { continue }
            #expect(low - 1e-9 <= value && value <= high + 1e-9, "\(low) \(value) \(high)")
        }
        // Every corner of the box, an end that is open standing far out.
        let corners = (0..<(1 << ends.count)).map { corner in
            share(
                ends,
                ends.enumerated().map { place, end in
                    corner >> place & 1 == 0 ? end.low : end.high ?? 1e15
                })
        }.filter(\.isFinite)
        #expect(abs((corners.min() ?? .nan) - low) < 1e-4)
        #expect(abs((corners.max() ?? .nan) - high) < 1e-4)
    }

    @Test(arguments: 0..<40 as Range<UInt64>, ["open", "known"])
    func `holds, where lines are missing, the share of whatever these are`(
        seed: UInt64, bounds: String
    ) throws {
        var random = SplitMix64(seed: seed)
        let amounts = try fill(&random, isWhole: false)
        let result = try ask(["bounds": bounds])
        let row = try #require(result.rows.first)
        guard result.text("completeness", in: row) == "incomplete" else { return }
        let low = try #require(result.number("possible_low_percent", in: row))
        let high = try #require(result.number("possible_high_percent", in: row))
        let missing = result.text("missing_lines", in: row).split(separator: ", ").map(String.init)
        var ends = try takenEnds()
        ends += amounts.filter { missing.contains($0.line) }.map { amount in
            // New Zealand has no figure of another year.
            Ends(
                numerator: amount.numerator, denominator: amount.denominator, low: 0, high: nil)
        }
        #expect(ends.count == Self.lines.count)
        for _ in 0..<200 {
            let value = share(ends, ends.map { $0.choice(&random) })
            guard value.isFinite else { continue }
            #expect(low - 1e-9 <= value && value <= high + 1e-9, "\(low) \(value) \(high)")
        }
    }

    @Test func `is bounded by the largest figure that is known of what is missing`() throws {
        let report = Report.burdenShare
        let options = ["host": "KOR", "year": "2019", "method": "dod-npsc", "bounds": "known"]
        let result = try report.run(
            ReportArguments(options, for: report, on: connection), on: connection)
        // 1,038.9 billion won are 891.1 million dollars: of these and 4,464.2 million, 16.64 percent.
        #expect(
            try result.texts("possible_low_percent", "possible_high_percent", "largest_known") == [
                ["16.64", "100.00", "US_NONPERSONNEL 4464.2 m US$ a year (2020, US)"]
            ])
    }
}

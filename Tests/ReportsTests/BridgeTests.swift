import Storage
import Testing

@testable import Reports

@Suite struct `The bridge between two shares` {
    private let connection: Connection

    init() throws { connection = try Seeded.connection() }

    private func bridge(_ options: [String: String]) throws -> ReportResult {
        let report = Report.bridge
        return try report.run(ReportArguments(options, for: report, on: connection), on: connection)
    }

    private static let korea = [
        "host": "KOR", "year": "2010", "from-method": "spark-sma", "to-method": "spark-all-support",
    ]

    @Test func `names nine lines, whose effects are those of moving all of them together`() throws {
        let result = try bridge(Self.korea)
        #expect(
            try result.texts("category", "effect_points") == [
                ["Forgone rent", "11.67"], ["Waived taxes", "3.48"],
                ["Conscripts: value", "1.48"], ["Base vicinity", "1.01"],
                ["Conscripts and police: cash part", "0.24"], ["Utility discounts", "0.18"],
                ["Rent paid to private owners; property support", "0.11"],
                ["Waived tolls and fees: road, port, airport", "0.10"],
                ["Waived tolls and fees: rail", "0.00"],
            ])
        #expect(try Set(result.texts("in_a", "in_b")) == [["no", "both sums"]])
    }

    /// Of one account, the Japanese ministry prints 191.0 billion yen of host-nation support and
    /// 373.6 with rent and vicinity works: 373.6 of 403.6 is 6.14 points more than 191.0 of 221.0.
    @Test func `splits a total that has a line of the other count inside it`() throws {
        let result = try bridge([
            "host": "JPN", "year": "2015", "from-method": "mod-hns", "to-method": "mod-all",
        ])
        #expect(
            try result.texts("line", "item", "in_a", "in_b", "effect_points", "marks") == [
                ["JPN.STATIONING", "less JPN.HNS", "no", "both sums", "6.14", ""]
            ])
        let yen = try #require(result.number("amount_usd", in: result.rows[0])) * 121.0491
        #expect(abs(yen - 182.6e9) < 1e6)
        #expect(result.notes.contains { $0.hasSuffix("host JPN.HNS, us JPN.HNS_BOTH") })
    }

    /// The integral of each line's step along the way, in so many small steps instead of in closed
    /// form.
    @Test func `has the effects that adding up small steps gives`() throws {
        let result = try bridge(Self.korea)
        let numerators = try sums("numerator")
        let denominators = try sums("denominator")
        let steps = 20_000
        for row in result.rows {
            let amount = try #require(result.number("amount_usd", in: row))
            var effect = 0.0
            for step in 0..<steps {
                let place = (Double(step) + 0.5) / Double(steps)
                let numerator = numerators[0] + place * (numerators[1] - numerators[0])
                let denominator = denominators[0] + place * (denominators[1] - denominators[0])
                effect += amount * (denominator - numerator) / denominator / denominator
            }
            let told = try #require(result.number("effect_points", in: row))
            let rounding = try #require(result.number("rounding_points", in: row))
            #expect(abs(100 * effect / Double(steps) - (told - rounding)) < 1e-7)
        }
    }

    /// One of the two sums, where the bridge begins and where it ends.
    private func sums(_ name: String) throws -> [Double] {
        try connection.rows(
            name == "numerator"
                ? "SELECT numerator FROM temp.shares ORDER BY question"
                : "SELECT denominator FROM temp.shares ORDER BY question", as: Double.self)
    }

    struct Side: Hashable {
        let year: Int
        let host: String
        let method: String
    }

    @Test func `adds up to the difference between any two complete shares of a host and year`()
        throws
    {
        let shares = Report.burdenShare
        let all = try shares.run(
            ReportArguments([:], for: shares, on: connection), on: connection)
        let sides = all.rows.compactMap { row -> Side? in
            guard all.text("completeness", in: row) == "complete",
                let year = Int(all.text("year_from", in: row)),
                all.text("year_to", in: row) == String(year)
            else { return nil }
            return Side(
                year: year, host: all.text("host", in: row), method: all.text("method", in: row))
        }
        #expect(sides.count > 15)
        var pairs = 0
        for from in sides {
            for to in sides where to.host == from.host && to.year == from.year && to != from {
                let result = try bridge([
                    "host": from.host, "year": String(from.year), "from-method": from.method,
                    "to-method": to.method,
                ])
                let effects = result.rows.compactMap { result.number("effect_points", in: $0) }
                let difference =
                    result.rows.first
                    .flatMap { result.number("difference_points", in: $0) } ?? 0
                #expect(abs(effects.reduce(0, +) - difference) < 1e-9, "\(from) \(to)")
                pairs += 1
            }
        }
        #expect(pairs > 20)
    }

    @Test func `leads over years, and names the accounts of both where they differ`() throws {
        let result = try bridge([
            "host": "KOR", "year": "2010", "from-method": "spark-sma", "to-method": "dod-npsc",
            "to-year": "2020",
        ])
        let lines = try result.texts("line", "account_a", "account_b", "marks")
        #expect(lines.contains(["OM", "dod-om-overview", "dod-overseas-summary", "other-series"]))
        #expect(lines.contains(["FH", "", "dod-overseas-summary", "other-line"]))
    }

    @Test func `is refused where a side is not complete, with the lines that it lacks`() throws {
        var options = Self.korea
        options["to-method"] = "gao-21-270"
        let refusal = #expect(throws: ReportError.self) { try bridge(options) }
        #expect(
            refusal?.description == """
                report bridge has no answer: gao-21-270 of KOR 2010 is incomplete, it lacks \
                US_PERSONNEL
                  fix: see `alliance report methods --host KOR` for the methods and years that are \
                complete
                """)
    }
}

extension ReportResult {
    /// The values of some columns, as CSV has them.
    func texts(_ names: String...) throws -> [[String]] {
        rows.map { row in names.map { text($0, in: row) } }
    }

    func text(_ name: String, in row: [Value]) -> String {
        guard let place = columns.firstIndex(where: { $0.name == name }) else {
            return "no \(name)"
        }
        return columns[place].plainText(row[place]) ?? ""
    }

    /// A number as SQL gave it, before it is rounded for print.
    func number(_ name: String, in row: [Value]) -> Double? {
        guard let place = columns.firstIndex(where: { $0.name == name }) else { return nil }
        return switch row[place] {
        case .real(let number): number
        case .integer(let number): Double(number)
        default: nil
        }
    }
}

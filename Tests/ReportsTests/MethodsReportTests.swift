import Storage
import Testing

@testable import Reports

@Suite struct `One ally by every method` {
    private let connection: Connection

    init() throws { connection = try Seeded.connection() }

    private func ask(_ report: Report, _ options: [String: String]) throws -> ReportResult {
        try report.run(ReportArguments(options, for: report, on: connection), on: connection)
    }

    @Test(arguments: [
        ["gao-21-270", "2016–2019", "37.61", "computed", "38"],
        ["dod-npsc", "2016", "50.00", "computed", "50"],
        ["compendium-offset", "2002", "74.50", "published", "74.5"],
        ["compendium-offset", "1995", "75.93", "computed", "76"],
        ["compendium-offset", "1999", "79.00", "published", "79"],
        ["mod-hns", "2015", "86.43", "computed", "86.4"],
        ["mod-all", "2015", "92.57", "computed", "92.6"],
    ])
    func `has the seven answers about Japan, each computed or published`(row: [String]) throws {
        let result = try ask(.methods, ["host": "JPN"])
        let rows = try result.texts(
            "method", "years", "share_percent", "told", "published_percent")
        #expect(rows.contains(row))
    }

    @Test func `is asked of one method, too`() throws {
        let result = try ask(.methods, ["host": "JPN", "method": "mod-hns"])
        #expect(try result.texts("method", "years") == [["mod-hns", "2015"]])
    }

    @Test func `goes from the lowest to the highest, ties sharing a rank`() throws {
        let result = try ask(.methods, ["host": "KOR"])
        let ranks = try result.texts("rank").compactMap { Int($0[0]) }
        #expect(ranks == ranks.sorted() && ranks.first == 1)
        let tied = result.rows.filter { result.text("marks", in: $0).contains("tied") }
        #expect(
            tied.map { result.text("share_percent", in: $0) } == [
                "46.93", "46.93", "65.21", "65.21",
            ])
        #expect(Set(tied.map { result.text("rank", in: $0) }).count == 2)
    }

    @Test func `has for each share the places that the intervals leave open`() throws {
        let result = try ask(.methods, ["host": "KOR"])
        let ends = result.rows.map { row in
            (
                low: result.number("share_low_percent", in: row) ?? .nan,
                high: result.number("share_high_percent", in: row) ?? .nan,
                first: Int(result.text("rank_low", in: row)),
                last: Int(result.text("rank_high", in: row))
            )
        }
        for own in ends {
            #expect(own.first == 1 + ends.filter { $0.high < own.low }.count)
            #expect(own.last == ends.filter { $0.low <= own.high }.count)
        }
        // 40 to 45 percent, said in 2013, may lie under 40 percent of 2002 or over 41 of 2019.
        let said = try result.texts("years", "rank_low", "rank_high")
        #expect(said.contains(["2013", "6", "10"]))
    }

    @Test func `names, of a year, what keeps each other method from an answer`() throws {
        let result = try ask(.methods, ["host": "KOR", "year": "2019"])
        let rows = try result.texts("method", "told", "completeness", "missing_lines", "rank")
        #expect(rows.first == ["dod-npsc", "published", "incomplete", "US_NONPERSONNEL", "1"])
        #expect(rows.count == 9)
        #expect(rows.contains(["mod-hns", "neither", "incomplete", "OM_LOCAL", ""]))
    }
}

@Suite struct `What a share hangs on` {
    private let connection: Connection

    init() throws { connection = try Seeded.connection() }

    private func ask(_ options: [String: String]) throws -> ReportResult {
        let report = Report.sensitivity
        return try report.run(ReportArguments(options, for: report, on: connection), on: connection)
    }

    private static let korea = ["host": "KOR", "year": "2020", "method": "total-cost"]

    @Test func `is each line, the one that moves it most first`() throws {
        let result = try ask(Self.korea.merging(["share": "20"]) { $1 })
        #expect(
            try result.texts("line", "up_points", "without_percent").prefix(3) == [
                ["KOR.SMA", "1.35", "0.00"], ["OM", "-0.66", "28.15"],
                ["US_PERSONNEL", "-0.62", "27.16"],
            ])
    }

    /// Japan bears 24.61 percent by the same count of the same year.
    @Test func `says which change of one line makes two allies change places`() throws {
        let result = try ask(Self.korea)
        #expect(
            try Set(result.texts("of_host", "goal_host")) == [["KOR", "JPN"], ["JPN", "KOR"]])
        var select = try connection.prepare(
            """
            SELECT asked.host, share.numerator, share.denominator
            FROM temp.shares AS share JOIN temp.asked AS asked ON asked.question = share.question
            WHERE asked.host IN ('KOR', 'JPN')
            """)
        let ends = try select.rows { row in
            (try row[0] as String, try row[1] as Double, try row[2] as Double)
        }
        for row in result.rows {
            guard let change = result.number("needed_change_usd", in: row),
                let goal = result.number("goal_percent", in: row),
                let sums = ends.first(where: { $0.0 == result.text("of_host", in: row) })
            else { continue }
            let isHost = result.text("side", in: row) == "host"
            let share = (sums.1 + (isHost ? change : 0)) / (sums.2 + change)
            #expect(abs(100 * share - goal) < 1e-9)
        }
        let marked = result.rows.filter { result.text("marks", in: $0).contains("smallest-change") }
        #expect(marked.map { result.text("line", in: $0) } == ["JPN.HNS"])
    }

    @Test func `is told of no share that is not complete`() throws {
        #expect(throws: ReportError.self) {
            try ask(["host": "KOR", "year": "2019", "method": "dod-npsc"])
        }
        #expect(throws: ReportError.self) {
            try ask([
                "host": "KOR", "year": "2010", "method": "spark-all-support", "ally": "JPN",
            ])
        }
    }
}

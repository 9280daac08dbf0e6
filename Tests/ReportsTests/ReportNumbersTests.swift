import Foundation
import Storage
import TestSupport
import Testing

@testable import Reports

@Suite struct `A report on the seeds` {
    private let connection: Connection

    init() throws { connection = try Seeded.connection() }

    private func ask(_ report: Report, _ options: [String: String]) throws -> ReportResult {
        try report.run(ReportArguments(options, for: report, on: connection), on: connection)
    }

    private func texts(_ result: ReportResult, _ columns: String...) throws -> [[String]] {
        let places = try columns.map { name in
            try #require(result.columns.firstIndex { $0.name == name })
        }
        return result.rows.map { row in
            places.map { result.columns[$0].plainText(row[$0]) ?? "" }
        }
    }

    @Test func `ranks hosts by assigned troops as the quarterly report of September 2019 does`()
        throws
    {
        let result = try ask(.troops, ["date": "2019-09-30", "count-type": "assigned", "top": "5"])
        #expect(
            try texts(result, "host_name", "people") == [
                ["Japan", "55245"], ["Germany", "35275"], ["South Korea", "26525"],
                ["Italy", "12902"], ["United Kingdom", "9254"],
            ])
    }

    @Test func `counts the gap to the day the successor was in force, retroactive or not`() throws {
        let result = try ask(.lapses, ["on": "2019-06-01", "months": "24"])
        let rows = try texts(
            result, "agreement", "last_day", "successor_in_force_on", "gap_days", "gap_basis")
        #expect(
            rows.contains([
                "us-rok-sma-10", "2019-12-31", "2021-09-01", "609", "in-force-day",
            ]))
        #expect(
            rows.contains(["us-japan-sma-2016", "2021-03-31", "", "0", "effective-period"]))
    }

    @Test func `shows both values that one publisher printed for 2002`() throws {
        let result = try ask(.conflicts, ["host": "KOR"])
        let rows = try texts(result, "value_a", "value_b")
        #expect(rows.contains(["843110000", "842810000"]))
        #expect(rows.contains(["486610000", "486310000"]))
    }

    @Test func `asks of South Korea what each cost base asks`() throws {
        let result = try ask(.costPlus, ["host": "KOR", "year": "2019", "premium": "50"])
        #expect(
            try texts(result, "base", "year", "multiple", "multiple_low", "multiple_high") == [
                ["npsc-published", "2019", "3.66", "3.61", "3.70"],
                ["npsc-lines", "2020", "5.52", "5.52", "5.52"],
                ["us-cost", "2020", "7.61", "7.61", "7.61"],
                ["total-cost", "2020", "9.11", "9.11", "9.11"],
            ])
    }

    @Test func `lists bases by their distance from a point`() throws {
        let result = try ask(.bases, ["near": "37.5665,126.9780", "km": "100"])
        let distances = try texts(result, "distance_km").compactMap { Double($0[0]) }
        #expect(!distances.isEmpty)
        #expect(distances == distances.sorted())
        #expect(distances.allSatisfy { $0 <= 100 })
    }

    @Test(arguments: [
        ("burden-share", ["host": "KOR", "year": "2010"]),
        ("burden-share-accounts", ["host": "KOR", "year": "2010", "method": "dod-npsc"]),
        ("burden-share-lines", ["host": "KOR", "year": "2010", "method": "spark-sma"]),
        ("methods", ["host": "JPN"]),
        (
            "bridge",
            [
                "host": "KOR", "year": "2010", "from-method": "spark-sma",
                "to-method": "spark-all-support",
            ]
        ),
        ("sensitivity", ["host": "KOR", "year": "2020", "method": "total-cost"]),
        ("cost-plus", ["host": "KOR", "year": "2019"]),
        ("contributions", ["host": "KOR", "year": "2019"]),
        ("us-costs", ["host": "KOR", "year": "2020"]),
        ("troops", ["date": "2019-09-30", "top": "12"]),
        ("troop-trend", ["host": "KWT"]),
        ("agreements", ["host": "KOR", "kind": "special-measures"]),
        ("lapses", ["on": "2019-06-01"]),
        ("bases", ["near": "37.5665,126.9780", "km": "100"]),
        ("coverage", ["host": "KOR", "from": "2010", "to": "2020"]),
        ("conflicts", ["host": "KOR"]),
        ("claim", ["host": "KOR", "value": "5e9", "unit": "USD/year", "date": "2019-05"]),
        ("statements", ["host": "KOR", "from": "2019-01-01"]), ("opinion", ["host": "KOR"]),
        ("edition-diff", ["publication": "sipri-milex", "host": "KOR"]),
        ("troop-components", ["host": "KOR", "date": "2019-09-30"]),
        ("troop-gaps", ["date": "2020-12-31"]),
        ("troop-floors", ["date": "2026-01-15"]),
        (
            "drawdown",
            ["host": "KOR", "people": "4000", "bases": "1", "date": "2019-01-15"]
        ),
        ("instruments", ["host": "KOR", "year": "2019"]),
        ("base-costs", ["host": "KOR", "known": "cost"]),
        ("escalation", ["agreement": "us-rok-sma-12", "index": "2"]),
        ("negotiated", ["host": "KOR"]),
        ("real-terms", ["host": "KOR", "base-year": "2024"]),
        ("contribution-ratios", ["year": "2019"]),
        ("fair-share", ["group": "burden-seven", "year": "2019"]),
        (
            "index",
            ["index": "example-spending-and-effort", "group": "burden-seven", "year": "2019"]
        ),
        (
            "exploitation", ["group": "nato", "effort": "nato-defence-expenditure-gdp-share"]
        ),
        ("nato-guidelines", ["year": "2019"]),
        ("common-funding", ["year": "2024"]),
    ])
    func `prints at 80 cells, and as CSV, as it did before`(
        name: String, options: [String: String]
    ) throws {
        let result = try ask(try Report.named(name), options)
        try expectGolden(try result.text(as: .table, width: 80), "reports/\(name).txt")
        try expectGolden(try result.text(as: .csv), "reports/\(name).csv")
    }

    @Test(arguments: Report.all)
    func `says in its title or under it what it took for what was not asked`(
        report: Report
    ) throws {
        let options = report.requiredOptions
        let arguments = try ReportArguments(options, for: report, on: connection)
        let result = try report.run(arguments, on: connection)
        for parameter in report.parameters where options[parameter.name] == nil {
            guard let value = arguments.values[parameter.sqlName],
                let text = ReportColumn("", "").plainText(value)
            else { continue }
            #expect(
                result.title.contains(" · \(text)")
                    || result.notes.contains { $0.contains("--\(parameter.name)=\(text)") },
                "--\(parameter.name)")
        }
        // A count may be of any age where no day is asked.
        let named = report.parameters.filter { parameter in
            parameter.defaultText != nil || parameter.defaultSQL != nil && parameter.name != "days"
        }
        #expect(named.allSatisfy { arguments.values[$0.sqlName] != .null })
    }

    @Test func `without a day is of the day that it names`() throws {
        let today = { try connection.one("SELECT date('now')", as: String.self) }
        let before = try today()
        let title = try ask(.lapses, [:]).title
        #expect(try [before, today()].map { "Agreements that lapse · \($0)" }.contains(title))
        #expect(try ask(.troops, [:]).title == "US troops by host")
    }

    @Test(arguments: [
        ("troops", [:], "--count-type=assigned --component=active-duty --service=total"),
        (
            "troops", ["date": "2019-09-30"],
            "--count-type=assigned --component=active-duty --service=total --days=100"
        ),
        (
            "troops", ["count-type": "ceiling", "days": "0"],
            "--component=unstated --service=total"
        ),
        ("coverage", [:], "--every=decade"), ("coverage", ["host": "KOR"], "--every=year"),
        ("lapses", ["on": "2019-06-01", "months": "12"], "--back=120"),
    ])
    func `tells its defaults as they would be typed`(
        name: String, options: [String: String], words: String
    ) throws {
        let result = try ask(try Report.named(name), options)
        #expect(result.notes == ["by default: " + words])
    }

    @Test func `has nothing to say of defaults where everything was asked`() throws {
        let result = try ask(
            .lapses, ["on": "2019-06-01", "months": "12", "back": "12"])
        #expect(result.notes == [])
    }

    @Test func `says where the accounts and amounts behind a share are, if there is a share`()
        throws
    {
        let report = Report.burdenShare
        let share = try ask(report, ["host": "KOR", "year": "2010"])
        #expect(share.notes.contains(report.seeAlso))
        for word in ["burden-share-lines", "burden-share-accounts", "--format csv"] {
            #expect(report.seeAlso.contains(word))
        }
        let nothing = try ask(report, ["host": "USA"])
        #expect(nothing.rows == [] && !nothing.notes.contains(report.seeAlso))
    }

    @Test func `leaves the file as it is, byte for byte`() throws {
        let before = try Data(contentsOf: URL(filePath: try #require(connection.path)))
        for report in Report.all {
            let options = report.requiredOptions
            _ = try ask(report, options)
        }
        #expect(try Data(contentsOf: URL(filePath: try #require(connection.path))) == before)
    }
}

@Suite struct `A question that cannot be taken` {
    private let connection: Connection

    init() throws { connection = try Seeded.connection() }

    @Test(arguments: [
        ("troops", ["date": "2019-02-30"], "--date \"2019-02-30\""),
        ("troops", ["count-type": "asigned"], "did you mean assigned?"),
        ("burden-share", ["host": "Koera, South"], "did you mean"),
        ("burden-share", ["method": "dod-npcs"], "did you mean dod-npsc?"),
        ("burden-share", ["hots": "KOR"], "did you mean --host?"),
        ("burden-share", ["host": "KOR", "year": "19"], "write it with four digits"),
        (
            "burden-share", ["host": "KOR", "year": "2019", "from": "2016-01-01"],
            "give --year, or --from and --until"
        ),
        (
            "burden-share", ["host": "KOR", "from": "2016-01-01", "until": "2016-01-01"],
            "--until is the day after the last"
        ),
        (
            "burden-share", ["host": "KOR", "from": "2016-01-01"],
            "give both --from and --until, or --year"
        ),
        ("lapses", ["months": "-1"], "from 0 to 1200"),
        ("bases", ["near": "91,0"], "write degrees north,east"),
        ("troop-trend", [:], "needs --host"),
    ])
    func `is told what is wrong and what to do`(
        name: String, options: [String: String], words: String
    ) throws {
        let report = try Report.named(name)
        let error = #expect(throws: ReportError.self) {
            _ = try ReportArguments(options, for: report, on: connection)
        }
        #expect(error?.description.contains(words) == true, "\(error?.description ?? "nothing")")
        #expect(error?.description.contains("\n  fix: ") == true)
    }

    @Test func `names the nearest report`() {
        #expect(throws: ReportError.unknownReport("burdenshare", nearest: "burden-share")) {
            try Report.named("burdenshare")
        }
    }
}

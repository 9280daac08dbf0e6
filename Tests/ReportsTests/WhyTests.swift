import Storage
import TestSupport
import Testing
import Warehouse

@testable import Reports

@Suite struct `Why` {
    private let warehouse: Warehouse

    init() throws {
        warehouse = Warehouse(
            try Seeded.connection(), origin: Origin(programVersion: "test"))
    }

    /// Reports whose facts nothing tells yet: none may stand here in the end.
    private static let unexplained: Set<String> = []

    private static let explained = Report.all.filter { !unexplained.contains($0.name) }

    @Test func `knows what every report rests on`() {
        let without = Report.all.filter { $0.why == nil }.map(\.name)
        #expect(Set(without) == Self.unexplained)
    }

    private func explain(
        _ report: Report, _ options: [String: String], row: [String] = [], column: String? = nil
    ) throws -> Explanation {
        try report.explain(
            CellChoice(row: row, column: column),
            ReportArguments(options, for: report, on: warehouse.connection), in: warehouse)
    }

    /// What each report is asked beside its own example, so that every column is met.
    private static let further: [String: [[String: String]]] = [
        "contributions": [[:]], "us-costs": [[:]],
        "troops": [["count-type": "ceiling"]],
        "troop-trend": [["host": "JPN"], ["host": "KWT", "every": "count"]],
        "agreements": [[:]], "lapses": [["on": "2019-06-01"], ["on": "2026-01-01"]],
        "bases": [[:]], "coverage": [[:], ["host": "JPN"]], "conflicts": [[:]],
        "burden-share": [
            ["host": "JPN", "year": "2002"], ["host": "JPN", "year": "1978"],
            ["host": "KOR", "year": "2019", "bounds": "known"], ["year": "1978"],
            ["year": "1986"],
        ],
        "bridge": [
            [
                "host": "JPN", "year": "2015", "from-method": "mod-all", "to-method": "mod-hns",
            ]
        ],
        "statements": [[:]], "troop-gaps": [["date": "2021-06-30"], ["date": "2025-12-31"]],
        "base-costs": [[:]],
    ]

    /// Columns that no answer on the seeds fills.
    private static let neverFilled: [String: Set<String>] = [
        "bases": ["replacement_value"], "contributions": ["base_year"],
        "burden-share": ["denominator_native"], "escalation": ["floor_percent"],
        "base-costs": ["replacement_value", "host_share_low_percent", "host_share_high_percent"],
        "troop-gaps": ["present_people", "registered_people"],
    ]

    @Test(arguments: explained)
    func `answers for every number of every report, with a source or by the question`(
        report: Report
    ) throws {
        var met: Set<String> = []
        for options in [report.exampleOptions] + (Self.further[report.name] ?? []) {
            let arguments = try ReportArguments(options, for: report, on: warehouse.connection)
            for explanation in try report.explainEveryNumber(arguments, rows: 25, in: warehouse) {
                met.insert(explanation.column.name)
                #expect(
                    !explanation.sources.isEmpty || explanation.column.basis != .facts,
                    "\(explanation.title): \(explanation.column.name), row \(explanation.row)")
                #expect(explanation.evidence.allSatisfy { $0.batch != nil })
            }
        }
        let columns = report.columns.filter(\.isNumeric).map(\.name)
        #expect(
            columns.filter { !met.contains($0) }
                == columns.filter { Self.neverFilled[report.name]?.contains($0) ?? false })
    }

    @Test(arguments: explained)
    func `has a formula for every number that more than one fact is behind`(
        report: Report
    ) throws {
        var lacking: Set<String> = []
        for options in [report.exampleOptions] + (Self.further[report.name] ?? []) {
            let arguments = try ReportArguments(options, for: report, on: warehouse.connection)
            for explanation in try report.explainEveryNumber(arguments, rows: 25, in: warehouse)
            where explanation.column.basis == .facts && explanation.formula == nil
                && explanation.evidence.count > 1
            {
                lacking.insert(explanation.column.name)
            }
        }
        #expect(lacking.sorted() == [])
    }

    @Test(arguments: explained)
    func `says by a formula more than what a column means`(report: Report) {
        #expect(report.columns.filter { $0.formula == $0.help }.map(\.name) == [])
    }

    @Test func `tells of a projected amount the growth that was asked for each year`() throws {
        let options = ["agreement": "us-rok-sma-12", "index": "2"]
        let found = try explain(.escalation, options, row: ["year=2030"], column: "amount")
        let growths = found.givens.filter { $0.column == "applied_percent" }
        #expect(growths.map(\.row) == ["2027", "2028", "2029", "2030"])
        #expect(growths.allSatisfy { $0.value == "2.00" })
        #expect(found.givens.contains { $0.column == "index_basis" && $0.value == "asked" })
        #expect(found.evidence.map(\.role) == ["base amount", "rule"])
        // One rule is behind all of these years, so none of them has an earlier one.
        let index = try explain(.escalation, options, row: ["year=2030"], column: "index_percent")
        #expect(index.givens.map(\.value) == ["asked"])
    }

    @Test func `takes what was asked for no fact`() throws {
        let found = try explain(
            .costPlus, ["host": "KOR", "year": "2019"], row: ["1"], column: "premium_percent")
        #expect(found.evidence.isEmpty && found.column.basis == .asked)
    }

    @Test(arguments: explained)
    func `tells of no fact that is behind no row, and by columns that the report has`(
        report: Report
    ) throws {
        for options in [report.exampleOptions] + (Self.further[report.name] ?? []) {
            let arguments = try ReportArguments(options, for: report, on: warehouse.connection)
            let result = try report.run(arguments, on: warehouse.connection)
            let grounds = try report.grounds(arguments, on: warehouse.connection)
            let places = try result.keyPlaces(of: grounds)
            let keys = Set(result.rows.map { row in places.map { row[$0].comparable } })
            let strays = grounds.filter { !keys.contains($0.row.map(\.value.comparable)) }
            #expect(strays.map(\.fact.text) == [])
            let names = Set(report.columns.map(\.name))
            #expect(grounds.flatMap(\.cells).filter { !names.contains($0) } == [])
        }
    }

    @Test func `adds up: the sum of services is the sum of the facts it names`() throws {
        let report = Report.troops
        let arguments = try ReportArguments(
            ["date": "1970-06-30", "days": "3660"], for: report, on: warehouse.connection)
        for explanation in try report.explainEveryNumber(arguments, rows: 1000, in: warehouse)
        where explanation.column.name == "people" {
            let parts = explanation.evidence.map { Int($0.record["people"] ?? "") ?? 0 }
            #expect(explanation.plainText == String(parts.reduce(0, +)), "\(explanation.row)")
        }
    }

    @Test func `takes the difference of the two counts that it names`() throws {
        let found = try explain(
            .troopTrend, ["host": "KOR", "from": "2018-01-01", "until": "2020-01-01"],
            row: ["year=2019"], column: "change_people")
        let people = found.evidence.map { ($0.role, Int($0.record["people"] ?? "") ?? 0) }
        #expect(people.map(\.0) == ["count", "count before"])
        #expect(found.plainText == String(people[0].1 - people[1].1))
    }

    @Test func `gives the interval, the qualifier and the marks that stand beside a value`() throws
    {
        let found = try explain(
            .contributions, ["host": "KOR", "year": "2019"], row: ["line=D_LABOR"],
            column: "amount")
        #expect(found.interval != nil)
        #expect(found.qualifier == found.evidence[0].record["qualifier"])
        #expect(found.marks.contains { $0.code == "part" })
    }

    @Test(
        arguments: [
            (["99"], nil, "no row of the answer is meant by \"99\""),
            (["host=JPN"], nil, "no row of the answer is meant by \"host=JPN\""),
            ([], nil, "the answer has 5 rows"),
            (["hots=KOR"], nil, "did you mean host?"),
            (["1"], "poeple", "did you mean people?"),
            (["1"], "nonsense", "give one of rank, people"),
        ] as [([String], String?, String)])
    func `lists the choices where a cell is not there`(
        row: [String], column: String?, words: String
    ) throws {
        let options = ["date": "2019-09-30", "top": row.contains("host=JPN") ? "1" : "5"]
        let asked = row == ["host=JPN"] ? ["host=USA"] : row
        let error = #expect(throws: WhyError.self) {
            try explain(.troops, options, row: asked, column: column)
        }
        #expect(
            error?.description.contains(words.replacing("host=JPN", with: "host=USA")) ?? false,
            "\(String(describing: error))")
    }

    @Test func `takes a row by its number, or by what only it has`() throws {
        let options = ["date": "2019-09-30", "top": "5"]
        for row in [
            ["3"], ["host=KOR"], ["host=KOR,people=26525"], ["host_name=South Korea", "rank=3"],
        ] {
            let found = try explain(.troops, options, row: row)
            #expect(found.column.name == "people")
            #expect(found.text == "26,525")
        }
    }

    @Test(arguments: [
        (Report.baseCosts, ["host": "KOR"], ["7"], "host_share_percent"),
        (Report.statements, ["host": "KOR"], ["1"], "value"),
    ])
    func `gives no interval where nobody gave an end`(
        report: Report, options: [String: String], row: [String], column: String
    ) throws {
        #expect(try explain(report, options, row: row, column: column).interval == nil)
    }

    @Test func `gives an amount without the decimals that its currency lacks`() throws {
        func amount(_ column: String) throws -> String {
            try explain(
                .contributions, ["host": "KOR", "year": "2019"], row: ["line=D_LABOR"],
                column: column
            ).text
        }
        #expect(try !amount("amount").contains("."))
        #expect(try amount("amount_usd") == "429,318,333.41")
    }

    @Test(arguments: [
        (Report.troops, ["date": "2019-09-30"], "host=Japan"),
        (Report.troops, ["date": "2019-09-30"], "host=south korea"),
        (Report.natoGuidelines, ["year": "2019"], "ally=Germany"),
    ])
    func `takes an ally by its name, too`(
        report: Report, options: [String: String], row: String
    ) throws {
        let code = ["Japan": "JPN", "south korea": "KOR", "Germany": "DEU"]
        let found = try explain(report, options, row: [row])
        let name = String(row.split(separator: "=")[1])
        #expect(found.row.contains { $0.value == code[name] })
    }

    @Test func `says of a claim that the question gives it, as a number`() throws {
        let found = try explain(
            .claim, ["host": "KOR", "value": "5e9", "date": "2019-05"], row: ["1"],
            column: "claim_value")
        #expect(found.column.basis == .asked && found.column.isNumeric)
        #expect(found.text == "5,000,000,000" && found.evidence.isEmpty)
    }

    @Test func `says of a rank that it was counted`() throws {
        let found = try explain(
            .troops, ["date": "2019-09-30"], row: ["host=KOR"], column: "rank")
        #expect(found.column.basis == .counted("hosts of the answer with more people"))
    }
}

extension Report {
    /// The options of the report's own example.
    var exampleOptions: [String: String] {
        var options: [String: String] = [:]
        var name: String?
        for word in example.split(separator: " ").map(String.init) {
            if let option = name {
                options[option] = word
                name = nil
            } else if word.hasPrefix("--"), parameters.contains(where: { "--" + $0.name == word }) {
                name = String(word.dropFirst(2))
            }
        }
        return options
    }
}

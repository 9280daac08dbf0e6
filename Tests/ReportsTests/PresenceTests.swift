import Storage
import Testing

@testable import Reports

@Suite struct `A presence` {
    private let connection: Connection

    init() throws { connection = try Seeded.connection().temporaryCopy() }

    private func rows(
        _ report: Report, _ options: [String: String], _ columns: String...
    ) throws -> [[String]] {
        let arguments = try ReportArguments(options, for: report, on: connection)
        let result = try report.run(arguments, on: connection)
        return result.rows.map { row in
            let fields = zip(result.columns, row).map { ($0.name, $0.plainText($1) ?? "") }
            let record = Dictionary(uniqueKeysWithValues: fields)
            return columns.map { record[$0] ?? "" }
        }
    }

    @Test func `has services that add up to the total of its component`() throws {
        let found = try rows(
            .troopComponents, ["host": "KOR", "date": "2019-09-30"], "component", "service",
            "people")
        let services = found.filter { $0[0] == "active-duty" && $0[1] != "total" }
            .compactMap { Int($0[2]) }
        #expect(services.reduce(0, +) == 26_525)
        #expect(found.contains(["active-duty", "total", "26525"]))
    }

    @Test(arguments: [
        ("2024-09-30", "2024-09-30"), ("2024-10-01", "2024-09-30"), ("2025-01-08", "2024-09-30"),
        ("2025-01-09", ""),
    ])
    func `is divided as the last count that is not too old divides it`(
        date: String, day: String
    ) throws {
        let days = Set(
            try rows(.troopComponents, ["host": "KOR", "date": date], "counted_on").map { $0[0] })
        #expect(days == (day.isEmpty ? [] : [day]))
    }

    @Test func `in Poland rotates and is hardly assigned`() throws {
        let found = try rows(
            .troopGaps, ["host": "POL", "date": "2020-12-31"], "assigned_people",
            "rotational_people", "gap_people", "between_types")
        #expect(found == [["165", "4500", "5335", "planned over assigned"]])
    }

    @Test(arguments: [
        ("5335", 1), ("5336", 0),
    ])
    func `is shown where its counts differ by as much as is asked`(
        gap: String, count: Int
    ) throws {
        let options = ["host": "POL", "date": "2020-12-31", "min-gap": gap]
        #expect(try rows(.troopGaps, options, "host").count == count)
    }

    @Test(arguments: [
        ("2019-12-19", []), ("2019-12-20", [["28500", "26525", "-1975"]]),
        ("2020-09-30", [["28500", "26416", "-2084"]]), ("2020-10-01", []),
    ])
    func `stands above or below the floor that is in force on the day`(
        day: String, floors: [[String]]
    ) throws {
        #expect(
            try rows(
                .troopFloors, ["host": "KOR", "date": day], "floor_people", "people",
                "margin_people") == floors)
    }

    @Test func `is held against a floor that is over by a count of its time`() throws {
        let all = try rows(
            .troopFloors, ["host": "DEU", "date": "2026-01-15", "state": "all"], "counted_on",
            "state", "margin_people")
        #expect(all == [["2021-09-30", "expired", "968"]])
    }

    @Test(arguments: [
        ("3813", "kept"), ("3814", "broken"),
    ])
    func `breaks a floor when one more leaves than the margin`(
        people: String, verdict: String
    ) throws {
        let options = ["host": "KOR", "people": people, "date": "2019-01-15"]
        let floors = try rows(.drawdown, options, "section", "verdict")
            .filter { $0[0] == "Floors in law" }
        #expect(floors == [["Floors in law", verdict]])
    }

    /// A wing of 4,000 on one base: 600 million a year abroad, 410 at home.
    @Test func `costs what the model says of bases and of people`() throws {
        let options = ["host": "KOR", "people": "4000", "bases": "1", "date": "2019-01-15"]
        let changes = Dictionary(
            uniqueKeysWithValues: try rows(.drawdown, options, "item", "change_value")
                .map { ($0[0], $0[1]) })
        #expect(changes["together"] == "-600000000")
        #expect(changes["base support at home"] == "90000000")
        #expect(changes["people at home"] == "320000000")
        #expect(changes["saved after all"] == "-190000000")
    }

    @Test func `of a model that lacks a parameter has no cost of it, and says so`() throws {
        let options = [
            "host": "KOR", "people": "1000", "bases": "1", "model": "rand-2013",
            "date": "2019-01-15",
        ]
        let found = try rows(
            .drawdown, options, "item", "change_value", "change_low", "change_high", "marks")
        #expect(found.contains(["people", "", "", "", "no-parameter"]))
        // More than 200 million for the base, of which 50 to 60 percent is saved; 10,000 to 40,000
        // for each person.
        #expect(
            found.contains { $0[0] == "saved after all" && $0[2] == "" && $0[3] == "-110000000" })
    }

    @Test func `is paid for in cash and in kind as its lines are`() throws {
        let found = try rows(
            .instruments, ["host": "KOR", "year": "2019"], "instrument", "amount",
            "share_percent", "account")
        // 500.5 and 12 percent of 371.0 billion; 167.4 and 88 percent of 371.0.
        #expect(
            found == [
                ["cash", "545020000000.00", "52.46", "kor-sma"],
                ["in-kind", "493880000000.00", "47.54", "kor-sma"],
            ])
    }

    @Test(arguments: [
        ("2010", "1674900000000"), ("2015", "5446800000000"), ("2019", "1038900000000"),
    ])
    func `is paid for once: no amount is counted beside its parts`(
        year: String, total: String
    ) throws {
        let amounts = try rows(.instruments, ["host": "KOR", "year": year], "amount")
            .compactMap { Double($0[0]) }
        #expect(amounts.reduce(0, +) == Double(total))
    }

    @Test func `has a share of 100 percent in every year of every host`() throws {
        let shares = try rows(
            .instruments, [:], "host", "year_from", "year_to", "share_percent")
        let sums = Dictionary(grouping: shares) { $0.prefix(3).joined(separator: " ") }
            .mapValues { $0.compactMap { Double($0[3]) }.reduce(0, +) }
        #expect(sums.count > 50)
        #expect(sums.filter { abs($0.value - 100) > 0.02 } == [:])
    }

    @Test func `on a base is paid by whom a programme or a statement names`() throws {
        let found = try rows(
            .baseCosts, ["host": "QAT", "known": "cost"], "name", "payer", "amount")
        #expect(
            found == [
                ["Al Udeid Air Base", "host", "8000000000"],
                ["Al Udeid Air Base", "us", "450000000"],
            ])
    }

    @Test func `has each base once, whoever lists it`() throws {
        let names = try rows(.baseCosts, ["host": "DEU"], "name", "cost_kind")
        #expect(Set(names.map { $0[0] }).count == names.filter { $0[1] == "" }.count)
    }

    @Test(arguments: [
        ("sipri-milex", "2018", "2.49684", "2.362", "revised"),
        ("sipri-milex", "2023", "2.81205", "2.599", "revised"),
        ("sipri-milex", "2019", "", "2.519", "added"),
    ])
    func `of the past is revised from edition to edition`(
        publication: String, year: String, older: String, newer: String, kind: String
    ) throws {
        let options = ["publication": publication, "host": "KOR"]
        let found = try rows(
            .editionDiff, options, "year", "older_value", "newer_value", "kind")
        #expect(found.contains([year, older, newer, kind]))
    }

    /// Of the edition of 2024 nothing is recorded: that is no withdrawal of what 2019 had.
    @Test func `is not compared with an edition of which no figure is recorded`() throws {
        #expect(
            try rows(.editionDiff, ["publication": "nato-defence-expenditure"], "kind") == [])
    }

    @Test(arguments: [
        ("2.4968", "rounded"), ("2.49", "revised"),
    ])
    func `that is printed with fewer digits is not revised`(
        value: String, kind: String
    ) throws {
        try connection.run(
            """
            UPDATE indicators
            SET value = :value, rounded_to = iif(:value = '2.4968', 0.0001, 0.01)
            WHERE ally = 'KOR' AND valid_from = '2018-01-01'
                AND source_id = (
                    SELECT source_id FROM sources WHERE source = 'sipri-via-owid-2025'
                )
            """, ["value": value])
        let options = ["publication": "sipri-milex", "host": "KOR", "kind": kind]
        #expect(
            try rows(.editionDiff, options, "year", "newer_value").contains(["2018", value]))
    }
}

import Storage
import Testing

@testable import Reports

@Suite struct `A claim` {
    private let connection: Connection

    init() throws { connection = try Seeded.connection() }

    /// The rows of one finding of one section, as they print in CSV.
    private func rows(
        _ options: [String: String], _ section: String, _ finding: String, _ columns: String...
    ) throws -> [[String]] {
        let report = Report.claim
        let arguments = try ReportArguments(options, for: report, on: connection)
        let result = try report.run(arguments, on: connection)
        return result.rows.map { row in
            let fields = zip(result.columns, row).map { ($0.name, $0.plainText($1) ?? "") }
            return Dictionary(uniqueKeysWithValues: fields)
        }
        .filter { $0["section"] == section && $0["finding"] == finding }
        .map { row in columns.map { row[$0] ?? "" } }
    }

    private let fiveBillion = [
        "host": "KOR", "value": "5e9", "unit": "USD/year", "date": "2019-05",
    ]

    @Test func `of five billion lies nearest to all US cost, military pay with it`() throws {
        #expect(
            try rows(
                fiveBillion, "Paid by the United States", "nearest", "figure",
                "difference_percent", "year_from", "line") == [
                    ["4,464.2 m", "-10.7", "2020", "US"],
                    ["2,218.1 m", "-55.6", "2020", "OM"],
                    ["2,104.0 m", "-57.9", "2020", "US_PERSONNEL"],
                ])
        #expect(
            try rows(fiveBillion, "Paid by the host", "latest-total", "figure", "year_from")
                == [["873.5 m", "2018"]])
        #expect(
            try rows(fiveBillion, "Of any kind and year", "nearest-any", "figure", "source")
                == [["4,774.7 m", "money-today-2018-kida"]])
    }

    @Test func `says on what basis it is nearly true`() throws {
        let notes = try rows(fiveBillion, "Paid by the United States", "nearest", "verdict_note")
        #expect(
            notes == [
                [
                    """
                    nearly true if what is meant is “US cost: military pay, non-personnel, \
                    budgeted” of FY2020: that is 10.7 percent below the claim
                    """
                ], [""], [""],
            ])
    }

    @Test func `of 500 million is the wages of one year, or all of 2002 and 2003`() throws {
        let options = ["host": "KOR", "value": "500e6", "payer": "host", "date": "2019-05"]
        #expect(
            try rows(options, "Paid by the host", "nearest", "figure", "year_from", "line").first
                == ["429.3 m", "2019", "D_LABOR"])
        #expect(
            try rows(options, "Paid by the host", "latest-total", "figure", "year_from")
                == [["873.5 m", "2018"]])
        #expect(
            try rows(options, "Paid by the host", "same-size", "figure", "year_from")
                == [["470.0 m", "2002"], ["550.0 m", "2003"]])
        #expect(try rows(options, "Paid by the United States", "nearest", "figure") == [])
    }

    @Test func `of 42,000 people is above the ceiling and the last count`() throws {
        let options = ["host": "KOR", "value": "42000", "unit": "people", "date": "2024-05"]
        #expect(
            try rows(options, "People counted", "nearest", "figure", "line").first
                == ["28,500", "ceiling"])
        #expect(
            try rows(options, "People counted", "latest-total", "figure", "first_day")
                == [["24,159", "2023-09-30"]])
    }

    @Test(arguments: [
        ("9.9", "0"), ("10", "1"),
    ])
    func `is borne out by a figure up to the tolerance, and by none beyond it`(
        tolerance: String, within: String
    ) throws {
        let options = [
            "host": "KOR", "value": "500e6", "payer": "host", "date": "2004-01",
            "tolerance": tolerance, "top": "100",
        ]
        let found = try rows(
            options, "Paid by the host", "nearest", "year_from", "currency",
            "is_within_tolerance")
        #expect(found.contains(["2003", "USD", within]))
        let totals = try rows(options, "Paid by the host", "same-size", "year_from")
        #expect(totals.contains(["2003"]) == (within == "1"))
    }

    @Test(arguments: [
        ("2019-01-01", "2018"), ("2018-12-31", "2017"), ("2019-01", "2018"), ("2018-12", "2017"),
    ])
    func `is held against a total of a year that was over on its day`(
        day: String, year: String
    ) throws {
        let options = ["host": "KOR", "value": "900e6", "payer": "host", "date": day]
        #expect(
            try rows(options, "Paid by the host", "latest-total", "year_from") == [[year]])
    }

    @Test func `in won is held against won as they were published`() throws {
        let options = [
            "host": "KOR", "value": "1.0389e12", "unit": "KRW/year", "date": "2019-05",
        ]
        let nearest = try rows(
            options, "Paid by the host", "nearest", "difference_percent", "marks")
        #expect(nearest.first == ["0.0", ""])
    }

    @Test func `never counts what somebody said, nor a total of several years`() throws {
        let options = ["host": "KOR", "value": "5e9", "date": "2018", "top": "1000"]
        #expect(throws: ReportError.self) {
            _ = try ReportArguments(options, for: .claim, on: connection)
        }
        let all = try rows(
            ["host": "KOR", "value": "13.4e9", "date": "2018-01", "top": "1000"],
            "Paid by the United States", "nearest", "dataset", "year_from", "year_to")
        #expect(!all.isEmpty && all.allSatisfy { $0[0] == "contributions" && $0[1] == $0[2] })
    }
}

@Suite struct `A claim about cost plus a premium` {
    private let connection: Connection

    init() throws { connection = try Seeded.connection() }

    private func notes(_ options: [String: String]) throws -> [String] {
        let report = Report.costPlus
        let arguments = try ReportArguments(options, for: report, on: connection)
        return try report.run(arguments, on: connection).notes
            .filter { $0.hasPrefix("The Atlantic") }
    }

    @Test(arguments: [
        (["host": "KOR", "year": "2019"], "consistent with every base here (3.66 to 9.11 times)"),
        (
            ["host": "KOR", "year": "2019", "base": "npsc-published"],
            "consistent with the base here (3.66 times)"
        ),
    ])
    func `is held against the bases that are shown`(
        options: [String: String], verdict: String
    ) throws {
        let notes = try notes(options)
        #expect(notes.count == 1)
        #expect(notes.first?.hasSuffix(": " + verdict) == true, "\(notes)")
    }

    @Test(arguments: ["49", "51"])
    func `is about 50 percent, and of no other premium`(premium: String) throws {
        #expect(try notes(["host": "KOR", "year": "2019", "premium": premium]) == [])
    }
}

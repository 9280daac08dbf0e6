import Foundation
import Platform
import Storage
import Testing

@testable import Reports
@testable import Warehouse

/// What a program written apart from this one, in another language and from the rules alone, gives for
/// every host, span of years and method of the seeds.
private struct ExpectedShare {
    let fields: [String: String]

    static func all() throws -> [ExpectedShare] {
        let file = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "Fixtures/shares.csv")
        var reader = CSVReader(try ByteSource(path: file.path))
        let header = try reader.readHeader()
        var rows: [ExpectedShare] = []
        while try reader.next() == .record {
            let record = reader.record
            var fields: [String: String] = [:]
            for (index, name) in header.names.enumerated() { fields[name] = record.text(index) }
            rows.append(ExpectedShare(fields: fields))
        }
        return rows
    }

    subscript(name: String) -> String { fields[name] ?? "" }

    var key: String {
        [self["host"], self["year_from"], self["year_to"], self["method"]].joined(separator: " ")
    }
}

@Suite struct `The share that a host bears` {
    private let connection: Connection

    init() throws { connection = try Seeded.connection() }

    private func ask(_ options: [String: String]) throws -> ReportResult {
        let report = Report.burdenShare
        return try report.run(ReportArguments(options, for: report, on: connection), on: connection)
    }

    @Test func `equals what the rules give for every host, span and method`() throws {
        let expected = try ExpectedShare.all()
        let result = try ask([:])
        let sums = try knownSums()
        let rows = Dictionary(
            uniqueKeysWithValues: result.rows.map { row -> (String, [String: String]) in
                var fields: [String: String] = [:]
                for (column, value) in zip(result.columns, row) {
                    fields[column.name] = column.plainText(value) ?? ""
                }
                let key = ["host", "year_from", "year_to", "method"].map { fields[$0] ?? "" }
                return (key.joined(separator: " "), fields)
            })
        #expect(expected.count == 1048)
        // What the rules are not asked about has no figures, but for one Kuwaiti amount of 2002,
        // far too little for the years that a published share is of.
        let others = Set(rows.keys).subtracting(expected.map(\.key))
        let known = ["compendium-offset", "spark-all-support"].map { "KWT 1992 2003 \($0)" }
        for key in others.subtracting(known) {
            #expect(rows[key]?["completeness"] == "no figures", "\(key)")
            #expect(rows[key]?["amounts_taken"] == "", "\(key)")
        }
        #expect(known.map { rows[$0]?["completeness"] } == ["incomplete", "incomplete"])
        for share in expected {
            let row = try #require(rows[share.key], "\(share.key)")
            for (theirs, ours) in [
                ("share", "share_percent"), ("low", "share_low_percent"),
                ("high", "share_high_percent"),
            ] {
                #expect(row[ours] == rounded(share[theirs]), "\(share.key): \(ours)")
            }
            // The rules tell what is known of an incomplete sum; the report has none.
            let known = sums[share.key.split(separator: " ").map(String.init)]
            for amount in ["numerator_usd", "denominator_usd"] {
                #expect(known?[amount] == rounded(share[amount]), "\(share.key): \(amount)")
                #expect(
                    row[amount] == known?[amount] || row["completeness"] == "incomplete",
                    "\(share.key): \(amount)")
            }
            #expect(row["missing_lines"] == share["missing"], "\(share.key)")
            #expect(row["host_account"] == share["host_account"], "\(share.key)")
            #expect(row["us_account"] == share["us_account"], "\(share.key)")
            let taken = row["amounts_taken"]?.split(separator: ";").count
            #expect(taken.map(String.init) == share["amounts_taken"], "\(share.key)")
        }
    }

    /// The sums of what is known, by host, first and last year, and method.
    private func knownSums() throws -> [[String]: [String: String]] {
        var select = try connection.prepare(
            """
            SELECT host, label_from, label_to, method,
                iif(is_unpriced OR amounts = 0, NULL, numerator),
                iif(is_unpriced OR amounts = 0, NULL, denominator)
            FROM temp.shares
            """)
        let sums = try select.rows { row -> ([String], [String: String]) in
            let years: (Int, Int) = (try row[1], try row[2])
            let amounts: (Double?, Double?) = (try row[4], try row[5])
            return (
                [try row[0], String(years.0), String(years.1), try row[3]],
                [
                    "numerator_usd": amounts.0.map { fixed($0, decimals: 2) } ?? "",
                    "denominator_usd": amounts.1.map { fixed($0, decimals: 2) } ?? "",
                ]
            )
        }
        return Dictionary(uniqueKeysWithValues: sums)
    }

    private func rounded(_ text: String) -> String {
        Double(text).map { fixed($0, decimals: 2) } ?? ""
    }

    @Test(arguments: [
        (["host": "KOR", "year": "2010", "method": "spark-sma"], "46.93", ""),
        (["host": "KOR", "year": "2010", "method": "spark-all-support"], "65.21", "65.1"),
        (["host": "South Korea", "year": "2020", "method": "dod-npsc"], "27.16", ""),
        (["host": "KOR", "year": "2020", "method": "total-cost"], "16.47", ""),
        (["host": "KOR", "year": "2019", "method": "dod-npsc"], "", "41"),
        (
            ["host": "JPN", "from": "2016-01-01", "until": "2020-01-01", "method": "gao-21-270"],
            "37.61", "38"
        ),
        (
            ["host": "KOR", "from": "2016-01-01", "until": "2020-01-01", "method": "gao-21-270"],
            "30.21", "30"
        ),
        (["host": "JPN", "year": "2015", "method": "mod-hns"], "86.43", "86.4"),
        (["host": "JPN", "year": "2015", "method": "mod-all"], "92.57", "92.6"),
        (["host": "JPN", "year": "2016", "method": "dod-npsc"], "50.00", "50"),
        (["host": "DEU", "year": "2016", "method": "dod-npsc"], "18.14", "18"),
        (["host": "JPN", "year": "1995", "method": "compendium-offset"], "75.93", "76"),
        (["host": "JPN", "year": "2002", "method": "compendium-offset"], "", "74.5"),
    ])
    func `is the number that publishers print or arithmetic fixes`(
        options: [String: String], share: String, published: String
    ) throws {
        let result = try ask(options)
        #expect(result.rows.count == 1)
        #expect(try text("share_percent", in: result) == share)
        #expect(try text("published_percent", in: result) == published)
    }

    @Test(arguments: [
        ("2016-01-01", "2020-01-01", "2016", "2019"), ("2016-04-01", "2021-04-01", "2016", "2020"),
        ("2009-10-01", "2010-10-01", "2010", "2010"), ("2019-07-01", "2020-07-01", "2020", "2020"),
        ("2019-12-01", "2019-12-28", "2019", "2019"),
    ])
    func `is of the years that the days are labelled with`(
        from: String, until: String, first: String, last: String
    ) throws {
        let result = try ask([
            "host": "JPN", "from": from, "until": until, "method": "mod-hns",
        ])
        #expect(try text("year_from", in: result) == first)
        #expect(try text("year_to", in: result) == last)
    }

    @Test func `of a method with a missing line is incomplete, and the published share implies it`()
        throws
    {
        let result = try ask(["host": "JPN", "year": "2002", "method": "compendium-offset"])
        #expect(try text("completeness", in: result) == "incomplete")
        #expect(try text("missing_lines", in: result) == "US_NONPERSONNEL")
        #expect(try text("implied_us_cost_usd", in: result) == "1509921744.97")
    }

    @Test func `carries the interval of a published share`() throws {
        let result = try ask(["host": "KOR", "year": "2019", "method": "dod-npsc"])
        #expect(try text("published_low_percent", in: result) == "40.5")
        #expect(try text("published_high_percent", in: result) == "41.5")
    }

    @Test func `paired by days of overlap spreads only fiscal years that cover the year`() throws {
        let whole = try ask([
            "host": "JPN", "year": "2009", "method": "mod-hns", "align": "overlap",
        ])
        #expect(try text("marks", in: whole).contains("converted"))
        // 208.3 and 192.8 billion yen of two Japanese fiscal years give 196.62 billion for 2009.
        let yen = try connection.one("SELECT sum(amount_minor) FROM temp.taken", as: Double.self)
        #expect(abs(yen - 196_621_917_808) < 1)
        let partly = try ask([
            "host": "KOR", "year": "2020", "method": "total-cost", "align": "overlap",
        ])
        #expect(try text("missing_lines", in: partly) == "US")
    }

    private func text(_ column: String, in result: ReportResult) throws -> String {
        let index = try #require(result.columns.firstIndex { $0.name == column })
        return result.columns[index].plainText(result.rows[0][index]) ?? ""
    }
}

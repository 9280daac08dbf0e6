import Foundation
import Storage
import Testing

@testable import Warehouse

/// The folder of published files, if `ALLIANCE_SAMPLES` names one; they are not part of the
/// project, and their licences are their publishers'.
private let samples = ProcessInfo.processInfo.environment["ALLIANCE_SAMPLES"]

private let hasPython = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    .contains { FileManager.default.isExecutableFile(atPath: "\($0)/python3") }

@Suite(.enabled(if: samples != nil)) struct `A published file` {
    private let warehouse: Warehouse

    init() throws { warehouse = try WarehouseFixture.seeded() }

    @Test(arguments: [
        ("us-troops-country-year", "us-troops-by-country-year.csv", 27_428, 93),
        ("us-bases", "us-bases-abroad.csv", 414, 0),
        ("world-bank-wide", "worldbank-military-expenditure-wide.csv", 9574, 2338),
        ("gdp", "gdp.csv", 13_979, 2833),
        ("population", "population.csv", 17_195, 3120),
        ("country-codes", "country-codes.csv", 2913, 0),
        ("exchange-rates-annual", "exchange-rates-annual.csv", 993, 2),
        ("pew-favourable-us", "pew-favourable-view-of-us.csv", 325, 0),
        ("dmdc-location", "dmdc-personnel-by-location-2010-09.xlsx", 4704, 1218),
    ])
    func `loads by its profile without a fault, and the second time changes nothing`(
        profile: String, file: String, read: Int, skipped: Int
    ) throws {
        let first = try load(file, by: profile)
        #expect(first.rejected == [])
        #expect(first.rowsRead == read)
        #expect(first.rowsSkipped == skipped)
        #expect(
            first.rowsNew + first.rowsChanged + first.rowsUnchanged + first.rowsSkipped == read)
        #expect(first.rowsChanged == 0, "the seeds' figures of it are its own")
        #expect(first.tally?.totals.differenceCount == 0)
        let second = try load(file, by: profile)
        #expect(second.isUnchanged)
        #expect(second.rowsRead == read)
        #expect(try warehouse.unsound() == [])
    }

    @Test func `of US troops keeps one South Korea, whatever it is called`() throws {
        _ = try load("us-troops-by-country-year.csv", by: "us-troops-country-year")
        let people = try numbers(
            """
            SELECT people FROM troop_counts JOIN sources USING (source_id)
            WHERE sources.source = 'troopdata-country-year-2023' AND host = 'KOR' AND service = 'total'
                AND substr(counted_on, 1, 4) IN ('1970', '1990', '2019', '2023')
            ORDER BY counted_on
            """)
        #expect(people == [52_197, 41_344, 26_524, 24_159])
    }

    @Test func `of GDP finds what the seeds have of it unchanged`() throws {
        #expect(try load("gdp.csv", by: "gdp").rowsChanged == 0)
    }

    /// Distances by the haversine formula, not by that of the report.
    @Test func `of bases has nineteen around Seoul`() throws {
        _ = try load("us-bases-abroad.csv", by: "us-bases")
        let near = try numbers(
            """
            SELECT count(*) FROM base_locations JOIN sources USING (source_id)
            WHERE sources.source = 'troopdata-basedata-2026'
                AND 2 * 6371.0088 * asin(sqrt(
                    pow(sin(radians(latitude - 37.5665) / 2), 2)
                    + cos(radians(37.5665)) * cos(radians(latitude))
                        * pow(sin(radians(longitude - 126.978) / 2), 2)
                )) <= 100
            """)
        #expect(near == [19])
    }

    @Test func `of bases keeps names, sites without a position, and one row twice`() throws {
        let summary = try load("us-bases-abroad.csv", by: "us-bases")
        #expect(summary.rowsRead == 414)
        let kept = try numbers(
            """
            SELECT count(*) FROM base_locations JOIN sources USING (source_id)
            WHERE sources.source = 'troopdata-basedata-2026'
            """)
        #expect(kept == [413])
        let counts = try numbers(
            """
            SELECT count(*) FROM base_locations JOIN sources USING (source_id)
            WHERE sources.source = 'troopdata-basedata-2026' AND name LIKE '%Concón%'
            UNION ALL
            SELECT count(*) FROM base_locations JOIN sources USING (source_id)
            WHERE sources.source = 'troopdata-basedata-2026' AND latitude IS NULL
            """)
        #expect(counts == [1, 7])
    }

    @Test func `of the World Bank has zeros that are zeros`() throws {
        let summary = try load(
            "worldbank-military-expenditure-wide.csv", by: "world-bank-wide")
        #expect(summary.rowsRead == 9574)
        #expect(summary.rowsSkipped == 2338)
        #expect(summary.rowsNew + summary.rowsChanged + summary.rowsUnchanged == 7236)
        let zeros = try numbers(
            """
            SELECT count(*) > 0 FROM indicators JOIN sources USING (source_id)
            WHERE sources.source = 'world-bank-milex-2020' AND ally = 'ISL' AND value = 0
            """)
        #expect(zeros == [1])
    }

    /// The state of Georgia is not the country, and no total is a fact.
    @Test func `of DMDC adds up to the printed overseas total`() throws {
        let summary = try load("dmdc-personnel-by-location-2010-09.xlsx", by: "dmdc-location")
        let totals = try #require(summary.tally?.totals)
        #expect(totals.comparedCount > 0)
        #expect(totals.differenceCount == 0)
        let strangers = try numbers(
            """
            SELECT count(*) FROM troop_counts JOIN sources USING (source_id)
            WHERE sources.source = 'dmdc-personnel-by-location-2010'
                AND (host IN ('USA') OR people >= 449952)
            """)
        #expect(strangers == [0])
        let sums = try numbers(
            """
            SELECT sum(people) FROM troop_counts JOIN sources USING (source_id)
            WHERE sources.source = 'dmdc-personnel-by-location-2010' AND service = 'total'
                AND component = 'total'
            UNION ALL
            SELECT count(DISTINCT host) FROM troop_counts JOIN sources USING (source_id)
            WHERE sources.source = 'dmdc-personnel-by-location-2010'
            """)
        #expect(sums == [449_952, 166])
    }

    /// The same figures by a program that shares nothing with this one.
    @Test(.enabled(if: hasPython, "it needs python3"))
    func `has these figures for Python as well`() throws {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        let script = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "Fixtures/published.py").path
        process.arguments = ["python3", script, try #require(samples)]
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        let bytes = try output.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        #expect(
            String(decoding: bytes, as: UTF8.self) == """
                troops 52197 41344 26524 24159
                bases 414 once 413 unplaced 7 Concón 1
                world bank 9574 Iceland zeros True
                overseas 167 rows 21 columns agree 449952

                """)
    }

    private func load(_ file: String, by profile: String) throws -> ImportSummary {
        let summaries = try warehouse.importFile(
            try #require(samples) + "/" + file, by: Profile.named(profile))
        return try #require(summaries.first)
    }

    private func numbers(_ sql: String) throws -> [Int] {
        try warehouse.connection.rows(sql, as: Int.self)
    }
}

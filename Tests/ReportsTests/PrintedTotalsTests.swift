import Foundation
import Platform
import Storage
import Testing
import Warehouse

/// A total that a publisher printed, and where its parts stand in the seeds.
struct PrintedTotal: Sendable, CustomTestStringConvertible {
    let table: String
    let filter: String
    let parts: String
    let printed: Double
    let tolerance: Double
    let comment: String

    var testDescription: String { comment }

    static func all() throws -> [PrintedTotal] {
        let file = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "Fixtures/printed-totals.csv")
        var reader = CSVReader(try ByteSource(path: file.path))
        let header = try reader.readHeader()
        var totals: [PrintedTotal] = []
        while try reader.next() == .record {
            let record = reader.record
            var fields: [String: String] = [:]
            for (index, name) in header.names.enumerated() { fields[name] = record.text(index) }
            totals.append(
                PrintedTotal(
                    table: fields["table"] ?? "", filter: fields["filter"] ?? "",
                    parts: fields["parts_expression"] ?? "",
                    printed: try #require(Double(fields["printed"] ?? "")),
                    tolerance: try #require(Double(fields["tolerance"] ?? "")),
                    comment: fields["comment"] ?? ""))
        }
        return totals
    }
}

@Suite struct `The seeds` {
    @Test func `add up to every total that a publisher printed`() throws {
        let connection = try Seeded.connection()
        let totals = try PrintedTotal.all()
        #expect(totals.count >= 80)
        for total in totals {
            let sum = try connection.one(
                "SELECT CAST(\(total.parts) AS REAL) FROM \(total.table) WHERE \(total.filter)",
                as: Double.self)
            #expect(
                abs(sum - total.printed) <= total.tolerance,
                "\(total.comment): \(sum) instead of \(total.printed)")
        }
    }

    @Test(arguments: [
        ("ally_names", 250), ("troop_counts", 1000), ("base_locations", 28), ("sources", 100),
        ("contributions", 200), ("published_shares", 50), ("statements", 40), ("indicators", 500),
        ("exchange_rates", 300), ("agreements", 60), ("troop_floors", 3), ("pledges", 3),
    ])
    func `are as many as were promised`(table: String, least: Int) throws {
        let connection = try Seeded.connection()
        #expect(try connection.one("SELECT count(*) FROM \(table)", as: Int.self) >= least)
    }

    @Test func `count troops in at least 40 hosts from 1950 to 2025`() throws {
        let connection = try Seeded.connection()
        let hosts = try connection.one(
            "SELECT count(DISTINCT host) FROM troop_counts WHERE count_type = 'assigned'",
            as: Int.self)
        #expect(hosts >= 40)
        #expect(
            try connection.one("SELECT min(counted_on) FROM troop_counts", as: String.self) < "1951"
        )
        #expect(
            try connection.one("SELECT max(counted_on) FROM troop_counts", as: String.self)
                >= "2025")
    }

    @Test func `know every South Korean and Japanese special measures agreement`() throws {
        let connection = try Seeded.connection()
        let counts = try connection.rows(
            """
            SELECT count(*) FROM agreements
            WHERE kind = 'special-measures' AND host IN ('KOR', 'JPN')
            GROUP BY host ORDER BY host
            """, as: Int.self)
        #expect(counts == [10, 12])
    }

    @Test func `cite every source, and in every row one`() throws {
        let connection = try Seeded.connection()
        let tables = Dataset.all.map(\.table).filter { $0 != "sources" }
        let cited = tables.map { "SELECT source_id FROM \($0)" }.joined(separator: " UNION ")
        // Some sources are there for the files that users load, and say so.
        let idle = try connection.rows(
            """
            SELECT source FROM sources
            WHERE source_id NOT IN (\(cited)) AND note NOT LIKE 'For files that users load%'
            """, as: String.self)
        #expect(idle == [])
        let unnamed = try connection.rows(
            "SELECT source FROM sources WHERE publisher = '' OR title = ''", as: String.self)
        #expect(unnamed == [])
    }
}

import Embedded
import Foundation
import Platform
import Storage
import TestSupport
import Testing

@testable import Warehouse

/// Where a fact stands in the file that brought it.
@Suite struct `The place of a fact` {
    private let folder: TemporaryFolder
    private let fixture: WarehouseFixture
    private var warehouse: Warehouse { fixture.warehouse }

    init() throws {
        folder = try TemporaryFolder()
        fixture = try WarehouseFixture()
    }

    private let header = "counted_on,host,count_type,service,component,people,source,note"

    private func write(_ lines: [String], to name: String = "counts.csv") throws -> String {
        let path = folder.path(of: name)
        try (lines.joined(separator: "\n") + "\n").write(
            toFile: path, atomically: true, encoding: .utf8)
        return path
    }

    private func place(host: String, in warehouse: Warehouse? = nil) throws -> FilePlace? {
        let warehouse = warehouse ?? self.warehouse
        let record = try warehouse.record(
            of: .troopCounts, where: [FieldWord(column: "host", value: host)])
        let batch = try #require(try warehouse.batch(record.batchID))
        return try warehouse.filePlaces(of: [record], in: batch)?[0]
    }

    /// The seeds are in the order of their keys, and so are records.
    @Test(arguments: Dataset.all.filter { EmbeddedFile.named($0.fileName, in: .seeds) != nil })
    func `of the seeds is the line of their file`(dataset: Dataset) throws {
        let warehouse = try WarehouseFixture.seeded()
        let records = try warehouse.records(of: dataset)
        let text = try #require(EmbeddedFile.named(dataset.fileName, in: .seeds)).text
        let lines = text.split(separator: "\n")
        try #require(lines.count == records.count + 1)
        let first = try #require(records.first)
        let batch = try #require(try warehouse.batch(first.batchID))
        // Every one of 6,000 would take a minute.
        let chosen = Array(stride(from: 0, to: records.count, by: records.count / 20 + 1))
        let places = try warehouse.filePlaces(of: chosen.map { records[$0] }, in: batch)
        #expect(places == chosen.map { FilePlace.line($0 + 2) })
        for index in chosen {
            #expect(lines[index + 1].contains(records[index].key[0].value), "\(index)")
        }
    }

    @Test func `is the line on which its record begins`() throws {
        let path = try write([
            header, "2019-09-30,JPN,assigned,total,active-duty,1,book-1,\"two", "lines\"",
            "2019-09-30,ITA,assigned,total,active-duty,-1,book-1,",
            "2019-09-30,KOR,assigned,total,active-duty,2,book-1,",
        ])
        _ = try warehouse.importRows(of: .troopCounts, from: path)
        #expect(try place(host: "JPN") == .line(2))
        #expect(try place(host: "KOR") == .line(5))
    }

    @Test func `stays that of the file which brought it as it is`() throws {
        let first = try write([
            header, "2019-09-30,JPN,assigned,total,active-duty,1,book-1,",
            "2019-09-30,KOR,assigned,total,active-duty,2,book-1,",
        ])
        _ = try warehouse.importRows(of: .troopCounts, from: first)
        let second = try write(
            [
                header, "2019-09-30,DEU,assigned,total,active-duty,3,book-1,",
                "2018-09-30,DEU,planned,total,active-duty,3,book-1,",
                "2019-09-30,KOR,assigned,total,active-duty,4,book-1,",
                "2019-09-30,JPN,assigned,total,active-duty,1,book-1,",
            ], to: "later.csv")
        let later = try warehouse.importRows(of: .troopCounts, from: second)
        #expect(try place(host: "JPN") == .line(2))
        #expect(try place(host: "KOR") == .line(4))
        _ = try warehouse.undo(#require(later.batchID))
        // What an undo brings back is of the undo, which read no file.
        #expect(try place(host: "KOR") == nil)
        #expect(try place(host: "JPN") == .line(2))
    }

    @Test func `is never that of a row that was refused`() throws {
        let path = try write([
            "counted_on,host,count_type,service,component,people,source,note",
            "2019-09-30,KOR,assigned,total,active-duty,7,book-3,",
            "2019-09-30,KOR,assigned,total,active-duty,8,book-1,",
        ])
        _ = try warehouse.importRows(of: .troopCounts, from: path)
        try fixture.load("sources", "source,publication,publisher,title\nbook-3,book,Press,Third")
        #expect(try place(host: "KOR") == .line(3))
        let amounts = try write(
            [
                "host,payer,series,line,calendar,valid_from,valid_until,currency,amount,source,agreement",
                "KOR,host,ours,HOST,CY,2019-01-01,2020-01-01,USD,100,book-1,us-rok-3",
                "KOR,host,ours,HOST,CY,2019-01-01,2020-01-01,USD,200,book-1,us-rok-1",
            ], to: "amounts.csv")
        let summary = try warehouse.importRows(of: Dataset.named("contributions"), from: amounts)
        try #require(summary.rowsNew == 1, "\(summary.rejected)")
        try fixture.load(
            "agreements", "agreement,title,kind,source\nus-rok-3,Late,treaty,book-1")
        let record = try #require(try warehouse.records(of: Dataset.named("contributions")).first)
        let batch = try #require(try warehouse.batch(record.batchID))
        #expect(try warehouse.filePlaces(of: [record], in: batch) == [.line(3)])
    }

    @Test func `of older seeds is that of the same row in those of today`() throws {
        let warehouse = try WarehouseFixture.seeded()
        let records = try warehouse.records(of: .troopCounts, limit: 2)
        try warehouse.connection.run(
            "UPDATE batches SET file_sha256 = :other WHERE kind = 'seed'",
            ["other": String(repeating: "0", count: 64)])
        let batch = try #require(try warehouse.batch(records[0].batchID))
        #expect(try warehouse.filePlaces(of: records, in: batch) == [.line(2), .line(3)])
        try warehouse.connection.run(
            """
            UPDATE troop_counts SET people = people + 1
            WHERE counted_on = :day AND host = :host AND service = :service
            """,
            [
                "day": records[0]["counted_on"], "host": records[0]["host"],
                "service": records[0]["service"],
            ])
        let now = try warehouse.records(of: .troopCounts, limit: 1)
        #expect(try warehouse.filePlaces(of: now, in: batch) == [.unknown(.changed)])
    }

    @Test func `is of no file where somebody has typed it`() throws {
        let path = try write([header, "2019-09-30,KOR,assigned,total,active-duty,2,book-1,"])
        _ = try warehouse.importRows(of: .troopCounts, from: path)
        let key = [FieldWord(column: "host", value: "KOR")]
        _ = try warehouse.set(
            in: .troopCounts, where: key, to: [FieldWord(column: "people", value: "5")])
        #expect(try place(host: "KOR") == nil)
    }

    @Test func `is not guessed from a file that has changed, or is gone`() throws {
        let lines = [header, "2019-09-30,KOR,assigned,total,active-duty,2,book-1,"]
        let path = try write(lines)
        _ = try warehouse.importRows(of: .troopCounts, from: path)
        _ = try write(lines + ["2019-09-30,DEU,assigned,total,active-duty,2,book-1,"])
        #expect(try place(host: "KOR") == .unknown(.changed))
        try FileManager.default.removeItem(atPath: path)
        #expect(try place(host: "KOR") == .unknown(.missing))
        _ = try write(lines)
        #expect(try place(host: "KOR") == .line(2))
    }

    @Test func `of a publisher's file is the line that its profile made it of`() throws {
        let warehouse = try WarehouseFixture.seeded()
        let path = try write(
            [
                "\"countryname\",\"ccode\",\"iso3c\",\"basename\",\"lat\",\"lon\",\"base\",\"lilypad\",\"fundedsite\"",
                "\"Korea, South\",732,\"KOR\",\"Sample Base\",37.5,127,1,0,0",
                "\"Germany\",255,\"DEU\",\"Other Base\",50,8,1,0,0",
            ], to: "bases.csv")
        let summary = try warehouse.importFile(path, by: .named("us-bases"))
        try #require(summary[0].rowsNew == 2)
        let record = try warehouse.record(
            of: .baseLocations, where: [FieldWord(column: "name", value: "Other Base")])
        let batch = try #require(try warehouse.batch(record.batchID))
        let places = try warehouse.filePlaces(of: [record], in: batch)
        #expect(places == [.line(3)])
    }
}

import Storage
import TestSupport
import Testing

@testable import Warehouse

@Suite struct `A redrive` {
    let fixture: WarehouseFixture
    let folder: TemporaryFolder
    var warehouse: Warehouse { fixture.warehouse }

    init() throws {
        fixture = try WarehouseFixture()
        folder = try TemporaryFolder()
    }

    private static let file = """
        counted_on,host,count_type,service,component,people,source,note
        2019-09-30,KRO,assigned,total,total,-1,book-1,"two
        lines, and a ""quote\"""
        2019-09-30,JPN,assigned,total,total,2,book-1,
        2019-09-30,DEU,assigned,total,total,3
        2020-09-30,DEU,assigned,total,total,4,book-1,"never closed
        """

    private func rejects(_ batch: Int64) throws -> String {
        let path = folder.path(of: "fix.csv")
        _ = try warehouse.writeRejects(ofBatch: batch, to: path)
        return String(decoding: try folder.bytes(of: "fix.csv"), as: UTF8.self)
    }

    private func redrive(_ batch: Int64, _ text: String, isCheck: Bool = false) throws
        -> RedriveOutcome
    {
        var options = ImportOptions()
        options.isCheck = isCheck
        return try warehouse.redrive(
            batch, from: ImportInput(bytes: Array(text.utf8), name: "fix.csv"), options: options)
    }

    @Test func `is made from a file that says what is wrong`() throws {
        let batch = try #require(try fixture.load("troop-counts", Self.file).batchID)
        #expect(
            try rejects(batch) == """
                counted_on,host,count_type,service,component,people,source,note,rejected_line,\
                rejected_column,rejected_because,rejected_record
                2019-09-30,KRO,assigned,total,total,-1,book-1,"two
                lines, and a ""quote\""",2,host people,"host: there is no ally of this code or name; \
                did you mean KOR? or add it to allies first | people: it is negative; write a count of 0 \
                or more in digits, such as 12345, or leave it empty",
                2019-09-30,DEU,assigned,total,total,3,,,5,,"the row has 6 fields, and the header 8; \
                add the missing fields, or the missing commas if they are empty",\
                "2019-09-30,DEU,assigned,total,total,3"
                ,,,,,,,,6,,"a quote is opened and never closed; close the quote, or double it if it \
                belongs to the text","2020-09-30,DEU,assigned,total,total,4,book-1,""never closed"

                """)
    }

    @Test func `takes in what was corrected and rejects the rest again`() throws {
        let batch = try #require(try fixture.load("troop-counts", Self.file).batchID)
        let corrected = try rejects(batch).replacing(",KRO,", with: ",KOR,")
            .replacing(",-1,", with: ",1,").replacing("total,3,,", with: "total,3,book-1,")
        let outcome = try redrive(batch, corrected)
        #expect(outcome.summary.rowsNew == 2)
        #expect(outcome.summary.rowsRejected == 1)
        #expect(outcome.recordsRedriven == 2)
        #expect(outcome.recordsLeft == 1)
        let second = try #require(outcome.summary.batchID)
        let record = try #require(try warehouse.batch(second))
        #expect(record.kind == .redrive)
        #expect(record.aboutBatchID == batch)
        #expect(
            try warehouse.rejectedRows(ofBatch: batch).map(\.redrivenBy) == [
                second, second, second, nil,
            ])
        let note = try warehouse.record(of: .troopCounts, where: [FieldWord("host=KOR")])["note"]
        #expect(note == "two\nlines, and a \"quote\"")
        // What is left is left under both batches, and goes from both when it is corrected.
        let rest = try rejects(second)
        #expect(rest.split(separator: "\n").count == 2)
        let last =
            "counted_on,host,count_type,service,component,people,source,note,rejected_line\n"
            + "2020-09-30,DEU,assigned,total,total,4,book-1,never closed,"
        let line = try #require(try warehouse.rejectedRows(ofBatch: second).first?.line)
        let third = try redrive(second, last + "\(line)")
        #expect(third.recordsLeft == 0)
        #expect(try warehouse.openRejections(ofBatch: batch) == 0)
        #expect(try warehouse.unsound() == [])
    }

    @Test func `that is undone leaves its rows to be corrected again`() throws {
        let batch = try #require(try fixture.load("troop-counts", Self.file).batchID)
        let corrected = try rejects(batch).replacing("total,3,,", with: "total,3,book-1,")
        let outcome = try redrive(batch, corrected)
        #expect(try warehouse.openRejections(ofBatch: batch) == 2)
        _ = try warehouse.undo(try #require(outcome.summary.batchID))
        #expect(try warehouse.openRejections(ofBatch: batch) == 3)
    }

    @Test func `gives every row the source that was given for the file`() throws {
        var options = ImportOptions()
        options.source = "book-2"
        let batch = try #require(
            try fixture.load(
                "troop-counts",
                "counted_on,host,count_type,service,component,people\n2019-09-30,KRO,assigned,total,total,1",
                options
            ).batchID)
        let outcome = try redrive(batch, try rejects(batch).replacing("KRO", with: "KOR"))
        #expect(outcome.summary.rowsNew == 1)
        #expect(try warehouse.records(of: .troopCounts).map { $0["source"] } == ["book-2"])
    }

    @Test func `marks nothing where the file does not say which rows they were`() throws {
        let batch = try #require(try fixture.load("troop-counts", Self.file).batchID)
        let outcome = try redrive(
            batch,
            "counted_on,host,count_type,service,component,people,source\n"
                + "2019-09-30,KOR,assigned,total,total,1,book-1")
        #expect(!outcome.namesLines)
        #expect(outcome.summary.rowsNew == 1)
        #expect(outcome.recordsLeft == 3)
    }

    @Test func `that is only a check keeps nothing`() throws {
        let batch = try #require(try fixture.load("troop-counts", Self.file).batchID)
        let corrected = try rejects(batch).replacing("total,3,,", with: "total,3,book-1,")
        let outcome = try redrive(batch, corrected, isCheck: true)
        #expect(outcome.summary.batchID == nil)
        #expect(outcome.recordsRedriven == 1)
        #expect(try warehouse.openRejections(ofBatch: batch) == 3)
        #expect(try warehouse.records(of: .troopCounts).count == 1)
    }

    @Test func `of a batch that rejected nothing, failed or read no file is refused`() throws {
        func refusal(_ id: Int64) -> String {
            do {
                _ = try redrive(id, "x")
                return ""
            } catch { return "\(error)" }
        }
        #expect(refusal(1).hasPrefix("batch 1 rejected nothing"))
        #expect(refusal(99).hasPrefix("there is no batch 99"))
        let wrong = #expect(throws: ImportError.self) { try fixture.load("allies", "host\nKOR") }
        #expect(wrong != nil)
        #expect(refusal(10).hasPrefix("batch 10 failed"))
        _ = try warehouse.set(
            in: .allies, where: [FieldWord("ally=KOR")], to: [FieldWord("note=x")])
        #expect(refusal(11).hasPrefix("batch 11 is an edit"))
    }

    @Test func `passes over columns that no dataset has`() {
        for dataset in Dataset.all {
            #expect(!dataset.columns.contains { $0.name.hasPrefix("rejected_") }, "\(dataset)")
        }
    }
}

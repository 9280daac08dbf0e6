import Storage
import TestSupport
import Testing

@testable import Warehouse

@Suite struct `A disk that becomes full` {
    enum Work: CaseIterable { case load, undo, redrive }

    private static let header = "counted_on,host,count_type,service,component,people,source"
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    /// Every page more is another moment at which the work fails.
    @Test(arguments: Work.allCases)
    func `leaves what was there before, says so, and lets the next run do all of it`(
        work: Work
    ) throws {
        let (reference, batch) = try prepared(for: work)
        let before = try state(of: reference)
        try run(work, on: reference, batch)
        let after = try state(of: reference)
        var failures = 0
        var room = 0
        while true {
            let (warehouse, batch) = try prepared(for: work)
            let connection = warehouse.connection
            let pages = try connection.one("PRAGMA page_count", as: Int.self)
            try connection.execute("PRAGMA max_page_count = \(pages + room)")
            let error = failure { try run(work, on: warehouse, batch) }
            #expect(try warehouse.unsound() == [], "with \(room) pages")
            guard let error else {
                #expect(try state(of: warehouse) == after, "with \(room) pages")
                break
            }
            failures += 1
            #expect(error.kind == .full, "\(error)")
            #expect(error.fix == "free some space on the disk and try again; nothing was changed")
            #expect(try state(of: warehouse) == before, "with \(room) pages")
            try connection.execute("PRAGMA max_page_count = 1000000")
            try run(work, on: warehouse, batch)
            #expect(try state(of: warehouse) == after, "with \(room) pages")
            room += max(1, room / 3)
        }
        #expect(failures > 2)
    }

    /// What stopped the work; SQLite wraps what stopped a source of rows.
    private func failure(of work: () throws -> Void) -> StorageError? {
        do {
            try work()
            return nil
        } catch {
            var found = error as? StorageError
            while found?.kind == .callback, let cause = found?.cause as? StorageError {
                found = cause
            }
            if found == nil { Issue.record("\(error)") }
            return found
        }
    }

    /// A warehouse for the work, with the batch that it is about.
    private func prepared(for work: Work) throws -> (Warehouse, Int64) {
        let fixture = try WarehouseFixture()
        guard work != .load else { return (fixture.warehouse, 0) }
        let batch = try #require(try fixture.load("troop-counts", Self.file).batchID)
        let path = folder.path(of: "fix.csv")
        _ = try fixture.warehouse.writeRejects(ofBatch: batch, to: path)
        let text = String(decoding: try folder.bytes(of: "fix.csv"), as: UTF8.self)
        _ = try folder.write(Array(text.replacing(",KRO,", with: ",KOR,").utf8), to: "fix.csv")
        return (fixture.warehouse, batch)
    }

    private func run(_ work: Work, on warehouse: Warehouse, _ batch: Int64) throws {
        switch work {
        case .load:
            let input = ImportInput(bytes: Array(Self.file.utf8), name: "given.csv")
            _ = try warehouse.importRows(
                of: .troopCounts, from: input, options: ImportOptions())
        case .undo: _ = try warehouse.undo(batch)
        case .redrive: _ = try warehouse.redrive(batch, from: folder.path(of: "fix.csv"))
        }
    }

    /// Six hundred rows, half of which are of no ally.
    private static let file =
        ([header]
        + (0..<300).flatMap { number in
            let day = "\(1700 + number)-09-30"
            return ["DEU", "KRO"].map { "\(day),\($0),assigned,total,total,\(number),book-1" }
        }).joined(separator: "\n") + "\n"

    private func state(of warehouse: Warehouse) throws -> [Int] {
        try warehouse.connection.rows(
            """
            SELECT count(*) FROM troop_counts
            UNION ALL SELECT count(*) FROM troop_counts_history
            UNION ALL SELECT coalesce(sum(people), 0) FROM troop_counts
            UNION ALL SELECT count(*) FROM batches WHERE outcome = 'done'
            UNION ALL SELECT count(*) FROM rejected_rows
            UNION ALL SELECT count(*) FROM rejected_rows WHERE redriven_by IS NULL
            """, as: Int.self)
    }
}

import Platform
import Storage
import TestSupport
import Testing

@testable import Warehouse

/// Files that are read and checked by a second thread while SQLite takes in the rows before.
@Suite struct `A file that is read ahead` {
    private let header = "counted_on,host,count_type,service,component,variant,people,source,note"

    /// Rows of which every seventh is at fault, every eleventh is no sound CSV, and every thirteenth
    /// names its host otherwise than by its code.
    private func lines(_ count: Int, people: (Int) -> Int = { $0 }) -> String {
        let rows = (0..<count).map { number in
            let host = number % 13 == 5 ? "\"KOREA, SOUTH\"" : number % 7 == 3 ? "KRO" : "KOR"
            let note = number % 5 == 0 ? "\"says \"\"\(number)\"\"\"" : "Türkiye"
            let row = "2019-09-30,\(host),assigned,total,total,v\(number),\(people(number)),book-1,"
            return number % 11 == 4 ? row : row + note
        }
        return ([header] + rows).joined(separator: "\n")
    }

    private func outcome(
        of text: String, rowsPerBatch: Int, after earlier: String? = nil
    ) throws -> [String] {
        let fixture = try WarehouseFixture()
        if let earlier { try fixture.load("troop-counts", earlier) }
        var options = ImportOptions()
        options.rowsPerBatch = rowsPerBatch
        options.shownRejections = .max
        let summary = try fixture.load("troop-counts", text, options)
        return [
            "\(summary.rowsNew) \(summary.rowsChanged) \(summary.rowsUnchanged)",
            "\(summary.rowsRejected) \(summary.faultCount) \(summary.sha256) \(summary.byteCount)",
            summary.rejected.map { "\($0.fault) \($0)" }.joined(separator: "\n"),
            try fixture.export("troop-counts"),
        ]
    }

    @Test(arguments: [1, 2, 3, 7, 64, 399, 400])
    func `gives the same rows and faults however many are read at a time`(rowsPerBatch: Int) throws
    {
        let text = lines(400)
        let whole = try outcome(of: text, rowsPerBatch: 10_000)
        #expect(whole[0] == "\(whole[0].prefix { $0 != " " }) 0 0")
        #expect(try outcome(of: text, rowsPerBatch: rowsPerBatch) == whole)
    }

    @Test(arguments: [1, 5, 100])
    func `tells what changed from what did not`(rowsPerBatch: Int) throws {
        let revised = lines(400) { $0 % 50 == 1 ? $0 + 1 : $0 }
        let whole = try outcome(of: revised, rowsPerBatch: 10_000, after: lines(400))
        #expect(try outcome(of: revised, rowsPerBatch: rowsPerBatch, after: lines(400)) == whole)
    }

    @Test(arguments: [1, 100])
    func `that contradicts itself far from its beginning says so`(rowsPerBatch: Int) throws {
        let first = "2019-09-30,KOR,assigned,total,total,v0,0,book-1,\"says \"\"0\"\"\""
        let second = "2019-09-30,KOR,assigned,total,total,v0,99,book-1,"
        // The row is in the database as it is, and the rows between are in no order.
        let text = lines(400) + "\n\(first)\n\(second)"
        let outcome = try outcome(of: text, rowsPerBatch: rowsPerBatch, after: lines(400))
        #expect(outcome[2].contains("given.csv:403: line 2 has the same key and other values"))
        #expect(!outcome[3].contains("v0,99"))
    }

    @Test func `is let go of when the work is interrupted`() throws {
        let fixture = try WarehouseFixture()
        let interrupter = fixture.connection.interrupter
        var options = ImportOptions()
        options.rowsPerBatch = 1
        options.progress = { rows, _, _ in if rows > 20 { interrupter.interrupt() } }
        #expect(throws: StorageError.self) {
            try fixture.connection.interruptible {
                try fixture.load("troop-counts", lines(400), options)
            }
        }
        #expect(try fixture.export("troop-counts").split(separator: "\n").count == 1)
        options.progress = nil
        #expect(try fixture.load("troop-counts", lines(400), options).rowsNew > 200)
    }
}

import Storage
import Testing

@testable import Warehouse

@Suite struct `A number that only one row may have` {
    @Test(
        arguments: [
            (["KOR,5", "JPN,732"], []), (["KOR,", "JPN,732"], []), (["JPN,732", "KOR,5"], [2]),
            (["JPN,732", "KOR,740"], [2, 3]), (["KOR,", "JPN,732", "KOR,740"], [4]),
            (["KOR,732", "JPN,740"], []), (["DEU,732"], [2]), (["KOR,5", "JPN,5"], [3]),
            (["KOR,5", "JPN,732", "DEU,740"], []),
        ] as [([String], [Int])])
    func `is free once the row that had it has another, in the order of the file`(
        rows: [String], rejected: [Int]
    ) throws {
        let fixture = try WarehouseFixture()
        let lines = rows.map { row in
            let fields = row.split(separator: ",", omittingEmptySubsequences: false)
            return "\(fields[0]),\(fields[0]),state,\(fields[1]),book-1"
        }
        let summary = try fixture.load(
            "allies", (["ally,name,kind,cow_code,source"] + lines).joined(separator: "\n"))
        #expect(summary.rejected.map(\.line) == rejected)
        #expect(try fixture.connection.integrityProblems() == [])
    }
}

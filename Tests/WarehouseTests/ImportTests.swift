import Storage
import Testing

@testable import Warehouse

@Suite struct `An import` {
    let fixture: WarehouseFixture

    init() throws { fixture = try WarehouseFixture() }

    static let header = "counted_on,host,count_type,service,component,people,source\n"

    @Test func `keeps the good rows and says what is wrong with each of the others`() throws {
        let summary = try fixture.load(
            "troop-counts",
            Self.header + """
                2019-02-30,KOR,assigned,total,active-duty,26525,book-1
                2019-09-30,KRO,assigned,total,active-duty,26525,book-1
                2019-09-30,KOR,assigned,total,active-duty,-5,book-1
                2019-09-30,JPN,assigned,total,active-duty,55245,book-1
                """)
        #expect(summary.rowsNew == 1)
        #expect(summary.rowsRejected == 3)
        #expect(summary.rowsRead == 4)
        #expect(
            summary.rejected.map(\.description).joined(separator: "\n") == """
                given.csv:2: column counted_on: "2019-02-30": there is no day 30 in 2019-02
                  fix: write the day as YYYY-MM-DD
                given.csv:3: column host: "KRO": there is no ally of this code or name
                  fix: did you mean KOR? or add it to allies first
                given.csv:4: column people: "-5": it is negative
                  fix: write a count of 0 or more in digits, such as 12345, or leave it empty
                """)
        let kept = try fixture.connection.rows(
            "SELECT * FROM rejected_rows ORDER BY fault", as: RejectedRow.self)
        #expect(kept == summary.rejected)
        #expect(
            kept.last?.record == "2019-09-30,KOR,assigned,total,active-duty,-5,book-1")
    }

    @Test func `tells new, changed and unchanged rows apart`() throws {
        let first = try fixture.load(
            "troop-counts",
            Self.header + """
                2019-09-30,JPN,assigned,total,active-duty,55245,book-1
                2019-09-30,KOR,assigned,total,active-duty,26525,book-1
                """)
        #expect(first.rowsNew == 2)
        let second = try fixture.load(
            "troop-counts",
            Self.header + """
                2019-09-30,JPN,assigned,total,active-duty,55245,book-1
                2019-09-30,KOR,assigned,total,active-duty,26526,book-1
                2019-12-31,KOR,assigned,total,active-duty,26000,book-1
                """)
        #expect(second.rowsNew == 1)
        #expect(second.rowsChanged == 1)
        #expect(second.rowsUnchanged == 1)
        let batches = try fixture.connection.rows(
            "SELECT batch_id FROM troop_counts ORDER BY counted_on, host", as: Int64.self)
        #expect(batches == [first.batchID, second.batchID, second.batchID])
        let history = try fixture.connection.rows(
            "SELECT people FROM troop_counts_history WHERE replaced_by_batch = :batch",
            ["batch": second.batchID], as: Int.self)
        #expect(history == [26525])
    }

    @Test(arguments: [
        // The first line of the key is new, changed, or as the database has it.
        ("26000", ["26000"], 1, 0, 0, []),
        ("26000", ["27000", "27000"], 1, 0, 1, []),
        ("26000", ["27000", "28000"], 1, 0, 0, [3]),
        ("26525", ["26525", "28000", "26525"], 0, 2, 0, [3]),
        ("26525", ["28000", "26525"], 1, 0, 0, [3]),
        ("", ["28000", "26525", "28000"], 0, 1, 1, [3]),
    ])
    func `takes the first of two rows with the same key and refuses one that contradicts it`(
        before: String, people: [String], changed: Int, unchanged: Int, extra: Int, faults: [Int]
    ) throws {
        let row = "2019-09-30,KOR,assigned,total,active-duty,"
        if !before.isEmpty {
            try fixture.load("troop-counts", Self.header + row + before + ",book-1")
        }
        let lines = people.map { row + $0 + ",book-1" }
        let summary = try fixture.load(
            "troop-counts", Self.header + lines.joined(separator: "\n"))
        #expect(summary.rowsRejected == faults.count)
        #expect(summary.rejected.map(\.line) == faults)
        for fault in summary.rejected {
            #expect(fault.reason == "line 2 has the same key and other values")
            #expect(fault.column == nil)
        }
        let value = try fixture.connection.one("SELECT people FROM troop_counts", as: Int.self)
        #expect("\(value)" == people[0])
    }
}

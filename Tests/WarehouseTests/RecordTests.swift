import Storage
import Testing

@testable import Warehouse

@Suite struct `A single record` {
    let fixture: WarehouseFixture
    var warehouse: Warehouse { fixture.warehouse }

    init() throws {
        fixture = try WarehouseFixture()
        try fixture.load(
            "troop-counts",
            """
            counted_on,host,count_type,service,component,people,source,note
            2019-09-30,JPN,assigned,total,active-duty,55245,book-1,
            2019-09-30,KOR,assigned,total,active-duty,26525,book-1,from the table
            """)
    }

    private func words(_ texts: String...) throws -> [FieldWord] {
        try texts.map { text throws(RecordError) in try FieldWord(text) }
    }

    @Test func `is shown as a file would have it`() throws {
        let record = try warehouse.record(of: .troopCounts, where: words("host=KOR"))
        #expect(record["people"] == "26525")
        #expect(record["source"] == "book-1")
        #expect(record["people_low"] == nil)
        #expect(record["variant"] == "")
        #expect(record.fields.map(\.column) == Dataset.troopCounts.columns.map(\.name))
        let amount = try warehouse.record(
            of: .agreementAmounts, where: words("amount=1038900000000"))
        #expect(amount["amount"] == "1038900000000")
        #expect(try warehouse.record(of: .troopCounts, where: words("host=KOREA, SOUTH")) == record)
    }

    /// As a REAL the amount would end in 92.
    @Test func `is found by an amount to the last minor unit`() throws {
        try fixture.load(
            "agreement-amounts",
            """
            agreement,line,calendar,valid_from,valid_until,currency,amount,source
            us-rok-2,HOST,CY,2020-01-01,2021-01-01,USD,90071992547409.93,book-1
            us-rok-2,HOST,CY,2021-01-01,2022-01-01,USD,90071992547409.92,book-1
            us-rok-2,HOST,CY,2022-01-01,2023-01-01,KWD,0.005,book-1
            """)
        for (amount, from) in [
            ("90071992547409.93", "2020-01-01"), ("90071992547409.920", nil),
            ("90071992547409.92", "2021-01-01"), ("0.005", "2022-01-01"), ("0.00", nil),
            ("1038900000000", "2019-01-01"), ("1038900000000.0", nil), ("much", nil),
        ] as [(String, String?)] {
            let found = try warehouse.records(
                of: .agreementAmounts, where: words("amount=\(amount)"))
            #expect(found.map { $0["valid_from"] } == (from.map { [$0] } ?? []), "\(amount)")
        }
    }

    @Test func `is added with its defaults, and kept as an edit`() throws {
        let outcome = try warehouse.add(
            to: .troopCounts,
            words(
                "counted_on=2020-09-30", "host=South Korea", "count_type=assigned",
                "service=total", "component=active-duty", "people=26400", "source=book-2"))
        guard case .done(let record, let batchID) = outcome else {
            Issue.record("\(outcome)")
            return
        }
        #expect(record["host"] == "KOR")
        #expect(record["qualifier"] == "exact")
        #expect(record.batchID == batchID)
        let batch = try #require(try warehouse.batch(batchID))
        #expect(batch.kind == .edit)
        #expect(batch.outcome == .done)
        #expect(batch.rowsNew == 1)
        #expect(batch.file == nil)
        #expect(batch.sha256 == nil)
        #expect(batch.userName == "ann")
    }

    @Test func `is refused with every fault of it, and then nothing is kept`() throws {
        let batches = try warehouse.batches().count
        let outcome = try warehouse.add(
            to: .troopCounts,
            words(
                "counted_on=2020-9-30", "host=KRO", "service=total", "component=active-duty",
                "people=-1", "source=book-2"))
        guard case .rejected(let faults) = outcome else {
            Issue.record("\(outcome)")
            return
        }
        #expect(
            faults.map(\.description).joined(separator: "\n") == """
                column counted_on: "2020-9-30": it is not in the form YYYY-MM-DD
                  fix: write the day as YYYY-MM-DD
                column host: "KRO": there is no ally of this code or name
                  fix: did you mean KOR? or add it to allies first
                column count_type: "": it is empty
                  fix: use one of assigned, present, rotational, ceiling, stated, planned, host-registered
                column people: "-1": it is negative
                  fix: write a count of 0 or more in digits, such as 12345, or leave it empty
                """)
        #expect(try warehouse.batches().count == batches)
        #expect(try warehouse.status().faultCount == 0)
    }

    @Test func `is not added where there is one of its key`() throws {
        let error = #expect(throws: RecordError.self) {
            try warehouse.add(
                to: .methods, words("method=ours", "title=Mine", "formula=x", "source=book-1"))
        }
        #expect(
            error?.description == """
                there is a record of methods with method=ours already
                  fix: change it with `alliance set`, or give the new one another key
                """)
        #expect(try warehouse.record(of: .methods, where: words("method=ours"))["title"] == "Ours")
    }

    @Test func `keeps what it was when it is changed`() throws {
        let before = try warehouse.record(of: .troopCounts, where: words("host=KOR"))
        let outcome = try warehouse.set(
            in: .troopCounts, where: words("host=KOR"), to: words("people=26526", "note="))
        guard case .done(let after, let batchID) = outcome else {
            Issue.record("\(outcome)")
            return
        }
        #expect(after["people"] == "26526")
        #expect(after["note"] == "")
        #expect(after["component"] == "active-duty")
        let history = try warehouse.history(of: after)
        #expect(history.map(\.record) == [before])
        #expect(history.map(\.replacedByBatch) == [batchID])
        #expect(history.map(\.wasRemoved) == [false])
        #expect(try warehouse.batch(batchID)?.rowsChanged == 1)
    }

    @Test func `is left alone where nothing differs`() throws {
        let batches = try warehouse.batches().count
        let outcome = try warehouse.set(
            in: .troopCounts, where: words("host=KOR"), to: words("people=26525"))
        guard case .unchanged = outcome else {
            Issue.record("\(outcome)")
            return
        }
        #expect(try warehouse.batches().count == batches)
    }

    @Test func `is removed, and its history still tells of it`() throws {
        let record = try warehouse.record(of: .troopCounts, where: words("host=KOR"))
        let outcome = try warehouse.remove(from: .troopCounts, where: words("host=KOR"))
        guard case .done(record, let batchID) = outcome else {
            Issue.record("\(outcome)")
            return
        }
        #expect(try warehouse.records(of: .troopCounts).map { $0["host"] } == ["JPN"])
        let history = try warehouse.history(of: record)
        #expect(history.map(\.wasRemoved) == [true])
        #expect(history.map(\.replacedByBatch) == [batchID])
        #expect(try warehouse.batch(batchID)?.rowsRemoved == 1)
        #expect(try warehouse.historyFindings() == [])
    }

    @Test func `is not removed while others refer to it, who are named`() throws {
        let error = #expect(throws: RecordError.self) {
            try warehouse.remove(from: .allies, where: words("ally=JPN"))
        }
        #expect(
            error?.description == """
                the record of allies with ally=JPN is referred to by others:
                  2 of ally-names (ally), for example name=Korea scheme=new ally=JPN valid_from=1948-01-01
                  1 of troop-counts (host), for example counted_on=2019-09-30 host=JPN count_type=assigned \
                service=total component=active-duty source=book-1
                  fix: remove or change those first
                """)
        let source = #expect(throws: RecordError.self) {
            try warehouse.remove(from: .sources, where: words("source=book-1"))
        }
        #expect(source?.description.contains("of currencies (source)") == true)
    }

    @Test func `of a source nobody needs is removed`() throws {
        _ = try warehouse.remove(from: .sources, where: words("source=book-2"))
        #expect(try warehouse.records(of: .sources).count == 1)
    }

    static let mistakes: [([String], String)] = [
        (
            ["hots=KOR"],
            "troop-counts has no column \"hots\"\n  fix: did you mean host? or use one of counted_on, host, "
        ),
        (["host=KOR", "host=JPN"], "host is given twice\n  fix: give it once"),
        (
            ["host=DEU"],
            """
            there is no record of troop-counts with host=DEU
              fix: see which there are with `alliance show troop-counts`
            """
        ),
        (
            ["counted_on=2019-09-30"],
            """
            2 records of troop-counts have these values
              fix: give more of the key, for example counted_on=2019-09-30 host=JPN count_type=assigned
            """
        ),
    ]

    @Test(arguments: mistakes)
    func `is asked for in vain with a reason`(texts: [String], message: String) throws {
        let error = #expect(throws: RecordError.self) {
            try warehouse.record(
                of: .troopCounts,
                where: try texts.map { text throws(RecordError) in try FieldWord(text) })
        }
        #expect(error?.description.hasPrefix(message) == true, "\(error?.description ?? "")")
    }

    @Test func `keeps its key`() throws {
        let error = #expect(throws: RecordError.self) {
            try warehouse.set(in: .troopCounts, where: words("host=KOR"), to: words("host=JPN"))
        }
        #expect(error == .keyCannotChange(dataset: "troop-counts", column: "host"))
        #expect(throws: RecordError.notAWord("host")) { try FieldWord("host") }
        #expect(throws: RecordError.nothingToSet(dataset: "troop-counts")) {
            try warehouse.set(in: .troopCounts, where: words("host=KOR"), to: [])
        }
    }
}

import Platform
import Storage
import TestSupport
import Testing

@testable import Warehouse

/// Loads, edits, undos and changes by hand at random, with a copy of everything after each.
private struct RandomLife {
    let fixture: WarehouseFixture
    var random: SplitMix64
    /// What there was after each step.
    var copies: [Copy] = []

    struct Copy {
        let instant: String
        /// The batch that the step was, or `nil` if it was done by hand or came to nothing.
        let batch: Int64?
        let state: [String]
    }

    var warehouse: Warehouse { fixture.warehouse }

    init(seed: UInt64) throws {
        fixture = try WarehouseFixture()
        random = SplitMix64(seed: seed)
    }

    /// Everything that can be printed of a warehouse.
    static func state(of warehouse: Warehouse) throws -> [String] {
        let rejected = try warehouse.batches().flatMap { batch in
            try warehouse.rejectedRows(ofBatch: batch.id).map { "\(batch.id) \($0)" }
        }
        return try Dataset.all.map { dataset in
            String(decoding: try warehouse.exportedBytes(of: dataset), as: UTF8.self)
        } + rejected + warehouse.batches().map { "\($0)" }
            + warehouse.connection.rows(
                "SELECT contribution_id || ' ' || source_id FROM contributions ORDER BY 1",
                as: String.self)
    }

    mutating func live(steps: Int) throws {
        for _ in 0..<steps {
            let newest = try warehouse.newestBatch()
            tick()
            try step()
            tick()
            let now = try warehouse.newestBatch()
            copies.append(
                Copy(
                    instant: SystemClock.now, batch: now > newest ? now : nil,
                    state: try Self.state(of: warehouse)))
        }
    }

    /// Waits until the clock shows another millisecond.
    private func tick() {
        let now = SystemClock.now
        while SystemClock.now == now {}
    }

    private mutating func pick<Element>(_ elements: [Element]) -> Element {
        elements[Int.random(in: elements.indices, using: &random)]
    }

    private mutating func step() throws {
        switch Int.random(in: 0..<12, using: &random) {
        case 0...2: try importCounts()
        case 3: try importContributions()
        case 4: try importAllies()
        case 5, 6: try undo()
        case 7: try redrive()
        case 8: try editOne()
        default: try changeByHand()
        }
    }

    private mutating func day() -> String { pick(["2019-09-30", "2020-09-30", "2021-09-30"]) }

    private mutating func importCounts() throws {
        var text = "counted_on,host,count_type,service,component,people,source"
        for _ in 0..<Int.random(in: 1...4, using: &random) {
            let host = pick(["KOR", "JPN", "DEU", "ZZA", "nobody"])
            text += "\n\(day()),\(host),assigned,total,total,\(pick([1, 2, 3])),book-1"
        }
        try fixture.load("troop-counts", text)
    }

    private mutating func importContributions() throws {
        var text = "host,payer,series,line,calendar,valid_from,valid_until,currency,amount,source"
        for year in [2018, 2019] {
            text += "\n\(pick(["KOR", "JPN"])),host,a,HOST,CY,\(year)-01-01,\(year + 1)-01-01,"
            text += "\(pick(["USD", "KRW"])),\(pick([100, 200])),\(pick(["book-1", "book-2"]))"
        }
        try fixture.load("contributions", text)
    }

    private mutating func importAllies() throws {
        let name = pick(["One", "Two"])
        try fixture.load("allies", "ally,name,kind,source\nZZA,\(name),state,book-1")
    }

    private mutating func undo() throws {
        let batch = Int64.random(in: 5...(try warehouse.newestBatch()), using: &random)
        // Most batches cannot be undone, because others went on from them.
        do { _ = try warehouse.undo(batch) } catch is UndoError {}
    }

    private mutating func redrive() throws {
        let batches = try warehouse.batches().filter { $0.rowsRejected > 0 && $0.header != nil }
        guard !batches.isEmpty else { return }
        let folder = try TemporaryFolder()
        let path = folder.path(of: "fix.csv")
        let batch = pick(batches).id
        _ = try warehouse.writeRejects(ofBatch: batch, to: path)
        let text = String(decoding: try folder.bytes(of: "fix.csv"), as: UTF8.self)
            .replacing("nobody", with: pick(["KOR", "nobody"]))
        let input = ImportInput(bytes: Array(text.utf8), name: "fix.csv")
        do { _ = try warehouse.redrive(batch, from: input) } catch is RedriveError {}
    }

    private mutating func editOne() throws {
        let records = try warehouse.records(of: .troopCounts)
        guard !records.isEmpty else { return }
        let key = pick(records).key
        if Bool.random(using: &random) {
            _ = try warehouse.remove(from: .troopCounts, where: key)
        } else {
            _ = try warehouse.set(
                in: .troopCounts, where: key,
                to: [FieldWord(column: "people", value: "\(pick([4, 5]))")])
        }
    }

    private mutating func changeByHand() throws {
        let host = pick(["KOR", "JPN", "DEU"])
        let sql = pick([
            "UPDATE troop_counts SET people = people + 10 WHERE host = '\(host)'",
            "DELETE FROM troop_counts WHERE host = '\(host)'",
            "UPDATE OR IGNORE troop_counts SET host = '\(host)' WHERE counted_on = '\(day())'",
            "UPDATE contributions SET note = note || 'x'",
            "UPDATE contributions SET contribution_id = contribution_id + 1000 WHERE host = '\(host)'",
            "DELETE FROM contributions WHERE host = '\(host)'",
            """
            INSERT OR IGNORE INTO troop_counts (
                counted_on, host, count_type, service, component, people, source_id, batch_id
            ) VALUES ('\(day())', '\(host)', 'assigned', 'total', 'total', 77, 1, \(pick([1, 5, 9])))
            """,
            """
            REPLACE INTO troop_counts (
                counted_on, host, count_type, service, component, people, source_id, batch_id
            ) VALUES ('\(day())', '\(host)', 'assigned', 'total', 'total', 88, 1, 3)
            """,
            "UPDATE allies SET note = note || 'y' WHERE ally = '\(host)'",
        ])
        try warehouse.connection.execute(sql)
    }
}

@Suite struct `What a warehouse knew` {
    /// Whatever somebody does, and in whatever order: later it can be told to the byte what there
    /// was at each moment.
    @Test(arguments: 0..<10 as Range<UInt64>)
    func `at each moment of its life is what there was then`(seed: UInt64) throws {
        var life = try RandomLife(seed: seed)
        try life.live(steps: 24)
        #expect(try life.warehouse.unsound() == [], "seed \(seed)")
        for (step, copy) in life.copies.enumerated() {
            var bytes = Array(copy.instant.utf8)
            let instant = try Instant(field: bytes.span)
            bytes = []
            let then = try life.warehouse.view(from: Viewpoint(moment: .instant(instant)))
            #expect(
                try RandomLife.state(of: then.warehouse) == copy.state,
                "seed \(seed), step \(step), \(copy.instant)")
            guard let batch = copy.batch else { continue }
            let after = try life.warehouse.view(from: Viewpoint(moment: .batch(batch)))
            #expect(
                try RandomLife.state(of: after.warehouse) == copy.state,
                "seed \(seed), step \(step), batch \(batch)")
        }
    }

    let fixture: WarehouseFixture
    var warehouse: Warehouse { fixture.warehouse }

    init() throws { fixture = try WarehouseFixture() }

    private func refusal(_ text: String) -> String {
        do {
            _ = try warehouse.view(from: Viewpoint(moment: try Moment(text)))
            return "seen"
        } catch { return "\(error)" }
    }

    @Test(arguments: [
        ("batch:0", "\"batch:0\" is no moment: a batch has a number from 1"),
        ("batch:x", "\"batch:x\" is no moment"),
        ("batch:99", "there is no batch 99; the newest is 9"),
        ("2019-02-30", "\"2019-02-30\" is no moment: there is no day 30 in 2019-02"),
        ("2019-01-01T25:00:00Z", "\"2019-01-01T25:00:00Z\" is no moment: there is no hour 25"),
        ("yesterday", "\"yesterday\" is no moment"),
        ("1999-12-31", "at 1999-12-31 this warehouse knew nothing: it begins with batch 1, at "),
        ("9999-12-31", "9999-12-31 is still to come; it is "),
        ("9000-01-01T00:00:00Z", "9000-01-01T00:00:00.000Z is still to come; it is "),
    ])
    func `at a moment that cannot be asked for is refused`(text: String, message: String) {
        #expect(refusal(text).hasPrefix(message), "\(refusal(text))")
        #expect(refusal(text).contains("\n  fix: "))
    }

    @Test func `before anything was loaded is nothing`() throws {
        let empty = try WarehouseFixture.empty()
        for moment in [Moment.batch(1), .day(try Day("2019-01-01"))] {
            let error = #expect(throws: MomentError.self) {
                try empty.view(from: Viewpoint(moment: moment))
            }
            #expect(error == .nothingKnown(moment))
        }
    }

    @Test func `on a day is what it knew at the end of it`() throws {
        try fixture.load("allies", "ally,name,kind,source\nZZA,One,state,book-1")
        for (batch, ended) in [(9, "2020-05-01T23:59:59.999Z"), (10, "2020-05-02T00:00:00.000Z")] {
            try warehouse.connection.run(
                "UPDATE batches SET finished_at = :ended WHERE batch_id = :batch",
                ["ended": ended, "batch": batch])
            try warehouse.connection.run(
                "UPDATE batches SET finished_at = :ended WHERE batch_id < :batch",
                ["ended": "2020-04-30T00:00:00.000Z", "batch": 9])
        }
        for (day, count) in [("2020-04-30", 4), ("2020-05-01", 4), ("2020-05-02", 5)] {
            let view = try warehouse.view(from: Viewpoint(moment: .day(try Day(day))))
            #expect(try view.warehouse.records(of: .allies).count == count, "\(day)")
            #expect(view.words == ["as of \(day)"])
        }
    }

    @Test func `goes with the batch that ended last by number, whatever the clock said`() throws {
        try fixture.load("allies", "ally,name,kind,source\nZZA,One,state,book-1")
        try fixture.load("allies", "ally,name,kind,source\nZZA,Two,state,book-1")
        try warehouse.connection.execute(
            """
            UPDATE batches SET finished_at = '2020-05-01T00:00:00.000Z';
            UPDATE batches SET finished_at = '2020-05-03T00:00:00.000Z' WHERE batch_id = 10;
            UPDATE batches SET finished_at = '2020-05-02T00:00:00.000Z' WHERE batch_id = 11;
            """)
        for (day, name) in [("2020-05-02", nil), ("2020-05-03", "Two")] as [(String, String?)] {
            let view = try warehouse.view(from: Viewpoint(moment: .day(try Day(day))))
            let record = try view.warehouse.records(of: .allies, where: [FieldWord("ally=ZZA")])
            #expect(record.first?["name"] == name, "\(day)")
        }
    }

    @Test func `in the present is asked of the file itself`() throws {
        let view = try warehouse.view(from: Viewpoint(moment: .batch(9)))
        #expect(view.warehouse.connection === warehouse.connection)
        try warehouse.connection.execute("UPDATE allies SET note = 'x' WHERE ally = 'KOR'")
        let past = try warehouse.view(from: Viewpoint(moment: .batch(9)))
        #expect(past.warehouse.connection !== warehouse.connection)
        let kor = try past.warehouse.record(of: .allies, where: [FieldWord("ally=KOR")])
        #expect(kor["note"] == "")
    }
}

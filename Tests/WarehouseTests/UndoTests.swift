import Storage
import Testing

@testable import Warehouse

@Suite struct `An undo` {
    let fixture: WarehouseFixture
    var warehouse: Warehouse { fixture.warehouse }

    init() throws { fixture = try WarehouseFixture() }

    private static let header = "counted_on,host,count_type,service,component,people,source\n"

    @discardableResult
    private func load(_ rows: String...) throws -> Int64 {
        let text = rows.map { row in
            let parts = row.split(separator: " ")
            return "\(parts[0]),\(parts[1]),assigned,total,active-duty,\(parts[2]),book-1"
        }.joined(separator: "\n")
        return try #require(try fixture.load("troop-counts", Self.header + text).batchID)
    }

    private func people() throws -> [String] {
        try warehouse.records(of: .troopCounts).map { record in
            [record["counted_on"], record["host"], record["people"]].map { $0 ?? "" }
                .joined(separator: " ")
        }
    }

    private func refusal(_ id: Int64) -> String {
        do {
            _ = try warehouse.undo(id)
            return "undone"
        } catch { return "\(error)" }
    }

    @Test func `takes away what a batch brought and gives back what it changed`() throws {
        let first = try load("2019-09-30 KOR 1", "2019-09-30 JPN 2")
        let before = try fixture.export("troop-counts")
        let second = try load("2019-09-30 KOR 9", "2020-09-30 DEU 3")
        let outcome = try warehouse.undo(second)
        #expect(outcome.rowsRemoved == 1)
        #expect(outcome.rowsReverted == 1)
        #expect(outcome.rowsRestored == 0)
        #expect(try fixture.export("troop-counts") == before)
        let undoID = try #require(outcome.batchID)
        let batch = try #require(try warehouse.batch(undoID))
        #expect(batch.kind == .undo)
        #expect(batch.aboutBatchID == second)
        #expect(batch.dataset == "troop-counts")
        #expect(try warehouse.undo(of: second) == outcome.batchID)
        _ = try warehouse.undo(first)
        #expect(try people() == [])
        #expect(try warehouse.unsound() == [])
    }

    @Test func `brings back what was removed, with its number`() throws {
        let added = try warehouse.add(
            to: .sources,
            [
                FieldWord("source=book-3"), FieldWord("publication=book"),
                FieldWord("publisher=Press"), FieldWord("title=Third"),
            ])
        let removed = try warehouse.remove(from: .sources, where: [FieldWord("source=book-3")])
        guard case .done(let record, _) = added, case .done(_, let batchID) = removed else {
            Issue.record("\(added) \(removed)")
            return
        }
        let numbers = try numbers(of: "book-3")
        _ = try warehouse.add(
            to: .sources,
            [
                FieldWord("source=book-4"), FieldWord("publication=book"),
                FieldWord("publisher=Press"), FieldWord("title=Fourth"),
            ])
        #expect(try warehouse.undo(batchID).rowsRestored == 1)
        let restored = try warehouse.record(of: .sources, where: [FieldWord("source=book-3")])
        #expect(restored.fields == record.fields)
        #expect(numbers == [])
        #expect(try self.numbers(of: "book-3").count == 1)
        #expect(try warehouse.unsound() == [])
    }

    private func numbers(of source: String) throws -> [Int64] {
        try warehouse.connection.rows(
            "SELECT source_id FROM sources WHERE source = :source", ["source": source],
            as: Int64.self)
    }

    @Test func `of an undo does again what was undone, and again the other way`() throws {
        try load("2019-09-30 KOR 1")
        let second = try load("2019-09-30 KOR 2", "2020-09-30 KOR 3")
        let states = [try people(), ["2019-09-30 KOR 1"]]
        var newest = second
        for turn in 1...4 {
            newest = try #require(try warehouse.undo(newest).batchID)
            #expect(try people() == states[turn % 2])
        }
        #expect(try warehouse.unsound() == [])
        // The second load counts again, and so it can be undone by its own number.
        #expect(try warehouse.undo(second).rowsRemoved == 1)
    }

    @Test func `of one batch after the other takes everything back`() throws {
        let first = try load("2019-09-30 KOR 1")
        let second = try load("2019-09-30 KOR 2")
        let third = try load("2019-09-30 KOR 3", "2020-09-30 KOR 3")
        _ = try warehouse.undo(third)
        _ = try warehouse.undo(second)
        #expect(try people() == ["2019-09-30 KOR 1"])
        _ = try warehouse.undo(first)
        #expect(try people() == [])
        #expect(
            refusal(third) == """
                batch 12 was undone already, by batch 13
                  fix: to have it back, undo the undo: `alliance undo 13`
                """)
    }

    @Test func `is refused where later batches went on, who are named with their rows`() throws {
        let first = try load("2019-09-30 KOR 1", "2019-09-30 JPN 2", "2019-09-30 DEU 3")
        try load("2019-09-30 KOR 9", "2019-09-30 JPN 9")
        _ = try warehouse.remove(from: .troopCounts, where: [FieldWord("host=DEU")])
        let before = try people()
        #expect(
            refusal(first) == """
                later work was built on batch 10:
                  batch 11 (import of troop-counts from given.csv): 2 rows of troop-counts changed since, \
                for example counted_on=2019-09-30 host=JPN count_type=assigned service=total \
                component=active-duty source=book-1
                  batch 12 (edit of troop-counts): 1 row of troop-counts changed since, for example \
                counted_on=2019-09-30 host=DEU count_type=assigned service=total component=active-duty \
                source=book-1
                  fix: undo those first, the newest before the others: `alliance undo 12`, then \
                `alliance undo 11`
                """)
        #expect(try people() == before)
        #expect(try warehouse.batches(limit: 1).first?.kind == .edit)
    }

    @Test func `is refused where rows were corrected by hand, until they are put back`() throws {
        let first = try load("2019-09-30 KOR 1")
        try warehouse.connection.execute("UPDATE troop_counts SET people = 7")
        #expect(refusal(first).contains("by hand, outside this program: 1 row of troop-counts"))
        try warehouse.connection.execute("UPDATE troop_counts SET people = 1")
        #expect(refusal(first) == "undone")
        #expect(try people() == [])
    }

    @Test func `leaves alone what somebody added by hand in the name of the batch`() throws {
        let first = try load("2019-09-30 KOR 1")
        try warehouse.connection.execute(
            """
            INSERT INTO troop_counts (
                counted_on, host, count_type, service, component, people, source_id, batch_id
            )
            SELECT '2000-01-01', host, count_type, service, component, 5, source_id, batch_id
            FROM troop_counts
            """)
        #expect(refusal(first) == "undone")
        #expect(try people() == ["2000-01-01 KOR 5"])
    }

    @Test func `is refused while rows refer to what the batch brought`() throws {
        let allies = try #require(
            try fixture.load(
                "allies",
                "ally,name,kind,successor,source\nZZA,Old,state,ZZB,book-1\nZZB,New,state,,book-1"
            ).batchID)
        #expect(refusal(allies) == "undone")
        let again = try #require(try warehouse.undo(of: allies))
        _ = try warehouse.undo(again)
        let counts = try load("2019-09-30 ZZB 4")
        #expect(
            refusal(allies) == """
                later work was built on batch 10:
                  batch 13 (import of troop-counts from given.csv): 1 row of troop-counts refers to what it \
                brought (host), for example counted_on=2019-09-30 host=ZZB count_type=assigned \
                service=total component=active-duty source=book-1
                  fix: undo those first, the newest before the others: `alliance undo 13`
                """)
        _ = try warehouse.undo(counts)
        #expect(refusal(allies) == "undone")
        #expect(try warehouse.unsound() == [])
    }

    @Test func `is refused where what would come back refers to something gone`() throws {
        try fixture.load("allies", "ally,name,kind,source\nZZA,Old,state,book-1")
        try load("2019-09-30 ZZA 4")
        let removal = try warehouse.remove(from: .troopCounts, where: [FieldWord("host=ZZA")])
        _ = try warehouse.remove(from: .allies, where: [FieldWord("ally=ZZA")])
        guard case .done(_, let batchID) = removal else {
            Issue.record("\(removal)")
            return
        }
        #expect(
            refusal(batchID) == """
                rows that batch 12 changed or removed refer to what is gone since:
                  1 row of troop-counts (host) needs the ally ZZA, which batch 13 removed
                  fix: undo its removal first: `alliance undo 13`
                """)
        _ = try warehouse.undo(13)
        #expect(refusal(batchID) == "undone")
    }

    @Test func `is refused for a batch that is none, failed, or changed nothing`() throws {
        #expect(
            refusal(99) == """
                there is no batch 99
                  fix: see `alliance batches` for those there are
                """)
        let wrong = #expect(throws: ImportError.self) {
            try fixture.load("troop-counts", "host\nKOR")
        }
        #expect(wrong != nil)
        #expect(refusal(10).hasPrefix("batch 10 failed, so nothing of it was kept"))
        try load("2019-09-30 KOR 1")
        let same = try load("2019-09-30 KOR 1")
        #expect(refusal(same).hasPrefix("batch 12 changed nothing"))
    }

    @Test func `that is only a check does everything and keeps nothing`() throws {
        let first = try load("2019-09-30 KOR 1")
        let outcome = try warehouse.undo(first, isCheck: true)
        #expect(outcome.batchID == nil)
        #expect(outcome.rowsRemoved == 1)
        #expect(try people() == ["2019-09-30 KOR 1"])
        #expect(try warehouse.batches(limit: 1).first?.id == first)
    }
}

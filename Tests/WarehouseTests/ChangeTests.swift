import Storage
import Testing

@testable import Warehouse

@Suite struct `What differs` {
    let fixture: WarehouseFixture
    var warehouse: Warehouse { fixture.warehouse }

    init() throws {
        fixture = try WarehouseFixture()
        try load("2019-09-30,KOR,100,a", "2019-09-30,JPN,200,a", "2019-09-30,DEU,0,a")
        try load("2019-09-30,KOR,110,a", "2019-09-30,JPN,200,b", "2019-09-30,DEU,5,a")
        _ = try warehouse.remove(from: .troopCounts, where: [FieldWord("host=JPN")])
        try load("2020-09-30,KOR,7,a")
    }

    private func load(_ rows: String...) throws {
        let text = rows.map { row in
            let parts = row.split(separator: ",")
            return "\(parts[0]),\(parts[1]),assigned,total,total,\(parts[2]),book-1,\(parts[3])"
        }
        try fixture.load(
            "troop-counts",
            "counted_on,host,count_type,service,component,people,source,note\n"
                + text.joined(separator: "\n"))
    }

    private func changes(_ from: String, _ to: String, all: Bool = false) throws -> [String] {
        var lines: [String] = []
        try warehouse.forEachChange(
            from: try DiffSide(from), to: try DiffSide(to), all: all
        ) { changes in
            lines += changes.map { change in
                let place = change.key.prefix(2).map(\.value).joined(separator: " ")
                return "\(change.kind.rawValue) \(place) \(change.column) \(change.old ?? "-") "
                    + "\(change.new ?? "-") \(change.difference.map { "\($0)" } ?? "-") "
                    + (change.percent.map { "\($0)" } ?? "-")
            }
        }
        return lines
    }

    @Test(
        arguments: [
            (
                "10", "11",
                [
                    "revised 2019-09-30 DEU people 0 5 5.0 -",
                    "revised 2019-09-30 KOR people 100 110 10.0 10.0",
                ]
            ),
            ("11", "12", ["withdrawn 2019-09-30 JPN people 200 - - -"]),
            (
                "batch:11", "batch:13",
                [
                    "withdrawn 2019-09-30 JPN people 200 - - -",
                    "new 2020-09-30 KOR people - 7 - -",
                ]
            ),
            (
                "13", "11",
                [
                    "new 2019-09-30 JPN people - 200 - -",
                    "withdrawn 2020-09-30 KOR people 7 - - -",
                ]
            ),
            ("11", "11", []),
            (
                "9", "10",
                [
                    "new 2019-09-30 DEU people - 0 - -", "new 2019-09-30 JPN people - 200 - -",
                    "new 2019-09-30 KOR people - 100 - -",
                ]
            ),
        ] as [(String, String, [String])])
    func `between two batches is what was new, revised and withdrawn`(
        from: String, to: String, expected: [String]
    ) throws {
        #expect(try changes(from, to) == expected)
    }

    @Test func `after a check is the largest first, with codes and few digits`() throws {
        var options = ImportOptions()
        options.isCheck = true
        let header = "counted_on,host,count_type,service,component,people,source\n"
        func row(_ host: String, _ people: String) -> String {
            "2019-09-30,\(host),assigned,total,total,\(people),book-1\n"
        }
        try fixture.load(
            "troop-counts", header + row("KOR", "591122040") + row("JPN", "100"))
        let summary = try fixture.load(
            "troop-counts", header + row("KOR", "591122041") + row("JPN", "125"), options)
        let key = "count_type=assigned service=total component=total source=book-1"
        #expect(
            summary.changes.map(\.description) == [
                "counted_on=2019-09-30 host=JPN \(key): people 100 → 125 (+25 %)",
                "counted_on=2019-09-30 host=KOR \(key): people 591.122 million → 591.122 million"
                    + " (less than 0.1 %)",
            ])
    }

    @Test func `in notes alone is told where all was asked for`() throws {
        #expect(try changes("10", "11", all: true).contains("revised 2019-09-30 JPN note a b - -"))
    }

    @Test func `in spelling alone is told where all was asked for`() throws {
        try warehouse.connection.execute(
            "UPDATE allies SET name = 'South  Korea ' WHERE ally = 'KOR'")
        _ = try warehouse.set(
            in: .allies, where: [FieldWord("ally=DEU")], to: [FieldWord("name=Deutschland")])
        #expect(try changes("13", "14") == ["revised DEU name Germany Deutschland - -"])
        #expect(try changes("13", "14", all: true).contains { $0.contains("South  Korea ") })
    }

    @Test func `after an undo is nothing`() throws {
        _ = try warehouse.undo(13)
        #expect(try changes("12", "14") == [])
    }

    @Test func `between a moment and a source is no question`() {
        let error = #expect(throws: DiffError.self) { try changes("11", "book-1") }
        #expect(error?.description.contains("one is a moment, the other a source") == true)
        #expect(throws: DiffError.self) { try changes("book-1", "bok-2") }
    }

    @Test func `between two editions is what they say of the same thing`() throws {
        try fixture.load(
            "troop-counts",
            """
            counted_on,host,count_type,service,component,people,source
            2019-09-30,KOR,assigned,total,total,99,book-2
            2021-09-30,KOR,assigned,total,total,1,book-2
            """)
        let lines = try changes("book-1", "book-2").filter { $0.contains("KOR people") }
        #expect(
            lines == [
                "revised 2019-09-30 KOR people 110 99 -11.0 -10.0",
                "withdrawn 2020-09-30 KOR people 7 - - -", "new 2021-09-30 KOR people - 1 - -",
            ])
    }

    @Test func `over the life of a row is told version by version`() throws {
        try warehouse.connection.execute("UPDATE troop_counts SET people = 111 WHERE people = 110")
        let versions = try warehouse.versions(
            of: .troopCounts,
            where: [FieldWord("host=KOR"), FieldWord("counted_on=2019-09-30")])
        #expect(versions.map { $0.record["people"] } == ["100", "110", "111"])
        #expect(versions.map(\.began.batchID) == [10, 11, nil])
        #expect(versions.map(\.began.kind) == [.added, .changed, .changed])
        #expect(versions.map { $0.ended?.batchID } == [11, nil, nil])
        #expect(versions.map { $0.ended == nil } == [false, false, true])
        #expect(versions.map { $0.changes.map(\.column) } == [[], ["people"], ["people"]])
        let gone = try warehouse.versions(of: .troopCounts, where: [FieldWord("host=JPN")])
        #expect(gone.map { $0.ended?.kind } == [.changed, .removed])
        #expect(gone.map { $0.ended?.batchID } == [11, 12])
        let error = #expect(throws: RecordError.self) {
            try warehouse.versions(of: .troopCounts, where: [FieldWord("people=1")])
        }
        #expect(error?.description.contains("use one of counted_on, host") == true)
    }
}

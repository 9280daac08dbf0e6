import Foundation
import Testing

@Suite struct `A hostile file` {
    private let bench: Bench
    private static let header = "counted_on,host,count_type,service,component,people,source,note\n"
    private static let start = "2020-01-01,KOR,planned,army,total,1,alliance-warehouse,"
    private static let good = "\n2020-01-02,KOR,planned,army,total,1,alliance-warehouse,ok\n"

    init() throws {
        bench = try Bench()
        try SeededWarehouse.copy(into: bench)
    }

    @Test(arguments: [
        (
            "a field without end", String(repeating: "x", count: 9 << 20),
            "longer than 8388608 bytes"
        ),
        (
            "a quoted field without end", "\"" + String(repeating: "x", count: 9 << 20) + "\"",
            "longer than 8388608 bytes"
        ),
        (
            "more fields than the header", String(repeating: ",1", count: 100_000),
            "fields, and the header 8"
        ),
    ])
    func `costs no more than its row`(because: String, field: String, fault: String) throws {
        try bench.write(Self.header + Self.start + field + Self.good, to: "a.csv")
        let run = try load("troop-counts", "a.csv")
        #expect(run.status == 3)
        #expect(run.output.contains("2 rows read = 1 new + 0 changed + 0 unchanged + 1 rejected"))
        #expect(run.errors.contains(fault), "\(because): \(run.errors.prefix(500))")
        #expect(run.errors.utf8.count < 2000)
        #expect(try bench.alliance("check", "--db", "w.db").status == 0)
    }

    @Test(arguments: [
        String(repeating: "x", count: 9 << 20),
        (0..<40_000).map { "c\($0)" }.joined(separator: ","),
    ])
    func `with no sound header is refused in a few words`(header: String) throws {
        try bench.write(header + "\n1\n", to: "a.csv")
        for arguments in [["troop-counts"], ["--profile", "us-bases"]] {
            let run = try load(arguments + ["a.csv"])
            #expect(run.status == 1)
            #expect(run.errors.contains("\n  fix: "))
            #expect(run.errors.utf8.count < 2000)
        }
    }

    @Test func `of nothing but faults lists five thousand and keeps all`() throws {
        var text = Self.header
        for number in 0..<5050 {
            text += "2020-01-01,KRO\(number),planned,army,total,1,alliance-warehouse,\n"
        }
        try bench.write(text, to: "a.csv")
        let run = try load("troop-counts", "a.csv")
        #expect(run.status == 3)
        #expect(run.errors.contains("… and 50 more faults; `alliance rejects "))
        #expect(try bench.alliance("check", "--db", "w.db").status == 0)
    }

    @Test func `of long records at fault lists as many as memory has room for`() throws {
        let note = String(repeating: "n", count: 100_000)
        var text = Self.header
        for number in 0..<60 {
            text += "2020-01-01,KRO\(number),planned,army,total,1,alliance-warehouse,\(note)\n"
        }
        try bench.write(text, to: "a.csv")
        let run = try load("troop-counts", "a.csv")
        #expect(run.status == 3)
        #expect(
            run.errors.contains(#/… and (1[5-9]|2[0-9]) more faults/#), "\(run.errors.suffix(300))")
        let query = try bench.alliance(
            "query", "--db", "w.db", "--format", "csv", "select count(*) as n from rejected_rows")
        #expect(query.output == "n\n60\n")
    }

    /// Two values of each line are at fault, one of them twice.
    @Test func `whose lines have several faulty values leaves a sound warehouse`() throws {
        try bench.write(
            """
            Country Name,Country Code,Indicator Name,Indicator Code,1960,1961
            Nowhere,QQ1,Military expenditure (% of GDP),MS.MIL.XPND.GD.ZS,x,2
            Elsewhere,QQ2,Military expenditure (% of GDP),MS.MIL.XPND.GD.ZS,1,2

            """, to: "a.csv")
        let run = try load("--profile", "world-bank-wide", "a.csv")
        #expect(run.status == 3)
        #expect(run.output.contains("4 rejected"))
        let check = try bench.alliance("check", "--db", "w.db")
        #expect(check.status == 0, "\(check.transcript)")
    }

    private func load(_ arguments: String...) throws -> AllianceRun { try load(arguments) }

    private func load(_ arguments: [String]) throws -> AllianceRun {
        try bench.alliance(["import"] + arguments + ["--db", "w.db"])
    }
}

import Foundation
import Testing

@Suite struct `alliance init` {
    private let bench: Bench

    init() throws { bench = try Bench() }

    @Test func `changes nothing the second time, and says so`() throws {
        let first = try bench.alliance("init", "--db", "w.db")
        #expect(first.status == 0)
        #expect(first.output.hasPrefix("created w.db: "))
        let exported = try bench.alliance("export", "all", "--output", "first", "--db", "w.db")
        #expect(exported.status == 0)

        let second = try bench.alliance("init", "--db", "w.db")
        #expect(second.status == 0)
        #expect(second.output == "w.db is up to date; nothing was changed\n")
        try bench.alliance("export", "all", "--output", "second", "--db", "w.db")
        let difference = try bench.shell("diff -r first second")
        #expect(difference.status == 0, "\(difference.output)")
    }

    @Test func `makes tables and no rows where that was asked for`() throws {
        let run = try bench.alliance("init", "--no-seeds", "--db", "w.db")
        #expect(run.transcript == "created w.db, without rows\n")
        let rows = try bench.alliance(
            "query", "select count(*) as rows from allies", "--format", "csv", "--db", "w.db")
        #expect(rows.output == "rows\n0\n")
    }

    @Test func `says in JSON what it did`() throws {
        let run = try bench.alliance("init", "--no-seeds", "--json", "--db", "w.db")
        #expect(
            run.output == """
                {
                  "database": "w.db",
                  "created": true,
                  "changed": true,
                  "loaded": []
                }

                """)
    }

    @Test func `applies each migration once when twenty begin at the same moment`() throws {
        let processes = try (0..<20).map { _ in try bench.start(["init", "--db", "w.db"]) }
        for process in processes { process.waitUntilExit() }
        #expect(processes.map(\.terminationStatus) == Array(repeating: 0, count: 20))

        let status = try bench.alliance("migrate", "status", "--db", "w.db", "--format", "csv")
        let applied = status.output.split(separator: "\n").dropFirst()
        #expect(applied.allSatisfy { $0.contains(",applied,") })
        let ledger = try bench.alliance(
            "query", "select count(*) = count(distinct batch_id), count(*) from batches",
            "--format", "csv", "--db", "w.db")
        #expect(ledger.status == 0)
        let check = try bench.alliance("check", "--db", "w.db")
        #expect(check.status == 0, "\(check.transcript)")
        let again = try bench.alliance("init", "--db", "w.db")
        #expect(again.output == "w.db is up to date; nothing was changed\n")
    }
}

import Foundation
import Migrations
import Storage
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
                  "migrations": [
                \(Self.migrations)
                  ],
                  "snapshot": null,
                  "loaded": [],
                  "kept": []
                }

                """)
    }

    /// The names of all migrations as lines of JSON.
    private static let migrations = Migration.all.map { "    \"\($0)\"" }.joined(separator: ",\n")

    /// An interrupted program of an earlier version has left such a file.
    @Test func `says what it did to a database that had no tables yet`() throws {
        let made = try bench.shell("sqlite3 w.db 'pragma journal_mode = wal; vacuum'")
        #expect(made.status == 0)
        let run = try bench.alliance("init", "--no-seeds", "--db", "w.db")
        #expect(
            run.transcript
                == "brought w.db up to date: \(Migration.all.count) migrations applied\n")
        let again = try bench.alliance("init", "--no-seeds", "--db", "w.db")
        #expect(again.transcript == "w.db is up to date; nothing was changed\n")
    }

    @Test func `says what it did to a warehouse of an earlier version, and keeps a copy of it`()
        throws
    {
        let connection = try Connection(path: bench.path("w.db"), options: .create)
        let first = Migrator(Array(Migration.all.prefix(1)), programVersion: "test")
        try first.migrate(connection)
        try connection.execute(
            """
            INSERT INTO batches (
                kind, dataset, started_at, outcome, user_name, machine_name, program_version
            ) VALUES ('edit', 'allies', '2020-01-01T00:00:00.000Z', 'done', 'ann', 'desk', '0')
            """)
        let run = try bench.alliance("init", "--db", "w.db")
        #expect(run.status == 0, "\(run.transcript)")
        let steps = Migration.all.count - 1
        #expect(
            run.output.hasPrefix("brought w.db up to date: \(steps) migrations applied, "),
            "\(run.transcript)")
        #expect(run.output.contains("the warehouse as it was before: "))
        #expect(bench.exists("w.db.before-migration-2"))
        #expect(try bench.alliance("check", "--db", "w.db").status == 0)
    }

    @Test func `keeps a row that somebody has changed when the seeds come anew, and lists it`()
        throws
    {
        try SeededWarehouse.copy(into: bench)
        try bench.alliance("set", "methods", "mod-all", "title=Corrected", "--db", "w.db")
        let altered = try bench.shell(
            """
            sqlite3 w.db "update batches set file_sha256 = '\(String(repeating: "0", count: 64))'
            where dataset = 'methods' and kind = 'seed'"
            """)
        #expect(altered.status == 0, "\(altered.transcript)")
        let run = try bench.alliance("init", "--db", "w.db")
        #expect(
            run.transcript == """
                w.db is up to date; no row was changed
                kept as somebody has made them, though the seeds have them otherwise:
                  methods method=mod-all

                """)
        let title = try bench.alliance(
            "query", "select title from methods where method = 'mod-all'", "--format", "csv",
            "--db", "w.db")
        #expect(title.output == "title\nCorrected\n")
        let again = try bench.alliance("init", "--db", "w.db")
        #expect(again.output == "w.db is up to date; nothing was changed\n")
    }

    @Test func `leaves a link to where the warehouse is to be, and its permissions`() throws {
        let made = try bench.shell(
            "mkdir real && : > real/w.db && chmod 600 real/w.db && ln -s real/w.db w.db")
        #expect(made.status == 0)
        let run = try bench.alliance("init", "--no-seeds", "--db", "w.db")
        #expect(run.status == 0, "\(run.transcript)")
        let look = try bench.shell("test -L w.db && stat -c %a real/w.db && ls -A real")
        #expect(look.output == "600\nw.db\n")
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
        #expect(ledger.output.split(separator: "\n").last == "1,29", "\(ledger.transcript)")
        let check = try bench.alliance("check", "--db", "w.db")
        #expect(check.status == 0, "\(check.transcript)")
        let again = try bench.alliance("init", "--db", "w.db")
        #expect(again.output == "w.db is up to date; nothing was changed\n")
    }
}

import Foundation
import Testing

@Suite struct `The exit code` {
    private let bench: Bench

    init() throws {
        bench = try Bench()
        try SeededWarehouse.copy(into: bench)
    }

    @Test(
        arguments: [
            (["status"], 0), (["report", "troops"], 0), (["query", "select nonsense"], 1),
            (["show", "allies", "NOBODY"], 1), (["batches", "999"], 1), (["export", "alies"], 2),
            (["show", "alies", "KOR"], 2), (["set", "allies", "KOR", "nme=x"], 2),
            (["migrate", "status"], 0), (["migrate", "verify"], 0), (["check"], 0),
            (["restore", "w.db"], 1), (["backup", "w.db"], 1),
        ] as [([String], Int32)])
    func `says how it went`(arguments: [String], status: Int32) throws {
        let run = try bench.alliance(arguments + ["--db", "w.db"])
        #expect(run.status == status, "\(run.transcript)")
    }

    @Test(arguments: [["batches", "999"], ["batches", "show", "999"], ["batches", "0"]])
    func `is 1 for a batch that is not there, and the newest are named`(
        arguments: [String]
    ) throws {
        let newest = try bench.alliance(
            "query",
            "select group_concat(batch_id) from "
                + "(select batch_id from batches order by batch_id desc limit 3)",
            "--format", "csv", "--db", "w.db")
        let numbers = try #require(newest.output.split(separator: "\n").last)
            .replacing("\"", with: "").split(separator: ",")
        let run = try bench.alliance(arguments + ["--db", "w.db"])
        #expect(
            run.transcript == """
                --- standard error
                error: there is no batch \(arguments.last ?? "")
                  fix: give one that `alliance batches --db w.db` lists; the newest are \
                \(numbers[0]), \(numbers[1]) and \(numbers[2])
                --- exit code 1

                """)
        try bench.alliance("init", "--no-seeds", "--db", "empty.db")
        let empty = try bench.alliance(arguments + ["--db", "empty.db"])
        #expect(empty.status == 1)
        #expect(empty.errors.contains("\n  fix: load something first"))
    }

    @Test func `is 4 where the schema is not what its migrations make`() throws {
        let change = try bench.shell("sqlite3 w.db 'create table stray (x); drop view cost_ledger'")
        #expect(change.status == 0)
        let verify = try bench.alliance("migrate", "verify", "--db", "w.db")
        #expect(verify.status == 4, "\(verify.transcript)")
        let check = try bench.alliance("check", "--db", "w.db", "--json")
        #expect(check.status == 4, "\(check.transcript)")
        let json = try JSONSerialization.jsonObject(with: Data(check.output.utf8))
        #expect((json as? [String: Any])?["sound"] as? Bool == false)
    }

    @Test func `is 5 where another program holds the lock for too long`() throws {
        let holder = Process()
        holder.executableURL = URL(filePath: "/bin/bash")
        holder.arguments = ["-c", "(echo 'begin immediate;'; sleep 30) | sqlite3 w.db"]
        holder.currentDirectoryURL = bench.folder
        try holder.run()
        defer { holder.terminate() }
        Thread.sleep(forTimeInterval: 0.5)
        let run = try bench.alliance("set", "allies", "KOR", "note=x", "--db", "w.db")
        #expect(run.status == 5, "\(run.transcript)")
        #expect(run.errors.contains("\n  fix: "))
        #expect(try bench.alliance("status", "--db", "w.db").status == 0)
    }

    private static let addition = [
        "add", "allies", "ally=ZZZ", "name=Zed", "kind=state", "source=alliance-warehouse",
    ]

    @Test func `is 6 where the file was made by a newer program, and nothing is written`() throws {
        let change = try bench.shell(
            """
            sqlite3 w.db "insert into schema_migrations select 900, 'from_the_future', checksum, \
                sha256, applied_at, duration_ms, '9.0.0', sqlite_version, row_changes \
                from schema_migrations where number = 1"
            """)
        #expect(change.transcript == "")
        let listed = try bench.alliance("migrate", "status", "--format", "csv", "--db", "w.db")
        let known = listed.output.split(separator: "\n").filter { $0.contains(",applied,") }.count
        #expect(known > 0)
        let before = try Data(contentsOf: bench.folder.appending(path: "w.db"))
        for command in [
            ["status"], ["init"], ["report", "troops"], ["import", "allies", "-"], ["check"],
            ["export", "allies"], ["migrate", "up"], ["migrate", "status"], ["backup", "b.db"],
            Self.addition, ["show", "allies", "KOR"], ["batches"],
        ] {
            let run = try bench.alliance(command + ["--db", "w.db"])
            #expect(run.status == 6, "\(command): \(run.transcript)")
            if command != ["migrate", "status"] {
                #expect(run.errors.contains("9.0.0"), "\(command): \(run.transcript)")
                #expect(run.errors.contains("at schema version 900,"), "\(run.transcript)")
                #expect(
                    run.errors.contains("knows schema versions up to \(known)\n"),
                    "\(run.transcript)")
            }
        }
        let restored = try bench.alliance("restore", "w.db", "--db", "new.db")
        #expect(restored.status == 6, "\(restored.transcript)")
        #expect(!bench.exists("new.db"))
        #expect(try Data(contentsOf: bench.folder.appending(path: "w.db")) == before)
    }
}

import Foundation
import Testing

@Suite struct `A file that is no warehouse` {
    private let bench: Bench

    init() throws {
        bench = try Bench()
        try SeededWarehouse.copy(into: bench)
        let whole = try Data(contentsOf: bench.folder.appending(path: "w.db"))
        try bench.write("", to: "empty.db")
        try bench.write("code,name\nKOR,South Korea\n", to: "text.db")
        try whole.prefix(5000).write(to: bench.folder.appending(path: "truncated.db"))
        var flipped = whole
        for index in 0..<100 { flipped[index] ^= 0xff }
        try flipped.write(to: bench.folder.appending(path: "flipped.db"))
        var scrambled = whole
        for index in stride(from: 8192, to: scrambled.count, by: 7) { scrambled[index] ^= 0x5a }
        try scrambled.write(to: bench.folder.appending(path: "scrambled.db"))
        try FileManager.default.createDirectory(
            at: bench.folder.appending(path: "folder.db"), withIntermediateDirectories: true)
        let other = try bench.shell(
            "sqlite3 other.db 'create table t (x); insert into t values (1)'")
        #expect(other.status == 0)
    }

    static let files = [
        "empty.db", "text.db", "truncated.db", "flipped.db", "scrambled.db", "folder.db",
        "other.db",
        "no/such/folder/w.db", "/dev/null",
    ]

    /// Those whose contents are at fault, which is what a check is there to find.
    static let unsound = [
        "empty.db", "text.db", "truncated.db", "flipped.db", "scrambled.db", "other.db",
    ]

    @Test(arguments: files)
    func `ends in an error with a remedy, whatever it is used for`(file: String) throws {
        let commands = [
            ["status"], ["check"], ["report", "troops"], ["export", "allies"],
            ["backup", "copy.db", "--replace"], ["show", "allies", "KOR"], ["batches"],
        ]
        for command in commands {
            let run = try bench.alliance(command + ["--db", file])
            // What is damaged may be read as far as it is whole; nothing may trap.
            #expect(run.status <= 6, "\(command): \(run.transcript)")
            guard file != "scrambled.db" else { continue }
            if command == ["check"], Self.unsound.contains(file) {
                #expect(run.status == 4, "\(command): \(run.transcript)")
                #expect(run.output.contains("\n  fix: "), "\(command): \(run.transcript)")
            } else {
                #expect(run.status == 1, "\(command): \(run.transcript)")
                #expect(run.errors.contains("\n  fix: "), "\(command): \(run.transcript)")
            }
        }
    }

    @Test(arguments: ["text.db", "flipped.db", "folder.db", "other.db"])
    func `is left alone by init`(file: String) throws {
        let before = try? Data(contentsOf: bench.folder.appending(path: file))
        let run = try bench.alliance("init", "--db", file)
        #expect(run.status == 1, "\(run.transcript)")
        #expect(run.errors.contains("\n  fix: "), "\(run.transcript)")
        let after = try? Data(contentsOf: bench.folder.appending(path: file))
        #expect(after == before)
    }

    @Test func `is found by check where pages are damaged`() throws {
        let run = try bench.alliance("check", "--db", "scrambled.db")
        #expect(run.status == 4, "\(run.transcript)")
    }

    @Test(arguments: [
        ["status"], ["report", "troops"], ["export", "allies"], ["query", "select 1"],
    ])
    func `can be one that may not be written, for whoever only reads`(command: [String]) throws {
        let changed = try bench.shell(
            """
            chmod 755 . && mkdir read-only && cp w.db read-only/
            chmod 444 read-only/w.db && chmod 555 read-only
            """)
        #expect(changed.status == 0)
        let run = try bench.allianceAsAnybody(command + ["--db", "read-only/w.db"])
        #expect(run.status == 0, "\(run.transcript)")
        #expect(run.errors == "")
        _ = try bench.shell("chmod 755 read-only")
    }

    @Test func `is not exported into a folder that cannot be written, which is said`() throws {
        let changed = try bench.shell(
            "chmod 755 . && chmod 444 w.db && mkdir read-only && chmod 555 read-only")
        #expect(changed.status == 0)
        let run = try bench.allianceAsAnybody(
            ["export", "all", "--output", "read-only/csv", "--db", "w.db"])
        #expect(
            run.transcript == """
                --- standard error
                error: cannot create the folder read-only/csv: you are not allowed to
                  fix: check the owner and the mode with `ls -l`
                --- exit code 1

                """)
        _ = try bench.shell("chmod 755 read-only")
    }

    @Test(arguments: ["closed/w.db", "secret.db"])
    func `can be one that may not be seen, which is told apart from a missing one`(
        file: String
    ) throws {
        let changed = try bench.shell(
            """
            chmod 755 . && mkdir closed && cp w.db closed/ && chmod 700 closed
            cp w.db secret.db && chmod 600 secret.db
            """)
        #expect(changed.status == 0)
        // Whoever owns the files may not see them either.
        if geteuid() != 0 { _ = try bench.shell("chmod 000 closed secret.db") }
        defer { _ = try? bench.shell("chmod 700 closed secret.db") }
        for command in [["status"], ["init"], ["check"]] {
            let run = try bench.allianceAsAnybody(command + ["--db", file])
            #expect(run.status == 1, "\(run.transcript)")
            #expect(run.errors.contains("ask the owner"), "\(run.transcript)")
        }
    }
}

import Foundation
import Testing

/// People copy, send and archive the warehouse as the one file that it is said to be.
@Suite struct `The warehouse is one file` {
    private let bench: Bench

    init() throws { bench = try Bench() }

    /// The names that begin like the warehouse's.
    private func files() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: bench.folder.path)
            .filter { $0.hasPrefix("w.db") }.sorted()
    }

    /// What a copy of nothing but the file answers to `sql`.
    private func answer(ofCopy sql: String) throws -> String {
        let copy = "copy-\(UUID().uuidString).db"
        try FileManager.default.copyItem(atPath: bench.path("w.db"), toPath: bench.path(copy))
        let run = try bench.alliance("query", sql, "--format", "csv", "--db", copy)
        #expect(run.status == 0, "\(run.transcript)")
        return String(run.output.split(separator: "\n").last ?? "")
    }

    @Test func `after init`() throws {
        let run = try bench.alliance("init", "--db", "w.db")
        #expect(run.status == 0, "\(run.transcript)")
        #expect(try files() == ["w.db"])
        #expect(
            try answer(ofCopy: "select count(*) > 0 and sum(outcome <> 'done') = 0 from batches")
                == "1")
    }

    private static let header = "ally,name,kind,source\n"

    @Test(
        arguments: [
            (["import", "allies", "sound.csv"], 0, "name", "Zed"),
            (["import", "allies", "faulty.csv"], 3, "name", "Zed"),
            (["import", "all", "folder"], 0, "name", "Zed"),
            (["import", "allies", "sound.csv", "--check"], 0, "count(*)", "0"),
            (["import", "allies", "bad-header.csv"], 1, "count(*)", "0"),
            (
                [
                    "add", "allies", "ally=ZZZ", "name=Zed", "kind=state",
                    "source=alliance-warehouse",
                ],
                0, "name", "Zed"
            ),
            (
                [
                    "add", "allies", "ally=ZZZ", "name=Zed", "kind=sttate",
                    "source=alliance-warehouse",
                ], 1, "count(*)", "0"
            ),
        ] as [([String], Int32, String, String)])
    func `after a load`(
        arguments: [String], status: Int32, column: String, value: String
    ) throws {
        try SeededWarehouse.copy(into: bench)
        let sound = Self.header + "ZZZ,Zed,state,alliance-warehouse\n"
        try bench.write(sound, to: "sound.csv")
        try bench.write(sound + "ZZY,Zedd,planet,alliance-warehouse\n", to: "faulty.csv")
        try bench.write("ally,nme\nZZZ,Zed\n", to: "bad-header.csv")
        try FileManager.default.createDirectory(
            at: bench.folder.appending(path: "folder"), withIntermediateDirectories: true)
        try bench.write(sound, to: "folder/allies.csv")

        let run = try bench.alliance(arguments + ["--db", "w.db"])
        #expect(run.status == status, "\(run.transcript)")
        #expect(try files() == ["w.db"])
        #expect(
            try answer(ofCopy: "select \(column) as found from allies where ally = 'ZZZ'") == value)
    }

    @Test func `after a load from standard input`() throws {
        try SeededWarehouse.copy(into: bench)
        let run = try bench.alliance(
            "import", "allies", "-", "--db", "w.db",
            input: Self.header + "ZZZ,Zed,state,alliance-warehouse\n")
        #expect(run.status == 0, "\(run.transcript)")
        #expect(try files() == ["w.db"])
        #expect(try answer(ofCopy: "select name from allies where ally = 'ZZZ'") == "Zed")
    }

    @Test func `after a record is changed, and after it is removed`() throws {
        try SeededWarehouse.copy(into: bench)
        try bench.alliance(
            "add", "allies", "ally=ZZZ", "name=Zed", "kind=state", "source=alliance-warehouse",
            "--db", "w.db")
        let changed = try bench.alliance("set", "allies", "ZZZ", "name=Zedland", "--db", "w.db")
        #expect(changed.status == 0, "\(changed.transcript)")
        #expect(try files() == ["w.db"])
        #expect(try answer(ofCopy: "select name from allies where ally = 'ZZZ'") == "Zedland")
        let removed = try bench.alliance("remove", "allies", "ZZZ", "--db", "w.db")
        #expect(removed.status == 0, "\(removed.transcript)")
        #expect(try files() == ["w.db"])
        #expect(try answer(ofCopy: "select count(*) from allies where ally = 'ZZZ'") == "0")
    }

    @Test(
        arguments: [
            ["status"], ["check"], ["report", "troops"], ["export", "allies"],
            ["query", "select 1"], ["show", "allies", "KOR"], ["batches"], ["backup", "b.db"],
            ["migrate", "status"], ["migrate", "up"],
        ] as [[String]])
    func `after a command that only reads`(command: [String]) throws {
        try SeededWarehouse.copy(into: bench)
        let run = try bench.alliance(command + ["--db", "w.db"])
        #expect(run.status == 0, "\(run.transcript)")
        #expect(try files() == ["w.db"])
    }

    /// Another program that has the file open keeps the log, but it must hold nothing.
    @Test func `for whoever copies it, though another program has it open`() throws {
        try SeededWarehouse.copy(into: bench)
        let input = Pipe()
        let holder = Process()
        holder.executableURL = URL(filePath: "/bin/bash")
        holder.arguments = ["-c", "sqlite3 w.db"]
        holder.currentDirectoryURL = bench.folder
        holder.standardInput = input
        let output = Pipe()
        holder.standardOutput = output
        try holder.run()
        defer { holder.terminate() }
        try input.fileHandleForWriting.write(
            contentsOf: Data("select count(*) > 0 from allies;\n".utf8))
        #expect(try output.fileHandleForReading.read(upToCount: 2) == Data("1\n".utf8))

        let changed = try bench.alliance("set", "allies", "KOR", "note=seen", "--db", "w.db")
        #expect(changed.status == 0, "\(changed.transcript)")
        #expect(try files() == ["w.db", "w.db-shm", "w.db-wal"])
        #expect(try answer(ofCopy: "select note from allies where ally = 'KOR'") == "seen")
    }
}

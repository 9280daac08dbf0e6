import Foundation
import Testing

/// How often each test kills the program.
///
/// Ten times find what is wrong at most moments; what is wrong at few takes fifty and more, which is
/// for before a release.
private let kills = ProcessInfo.processInfo.environment["ALLIANCE_KILLS"].flatMap { Int($0) } ?? 10

@Suite(.serialized) struct `A program that is killed` {
    private let bench: Bench

    init() throws { bench = try Bench() }

    @Test(arguments: [false, true])
    func `while it makes a warehouse leaves what was there before, or all of it`(
        inEmptyFile: Bool
    ) throws {
        let reference = try seconds { try bench.alliance("init", "--db", "reference.db") }
        let complete = try rows(of: "reference.db")
        for kill in 0..<kills {
            for name in ["w.db", "w.db-wal", "w.db-shm"] where bench.exists(name) {
                try FileManager.default.removeItem(atPath: bench.path(name))
            }
            if inEmptyFile { try bench.write("", to: "w.db") }
            try killed(["init", "--db", "w.db"], after: reference * Double(kill) / Double(kills))
            if try isUntouched("w.db", wasEmpty: inEmptyFile) { continue }
            let check = try bench.alliance("check", "--db", "w.db")
            #expect(check.status == 0, "\(check.transcript)")
            #expect(try rows(of: "w.db") == complete)
        }
        let completed = try bench.alliance("init", "--db", "w.db")
        #expect(completed.status == 0, "\(completed.transcript)")
        #expect(try rows(of: "w.db") == complete)
        let left = try FileManager.default.contentsOfDirectory(atPath: bench.folder.path)
        #expect(left.filter { $0.hasPrefix(".") } == [])
    }

    private func isUntouched(_ name: String, wasEmpty: Bool) throws -> Bool {
        guard wasEmpty else { return !bench.exists(name) }
        return try bench.text(of: name).isEmpty
    }

    @Test func `while it imports leaves the rows of before or those of after`() throws {
        try SeededWarehouse.copy(into: bench)
        try writeCounts(days: 400)
        let before = try rows(of: "w.db")
        try FileManager.default.copyItem(atPath: bench.path("w.db"), toPath: bench.path("after.db"))
        let import_ = ["import", "troop-counts", "counts.csv", "--db"]
        let reference = try seconds { try bench.alliance(import_ + ["after.db"]) }
        let after = try rows(of: "after.db")
        #expect(after > before)

        for kill in 0..<kills {
            for name in ["k.db", "k.db-wal", "k.db-shm"] where bench.exists(name) {
                try FileManager.default.removeItem(atPath: bench.path(name))
            }
            try FileManager.default.copyItem(atPath: bench.path("w.db"), toPath: bench.path("k.db"))
            try killed(import_ + ["k.db"], after: reference * Double(kill) / Double(kills))
            let found = try rows(of: "k.db")
            #expect(found == before || found == after)
            let check = try bench.alliance("check", "--db", "k.db")
            #expect(check.status == 0, "\(check.transcript)")
        }
    }

    @Test(arguments: ["undo", "redrive"])
    func `while it turns back or corrects leaves what was before or what comes after`(
        command: String
    ) throws {
        try SeededWarehouse.copy(into: bench)
        try writeCounts(days: 400, faulty: true)
        let load = try bench.alliance(
            "import", "troop-counts", "counts.csv", "--db", "w.db", "--json")
        #expect(load.status == 3)
        let batch = try number(in: "batches", "--limit", "1", "--format", "csv", "--db", "w.db")
        _ = try bench.alliance("rejects", "\(batch)", "--output", "fix.csv", "--db", "w.db")
        try bench.write(
            try bench.text(of: "fix.csv").replacing(",KRO,", with: ",KOR,"), to: "fix.csv")
        // A file alone is whole only where nothing waits beside it.
        _ = try bench.alliance("backup", "before.db", "--db", "w.db")
        let arguments = [command, "\(batch)"] + (command == "undo" ? [] : ["fix.csv"]) + ["--db"]
        try FileManager.default.copyItem(
            atPath: bench.path("before.db"), toPath: bench.path("after.db"))
        let reference = try seconds { try bench.alliance(arguments + ["after.db"]) }
        let (before, after) = (try state(of: "before.db"), try state(of: "after.db"))
        #expect(before != after)

        for kill in 0..<kills {
            for name in ["k.db", "k.db-wal", "k.db-shm"] where bench.exists(name) {
                try FileManager.default.removeItem(atPath: bench.path(name))
            }
            try FileManager.default.copyItem(
                atPath: bench.path("before.db"), toPath: bench.path("k.db"))
            try killed(arguments + ["k.db"], after: reference * Double(kill) / Double(kills))
            let found = try state(of: "k.db")
            #expect(found == before || found == after)
            guard kill.isMultiple(of: 5) else { continue }
            let check = try bench.alliance("check", "--db", "k.db")
            #expect(check.status == 0, "\(check.transcript)")
            // What was cut short can be done again.
            let again = try bench.alliance(arguments + ["k.db"])
            #expect(again.status == (found == before ? 0 : command == "undo" ? 1 : 0))
        }
    }

    /// The number at the beginning of the last line that a command prints.
    private func number(in arguments: String...) throws -> Int {
        let run = try bench.alliance(arguments)
        return try #require(
            run.output.split(separator: "\n").last?.split(separator: ",").first.flatMap { Int($0) },
            "\(run.transcript)")
    }

    /// How many rows, batches, earlier versions and rejected rows still to be corrected there are.
    private func state(of database: String) throws -> String {
        try bench.alliance(
            "query",
            """
            select (select count(*) from troop_counts), (select count(*) from troop_counts_history),
                (select count(*) from batches), (select sum(people) from troop_counts),
                (select count(*) from rejected_rows where redriven_by is null)
            """,
            "--format", "csv", "--db", database
        ).output
    }

    @Test func `by Ctrl-C while it waits for somebody to type ends at once, which is kept`() throws
    {
        try SeededWarehouse.copy(into: bench)
        let before = try rows(of: "w.db")
        let input = Pipe()
        let process = try bench.start(
            ["import", "troop-counts", "-", "--db", "w.db"], input: input)
        try input.fileHandleForWriting.write(
            contentsOf: Data("counted_on,host,count_type,service,component,people,source\n".utf8))
        Thread.sleep(forTimeInterval: 0.5)
        process.interrupt()
        process.waitUntilExit()
        #expect(process.terminationReason == .exit)
        #expect(process.terminationStatus == 130)
        #expect(try rows(of: "w.db") == before)
        #expect(try lastBatch() == "import,troop-counts,-,failed")
    }

    @Test(arguments: ["counts.csv", "-"])
    func `by Ctrl-C while rows come in keeps a batch that says so`(file: String) throws {
        try SeededWarehouse.copy(into: bench)
        try writeCounts(days: 16_000)
        let before = try rows(of: "w.db")
        let input = file == "-" ? Pipe() : nil
        let process = try bench.start(
            ["import", "troop-counts", file, "--db", "w.db"], input: input)
        if let input {
            try input.fileHandleForWriting.write(
                contentsOf: Data(bench.text(of: "counts.csv").utf8))
            try input.fileHandleForWriting.close()
        }
        Thread.sleep(forTimeInterval: 0.5)
        process.interrupt()
        process.waitUntilExit()
        #expect(process.terminationStatus == 130)
        #expect(try rows(of: "w.db") == before)
        #expect(try lastBatch() == "import,troop-counts,\(file),failed")
        #expect(try bench.alliance("check", "--db", "w.db").status == 0)
    }

    private func lastBatch() throws -> String? {
        let run = try bench.alliance(
            "query",
            "select kind, dataset, file, outcome from batches order by batch_id desc limit 1",
            "--format", "csv", "--db", "w.db")
        return run.output.split(separator: "\n").last.map(String.init)
    }

    private func killed(_ arguments: [String], after delay: Double) throws {
        let process = try bench.start(arguments)
        Thread.sleep(forTimeInterval: delay)
        kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
    }

    private func seconds(_ body: () throws -> AllianceRun) throws -> Double {
        let clock = ContinuousClock()
        let start = clock.now
        let run = try body()
        #expect(run.status == 0, "\(run.transcript)")
        return Double((clock.now - start) / .milliseconds(1)) / 1000
    }

    private func rows(of database: String) throws -> Int {
        let run = try bench.alliance(
            "query",
            "select (select count(*) from troop_counts) + (select count(*) from allies) as n",
            "--format", "csv", "--db", database)
        return try #require(
            run.output.split(separator: "\n").last.flatMap { Int($0) }, "\(run.transcript)")
    }

    /// A file of counts that nobody made, one a day for each of five hosts.
    private func writeCounts(days: Int, faulty: Bool = false) throws {
        var text = "counted_on,host,count_type,service,component,people,source\n"
        for day in 0..<days {
            let (year, rest) = (1960 + day / 336, day % 336)
            let (month, dayOfMonth) = (1 + rest / 28, 1 + rest % 28)
            let date =
                "\(year)-\(month < 10 ? "0" : "")\(month)-\(dayOfMonth < 10 ? "0" : "")\(dayOfMonth)"
            for (index, host) in [
                faulty ? "KRO" : "KOR", "JPN", "DEU", "ITA", "GBR",
            ].enumerated() {
                text += "\(date),\(host),planned,army,total,\(day * 5 + index),alliance-warehouse\n"
            }
        }
        try bench.write(text, to: "counts.csv")
    }
}

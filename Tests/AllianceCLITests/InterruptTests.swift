import Foundation
import Testing

@Suite(.serialized) struct `Ctrl-C` {
    private let bench: Bench

    init() throws { bench = try Bench() }

    /// How a program that was interrupted came to its end.
    private struct Ending {
        let status: Int32
        let output: String
        let errors: String
        /// From the signal to the end.
        let delay: Duration
        /// Whether it was over before the signal.
        let isTooLate: Bool
    }

    private func interrupted(_ arguments: [String], after delay: Double) throws -> Ending {
        try bench.write("", to: "output")
        try bench.write("", to: "errors")
        let process = Process()
        process.executableURL = Bench.program
        process.arguments = arguments
        process.currentDirectoryURL = bench.folder
        process.environment = [:]
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = try FileHandle(
            forWritingTo: bench.folder.appending(path: "output"))
        process.standardError = try FileHandle(
            forWritingTo: bench.folder.appending(path: "errors"))
        try process.run()
        Thread.sleep(forTimeInterval: delay)
        let isTooLate = !process.isRunning
        let start = ContinuousClock.now
        process.interrupt()
        process.waitUntilExit()
        // A signal that comes before the program looks out for it ends it, too.
        let isKilled = process.terminationReason == .uncaughtSignal
        return Ending(
            status: isKilled && process.terminationStatus == SIGINT
                ? 130 : process.terminationStatus,
            output: try bench.text(of: "output"), errors: try bench.text(of: "errors"),
            delay: ContinuousClock.now - start, isTooLate: isTooLate)
    }

    /// How long the program takes to start and do nothing, which says how busy the machine is.
    private func pause() throws -> Duration {
        let start = ContinuousClock.now
        try bench.alliance("--version")
        return ContinuousClock.now - start
    }

    /// How many moments a command is interrupted at.
    private static let moments = 10

    /// Interrupts a command at moments that are spread over the time that it takes.
    private func interrupt(
        _ arguments: [String], saying done: String, prepare: () throws -> Void,
        look: (Ending) throws -> Void
    ) throws {
        try prepare()
        let start = ContinuousClock.now
        let whole = try bench.alliance(arguments)
        #expect(whole.output.contains(done), "\(whole.transcript)")
        let seconds = Double((ContinuousClock.now - start) / .milliseconds(1)) / 1000
        for moment in 0..<Self.moments {
            // Others may take the processor for a while; so a late end is looked at again.
            var late: [Duration] = []
            repeat {
                try prepare()
                let allowed = Duration.milliseconds(200) + (try pause()) * 5
                let ending = try interrupted(
                    arguments, after: seconds * Double(moment) / Double(Self.moments))
                if ending.status == 130 {
                    #expect(ending.output == "", "\(moment)")
                } else {
                    #expect(ending.status == 0, "\(moment): \(ending.errors)")
                    #expect(ending.output.contains(done), "\(moment)")
                }
                try look(ending)
                guard !ending.isTooLate, ending.delay >= allowed else { break }
                late.append(ending.delay)
            } while late.count < 3
            #expect(late.count < 3, "\(moment): \(late)")
        }
    }

    @Test func `during init leaves no warehouse, or a whole one that was announced`() throws {
        try interrupt(["init", "--db", "w.db"], saying: "created w.db: ") {
            if bench.exists("w.db") {
                try FileManager.default.removeItem(atPath: bench.path("w.db"))
            }
        } look: { ending in
            #expect(bench.exists("w.db") == (ending.status == 0))
            let left = try FileManager.default.contentsOfDirectory(atPath: bench.folder.path)
            #expect(left.filter { $0.hasPrefix(".w.db") || $0.hasPrefix("w.db-") } == [])
        }
    }

    @Test(arguments: [
        (["check"], "w.db is sound"), (["export", "all", "--output", "files"], "wrote "),
    ])
    func `during a command that reads ends it, or the command was through`(
        arguments: [String], done: String
    ) throws {
        try SeededWarehouse.copy(into: bench)
        try interrupt(arguments + ["--db", "w.db"], saying: done) {
        } look: { _ in
        }
        let left =
            bench.exists("files")
            ? try FileManager.default.contentsOfDirectory(atPath: bench.path("files")) : []
        #expect(left.filter { !$0.hasSuffix(".csv") } == [])
    }

    @Test func `during an import keeps nothing, or everything where that was said`() throws {
        try bench.write(Self.counts, to: "counts.csv")
        try interrupt(
            ["import", "troop-counts", "counts.csv", "--db", "w.db"],
            saying: "imported counts.csv into troop-counts: "
        ) {
            if bench.exists("w.db") {
                try FileManager.default.removeItem(atPath: bench.path("w.db"))
            }
            try SeededWarehouse.copy(into: bench)
        } look: { ending in
            let found = try bench.alliance(
                "query",
                """
                select count(*) as n from troop_counts
                where count_type = 'planned' and service = 'army'
                """,
                "--format", "csv", "--db", "w.db")
            #expect(found.output == "n\n\(ending.status == 0 ? 15000 : 0)\n")
        }
    }

    @Test func `ends the wait for whoever is to write into a named pipe`() throws {
        try SeededWarehouse.copy(into: bench)
        #expect(try bench.shell("mkfifo pipe").status == 0)
        let ending = try interrupted(
            ["import", "troop-counts", "pipe", "--db", "w.db"], after: 1)
        #expect(!ending.isTooLate)
        #expect(ending.status == 130)
        #expect(ending.errors.hasPrefix("error: interrupted"))
    }

    @Test func `ends the wait for whoever reads from our pipe`() throws {
        try SeededWarehouse.copy(into: bench)
        let output = Pipe()
        let process = Process()
        process.executableURL = Bench.program
        process.arguments = ["export", "troop-counts", "--db", bench.path("w.db")]
        process.environment = [:]
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        try process.run()
        Thread.sleep(forTimeInterval: 1)
        #expect(process.isRunning, "the export is larger than a pipe")
        process.interrupt()
        process.waitUntilExit()
        #expect(process.terminationStatus == 130)
        withExtendedLifetime(output) {}
    }

    /// Counts that nobody made: 3,000 days for each of five hosts.
    private static let counts = {
        var text = "counted_on,host,count_type,service,component,people,source\n"
        for day in 0..<3000 {
            let (year, rest) = (1960 + day / 336, day % 336)
            let (month, dayOfMonth) = (101 + rest / 28, 101 + rest % 28)
            for host in ["KOR", "JPN", "DEU", "ITA", "GBR"] {
                text += "\(year)-\("\(month)".dropFirst())-\("\(dayOfMonth)".dropFirst()),"
                text += "\(host),planned,army,total,\(day),alliance-warehouse\n"
            }
        }
        return text
    }()
}

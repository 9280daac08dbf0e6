import Foundation

/// A warehouse with the figures that come with the program, made once and copied for each test.
enum SeededWarehouse {
    private static let original = Result {
        let bench = try Bench()
        let run = try bench.alliance("init", "--db", "seeded.db")
        guard run.status == 0 else { throw Failure(transcript: run.transcript) }
        return bench
    }

    struct Failure: Error { let transcript: String }

    /// Puts a copy called `name` into the folder.
    static func copy(into bench: Bench, as name: String = "w.db") throws {
        let source = try original.get().folder.appending(path: "seeded.db")
        try FileManager.default.copyItem(at: source, to: bench.folder.appending(path: name))
    }
}

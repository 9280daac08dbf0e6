import Foundation

/// A warehouse with the figures that come with the program, made once and copied for each test.
enum SeededWarehouse {
    private static let original = Result {
        let bench = try Bench()
        let run = try bench.alliance("init", "--db", "seeded.db")
        guard run.status == 0 else { throw Failure(transcript: run.transcript) }
        // A copy of one file is whole only where nothing waits beside it.
        let backup = try bench.alliance("backup", "whole.db", "--db", "seeded.db")
        guard backup.status == 0 else { throw Failure(transcript: backup.transcript) }
        return bench
    }

    struct Failure: Error { let transcript: String }

    /// Puts a copy called `name` into the folder.
    static func copy(into bench: Bench, as name: String = "w.db") throws {
        let source = try original.get().folder.appending(path: "whole.db")
        try FileManager.default.copyItem(at: source, to: bench.folder.appending(path: name))
    }
}

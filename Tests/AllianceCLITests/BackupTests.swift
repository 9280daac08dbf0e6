import Foundation
import Testing

@Suite struct `A backup and its warehouse` {
    private let bench: Bench
    private let before: Data

    init() throws {
        bench = try Bench()
        try SeededWarehouse.copy(into: bench)
        let links = try bench.shell(
            "ln -s w.db symbolic.db && ln w.db hard.db && mkdir folder && ln -s .. folder/up")
        #expect(links.status == 0)
        before = try Data(contentsOf: bench.folder.appending(path: "w.db"))
    }

    static let names = ["w.db", "./w.db", "symbolic.db", "hard.db", "folder/up/w.db"]

    @Test(arguments: names, [[], ["--replace"]])
    func `are never the same file`(name: String, options: [String]) throws {
        let restored = try bench.alliance(["restore", name, "--db", "w.db"] + options)
        #expect(
            restored.transcript == """
                --- standard error
                error: \(name) is the warehouse itself, not a backup of it
                  fix: name a file that `alliance backup` has written
                --- exit code 1

                """)
        let saved = try bench.alliance(["backup", name, "--db", "w.db", "--json"] + options)
        #expect(saved.status == 1)
        #expect(saved.errors.contains("\"code\": \"same_file\""), "\(saved.transcript)")
        #expect(saved.errors.contains("this is the database itself"), "\(saved.transcript)")
        #expect(!saved.errors.contains("--replace"), "\(saved.transcript)")
        #expect(try Data(contentsOf: bench.folder.appending(path: "w.db")) == before)
    }

    @Test func `can be two copies of the same bytes`() throws {
        let saved = try bench.alliance("backup", "copy.db", "--db", "w.db")
        #expect(saved.status == 0, "\(saved.transcript)")
        let restored = try bench.alliance("restore", "copy.db", "--replace", "--db", "w.db")
        #expect(restored.transcript == "restored w.db from copy.db\n")
        #expect(try bench.alliance("check", "--db", "w.db").status == 0)
    }
}

import Foundation
import Testing

@Suite struct `A file that cannot be used` {
    private let bench: Bench

    init() throws {
        bench = try Bench()
        try SeededWarehouse.copy(into: bench)
        try bench.write("", to: "empty.db")
        try bench.write("just a text\n", to: "file.txt")
    }

    private func failure(
        of arguments: [String], environment: [String: String] = [:], byAnybody: Bool = false
    ) throws -> (status: Int32, code: String, message: String, hint: String) {
        let run =
            byAnybody
            ? try bench.allianceAsAnybody(arguments + ["--json"])
            : try bench.alliance(arguments + ["--json"], environment: environment)
        #expect(run.output == "")
        let json = try JSONSerialization.jsonObject(with: Data(run.errors.utf8))
        let error = try #require((json as? [String: Any])?["error"] as? [String: Any])
        return (
            run.status, error["code"] as? String ?? "", error["message"] as? String ?? "",
            error["hint"] as? String ?? ""
        )
    }

    private static let longName = String(repeating: "w", count: 300) + ".db"

    static let cases: [(arguments: [String], code: String, message: String, hint: String)] = [
        (
            ["status", "--db", "none.db"], "no_warehouse", "there is no warehouse at none.db",
            "alliance init --db none.db"
        ),
        (
            [
                "add", "allies", "ally=ZZZ", "name=Zed", "kind=state",
                "source=alliance-warehouse", "--db", "none.db",
            ], "no_warehouse",
            "there is no warehouse at none.db", "alliance init --db none.db"
        ),
        (
            ["status", "--db", "no/such/w.db"], "no_folder", "there is no folder no/such",
            "create the folder first, or check the path"
        ),
        (
            ["init", "--db", "no/such/w.db"], "no_folder", "there is no folder no/such",
            "create the folder first, or check the path"
        ),
        (
            ["init", "--db", "file.txt/w.db"], "no_folder", "file.txt is no folder",
            "create the folder first, or check the path"
        ),
        (
            ["backup", "no/such/copy.db", "--db", "w.db"], "no_folder",
            "there is no folder no/such", "create the folder first, or check the path"
        ),
        (
            ["restore", "w.db", "--db", "no/such/w.db"], "no_folder",
            "there is no folder no/such", "create the folder first, or check the path"
        ),
        (
            ["restore", "none.db", "--db", "new.db"], "no_backup",
            "there is no backup at none.db", "check the path"
        ),
        (
            ["import", "allies", "none.csv", "--db", "w.db"], "file",
            "cannot open none.csv: there is no such file or folder",
            "check the path, also for small and capital letters"
        ),
        (
            ["init", "--db", "/proc/w.db"], "cannot_open", "no file can be made in /proc",
            "name a file in a folder where you may make files"
        ),
        (
            ["backup", "/proc/w.db", "--db", "w.db"], "cannot_open",
            "no file can be made in /proc", "name a file in a folder where you may make files"
        ),
        (
            ["init", "--db", longName], "cannot_open",
            "no file can be made in .: File name too long",
            "name a file in a folder where you may make files"
        ),
        (
            ["status", "--db", "empty.db"], "empty_file",
            "empty.db is an empty file, and no warehouse yet",
            "alliance init --db empty.db, which makes one in it; or remove the file"
        ),
        (
            ["import", "allies", "none.csv", "--db", "empty.db"], "empty_file",
            "empty.db is an empty file, and no warehouse yet",
            "alliance init --db empty.db, which makes one in it; or remove the file"
        ),
    ]

    @Test(arguments: cases)
    func `is told by what is missing, with what to do about just that`(
        arguments: [String], code: String, message: String, hint: String
    ) throws {
        let failure = try failure(of: arguments)
        #expect(failure.status == 1)
        #expect(failure.code == code)
        #expect(failure.message.split(separator: "\n").first.map { $0.hasPrefix(message) } == true)
        #expect(failure.hint == hint)
    }

    static let commands = [
        ["init"], ["status"], ["check"], ["report", "troops"], ["query", "select 1"],
        ["show", "allies", "KOR"], ["export", "allies"], ["backup", "b.db"],
        ["restore", "w.db", "--replace"], ["migrate", "up"], ["import", "allies", "-"],
        ["set", "allies", "KOR", "note=x"],
    ]

    @Test(arguments: commands)
    func `is not one without a name, nor one in memory`(command: [String]) throws {
        let before = try FileManager.default.contentsOfDirectory(atPath: bench.folder.path)
        let empty = try failure(of: command + ["--db", ""])
        #expect(empty.status == 2)
        #expect(empty.code == "usage")
        #expect(empty.message == "the name of the warehouse's file is empty")
        for (arguments, environment) in [
            (["--db", ":memory:"], [:]), ([], ["ALLIANCE_DB": ":memory:"]),
        ] {
            let memory = try failure(of: command + arguments, environment: environment)
            #expect(memory.status == 2)
            #expect(memory.message == "a warehouse is a file, and :memory: is none")
            #expect(memory.hint == "name a file, as in --db alliance.db")
        }
        let after = try FileManager.default.contentsOfDirectory(atPath: bench.folder.path)
        #expect(after.sorted() == before.sorted())
    }

    @Test func `may be called like a database in memory where its folder is named`() throws {
        let made = try bench.alliance("init", "--no-seeds", "--db", "./:memory:")
        #expect(made.transcript == "created ./:memory:, without rows\n")
        #expect(bench.exists(":memory:"))
    }

    @Test func `is filled by init where it is empty, which says so`() throws {
        let run = try bench.alliance("init", "--no-seeds", "--db", "empty.db")
        #expect(run.transcript == "created empty.db, which was an empty file, without rows\n")
        #expect(try bench.alliance("check", "--db", "empty.db").status == 0)
        try bench.write("", to: "empty-too.db")
        let full = try bench.alliance("init", "--db", "empty-too.db")
        #expect(full.output.hasPrefix("created empty-too.db, which was an empty file: "))
    }

    @Test func `is one in a folder where nobody may make files`() throws {
        let made = try bench.shell(
            "chmod 755 . && mkdir closed && cp w.db closed/ && chmod 666 closed/w.db && chmod 555 closed"
        )
        #expect(made.status == 0)
        defer { _ = try? bench.shell("chmod 755 closed") }
        let new = try failure(of: ["init", "--db", "closed/new.db"], byAnybody: true)
        #expect(new.code == "cannot_open")
        #expect(new.message.hasPrefix("no file can be made in closed"))
        let old = try failure(
            of: ["set", "allies", "KOR", "note=x", "--db", "closed/w.db"], byAnybody: true)
        #expect(old.code == "cannot_open")
        #expect(old.message.hasPrefix("cannot open or make a file beside the database"))
        #expect(old.hint.hasPrefix("see that files can be made in "))
    }
}

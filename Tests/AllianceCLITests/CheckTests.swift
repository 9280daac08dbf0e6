import Foundation
import Testing

@Suite struct `alliance check` {
    private let bench: Bench

    init() throws {
        bench = try Bench()
        try SeededWarehouse.copy(into: bench)
        let whole = try Data(contentsOf: bench.folder.appending(path: "w.db"))
        try bench.write("", to: "empty.db")
        try bench.write("code,name\nKOR,South Korea\n", to: "short.db")
        try bench.write(
            String(repeating: "code,name\nKOR,South Korea\n", count: 500), to: "text.db")
        try write(whole.prefix(5000), to: "truncated.db")
        try write(whole.dropLast(4096), to: "cut.db")
        var scrambled = whole
        for index in stride(from: 200_000, to: scrambled.count, by: 7) { scrambled[index] ^= 0x5a }
        try write(scrambled, to: "scrambled.db")
        try write(try page(of: "troop_counts", zeroedIn: whole), to: "page.db")
        var schema = whole
        let table = try #require(schema.range(of: Data("CREATE TABLE allies".utf8)))
        schema[table.lowerBound] = UInt8(ascii: "X")
        try write(schema, to: "schema.db")
    }

    private func write(_ data: some DataProtocol, to name: String) throws {
        try Data(data).write(to: bench.folder.appending(path: name))
    }

    /// The file with the first page of a table overwritten by zeros.
    private func page(of table: String, zeroedIn whole: Data) throws -> Data {
        let root = try bench.shell(
            "sqlite3 w.db \"select rootpage from sqlite_schema where name = '\(table)'\"")
        let page = try #require(Int(root.output.trimmingCharacters(in: .whitespacesAndNewlines)))
        let start = (page - 1) * 4096
        var data = whole
        data.replaceSubrange(start..<start + 4096, with: Data(count: 4096))
        return data
    }

    private struct Report: Decodable {
        struct Finding: Decodable {
            let check: String
            let problem: String
            let remedy: String
        }

        let sound: Bool
        let checks: [String]
        let findings: [Finding]
    }

    static let damages = [
        ("empty.db", "the file is empty"),
        ("short.db", "a file of 26 bytes is no database"),
        ("text.db", "file is not a database"),
        ("truncated.db", "malformed"),
        ("cut.db", "malformed"),
        ("scrambled.db", "malformed"),
        ("page.db", "Page "),
        ("schema.db", "malformed database schema"),
    ]

    @Test(arguments: damages)
    func `finds damage, calls it that, and ends with 4`(file: String, words: String) throws {
        let before = try Data(contentsOf: bench.folder.appending(path: file))
        let run = try bench.alliance("check", "--json", "--db", file)
        #expect(run.status == 4, "\(run.transcript)")
        #expect(run.errors == "")
        let report = try JSONDecoder().decode(Report.self, from: Data(run.output.utf8))
        #expect(!report.sound)
        #expect(report.checks.first == "integrity")
        let finding = try #require(report.findings.first)
        #expect(finding.check == "integrity")
        #expect(finding.problem.contains(words), "\(finding.problem)")
        #expect(report.findings.allSatisfy { !$0.remedy.isEmpty && !$0.problem.contains("fix:") })

        let text = try bench.alliance("check", "--db", file)
        #expect(text.status == 4)
        #expect(text.output.hasPrefix("integrity: \(finding.problem)\n  fix: \(finding.remedy)\n"))
        #expect(try Data(contentsOf: bench.folder.appending(path: file)) == before)
    }

    @Test func `says what it could not check for the damage, and checks the rest`() throws {
        let run = try bench.alliance("check", "--json", "--db", "page.db")
        let report = try JSONDecoder().decode(Report.self, from: Data(run.output.utf8))
        #expect(
            report.checks == [
                "integrity", "references", "schema", "batches", "history", "registers",
                "structure", "ranges", "sanity",
            ])
        let history = report.findings.filter { $0.check == "history" }
        #expect(
            history.contains {
                $0.problem.contains("troop-counts")
                    || $0.problem.contains("it could not be checked")
            })
        #expect(!report.findings.contains { $0.check == "schema" })
    }

    @Test func `finds a migration that is not the one applied`() throws {
        let change = try bench.shell(
            """
            sqlite3 w.db "update schema_migrations set name = 'other' where number = 2"
            """)
        #expect(change.transcript == "")
        let run = try bench.alliance("check", "--db", "w.db")
        #expect(
            run.transcript == """
                schema: migration 2 (other) is not the one that was applied
                  fix: restore a backup, or undo what was done to the schema by hand
                --- exit code 4

                """)
    }

    @Test func `finds that another program made the file, and looks no further`() throws {
        _ = try bench.shell("sqlite3 other.db 'create table allies (x)'")
        let run = try bench.alliance("check", "--db", "other.db")
        #expect(
            run.transcript == """
                schema: the database has tables but no list of migrations: another program made it
                  fix: check the path
                --- exit code 4

                """)
    }

    @Test func `has nothing to check where there is no file`() throws {
        let run = try bench.alliance("check", "--db", "none.db")
        #expect(
            run.transcript == """
                --- standard error
                error: there is no warehouse at none.db
                  fix: alliance init --db none.db
                --- exit code 1

                """)
    }
}

import Foundation
import TestSupport
import Testing

@Suite struct `alliance import` {
    private let bench: Bench

    init() throws {
        bench = try Bench()
        try SeededWarehouse.copy(into: bench)
    }

    private static let faulty = """
        counted_on,host,count_type,service,component,people,source
        2024-13-31,KOR,stated,total,total,28500,alliance-warehouse
        2024-12-31,KRO,stated,total,total,28500,alliance-warehouse
        2024-12-31,KOR,stated,total,total,-5,alliance-warehouse
        2024-12-31,KOR,stated,total,total,28500,alliance-warehouse

        """

    @Test func `takes the good rows, lists the bad ones with their remedy, and ends with 3`() throws
    {
        let run = try bench.alliance(
            "import", "troop-counts", "--db", "w.db", "-", input: Self.faulty)
        #expect(run.status == 3)
        try expectGolden(run.transcript.withoutBatchNumber, "import-rejected.txt")

        let rows = try bench.alliance(
            "query",
            "select people from troop_counts where counted_on = '2024-12-31' and host = 'KOR' and count_type = 'stated'",
            "--format", "csv", "--db", "w.db")
        #expect(rows.output == "people\n28500\n")
        let batches = try bench.alliance(
            "batches", "--limit", "1", "--format", "csv", "--db", "w.db")
        #expect(batches.output.contains(",import,troop-counts,-,"))
        let number = batches.output.split(separator: "\n")[1].split(separator: ",")[0]
        let batch = try bench.alliance("batches", "show", String(number), "--json", "--db", "w.db")
        let json = try JSONSerialization.jsonObject(with: Data(batch.output.utf8))
        let object = try #require(json as? [String: Any])
        #expect((object["rejected"] as? [Any])?.count == 3)
        let rejects = try bench.alliance("rejects", String(number), "--json", "--db", "w.db")
        let faults = try JSONSerialization.jsonObject(with: Data(rejects.output.utf8))
        #expect((faults as? [Any])?.count == 3)
        #expect(try bench.alliance("check", "--db", "w.db").status == 0)
    }

    @Test func `says the same in JSON`() throws {
        let run = try bench.alliance(
            "import", "troop-counts", "-", "--json", "--db", "w.db", input: Self.faulty)
        #expect(run.status == 3)
        #expect(run.errors == "")
        let json = try JSONSerialization.jsonObject(with: Data(run.output.utf8))
        let imports = try #require((json as? [String: Any])?["imports"] as? [[String: Any]])
        #expect(imports.first?["rows_read"] as? Int == 4)
        #expect(imports.first?["rows_new"] as? Int == 1)
        #expect(imports.first?["rows_rejected"] as? Int == 3)
    }

    @Test(arguments: [([], 30), (["--rejects", "7"], 7), (["--check"], 30)] as [([String], Int)])
    func `lists every fault where nobody's screen is too small, or as many as were asked for`(
        options: [String], count: Int
    ) throws {
        let rows = (0..<30).map {
            "2024-12-31,KOR,stated,total,total,-\($0 + 1),alliance-warehouse\n"
        }
        let header = "counted_on,host,count_type,service,component,people,source\n"
        let run = try bench.alliance(
            ["import", "troop-counts", "-", "--db", "w.db"] + options,
            input: header + rows.joined())
        #expect(run.status == 3)
        #expect(run.errors.split(separator: "\n").count { $0.contains("it is negative") } == count)
        #expect(run.errors.contains("… and 23 more faults; `alliance rejects ") == (count == 7))
    }

    @Test func `names the option that lists the rest of a check`() throws {
        let run = try bench.alliance(
            "import", "troop-counts", "-", "--check", "--rejects", "1", "--db", "w.db",
            input: Self.faulty)
        #expect(run.errors.hasSuffix("… and 2 more faults; --rejects 3 lists them all\n"))
    }

    @Test func `keeps nothing of a check`() throws {
        let before = try bench.alliance("export", "troop-counts", "--db", "w.db").output
        let run = try bench.alliance(
            "import", "troop-counts", "-", "--check", "--db", "w.db", input: Self.faulty)
        #expect(run.status == 3)
        #expect(run.output.hasSuffix("nothing was kept: this was a check\n"))
        #expect(try bench.alliance("export", "troop-counts", "--db", "w.db").output == before)
    }

    @Test func `changes nothing when the same file comes again`() throws {
        let exported = try bench.alliance(
            "export", "allies", "--output", "allies.csv", "--db", "w.db")
        #expect(exported.status == 0)
        let run = try bench.alliance("import", "allies", "allies.csv", "--db", "w.db")
        #expect(run.status == 0)
        #expect(run.output.contains(" read = 0 new + 0 changed + "))
        #expect(run.output.contains(" unchanged + 0 rejected"))
    }

    @Test(arguments: [
        ("countd_on,host\n", "counted_on"), ("", "header"), ("\u{FEFF}", "header"),
        ("\0\0\0", "column"),
        ("counted_on,counted_on\n", "twice"),
    ])
    func `refuses a file with a wrong header as a whole`(text: String, hint: String) throws {
        let run = try bench.alliance("import", "troop-counts", "-", "--db", "w.db", input: text)
        #expect(run.status == 1, "\(run.transcript)")
        #expect(run.errors.contains("\n  fix: "), "\(run.transcript)")
        #expect(run.errors.contains(hint))
    }

    @Test func `says what came of the files before one that fails`() throws {
        try bench.alliance("export", "groups", "--output", "groups.csv", "--db", "w.db")
        let run = try bench.alliance("import", "groups", "groups.csv", "no.csv", "--db", "w.db")
        #expect(run.status == 1)
        #expect(run.output.hasPrefix("imported groups.csv into groups: 3 rows read"))
        #expect(run.errors.hasPrefix("error: cannot open no.csv"))
    }

    @Test(arguments: [("counted_on\n", " < given.csv"), ("", " < ."), ("", " <&-")])
    func `keeps that standard input could not be taken in`(text: String, input: String) throws {
        try bench.write(text, to: "given.csv")
        let run = try bench.shell(
            "\"\(Bench.program.path)\" import troop-counts - --db w.db\(input)")
        #expect(run.status == 1)
        #expect(run.errors.contains("\n  fix: "))
        let batch = try bench.alliance(
            "batches", "--limit", "1", "--format", "csv", "--db", "w.db")
        #expect(batch.output.contains(",import,troop-counts,-,"))
        #expect(batch.output.contains(",failed,"))
    }

    /// Names of allies, the second of which has an accent that Western Europe writes as one byte.
    private static func names(_ bytes: UInt8...) -> Data {
        Data("name,scheme,ally,source\nKorea (given),given,KOR,alliance-warehouse\nC".utf8)
            + bytes + Data("te (given),given,FRA,alliance-warehouse\n".utf8)
    }

    private func write(_ data: Data, to name: String) throws {
        try data.write(to: bench.folder.appending(path: name))
    }

    @Test(arguments: ["windows-1252", "iso-8859-1"])
    func `reads a file in the encoding that is named`(encoding: String) throws {
        try write(Self.names(0xf4), to: "names.csv")
        let run = try bench.alliance(
            "import", "ally-names", "names.csv", "--encoding", encoding, "--db", "w.db")
        #expect(run.status == 0, "\(run.transcript)")
        #expect(run.output.contains("2 rows read = 2 new"))
        let names = try bench.alliance(
            "query", "SELECT name FROM ally_names WHERE scheme = 'given' ORDER BY ally", "--format",
            "csv", "--db", "w.db")
        #expect(names.output == "name\nCôte (given)\nKorea (given)\n")
        let again = try bench.alliance(
            "import", "ally-names", "names.csv", "--encoding", encoding, "--db", "w.db")
        #expect(again.output.contains("0 new + 0 changed + 2 unchanged + 0 rejected"))
    }

    @Test(
        arguments: [
            (
                0xf4, [], "byte 68 of the file (0xF4) is not UTF-8",
                "save the file as UTF-8, or name"
            ),
            (
                0x81, ["--encoding", "windows-1252"],
                "byte 68 of the file is no character of windows-1252", "mend it, or name another"
            ),
        ] as [(UInt8, [String], String, String)])
    func `rejects a row that does not decode, and takes the others`(
        byte: UInt8, options: [String], reason: String, remedy: String
    ) throws {
        try write(Self.names(byte), to: "names.csv")
        let run = try bench.alliance(
            ["import", "ally-names", "names.csv", "--db", "w.db"] + options)
        #expect(run.status == 3, "\(run.transcript)")
        #expect(run.output.contains("2 rows read = 1 new + 0 changed + 0 unchanged + 1 rejected"))
        #expect(run.errors.hasPrefix("names.csv:3: column name: "), "\(run.errors)")
        #expect(run.errors.contains(": \(reason)\n  fix: \(remedy)"), "\(run.errors)")
        #expect(try bench.alliance("check", "--db", "w.db").status == 0)
    }

    @Test func `names the file that is missing`() throws {
        let run = try bench.alliance("import", "allies", "no.csv", "--db", "w.db")
        #expect(run.status == 1)
        #expect(run.errors.hasPrefix("error: cannot open no.csv: there is no such file"))
    }

    @Test func `brings back every byte that export wrote`() throws {
        try bench.alliance("export", "all", "--output", "first", "--db", "w.db")
        try bench.alliance("init", "--no-seeds", "--db", "empty.db")
        let all = try bench.alliance("import", "all", "first", "--db", "empty.db")
        #expect(all.status == 0, "\(all.transcript)")
        try bench.alliance("export", "all", "--output", "second", "--db", "empty.db")
        let difference = try bench.shell("diff -r first second && ls first | wc -l")
        #expect(difference.status == 0, "\(difference.output)")
        #expect(difference.output == "29\n")
    }
}

extension String {
    /// The text with `batch N` for the number of a batch, which the seeds determine.
    fileprivate var withoutBatchNumber: String {
        replacing(/batch(es)? \d+/) { "batch\($0.1 ?? "") N" }
    }
}

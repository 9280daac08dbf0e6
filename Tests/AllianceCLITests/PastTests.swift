import Foundation
import TestSupport
import Testing

@Suite struct `The past` {
    private let bench: Bench

    init() throws {
        bench = try Bench()
        try SeededWarehouse.copy(into: bench)
    }

    private func alliance(_ arguments: String...) throws -> AllianceRun {
        try bench.alliance(arguments + ["--db", "w.db"])
    }

    private static let counts = """
        counted_on,host,count_type,service,component,people,source
        2030-09-30,KOR,assigned,total,active-duty,100,alliance-warehouse
        2030-09-30,KRO,assigned,total,active-duty,5,alliance-warehouse
        2030-09-30,JPN,assigned,total,active-duty,200,alliance-warehouse
        2030-09-30,DEU,assigned,total,active-duty,-1,alliance-warehouse

        """

    /// Loads the counts, loads others of the same, and returns the number of the first batch.
    private func live() throws -> Int {
        try bench.write(Self.counts, to: "counts.csv")
        let first = try alliance("import", "troop-counts", "counts.csv", "--json")
        try bench.write(
            Self.counts.replacing(",100,", with: ",110,"), to: "later.csv")
        #expect(try alliance("import", "troop-counts", "later.csv").status == 3)
        let json = try JSONSerialization.jsonObject(with: Data(first.output.utf8))
        let imports = try #require((json as? [String: Any])?["imports"] as? [[String: Any]])
        return try #require(imports.first?["batch"] as? Int)
    }

    @Test func `is shown batch by batch, undone, redone and compared`() throws {
        let first = try live()
        var session = ""
        func show(_ words: String...) throws {
            let run = try bench.alliance(words + ["--db", "w.db"])
            session += "$ alliance \(words.joined(separator: " "))\n\(run.transcript)"
        }
        try show("batches", "show", "\(first)")
        try show("diff", "\(first)", "batch:\(first + 1)")
        try show("undo", "\(first)")
        try show("undo", "\(first + 1)", "--check")
        try show("undo", "\(first + 1)")
        try show("undo", "\(first + 1)")
        try show("batches", "\(first + 1)")
        try show("diff", "\(first)", "\(first + 2)")
        try show("history", "troop-counts", "--host", "KOR", "--counted-on", "2030-09-30")
        try show("rejects", "\(first)", "--output", "fix.csv")
        try bench.write(
            try bench.text(of: "fix.csv").replacing(",KRO,", with: ",ITA,"), to: "fix.csv")
        try show("redrive", "\(first)", "fix.csv")
        try show("batches", "show", "\(first)")
        try show("batches", "--limit", "4", "--format", "csv")
        try show("check")
        try expectGolden(session.withoutPlaces, "past.txt")
    }

    @Test func `is what reports and exports printed then`() throws {
        let first = try live()
        let asked = ["report", "troops", "--date", "2030-09-30"]
        let then = try alliance("report", "troops", "--date", "2030-09-30", "--format", "csv")
        let exported = try alliance("export", "troop-counts")
        let statuses = try alliance("report", "coverage", "--format", "csv")
        _ = try alliance("undo", "\(first + 1)")
        _ = try bench.shell(
            "sqlite3 w.db \"UPDATE troop_counts SET people = 1 WHERE host = 'KOR'\" || true")
        let now = try alliance("report", "troops", "--date", "2030-09-30", "--format", "csv")
        #expect(now.output != then.output)
        let moment = "batch:\(first + 1)"
        #expect(
            try bench.alliance(asked + ["--format", "csv", "--as-of", moment, "--db", "w.db"])
                .output
                == then.output)
        #expect(try alliance("export", "troop-counts", "--as-of", moment).output == exported.output)
        #expect(
            try alliance("export", "coverage", "--as-of=\(moment)").output == statuses.output)
        #expect(try alliance("export", "all", "--output", "then", "--as-of", moment).status == 0)
        #expect(try bench.text(of: "then/troop_counts.csv") == exported.output)
        let table = try bench.alliance(asked + ["--as-of", moment, "--db", "w.db"])
        #expect(table.output.hasPrefix("US troops by host · 2030-09-30 · as of \(moment)\n"))
        #expect(table.output.contains("\nas of \(moment): what the warehouse knew then; its last"))
        // The seeds are what `init` loaded, and nothing of it is left behind.
        #expect(try alliance("report", "troops", "--as-of", "batch:1").status == 0)
        #expect(try alliance("show", "allies", "KOR", "--as-of", "batch:2").status == 1)
    }

    @Test func `leaves nothing behind in the folder for temporary files`() throws {
        let first = try live()
        try FileManager.default.createDirectory(
            atPath: bench.path("tmp"), withIntermediateDirectories: true)
        let run = try bench.alliance(
            ["report", "troops", "--as-of", "batch:\(first)", "--db", "w.db"],
            environment: ["TMPDIR": bench.path("tmp"), "SQLITE_TMPDIR": bench.path("tmp")])
        #expect(run.status == 0)
        #expect(try FileManager.default.contentsOfDirectory(atPath: bench.path("tmp")) == [])
    }

    @Test func `has one edition of a publication where that was asked for`() throws {
        func shares(_ arguments: String...) throws -> [String] {
            let run = try bench.alliance(
                ["export", "indicators", "--db", "w.db"] + arguments)
            #expect(run.status == 0, "\(run.transcript)")
            return run.output.split(separator: "\n").filter {
                $0.hasPrefix("military-expenditure-gdp-share,KOR,sipri,CY,2023-01-01")
            }.map { String($0.split(separator: ",", omittingEmptySubsequences: false)[7]) }
        }
        #expect(try shares() == ["2.599", "2.81205"])
        #expect(try shares("--edition", "sipri-milex=2024") == ["2.81205"])
        #expect(try shares("--edition", "sipri-milex=2025") == ["2.599"])
        #expect(try shares("--edition", "2024-04") == ["2.81205"])
        #expect(
            try shares("--edition", "2024-04", "--edition", "sipri-milex=2026") == ["2.599"])
        let table = try alliance(
            "report", "troops", "--date", "2019-09-30", "--edition", "sipri-milex=2024")
        #expect(table.output.contains(" · edition sipri-milex=2024\n"))
    }

    @Test func `tells what a newer edition says otherwise when it is loaded`() throws {
        try bench.write(
            """
            source,publication,edition,publisher,title
            milex-2024,milex,2024,Institute,First
            milex-2025,milex,2025,Institute,Second

            """, to: "sources.csv")
        #expect(try alliance("import", "sources", "sources.csv").status == 0)
        func file(_ rows: [(String, String)]) -> String {
            "measure,ally,valid_from,valid_until,unit,value\n"
                + rows.map { "share,\($0.0),2023-01-01,2024-01-01,percent,\($0.1)\n" }.joined()
        }
        try bench.write(file([("KOR", "2.81"), ("JPN", "1.2"), ("DEU", "1.5")]), to: "old.csv")
        try bench.write(file([("KOR", "2.60"), ("JPN", "1.2"), ("ITA", "1.6")]), to: "new.csv")
        #expect(
            try alliance("import", "indicators", "old.csv", "--source", "milex-2024").status == 0)
        let run = try alliance(
            "import", "indicators", "new.csv", "--source", "milex-2025", "--replaces", "milex-2024")
        let batch = try #require(run.output.firstMatch(of: /batch (\d+)/)).1
        try expectGolden(
            run.transcript.replacing("batch \(batch)", with: "batch N"), "import-replaces.txt")
        let difference = try alliance(
            "diff", "milex-2024", "milex-2025", "--dataset", "indicators", "--format", "csv")
        try expectGolden(difference.transcript, "diff-editions.csv")
    }

    @Test(arguments: [
        (["report", "troops", "--as-of", "yesterday"], 2, "is no moment"),
        (["report", "troops", "--as-of", "1999-01-01"], 1, "it begins with batch 1"),
        (["export", "allies", "--as-of", "batch:999"], 1, "there is no batch 999"),
        (["export", "allies", "--edition", "sipri=2024"], 2, "there is no publication"),
        (["export", "allies", "--edition", "sipri-milex=1999"], 1, "has no edition of 1999"),
        (["report", "troops", "--show-sql", "--as-of", "batch:5"], 2, "leave --as-of"),
        (["undo", "999"], 1, "there is no batch 999"), (["rejects", "999"], 1, "no batch 999"),
        (["undo", "0"], 1, "there is no batch 0"),
        (["diff", "1", "alliance-warehouse"], 2, "source"),
        (["history", "troop-counts", "--hots", "KOR"], 2, "did you mean host?"),
        (["history"], 2, "which dataset?"),
        (["history", "allies", "--ally", "ZZZ"], 1, "no record"),
    ])
    func `that cannot be told is refused with a remedy`(
        arguments: [String], status: Int32, words: String
    ) throws {
        let run = try bench.alliance(arguments + ["--db", "w.db"])
        #expect(run.status == status, "\(run.transcript)")
        #expect(run.output == "")
        #expect(run.errors.contains(words), "\(run.errors)")
        #expect(run.errors.contains("\n  fix: "), "\(run.errors)")
    }
}

extension String {
    /// The text without what differs from one run or machine to the next.
    fileprivate var withoutPlaces: String {
        replacing(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z/, with: "2026-01-02T03:04:05.678Z")
            .replacing(/(?m)^by   .*$/, with: "by          ann on desk")
            .split(separator: "\n", omittingEmptySubsequences: false).map { line in
                let fields = line.split(separator: ",", omittingEmptySubsequences: false)
                // In CSV the user stands before the version.
                return fields.count == 17 && fields[0] != "batch_id"
                    ? (fields.dropLast(2) + ["ann", fields[16]]).joined(separator: ",")
                    : String(line)
            }.joined(separator: "\n")
    }
}

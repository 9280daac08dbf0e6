import Foundation
import TestSupport
import Testing

@Suite struct `Why, cite and receipts` {
    private let bench: Bench

    init() throws {
        bench = try Bench()
        try SeededWarehouse.copy(into: bench)
    }

    @discardableResult
    private func ask(_ words: String) throws -> AllianceRun {
        let words = words.split(separator: " ").map { String($0.replacing("~", with: " ")) }
        return try bench.alliance(words + ["--db", "w.db"])
    }

    /// What differs from run to run.
    private func steady(_ text: String) -> String {
        text.replacing(/\d{4}-\d\d-\d\dT[0-9:.]+Z/, with: "INSTANT")
            .replacing(/sha256 [0-9a-f]{64}/, with: "sha256 HASH")
            .replacing(/batch [0-9]+/, with: "batch NUMBER")
            .replacing(/by alliance [0-9.]+/, with: "by alliance VERSION")
    }

    @Test(arguments: [
        ("troop-trend", "why troop-trend --host KOR --row year=2019 --column change_percent"),
        (
            "contributions",
            "why contributions --host KOR --year 2019 --row line=D_LABOR --column amount_usd"
        ),
        (
            "fact",
            "why exchange-rates --currency KRW --convention period-average --valid-from 2019-01-01"
        ),
        ("coverage", "why coverage --host KWT --row years=2010 --column troops"),
    ])
    func `explain a value at 80 cells as they did before`(name: String, words: String) throws {
        let run = try ask(words)
        #expect(run.status == 0)
        let lines = run.output.split(separator: "\n")
        #expect(lines.filter { $0.count > 80 && !$0.contains("://") } == [])
        try expectGolden(steady(run.transcript), "why/\(name).txt")
    }

    @Test func `give JSON with the whole of each source and batch`() throws {
        let run = try ask(
            "why contributions --host KOR --year 2019 --row line=D_LABOR --column amount_usd --json"
        )
        let object = try #require(
            try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
        let facts = try #require(object["facts"] as? [[String: Any]])
        #expect(facts.compactMap { $0["role"] as? String } == ["amount", "rate"])
        for fact in facts {
            let source = try #require(fact["source"] as? [String: Any])
            #expect(source["publisher"] is String && source["redistribution"] is String)
            let batch = try #require(fact["batch"] as? [String: Any])
            #expect((batch["sha256"] as? String)?.count == 64)
        }
        #expect(object["value"] as? Double == 429_318_333.41)
    }

    @Test(arguments: [
        ("why", 2, "which report"), ("why nonsense --host KOR", 2, "there is no report"),
        ("why troops --row host=JPN --column poeple", 2, "did you mean people?"),
        ("why troops --date 2019-09-30 --top 3", 2, "the answer has 3 rows"),
        ("why troops --date 1800-01-01 --row 1", 2, "has no rows"),
        ("why exchange-rates", 2, "which record"),
        ("why exchange-rates --currency KRW", 2, "have these values"),
        ("why exchange-rates --currency XXX", 2, "no record"),
        ("why troops --receipt r.json", 2, "--receipt is no option of `alliance why`"),
        ("cite troops --receipt r.json", 2, "--receipt is no option of `alliance cite`"),
        ("why troops --row", 2, "--row has no value"),
        ("cite", 2, "references for what?"), ("cite --source nobody", 1, "no record"),
        ("cite troops --format bibtx", 2, "did you mean bibtex?"),
        ("verify-receipt w.db", 1, "no UTF-8"), ("verify-receipt none.json", 1, "none.json"),
    ])
    func `say what is wrong with a question`(words: String, status: Int32, part: String) throws {
        let run = try ask(words)
        #expect(run.status == status, "\(run.transcript)")
        #expect(run.errors.contains(part), "\(run.transcript)")
    }

    @Test func `say a mark's word once, and of a claim that it was asked`() throws {
        let share = try ask("why burden-share --host KOR --year 2019 --method spark-sma")
        #expect(!share.output.contains("incomplete: incomplete:"), "\(share.transcript)")
        let claim = try ask(
            "why claim --host KOR --value 5e9 --date 2019-05 --row 1 --column claim_value")
        #expect(claim.output.contains("asked"), "\(claim.transcript)")
        #expect(!claim.output.contains("No fact is behind it"), "\(claim.transcript)")
        #expect(
            try ask("why claim --host KOR --value 5e9 --row 1 --column claim_value --json").output
                .contains("\"value\": 5000000000"))
    }

    @Test func `cite a dataset's sources, and those of a source's records`() throws {
        let run = try ask("cite pledges")
        #expect(run.status == 0 && run.output.split(separator: "\n").count > 1)
        #expect(try ask("cite --source crs-r48123-2024").output.contains("[crs-r48123-2024]"))
    }

    @Test func `hold an answer to its receipt`() throws {
        #expect(try ask("report contributions --host KOR --year 2019 --receipt r.json").status == 0)
        let same = try ask("verify-receipt r.json")
        #expect(same.status == 0 && same.output.hasPrefix("identical: "), "\(same.transcript)")
        #expect(
            try ask(
                "set exchange-rates currency=KRW convention=period-average valid_from=2019-01-01 units_per_usd=1200"
            )
            .status == 0)
        let other = try ask("verify-receipt r.json")
        #expect(other.status == 4 && other.output.contains("changed  exchange-rates"))
        #expect(
            try ask("verify-receipt r.json --json").output.contains("\"identical\": false"))
        // What the warehouse knew before the edit is still the answer that the receipt is of.
        try ask("report contributions --host KOR --year 2019 --as-of batch:25 --receipt past.json")
        #expect(try ask("verify-receipt past.json").status == 0)
    }

    @Test func `stop an export beyond a licence until there is a reason, which is kept`() throws {
        let years = (1990..<2100).map { year in
            "gdp,KOR,total,CY,\(year)-01-01,\(year + 1)-01-01,1,USD,sipri-milex-2025"
        }
        try bench.write(
            (["measure,ally,component,calendar,valid_from,valid_until,value,unit,source"] + years)
                .joined(separator: "\n") + "\n", to: "more.csv")
        #expect(try ask("import indicators more.csv").status == 0)
        let stopped = try ask("export all --output out")
        #expect(stopped.status == 1 && stopped.errors.contains("percent"), "\(stopped.transcript)")
        #expect(!bench.exists("out"))
        #expect(try ask("export contributions").status == 0)
        #expect(try ask("export indicators").status == 1)
        // A report that counts figures tells none of them.
        #expect(try ask("report coverage --host KOR --output counts.csv").status == 0)
        let through = try ask("export all --output out --override-licence by~leave~of~SIPRI")
        #expect(through.status == 0 && through.errors.contains("licence overridden"))
        let kept = try bench.alliance(
            "query", "select export, output, publication, reason from licence_overrides",
            "--format", "csv", "--db", "w.db")
        #expect(kept.output.contains("all,out,sipri-milex,by leave of SIPRI"))
    }

    /// Adds payments of a source of which excerpts may be passed on.
    private func addPayments() throws {
        let years = (1990..<2100).map { year in
            "KOR,host,more,HOST_DIRECT,CY,\(year)-01-01,\(year + 1)-01-01,unstated,USD,1,sipri-milex-2025"
        }
        let columns =
            "host,payer,series,line,calendar,valid_from,valid_until,stage,currency,amount,source"
        try bench.write(([columns] + years).joined(separator: "\n") + "\n", to: "more.csv")
        let run = try ask("import contributions more.csv")
        #expect(run.status == 0, "\(run.transcript)")
    }

    @Test func `stop a whole edition that a report would give away, into a pipe too`() throws {
        try addPayments()
        let words = "report edition-diff --publication sipri-milex --kind all"
        let stopped = try ask(words + " --format csv")
        #expect(stopped.status == 1 && stopped.output.isEmpty, "\(stopped.transcript)")
        #expect(stopped.errors.contains("would give away more than licences allow"))
        #expect(try ask(words).status == 0)
        let through = try ask(words + " --format csv --override-licence by~leave")
        #expect(through.status == 0 && through.output.hasPrefix("kind,"))
    }

    @Test func `warn of a query that may give away more than a licence allows`() throws {
        func errors(_ sql: String, _ more: String...) throws -> String {
            let run = try bench.alliance(["query", sql] + more + ["--db", "w.db"])
            #expect(run.status == 0, "\(run.transcript)")
            return run.errors
        }
        // What comes with the program is published with it.
        #expect(
            try !errors("select * from contributions", "--format", "csv").contains("warning"))
        try addPayments()
        let warning = "warning: this may hold figures of sipri-milex"
        for sql in ["select * from contributions", "SELECT * FROM cost_ledger"] {
            #expect(try errors(sql, "--output", "q.csv").contains(warning), "\(sql)")
            #expect(try errors(sql, "--format", "ndjson").contains(warning), "\(sql)")
            #expect(try !errors(sql).contains("warning"), "\(sql)")
        }
        #expect(try !errors("select * from allies", "--output", "q.csv").contains("warning"))
    }

    @Test func `stop every form in which something can be passed on`() throws {
        try addPayments()
        let exports = [
            ("export contributions", "out.csv"), ("export contributions", "out.xlsx"),
            ("export contributions --format sdmx-csv", "out.csv"),
            ("export contributions --for spreadsheet", "out.csv"),
            ("export all", "out"), ("export bundle", "out"),
            ("report contributions --host KOR", "out.csv"),
            ("report contributions --host KOR", "out.xlsx"),
            ("report contributions --host KOR", "out.html"),
            ("report contributions --host KOR", "out.md"),
            ("brief KOR", "out.html"), ("brief KOR", "out.md"),
        ]
        for (words, output) in exports {
            let run = try ask("\(words) --output \(output)")
            #expect(run.status == 1 && !bench.exists(output), "\(words) \(output)")
            #expect(run.errors.contains("would give away more than licences allow"))
            #expect(
                run.errors.contains(#/\d+ of the \d+ rows held here, [\d.]+ percent/#), "\(words)")
        }
        for words in ["report contributions --host KOR --format html", "brief KOR --format html"] {
            let run = try ask(words)
            #expect(run.status == 1 && run.output.isEmpty, "\(words)")
        }
        for format in ["csv", "tsv", "json", "ndjson"] {
            // The output of a test is no terminal, as behind `> file`.
            let run = try ask("report contributions --host KOR --format \(format)")
            #expect(run.status == 1 && run.output.isEmpty, "\(format)")
        }
        #expect(try ask("report contributions --host KOR --json").status == 1)
        #expect(try ask("report contributions --host KOR --for spreadsheet").status == 1)
        #expect(try ask("report contributions --host JPN --format csv").status == 0)
        // A structure has no figure.
        let structure = "export contributions --format sdmx-structure --output out.xml"
        #expect(try ask(structure).status == 0)
        // What is only read on a terminal is not passed on.
        #expect(try ask("report contributions --host KOR").status == 0)
        #expect(try ask("brief KOR").status == 0)
        #expect(try ask("brief JPN --output japan.html").status == 0)
        let through = try ask("brief KOR --output kor.html --override-licence by~leave~of~SIPRI")
        #expect(through.status == 0 && bench.exists("kor.html"), "\(through.transcript)")
        let kept = try bench.alliance(
            "query", "select export, output, rows_given from licence_overrides", "--format", "csv",
            "--db", "w.db")
        #expect(kept.output.hasSuffix("\nbrief,kor.html,110\n"), "\(kept.output)")
    }
}

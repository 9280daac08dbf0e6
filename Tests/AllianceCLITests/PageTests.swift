import Foundation
import TestSupport
import Testing

@Suite struct `Pages, workbooks and bundles` {
    private let bench: Bench

    init() throws {
        bench = try Bench()
        try SeededWarehouse.copy(into: bench)
    }

    @Test func `name the command that gives them again, and no file of this machine`() throws {
        let run = try bench.alliance(
            "report", "burden-share", "--db", "w.db", "--year", "2010", "--host", "South Korea",
            "-o", "share.html")
        #expect(run.transcript == "--- standard error\nwrote 9 rows to share.html\n")
        let page = try bench.text(of: "share.html")
        #expect(
            page.contains(
                "<code>alliance report burden-share --host 'South Korea' --year 2010</code>"))
        #expect(!page.contains("w.db"))
    }

    @Test func `come from a query and a dataset, too`() throws {
        #expect(
            try bench.alliance("query", "--db", "w.db", "select 1 as one", "--format", "html")
                .output.contains("<th scope=\"row\""))
        try bench.alliance("export", "allies", "--db", "w.db", "-o", "allies.xlsx")
        #expect(bench.exists("allies.xlsx"))
        try bench.alliance("export", "pledges", "--db", "w.db", "-o", "pledges.html")
        let page = try bench.text(of: "pledges.html")
        #expect(page.contains("<h2>Sources</h2>"))
    }

    @Test func `a brief is text, Markdown or a page, and nothing else`() throws {
        #expect(
            try bench.alliance("brief", "KOR", "--db", "w.db").output.hasPrefix(
                "Who pays for the alliance: South Korea\n"))
        #expect(
            try bench.alliance("brief", "KOR", "--db", "w.db", "-o", "kor.html").transcript
                == "--- standard error\nwrote kor.html\n")
        let run = try bench.alliance("brief", "KOR", "--db", "w.db", "--format", "csv")
        #expect(run.status == 2)
        #expect(run.errors.contains("a brief is a page, not csv"))
    }

    @Test func `each command in a brief can be typed as it stands there`() throws {
        let brief = try bench.alliance("brief", "KOR", "--db", "w.db").output
        let commands = brief.split(separator: "\n").filter { $0.hasPrefix("$ alliance ") }
            .map { $0.dropFirst("$ alliance".count) }
        #expect(commands.filter { $0.hasPrefix(" why ") }.count >= 9)
        let script = commands.map { "\"\(Bench.program.path)\"\($0) --db w.db > last\n" }
        let run = try bench.shell("set -e\n" + script.joined())
        #expect(run.transcript == "")
    }

    @Test(arguments: [
        ["report", "troops", "--top", "1", "--for", "spreadsheet"],
        ["export", "currencies", "--for", "spreadsheet"],
        ["query", "select 1 as x", "--for", "spreadsheet"],
    ])
    func `CSV for a spreadsheet begins with a byte order mark`(arguments: [String]) throws {
        let run = try bench.alliance(arguments + ["--db", "w.db"])
        #expect(run.status == 0, "\(run.transcript)")
        #expect(run.output.unicodeScalars.first == "\u{FEFF}")
    }

    @Test(arguments: [
        (["report", "troops", "--for", "spreadsheet", "--format", "json"], "is about CSV and TSV"),
        (["report", "troops", "--for", "printers"], "this is none of the choices"),
        (["export", "all", "--for", "spreadsheet", "-o", "x"], "and nothing else"),
        (["export", "allies", "--format", "sdmx-csv"], "has no observations"),
        (["export", "allies", "--format", "sdmx-structure"], "has no observations"),
        (
            ["export", "troop-counts", "--format", "sdmx-structure", "--for", "spreadsheet"],
            "SDMX is for programs"
        ),
        (["export", "bundle"], "writes a folder of files"),
    ])
    func `what makes no sense is refused`(arguments: [String], words: String) throws {
        let run = try bench.alliance(arguments + ["--db", "w.db"])
        #expect(run.status == 2, "\(run.transcript)")
        #expect(run.errors.contains(words), "\(run.errors)")
    }

    @Test(arguments: [
        ("contributions", "dataflow,ALLIANCE:CONTRIBUTIONS(1.0),I,", 255),
        ("troop-counts", "dataflow,ALLIANCE:TROOP_COUNTS(1.0),I,", 1306),
        ("indicators", "dataflow,ALLIANCE:INDICATORS(1.0),I,", 1018),
        ("exchange-rates", "dataflow,ALLIANCE:EXCHANGE_RATES(1.0),I,", 328),
    ])
    func `SDMX-CSV has every fact and its status`(dataset: String, start: String, lines: Int)
        throws
    {
        let run = try bench.alliance(
            "export", dataset, "--db", "w.db", "--format", "sdmx-csv")
        let rows = run.output.split(separator: "\n")
        #expect(rows.count >= lines)
        #expect(rows[0].hasPrefix("STRUCTURE,STRUCTURE_ID,ACTION,"))
        #expect(rows[0].contains(",OBS_VALUE,OBS_STATUS,UNIT_MEASURE,UNIT_MULT,DECIMALS,"))
        #expect(rows.dropFirst().allSatisfy { $0.hasPrefix(start) })
    }

    @Test func `an SDMX structure is a file of its own`() throws {
        let run = try bench.alliance(
            "export", "troop-counts", "--db", "w.db", "--format", "sdmx-structure", "-o", "t.xml")
        #expect(run.transcript == "--- standard error\nwrote t.xml\n")
        let text = try bench.text(of: "t.xml")
        #expect(text.hasPrefix("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<mes:Structure "))
        #expect(text.contains("<str:Dataflow id=\"TROOP_COUNTS\" agencyID=\"ALLIANCE\""))
    }

    @Test func `a bundle is read back into an empty warehouse, which gives the same bytes`() throws
    {
        let run = try bench.shell(
            """
            set -e
            alliance="\(Bench.program.path)"
            "$alliance" export bundle --db w.db --output one > /dev/null
            (cd one && sha256sum -c --quiet SHA256SUMS)
            sources=$("$alliance" query --db w.db "select count(*) from sources" --format tsv | tail -n 1)
            test "$(grep -c '^@' one/references.bib)" = "$sources"
            test "$(grep -c '"id":' one/references.json)" = "$sources"
            test "$(wc -l < one/references.txt)" = "$sources"
            "$alliance" init --no-seeds --db empty.db > /dev/null
            "$alliance" import bundle one --db empty.db > /dev/null
            "$alliance" export bundle --db empty.db --output two > /dev/null
            diff -r one two && echo same
            sed -i s/Japan/Japon/ one/allies.csv
            "$alliance" import bundle one --db empty.db
            """)
        #expect(run.output == "same\n", "\(run.transcript)")
        #expect(run.errors.contains("one/allies.csv is not as it was written"), "\(run.errors)")
        #expect(run.status == 1)
    }

    private static let hasFrictionless =
        (try? Bench().shell("command -v frictionless"))?.status == 0

    @Test(.enabled(if: hasFrictionless, "it needs `pip install frictionless`"))
    func `a bundle is a valid data package`() throws {
        try bench.alliance("export", "bundle", "--db", "w.db", "--output", "bundle")
        let run = try bench.shell("cd bundle && frictionless validate --json datapackage.json")
        #expect(run.status == 0, "\(run.output.suffix(2000))")
    }
}

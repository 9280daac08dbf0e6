import Testing

@Suite struct `The file` {
    private let bench: Bench

    init() throws {
        bench = try Bench()
        try SeededWarehouse.copy(into: bench)
    }

    @Test func `is readable in the sqlite3 shell without knowing the model`() throws {
        let run = try bench.shell(
            "sqlite3 -header -csv w.db \"select * from cost_ledger where host = 'KOR'\"")
        #expect(run.errors == "")
        let lines = run.output.split(separator: "\n")
        #expect(lines.first?.hasPrefix("host,host_name,payer,year_from,") ?? false)
        #expect(lines.count > 20)
    }

    @Test(arguments: ["cost_ledger", "troops_latest", "agreements_timeline", "shares_published"])
    func `is readable in Python`(view: String) throws {
        let run = try bench.shell(
            """
            python3 -c "import sqlite3
            connection = sqlite3.connect('file:w.db?mode=ro', uri=True)
            print(connection.execute('select count(*) > 0 from \(view)').fetchone()[0])"
            """)
        #expect(run.transcript == "1\n")
    }

    @Test func `gives the same rows when a report's SQL runs in the shell`() throws {
        let script = try bench.alliance(
            "report", "burden-share", "--host", "KOR", "--year", "2010", "--show-sql", "--db",
            "w.db")
        #expect(script.status == 0)
        try bench.write(script.output, to: "report.sql")
        let run = try bench.shell("sqlite3 w.db < report.sql | head -n 1")
        #expect(run.errors == "")
        #expect(run.output.contains("share_percent"))
    }
}

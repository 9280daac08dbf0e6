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

    /// Compares the two tables column by column: the program chooses and rounds the columns that the
    /// SQL has.
    private static let comparison = """
        import csv
        def rows(name):
            return list(csv.DictReader(open(name, newline='')))
        def same(ours, theirs):
            if ours == theirs:
                return True
            try:
                decimals = len(ours.partition('.')[2])
                half = 0.5 * 10 ** -decimals + 1e-12 * abs(float(ours))
                return abs(float(ours) - float(theirs)) <= half
            except ValueError:
                return False
        ours, theirs = rows('ours.csv'), rows('theirs.csv')
        print(len(ours) == len(theirs) > 0, [
            (place, name, our[name], their.get(name))
            for place, (our, their) in enumerate(zip(ours, theirs))
            for name in our if not same(our[name], their.get(name))][:3])
        """

    @Test(arguments: [
        ("escalation", "--agreement us-rok-sma-12 --index 2,2028=7"),
        ("escalation", "--agreement us-rok-sma-8 --base-year 2009 --rate fixed:KRW=1200"),
        ("negotiated", "--host KOR"),
        ("real-terms", "--host KOR --base-year 2024 --order deflate-first"),
        ("contribution-ratios", "--year 2019"),
        ("fair-share", "--group burden-seven --year 2019"),
        ("index", "--index example-spending-and-effort --group burden-seven --year 2019"),
        ("exploitation", "--group burden-seven"), ("nato-guidelines", "--year 2019"),
        ("common-funding", "--year 2024"),
        ("burden-share", "--host KOR --year 2010"),
        ("burden-share-accounts", "--host KOR --year 2010"),
        ("burden-share-lines", "--host KOR --year 2010"),
        ("methods", "--host JPN"),
        (
            "bridge",
            "--host KOR --year 2010 --from-method spark-sma --to-method spark-all-support"
        ),
        ("sensitivity", "--host KOR --year 2020 --method total-cost"),
        ("cost-plus", "--host KOR --year 2019 --premium 50"),
        ("contributions", "--host JPN --from 2016-04-01 --until 2017-04-01"),
        ("us-costs", "--host KOR"), ("troops", "--date 2019-09-30"),
        ("troop-trend", "--host KWT"), ("agreements", "--host KOR --on 2019-06-01"),
        ("lapses", "--on 2019-06-01"), ("bases", "--near 37.5665,126.9780 --km 100"),
        ("coverage", "--host KOR --from 2010 --to 2020"), ("conflicts", ""),
    ])
    func `gives the same rows when a report's SQL runs in the shell`(
        name: String, options: String
    ) throws {
        let words = ["report", name] + options.split(separator: " ").map(String.init)
        let script = try bench.alliance(words + ["--show-sql", "--db", "w.db"])
        let ours = try bench.alliance(words + ["--format", "csv", "--db", "w.db"])
        #expect(script.status == 0 && ours.status == 0, "\(ours.transcript)")
        try bench.write(script.output, to: "report.sql")
        try bench.write(ours.output, to: "ours.csv")
        #expect(try bench.shell("sqlite3 w.db < report.sql > theirs.csv").transcript == "")
        try bench.write(Self.comparison, to: "compare.py")
        let run = try bench.shell("python3 compare.py")
        #expect(run.transcript == "True []\n")
    }
}

import Foundation
import TestSupport
import Testing

@Suite struct `alliance query` {
    private let bench: Bench

    init() throws {
        bench = try Bench()
        try SeededWarehouse.copy(into: bench)
    }

    @Test(arguments: [
        "delete from allies", "update allies set name = 'x'", "drop table allies",
        "insert into groups select * from groups", "attach 'x.db' as x", "pragma user_version = 7",
        "create table x (y)", "vacuum", "begin", "replace into allies select * from allies",
    ])
    func `refuses to change anything, and says why`(sql: String) throws {
        let before = try Data(contentsOf: bench.folder.appending(path: "w.db"))
        let run = try bench.alliance("query", sql, "--db", "w.db")
        #expect(run.status == 1)
        #expect(run.output == "")
        #expect(run.errors.hasPrefix("error: "))
        #expect(run.errors.contains("not allowed") || run.errors.contains("read-only"))
        #expect(try Data(contentsOf: bench.folder.appending(path: "w.db")) == before)
    }

    @Test(arguments: ["table", "csv", "tsv", "json", "ndjson", "markdown"])
    func `prints in every format`(format: String) throws {
        let run = try bench.alliance(
            "query",
            "select 'a|b' as words, 2019 as year, 0.5 as half, null as missing, '' as empty",
            "--format", format, "--db", "w.db")
        try expectGolden(run.transcript, "query.\(format)")
    }

    @Test func `reads a statement from standard input`() throws {
        let run = try bench.alliance(
            "query", "-", "--format", "csv", "--db", "w.db", input: "select 1 as one\n")
        #expect(run.transcript == "one\n1\n")
    }

    @Test func `adds money beyond 64 bits to the last minor unit`() throws {
        let run = try bench.alliance(
            "query",
            "select sum_exact(x) as sum from (select 9223372036854775807 as x union all "
                + "select 9223372036854775806 union all select '0.01')", "--format", "csv", "--db",
            "w.db")
        #expect(run.transcript == "sum\n18446744073709551613.01\n")
    }

    @Test(arguments: [
        ("select nothing", "sqlite_schema"), ("select 1; select 2", "write one SELECT statement"),
        ("-- nothing", "write one SELECT statement"),
    ])
    func `says what helps where a statement is wrong`(sql: String, remedy: String) throws {
        let run = try bench.alliance("query", "--db", "w.db", "--", sql)
        #expect(run.status == 1)
        #expect(run.errors.split(separator: "\n  fix: ").last?.contains(remedy) == true)
    }

    @Test func `shows where a statement is wrong`() throws {
        let run = try bench.alliance("query", "select * frm allies", "--db", "w.db")
        try expectGolden(run.transcript, "query-syntax-error.txt")
    }

    @Test func `stops when its time is up`() throws {
        let run = try bench.alliance(
            "query", Self.endless, "--timeout", "0.2", "--db", "w.db")
        #expect(run.status == 1)
        #expect(run.errors.hasPrefix("error: the time allowed was up"))
    }

    @Test func `stops when it is interrupted, with 130`() throws {
        let process = try bench.start(["query", Self.endless, "--db", "w.db"])
        Thread.sleep(forTimeInterval: 0.5)
        process.interrupt()
        process.waitUntilExit()
        #expect(process.terminationReason == .exit)
        #expect(process.terminationStatus == 130)
    }

    @Test func `is silent when nobody reads on`() throws {
        let run = try bench.shell(
            """
            set -o pipefail
            "\(Bench.program.path)" query --db w.db --format csv \
                "with recursive n(i) as (values (1) union all select i + 1 from n limit 100000) select i from n" | head -n 1
            """)
        #expect(run.transcript == "i\n")
    }

    /// Rows without end can be printed only if none of them is waited for.
    @Test(arguments: [
        ("csv", "i"), ("tsv", "i"), ("ndjson", "{\"i\":1}"), ("json", "["),
    ])
    func `prints rows as they are found, where the format allows it`(
        format: String, first: String
    ) throws {
        let run = try bench.shell(
            """
            set -o pipefail
            "\(Bench.program.path)" query --db w.db --format \(format) --timeout 60 \
                "with recursive n(i) as (values (1) union all select i + 1 from n) select i from n" | head -n 1
            """)
        #expect(run.transcript == first + "\n")
    }

    @Test func `takes no more memory for many rows than for few`() throws {
        let run = try bench.shell(
            """
            python3 -c "import resource, subprocess, sys
            subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL, check=True)
            print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss < 64 * 1024)" \
                "\(Bench.program.path)" query --db w.db --format csv \
                "with recursive n(i) as (values (1) union all select i + 1 from n limit 50000) select printf('%02000d', i) from n"
            """)
        #expect(run.transcript == "True\n")
    }

    @Test(arguments: ["table", "markdown"])
    func `lays out a limited number of rows, and says what prints more`(format: String) throws {
        func run(rows: Int) throws -> AllianceRun {
            try bench.alliance(
                "query", "--db", "w.db", "--format", format,
                "with recursive n(i) as (values (1) union all select i + 1 from n limit \(rows)) select i from n"
            )
        }
        #expect(try run(rows: 100_000).status == 0)
        let more = try run(rows: 100_001)
        #expect(
            more.transcript == """
                --- standard error
                error: there are more than 100,000 rows, too many to lay out
                  fix: use --format csv, tsv, json or ndjson, which take any number; or ask for fewer
                --- exit code 1

                """)
    }

    @Test func `writes no file where it fails half-way`() throws {
        let run = try bench.alliance(
            "query", "--db", "w.db", "--output", "numbers.csv",
            """
            with recursive n(i) as (values (1) union all select i + 1 from n limit 50000) \
            select iif(i < 40000, i, abs(-9223372036854775808)) from n
            """)
        #expect(run.status == 1)
        #expect(run.errors.contains("integer overflow"))
        #expect(!bench.exists("numbers.csv"))
    }

    private static let endless =
        "with recursive n(i) as (values (1) union all select i + 1 from n) select count(*) from n"
}

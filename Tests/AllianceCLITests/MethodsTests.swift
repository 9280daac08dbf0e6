import Testing

@Suite struct `Methods` {
    private let bench: Bench

    init() throws {
        bench = try Bench()
        try SeededWarehouse.copy(into: bench)
    }

    private func alliance(_ arguments: String...) throws -> AllianceRun {
        try bench.alliance(arguments + ["--db", "w.db"])
    }

    /// Method, role, line and weight of each line of a file, in order.
    private func lineKeys(_ csv: String) -> [String] {
        csv.split(separator: "\n")
            .map { line in line.split(separator: ",").prefix(4).joined(separator: ",") }
            .sorted()
    }

    @Test func `are copied, edited as CSV, loaded, and known to every report`() throws {
        let copied = try alliance("methods", "copy", "dod-npsc", "my-npsc", "--title", "Mine")
        #expect(copied.output.hasPrefix("copied dod-npsc to my-npsc: 3 lines, 3 accounts\n"))
        let shown = try alliance("methods", "show", "my-npsc", "--format", "csv")
        #expect(shown.output.hasPrefix("method,role,line,weight,source,locator,status,note\n"))
        #expect(shown.output.split(separator: "\n").count == 4)
        // Half of host-nation support counts.
        try bench.write(shown.output.replacing(",HNS,1,", with: ",HNS,0.5,"), to: "my-npsc.csv")
        let loaded = try alliance("methods", "load", "my-npsc.csv")
        #expect(loaded.status == 0, "\(loaded.transcript)")
        #expect(try alliance("methods", "check", "my-npsc").status == 0)
        let share = try alliance(
            "report", "burden-share", "--host", "KOR", "--year", "2020", "--method", "my-npsc",
            "--format", "csv")
        // 440.0 of 440.0 and 2,360.2 million dollars.
        #expect(share.output.contains(",15.71,"))
        let bridge = try alliance(
            "report", "bridge", "--host", "KOR", "--year", "2020", "--from-method", "dod-npsc",
            "--to-method", "my-npsc")
        #expect(bridge.output.contains("-11.45"))
        #expect(try alliance("check").status == 0)
        let undone = try alliance("methods", "show", "my-npsc")
        #expect(undone.output.hasPrefix("my-npsc · Mine\n"))
    }

    @Test
    func `are what a file says: lines that it leaves out are gone, and undo brings them back`()
        throws
    {
        _ = try alliance("methods", "copy", "dod-npsc", "mine")
        let before = try alliance("methods", "show", "mine", "--format", "csv").output
        let others = try alliance("export", "method-lines").output.split(separator: "\n")
            .filter { !$0.hasPrefix("mine,") }
        let lines = before.split(separator: "\n").map(String.init)
        let kept = lines.filter { !$0.hasPrefix("mine,denominator,HNS,") }
        let file = (kept + ["mine,denominator,I_RENT,0.5,alliance-warehouse,,normal,"])
            .map { $0 + "\n" }.joined()
        try bench.write(file, to: "mine.csv")
        let tried = try alliance("methods", "load", "mine.csv", "--check")
        #expect(
            tried.output.hasSuffix("nothing was kept: this was a check\n"), "\(tried.transcript)")
        #expect(try alliance("methods", "show", "mine", "--format", "csv").output == before)
        let loaded = try alliance("methods", "load", "mine.csv")
        #expect(loaded.status == 0, "\(loaded.transcript)")
        #expect(
            loaded.output.contains("1 new + 0 changed + 2 unchanged + 0 rejected")
                && loaded.output.contains("not in the file: 1 line removed\n")
                && loaded.output.contains("removed  mine denominator HNS\n"), "\(loaded.output)")
        let after = try alliance("methods", "show", "mine", "--format", "csv").output
        #expect(lineKeys(after) == lineKeys(file))
        #expect(
            try alliance("export", "method-lines").output.split(separator: "\n")
                .filter { !$0.hasPrefix("mine,") } == others)
        let history = try alliance("history", "method-lines", "--method", "mine", "--line", "HNS")
        #expect(history.output.contains("removed"), "\(history.output)")
        #expect(try alliance("check").status == 0)
        let batch = try #require(loaded.output.firstMatch(of: /batch (\d+)/)).1
        #expect(try alliance("undo", String(batch)).status == 0)
        #expect(try alliance("methods", "show", "mine", "--format", "csv").output == before)
    }

    @Test(arguments: [
        ("mine,numerator,NO_SUCH_LINE,1,alliance-warehouse,,normal,", "NO_SUCH_LINE"),
        ("nobody,numerator,HNS,1,alliance-warehouse,,normal,", "nobody"),
        ("mine,numerator,HNS,-1,alliance-warehouse,,normal,", "weight"),
    ])
    func `of a file with a fault stay as they are`(row: String, words: String) throws {
        _ = try alliance("methods", "copy", "dod-npsc", "mine")
        let before = try alliance("methods", "show", "mine", "--format", "csv").output
        try bench.write("method,role,line,weight,source,locator,status,note\n\(row)\n", to: "m.csv")
        let run = try alliance("methods", "load", "m.csv")
        #expect(run.status == 1 && run.errors.contains(words), "\(run.transcript)")
        #expect(try alliance("methods", "show", "mine", "--format", "csv").output == before)
    }

    @Test func `of a file with faults are told of by file and line, each with its remedy`() throws {
        _ = try alliance("methods", "copy", "dod-npsc", "mine")
        try bench.write(
            """
            method,role,line,weight,source
            mine,numerator,HMS,1,alliance-warehouse
            mine,NUM,HNS,1,alliance-warehouse
            mine,numerator,HNS,1,alliance-warehouse

            """, to: "m.csv")
        let run = try alliance("methods", "load", "m.csv")
        #expect(
            run.transcript == """
                --- standard error
                m.csv:2: column line: "HMS": there is no cost line of this code
                  fix: did you mean HNS? or add it to cost-lines first
                m.csv:3: column role: "NUM": it is no role that is known
                  fix: use one of numerator, denominator
                error: m.csv: nothing was loaded, for 2 rows of 3 are at fault
                  fix: correct them, and load the file again
                --- exit code 1

                """)
        let json = try alliance("methods", "load", "m.csv", "--json")
        #expect(json.status == 1)
        #expect(json.errors.contains("\"line\": 3"), "\(json.transcript)")
        #expect(json.errors.contains("\"file\": \"m.csv\""), "\(json.transcript)")
    }

    @Test(arguments: [[], ["--check"]])
    func `of a file without a line are not known, so it is refused`(options: [String]) throws {
        let before = try alliance("export", "method-lines").output
        try bench.write("method,role,line,weight,source\n", to: "m.csv")
        let run = try bench.alliance(["methods", "load", "m.csv", "--db", "w.db"] + options)
        #expect(
            run.transcript == """
                --- standard error
                error: m.csv: there is no line of a method after the header, so it is not said which \
                method is meant
                  fix: begin with what `alliance methods show METHOD --format csv` writes; \
                `alliance remove method-lines` takes single lines away
                --- exit code 1

                """)
        #expect(try alliance("export", "method-lines").output == before)
    }

    @Test func `that are not there, or are there already, are not copied`() throws {
        let unknown = try alliance("methods", "copy", "dod-npscc", "mine")
        #expect(unknown.status == 1 && unknown.errors.contains("no record of methods"))
        let taken = try alliance("methods", "copy", "dod-npsc", "spark-sma")
        #expect(taken.status == 1 && taken.errors.contains("already"))
        let bad = try alliance("methods", "copy", "dod-npsc", "My Method")
        #expect(bad.status == 1 && bad.errors.contains("column method"), "\(bad.transcript)")
        #expect(try alliance("batches").output == alliance("batches").output)
    }

    @Test func `of the program have no fault`() throws {
        let run = try alliance("methods", "check", "--format", "csv")
        #expect(run.status == 0)
        #expect(!run.output.contains(",fault,"), "\(run.output)")
        let list = try alliance("methods", "list", "--format", "csv")
        #expect(list.output.split(separator: "\n").count == 10)
    }

    @Test(arguments: [
        ("numerator", "US", "1", "the United States pays it"),
        ("numerator", "ALL", "1", "it is of both sides"),
        ("numerator", "D_LABOR", "1", "says nothing new"),
        ("numerator", "D_RELOC", "1", "relocation is left out, and its lines count it"),
        ("denominator", "D_LABOR", "0.5", "in the numerator and only 0.5 in the denominator"),
        ("denominator", "D_RENT", "0", "takes it out of no wider line"),
        ("denominator", "RENT_PAID", "1", "memo line"),
        ("denominator", "AAF.BOTH", "1", "it is of both sides"),
    ])
    func `with a line too many are found out`(
        role: String, line: String, weight: String, problem: String
    ) throws {
        _ = try alliance("methods", "copy", "dod-npsc", "mine")
        let added = try alliance(
            "add", "method-lines", "method=mine", "role=\(role)", "line=\(line)",
            "weight=\(weight)", "source=alliance-warehouse")
        #expect(added.status == 0, "\(added.transcript)")
        let run = try alliance("methods", "check", "mine", "--format", "csv")
        #expect(run.output.contains(problem), "\(run.output)")
        #expect((run.status == 4) == run.output.contains(",fault,"))
    }

    @Test func `without a line on one side are found out`() throws {
        _ = try alliance("methods", "copy", "dod-npsc", "mine")
        _ = try alliance(
            "set", "method-lines", "method=mine", "role=denominator", "line=US_NONPERSONNEL",
            "weight=0")
        let run = try alliance("methods", "check", "mine")
        #expect(run.status == 4)
        #expect(run.output.contains("no line of the United States counts in the denominator"))
    }
}

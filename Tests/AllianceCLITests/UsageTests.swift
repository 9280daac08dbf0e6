import Testing
import TestSupport

@Suite struct `The command line` {
    private let bench: Bench

    init() throws { bench = try Bench() }

    @Test(arguments: [
        (["imprt"], "import"), (["qery", "select 1"], "query"), (["migrate", "stats"], "status"),
        (["report", "troop"], "troops"),
        (["report", "troops", "--dat", "2019-01-01"], "--date"),
        (["query", "select 1", "--tiemout", "3"], "--timeout"),
        (["report", "troops", "--format", "cvs"], "csv"), (["help", "imprt"], "import"),
        (["query", "select 1", "--format", "cvs"], "give one of table, csv, tsv, json, ndjson"),
        (["status", "--color", "alwys"], "give one of auto, always, never"),
    ])
    func `suggests what was meant, and ends with 2`(arguments: [String], meant: String) throws {
        let run = try bench.alliance(arguments)
        #expect(run.status == 2)
        #expect(run.errors.contains("did you mean"))
        #expect(run.errors.contains(meant))
        #expect(run.output == "")
    }

    @Test(arguments: [
        ["query"], ["report"], ["report", "--date"], ["import"], ["query", "a", "b"],
        ["query", "select 1", "--color", "sometimes"], ["report", "troops", "more"],
        ["report", "troops", "--json=yes"], ["report", "troops", "--top", "1", "--top", "2"],
        ["query", "--timeout", "0", "select 1"], ["query", ""], ["query", "-"],
        ["help", "nonsense"], ["help", "migrate", "nonsense"], ["query", "a", "--format", "pdf"],
    ])
    func `that cannot be understood ends with 2 and says where help is`(
        arguments: [String]
    ) throws {
        let run = try bench.alliance(arguments)
        #expect(run.status == 2)
        #expect(run.errors.hasPrefix("error: "))
        #expect(run.errors.contains("\n  fix: "))
        #expect(run.output == "")
    }

    @Test(arguments: [
        (["query"], "<sql> is missing: the statement; - reads it from standard input\n"),
        (["backup"], "<file> is missing: the file to write\n"),
        (["import"], "<dataset-and-files> is missing: "),
        (["redrive", "1"], "<file> is missing: "), (["undo"], "<number> is missing: "),
    ])
    func `that lacks a word is told what the word would be`(
        arguments: [String], message: String
    ) throws {
        let run = try bench.alliance(arguments)
        #expect(run.status == 2)
        #expect(run.errors.hasPrefix("error: \(message)"), "\(run.errors)")
        #expect(run.errors.contains("\n  fix: see `alliance \(arguments[0]) --help`\n"))
    }

    @Test(arguments: [
        ["query", "select 1"], ["export", "allies"], ["report", "troops"], ["status"],
    ])
    func `writes no file whose name ends in a format that there is not`(command: [String]) throws {
        try SeededWarehouse.copy(into: bench)
        let run = try bench.alliance(command + ["--output", "x.pdf", "--db", "w.db"])
        #expect(
            run.transcript == """
                --- standard error
                error: no format has the ending .pdf of x.pdf
                  fix: end the name in .csv, .tsv, .json, .ndjson, .md, .txt, .html or .xlsx, or add --format
                --- exit code 2

                """)
        #expect(!bench.exists("x.pdf"))
        let asked = try bench.alliance(
            command + ["--output", "x.pdf", "--format", "csv", "--db", "w.db"])
        #expect(asked.status == 0, "\(asked.transcript)")
        #expect(bench.exists("x.pdf"))
    }

    @Test(arguments: [
        ["--db", "no.db", "query", "select 1"], ["query", "--db=no.db", "select 1"],
    ])
    func `takes the options of every command before and after its name`(
        arguments: [String]
    ) throws {
        let run = try bench.alliance(arguments)
        #expect(run.status == 1)
        #expect(
            run.errors == """
                error: there is no warehouse at no.db
                  fix: alliance init --db no.db

                """)
    }

    @Test func `names the warehouse in ALLIANCE_DB, or else alliance db in this folder`() throws {
        let here = try bench.alliance("query", "select 1")
        #expect(
            here.errors.contains("there is no warehouse at alliance.db\n  fix: alliance init\n"))
        let there = try bench.alliance(
            "query", "select 1", environment: ["ALLIANCE_DB": "there.db"])
        #expect(there.errors.contains("there is no warehouse at there.db\n  fix: alliance init\n"))
    }

    @Test func `prints its errors as JSON where that was asked for`() throws {
        let run = try bench.alliance("query", "select 1", "--json")
        #expect(
            run.errors == """
                {
                  "error": {
                    "code": "no_warehouse",
                    "message": "there is no warehouse at alliance.db",
                    "hint": "alliance init"
                  }
                }

                """)
    }

    @Test(arguments: [
        (["--color", "always"], [:], true), (["--color", "never"], ["FORCE_COLOR": "1"], false),
        ([], ["FORCE_COLOR": "1"], true), ([], ["FORCE_COLOR": "1", "NO_COLOR": "1"], false),
        ([], [:], false),
    ])
    func `colours only where that is wanted`(
        arguments: [String], environment: [String: String], isColoured: Bool
    ) throws {
        let run = try bench.alliance(["query", "select 1"] + arguments, environment: environment)
        #expect(run.errors.contains("\u{1B}[") == isColoured)
    }

    @Test(arguments: ["--help", "--version", "help", "exit-codes"])
    func `explains itself without a warehouse, a home or a terminal`(word: String) throws {
        let run = try bench.alliance(word, environment: ["LANG": "C", "TERM": "dumb"])
        #expect(run.status == 0)
        #expect(run.errors == "")
        #expect(!run.output.isEmpty)
    }

    @Test func `lists its commands`() throws {
        try expectGolden(try bench.alliance("--help").output, "help.txt")
    }

    /// The commands, as `alliance --help` lists them.
    static let commands = [
        "init", "status", "check", "backup", "restore", "migrate", "report", "why",
        "cite", "verify-receipt", "brief", "query", "methods", "import",
        "export", "datasets", "profiles", "batches", "undo", "rejects", "redrive", "diff",
        "history",
        "show", "add", "set", "remove", "exit-codes",
    ]

    @Test func `explains each command in lines that fit on a terminal`() throws {
        let listed = try bench.alliance("--help").output.matches(of: /\n  ([a-z][a-z-]*) {2,}/)
        #expect(listed.map { String($0.1) } == Self.commands)
        for command in Self.commands {
            let help = try bench.alliance(command, "--help", environment: ["COLUMNS": "80"])
            #expect(help.status == 0)
            let wide = help.output.split(separator: "\n").map(String.init).filter { $0.count > 80 }
            #expect(wide == [], "alliance \(command) --help")
        }
    }

    @Test(arguments: [
        ["x\u{1B}[31m"], ["show", "allies", "K\u{1B}[31mR"], ["report", "\u{1B}[31m"],
        ["query", "select \u{1B}[31m"], ["import", "allies", "-"],
    ])
    func `shows nothing that the terminal would obey`(arguments: [String]) throws {
        try SeededWarehouse.copy(into: bench)
        let run = try bench.alliance(
            arguments + ["--db", "w.db"],
            input: "ally,name,kind,source\nK\u{1B}[31mR,x,state,alliance-warehouse\n")
        #expect(run.status != 0)
        #expect(run.errors.contains("\u{241B}[31m"), "\(run.errors)")
        #expect(!run.errors.contains("\u{1B}") && !run.output.contains("\u{1B}"))
    }

    @Test func `explains the exit codes`() throws {
        try expectGolden(try bench.alliance("help", "exit-codes").output, "exit-codes.txt")
    }

    @Test func `prints a manual page without a fault in its macros`() throws {
        let page = try bench.alliance("man")
        try expectGolden(page.output, "alliance.1")
        try bench.write(page.output, to: "alliance.1")
        let linted = try bench.shell(
            """
            if command -v mandoc > /dev/null; then mandoc -Tlint -Wwarning alliance.1
            elif command -v groff > /dev/null; then
                groff -ww -man -Tutf8 -z alliance.1
                groff -ww -man -Tascii -z alliance.1
            fi
            """)
        #expect(linted.output + linted.errors == "")
        // What formats the page need not know how it is encoded.
        #expect(page.output.utf8.allSatisfy { $0 < 0x80 })
    }
}

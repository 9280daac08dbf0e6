import TestSupport
import Testing

@Suite struct `alliance report` {
    private let bench: Bench

    init() throws {
        bench = try Bench()
        try SeededWarehouse.copy(into: bench)
    }

    @Test func `lists the reports`() throws {
        try expectGolden(
            try bench.alliance("report", "list", environment: ["COLUMNS": "80"]).transcript,
            "report-list.txt")
    }

    @Test(arguments: ["burden-share", "troops", "lapses"])
    func `explains a report's options and columns`(name: String) throws {
        try expectGolden(
            try bench.alliance("report", name, "--help").transcript, "report-\(name)-help.txt")
    }

    @Test func `prints a table that fits eighty cells`() throws {
        let run = try bench.alliance(
            "report", "troops", "--date", "2019-09-30", "--top", "5", "--db", "w.db",
            environment: ["COLUMNS": "80"])
        try expectGolden(run.transcript, "report-troops-80.txt")
    }

    @Test func `ranks the hosts by troops`() throws {
        let run = try bench.alliance(
            "report", "troops", "--db", "w.db", "--date", "2019-09-30", "--count-type", "assigned",
            "--format", "csv")
        let ranked = run.output.split(separator: "\n").dropFirst().prefix(5).map { line in
            line.split(separator: ",", omittingEmptySubsequences: false)[1...3].joined(
                separator: " ")
        }
        #expect(
            ranked == [
                "JPN Japan 55245", "DEU Germany 35275", "KOR South Korea 26525", "ITA Italy 12902",
                "GBR United Kingdom 9254",
            ])
    }

    @Test func `takes options in any place and in either form`() throws {
        let one = try bench.alliance(
            "report", "troops", "--date", "2019-09-30", "--db", "w.db", "--format=csv")
        let other = try bench.alliance(
            "--db=w.db", "report", "--format", "csv", "--date=2019-09-30", "troops")
        #expect(one.status == 0)
        #expect(one.transcript == other.transcript)
    }

    @Test func `writes a file in the format that its name ends in`() throws {
        let run = try bench.alliance(
            "report", "troops", "--date", "2019-09-30", "--db", "w.db", "--output", "troops.csv")
        #expect(run.status == 0)
        #expect(run.output == "")
        #expect(run.errors.hasPrefix("wrote "))
        let printed = try bench.alliance(
            "export", "troops", "--date", "2019-09-30", "--db", "w.db")
        #expect(try bench.text(of: "troops.csv") == printed.output)
    }

    @Test(arguments: [
        ["troops", "--date", "2019-02-30"], ["troops", "--top", "many"],
        ["burden-share", "--host", "Koera"], ["troop-trend"],
        ["burden-share", "--host", "KOR", "--method", "spark-smma"],
        ["troops", "--count-type", "asigned"],
    ])
    func `refuses a value that does not fit, with 2 and a remedy`(arguments: [String]) throws {
        let run = try bench.alliance(["report"] + arguments + ["--db", "w.db"])
        #expect(run.status == 2)
        #expect(run.output == "")
        #expect(run.errors.contains("\n  fix: "))
    }
}

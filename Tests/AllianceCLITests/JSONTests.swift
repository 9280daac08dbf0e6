import Foundation
import Testing

@Suite struct `With --json` {
    private let bench: Bench

    init() throws {
        bench = try Bench()
        try SeededWarehouse.copy(into: bench)
    }

    @Test(
        arguments: [
            ["init"], ["status"], ["check"], ["datasets"], ["datasets", "allies"], ["batches"],
            ["batches", "1"], ["report", "list"], ["report", "troops"], ["query", "select 1"],
            ["query", "select 1 where 0"], ["show", "allies", "KOR"], ["export", "allies"],
            ["export", "all", "--output", "csv"], ["migrate", "status"], ["migrate", "plan"],
            ["migrate", "up"], ["migrate", "verify"], ["backup", "copy.db"], ["exit-codes"],
            ["restore", "w.db", "--db", "other.db"], ["export", "troops"],
            ["set", "allies", "KOR", "note=x"],
        ] as [[String]])
    func `every command prints JSON and nothing else`(command: [String]) throws {
        let database = command.contains("--db") ? [] : ["--db", "w.db"]
        let run = try bench.alliance(command + database + ["--json"])
        #expect(run.status == 0, "\(run.transcript)")
        #expect(run.errors == "")
        #expect(throws: Never.self, "\(run.output)") {
            try JSONSerialization.jsonObject(with: Data(run.output.utf8))
        }
    }

    @Test(arguments: [
        (["show", "allies", "KOR"], "\"cow_code\":732"),
        (["show", "allies", "KOR"], "\"iso_numeric\":\"410\""),
        (["show", "currencies", "KRW"], "\"minor_digits\":0"),
        (["export", "currencies"], "\"successor_units\":1936.27"),
        (["query", "select 1e999 as x, 2 as x"], "{\"x\":null,\"x_2\":2}"),
    ])
    func `a number is a number, and a code of digits a text`(
        command: [String], member: String
    ) throws {
        let run = try bench.alliance(command + ["--json", "--db", "w.db"])
        #expect(run.output.contains(member), "\(run.transcript)")
    }

    @Test(
        arguments: [
            (["status"], "no_warehouse"), (["import", "alies", "x.csv"], "unknown_dataset"),
            (["report", "nothing"], "unknown_report"), (["nothing"], "unknown_command"),
            (["report", "troops", "--nothing", "1"], "unknown_option"),
            (["query"], "missing_argument"), (["query", "a", "b"], "usage"),
            (["export", "all"], "missing_option"),
        ] as [([String], String)])
    func `a failure has a code, a message and a hint`(command: [String], code: String) throws {
        let run = try bench.alliance(command + ["--json", "--db", "missing.db"])
        #expect(run.output == "")
        let json = try JSONSerialization.jsonObject(with: Data(run.errors.utf8))
        let error = try #require((json as? [String: Any])?["error"] as? [String: Any])
        #expect(error["code"] as? String == code)
        #expect((error["message"] as? String)?.isEmpty == false)
        #expect((error["hint"] as? String)?.isEmpty == false)
    }
}

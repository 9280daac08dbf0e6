import Foundation
import Testing

@Suite struct `Single records` {
    private let bench: Bench

    init() throws {
        bench = try Bench()
        try SeededWarehouse.copy(into: bench)
    }

    private func alliance(_ arguments: String...) throws -> AllianceRun {
        try bench.alliance(arguments + ["--db", "w.db"])
    }

    @Test func `are added, changed, shown with their history, and removed`() throws {
        let added = try alliance(
            "add", "allies", "ally=ZZZ", "name=Zed", "kind=state", "source=alliance-warehouse")
        #expect(added.output.hasPrefix("added to allies: ally=ZZZ (batch "))
        let changed = try alliance("set", "allies", "ZZZ", "name=Zedland")
        #expect(changed.output.hasPrefix("changed in allies: ally=ZZZ (batch "))
        let shown = try alliance("show", "allies", "ZZZ")
        #expect(shown.output.contains("name    Zedland"))
        let history = try alliance("show", "allies", "ZZZ", "--history", "--format", "csv")
        #expect(
            history.output.split(separator: "\n").map { $0.contains("Zedland") } == [
                false, false, true,
            ])
        let removed = try alliance("remove", "allies", "ZZZ")
        #expect(removed.status == 0)
        #expect(try alliance("show", "allies", "ZZZ").status == 1)
        #expect(try alliance("check").status == 0)
    }

    @Test func `that would not change are left alone`() throws {
        let run = try alliance("set", "allies", "KOR", "name=South Korea")
        #expect(run.transcript == "allies: ally=KOR is so already; nothing was changed\n")
    }

    @Test(
        arguments: [
            (
                [
                    "add", "allies", "ally=ZZZ", "name=Zed", "kind=sttate",
                    "source=alliance-warehouse",
                ],
                "state"
            ),
            (
                ["add", "allies", "ally=KOR", "name=x", "kind=state", "source=alliance-warehouse"],
                "already"
            ),
            (["add", "allies", "ally=ZZZ", "name=x", "kind=state", "source=nobody"], "source"),
            (["remove", "allies", "KOR"], "referred to"),
            (["set", "allies", "KOR"], "nothing to set"),
            (["show", "allies", "KOR", "nam=x"], "did you mean name?"),
        ] as [([String], String)])
    func `at fault are refused with a remedy`(arguments: [String], words: String) throws {
        let run = try bench.alliance(arguments + ["--db", "w.db"])
        #expect(run.status == 1 || run.status == 2)
        #expect(run.output == "")
        #expect(run.errors.contains(words), "\(run.errors)")
        #expect(run.errors.contains("\n  fix: "), "\(run.errors)")
    }

    @Test func `are JSON where that was asked for`() throws {
        let run = try alliance("show", "allies", "KOR", "--json")
        let json = try JSONSerialization.jsonObject(with: Data(run.output.utf8))
        let records = try #require(json as? [[String: Any]])
        #expect(records.first?["name"] as? String == "South Korea")
    }
}

import Foundation
import Testing

@Suite struct `Single records` {
    private let bench: Bench

    init() throws {
        bench = try Bench()
        try SeededWarehouse.copy(into: bench)
    }

    private func alliance(_ arguments: String...) throws -> AllianceRun {
        try alliance(arguments)
    }

    private func alliance(_ arguments: [String]) throws -> AllianceRun {
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

    /// Words for which the command line is at fault, and what is said of them.
    static let misspoken: [([String], String)] = [
        (["add", "allies"], "a record of allies needs ally, name, kind and source\n"),
        (
            ["add", "allies"],
            "`alliance add allies ally=ZZZ name=NAME kind=state source=alliance-warehouse --db w.db`"
        ),
        (["add", "allies", "ZZZ"], "needs name, kind and source\n"),
        (["add", "allies", "ZZZ", "name=New Zed"], "ally=ZZZ 'name=New Zed' kind=state source="),
        (["add", "troop-counts"], " people=28500 "),
        (["add", "troop-counts", "x"], "column=value"),
        (["add", "allies", "ally=ZZZ", "nam=x"], "did you mean name?"),
        (["add", "allies", "ally=ZZZ", "ally=ZZY"], "twice"),
        (["add", "ally", "ally=ZZZ"], "did you mean allies?"), (["add"], "alliance add --help"),
        (["set", "allies"], "`alliance set allies ally=KOR name=NAME --db w.db`"),
        (["set", "allies", "KOR"], "`alliance set allies ally=KOR name=NAME --db w.db`"),
        (["set", "allies", "kind=state"], "`alliance set allies ally=KOR kind=state --db w.db`"),
        (["set", "allies", "KOR", "nam=x"], "did you mean name?"),
        (["set", "allies", "KOR", "ally=JPN"], "twice"),
        (["remove", "allies"], "`alliance remove allies ally=KOR --db w.db`"),
        (["remove", "allies", "al=KOR"], "use one of ally, "),
        (["show", "allies", "KOR", "nam=x"], "did you mean name?"),
    ]

    @Test(arguments: misspoken)
    func `that are named wrongly end with 2 and a command that would do`(
        arguments: [String], words: String
    ) throws {
        let run = try alliance(arguments)
        #expect(run.status == 2, "\(run.transcript)")
        #expect(run.output == "")
        #expect(run.errors.contains(words), "\(run.errors)")
        #expect(run.errors.contains("\n  fix: "), "\(run.errors)")
    }

    /// Values that the data model refuses, and what is said of them.
    static let refused: [([String], String)] = [
        (
            ["add", "allies", "ally=ZZZ", "name=Zed", "kind=sttate", "source=alliance-warehouse"],
            """
            error: column kind: "sttate": it is no kind that is known
              fix: did you mean state? or use one of state, territory, organisation, region, \
            unattributed

            """
        ),
        (
            ["add", "allies", "ally=ZZZ", "name=Zed", "kind=", "source=nobody"],
            """
            error: column kind: "": it is empty
            column source: "nobody": there is no source of this code
              fix: kind: use one of state, territory, organisation, region, unattributed
                   source: add it to sources first

            """
        ),
        (
            ["add", "allies", "ally=KOR", "name=x", "kind=state", "source=alliance-warehouse"],
            "there is a record of allies with ally=KOR already"
        ),
        (["set", "allies", "KOR", "kind=sttate"], "column kind: \"sttate\""),
        (["set", "allies", "KOR", "name="], "column name: \"\": it is empty"),
        (["set", "allies", "KOR", "valid_from=2019-02-30"], "column valid_from: \"2019-02-30\""),
        (["set", "allies", "NOBODY", "name=x"], "there is no record of allies with ally=NOBODY"),
        (["remove", "allies", "KOR"], "referred to"),
        (["show", "allies", "NOBODY"], "there is no record of allies with ally=NOBODY"),
    ]

    @Test(arguments: refused)
    func `that the data does not allow end with 1, the reason and the remedy`(
        arguments: [String], words: String
    ) throws {
        let run = try alliance(arguments)
        #expect(run.status == 1, "\(run.transcript)")
        #expect(run.output == "")
        #expect(run.errors.contains(words), "\(run.errors)")
        #expect(run.errors.contains("\n  fix: "), "\(run.errors)")
    }

    @Test func `tell programs each fault by itself`() throws {
        let run = try alliance(["set", "allies", "KOR", "kind=sttate", "source=nobody", "--json"])
        let json = try JSONSerialization.jsonObject(with: Data(run.errors.utf8))
        let error = try #require((json as? [String: Any])?["error"] as? [String: Any])
        let faults = try #require(error["faults"] as? [[String: String]])
        #expect(faults.map { $0["column"] } == ["kind", "source"])
        #expect(faults.map { $0["value"] } == ["sttate", "nobody"])
        #expect(faults.map { $0["code"] } == ["unknown_word", "unknown_source"])
    }

    @Test func `are JSON where that was asked for`() throws {
        let run = try alliance("show", "allies", "KOR", "--json")
        let json = try JSONSerialization.jsonObject(with: Data(run.output.utf8))
        let records = try #require(json as? [[String: Any]])
        #expect(records.first?["name"] as? String == "South Korea")
    }
}

import Storage
import Testing

@testable import Warehouse

@Suite struct `A register that refers to itself` {
    let warehouse: Warehouse

    init() throws { warehouse = try WarehouseFixture.seeded() }

    /// A change by the program's own commands, the same in SQL, and what is wrong with it.
    struct Change: CustomTestStringConvertible, Sendable {
        let dataset: Dataset
        let key: [String]
        let words: [String]
        let sql: String
        let problem: String
        var testDescription: String { problem }
    }

    static let changes = [
        Change(
            dataset: .costLines, key: ["line=HOST_DIRECT"], words: ["parent=D_LABOR"],
            sql: "UPDATE cost_lines SET parent = 'D_LABOR' WHERE line = 'HOST_DIRECT'",
            problem: "cost-lines HOST_DIRECT: it lies inside itself: its parents lead back to it"),
        Change(
            dataset: .costLines, key: ["line=RENT_PAID"], words: ["parent=AAF.BOTH"],
            sql: "UPDATE cost_lines SET parent = 'AAF.BOTH' WHERE line = 'RENT_PAID'",
            problem: "cost-lines RENT_PAID: its parent AAF.BOTH is a bundle, and bundles stand "
                + "outside the tree"),
        Change(
            dataset: .costLines, key: ["line=FH"], words: ["parent=HNS"],
            sql: "UPDATE cost_lines SET parent = 'HNS' WHERE line = 'FH'",
            problem: "cost-lines FH: its side is us, and that of its parent HNS is host"),
        Change(
            dataset: .costLineParts, key: [],
            words: ["line=HNS", "part=D_CASH", "source=gao-21-270"],
            sql: """
                INSERT INTO cost_line_parts (line, part, source_id, batch_id)
                SELECT 'HNS', 'D_CASH', source_id, batch_id FROM sources LIMIT 1
                """,
            problem: "cost-line-parts HNS: it has the part D_CASH, and it is a line of the tree, "
                + "not a bundle"),
        Change(
            dataset: .costLineParts, key: [],
            words: ["line=GAO.DIRECT", "part=OM", "source=gao-21-270"],
            sql: """
                INSERT INTO cost_line_parts (line, part, source_id, batch_id)
                SELECT 'GAO.DIRECT', 'OM', source_id, batch_id FROM sources LIMIT 1
                """,
            problem: "cost-line-parts GAO.DIRECT: its side is host, and that of its part OM is us"),
        Change(
            dataset: .costLineParts, key: [],
            words: ["line=JPN.HNS", "part=JPN.STATIONING", "source=gao-21-270"],
            sql: """
                INSERT INTO cost_line_parts (line, part, source_id, batch_id)
                SELECT 'JPN.HNS', 'JPN.STATIONING', source_id, batch_id FROM sources LIMIT 1
                """,
            problem: "cost-line-parts JPN.HNS: the bundle holds itself: its parts lead back to it"),
        Change(
            dataset: .agreements, key: ["agreement=us-rok-sma-1"],
            words: ["predecessor=us-rok-sma-12"],
            sql: """
                UPDATE agreements SET predecessor = 'us-rok-sma-12'
                WHERE agreement = 'us-rok-sma-1'
                """,
            problem: "agreements us-rok-sma-1: it comes before itself: its predecessors lead back "
                + "to it"),
        Change(
            dataset: .allies, key: ["ally=DEU"], words: ["successor=DDR"],
            sql: "UPDATE allies SET successor = 'DDR' WHERE ally = 'DEU'",
            problem: "allies DEU: it follows upon itself: its successors lead back to it"),
        Change(
            dataset: .currencies, key: ["currency=EUR"], words: ["successor=DEM"],
            sql: "UPDATE currencies SET successor = 'DEM' WHERE currency = 'EUR'",
            problem: "currencies EUR: it follows upon itself: its successors lead back to it"),
    ]

    private func make(_ change: Change) throws {
        let words = try change.words.map { text throws(RecordError) in try FieldWord(text) }
        let key = try change.key.map { text throws(RecordError) in try FieldWord(text) }
        if key.isEmpty {
            _ = try warehouse.add(to: change.dataset, words)
        } else {
            _ = try warehouse.set(in: change.dataset, where: key, to: words)
        }
    }

    @Test(arguments: changes)
    func `is not changed so that it leads back, or to the wrong kind or side`(
        change: Change
    ) throws {
        let before = try warehouse.exportedBytes(of: change.dataset)
        let error = #expect(throws: ImportError.self) { try make(change) }
        #expect(error?.description.contains(change.problem) == true, "\(error?.description ?? "")")
        #expect(error?.description.contains("\n  fix: ") == true)
        #expect(try warehouse.exportedBytes(of: change.dataset) == before)
        #expect(try warehouse.structureFaults() == [])
    }

    @Test(arguments: changes)
    func `is found by the check where it was changed in a shell`(change: Change) throws {
        try warehouse.connection.execute(change.sql)
        let problems = try warehouse.structureFindings().map(\.problem)
        #expect(problems.contains(change.problem), "\(problems)")
    }

    @Test func `is not imported as a ring of rows that are sound one by one`() throws {
        let text = """
            line,title,kind,parent,side,source
            MILCON,Military construction,line,OM,us,gao-21-270
            OM,Operation and maintenance,line,MILCON,us,gao-21-270

            """
        let input = ImportInput(bytes: Array(text.utf8), name: "lines.csv")
        let error = #expect(throws: ImportError.self) {
            try warehouse.importRows(of: .costLines, from: input, options: ImportOptions())
        }
        guard case .brokenStructure(let faults) = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(faults.map(\.code) == ["MILCON", "OM"])
        #expect(try warehouse.batches().contains { $0.outcome == .failed })
    }

    @Test func `may be mended one row after the other`() throws {
        for change in Self.changes.prefix(2) { try warehouse.connection.execute(change.sql) }
        #expect(try Set(warehouse.structureFaults().map(\.reason)).count == 2)
        _ = try warehouse.set(
            in: .costLines, where: [FieldWord(column: "line", value: "RENT_PAID")],
            to: [FieldWord(column: "parent", value: "")])
        #expect(try Set(warehouse.structureFaults().map(\.reason)).count == 1)
    }
}

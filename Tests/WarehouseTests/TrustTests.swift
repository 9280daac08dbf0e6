import Storage
import Testing
import TestSupport

@testable import Warehouse

/// An import tells SQLite not to look at references and checks, so it must miss nothing itself.
@Suite struct `Rows of any kind` {
    @Test(arguments: Dataset.all)
    func `get in only if the schema would have let them in`(dataset: Dataset) throws {
        let warehouse = try WarehouseFixture.seeded()
        let seeds = try SeedRow(dataset)
        var random = SplitMix64(
            seed: UInt64(Dataset.all.firstIndex { $0.name == dataset.name } ?? 0))
        let rows = (0..<400).map { _ in row(seeds, &random) }
        let summary: ImportSummary
        do {
            let input = ImportInput(bytes: try seeds.file(rows), name: "random.csv")
            summary = try warehouse.importRows(
                of: dataset, from: input, options: ImportOptions())
        } catch ImportError.brokenStructure(let faults) {
            // What no single row shows is refused for the file as a whole.
            #expect(StructureFault.datasets.contains(dataset.name))
            #expect(!faults.isEmpty)
            #expect(try warehouse.structureFaults() == [])
            return
        }
        #expect(summary.rowsRead == rows.count)
        #expect(summary.rowsRejected > 0)
        #expect(summary.rowsNew + summary.rowsChanged + summary.rowsUnchanged > 0)
        #expect(try warehouse.connection.integrityProblems() == [])
        #expect(try warehouse.connection.danglingReferences() == [])
        #expect(
            try warehouse.connection.one(
                "SELECT count(DISTINCT line) FROM rejected_rows", as: Int.self)
                == summary.rowsRejected)
    }

    /// A seed of which some fields are those of other seeds, and some are anything.
    private func row(_ seeds: SeedRow, _ random: inout SplitMix64) -> [String] {
        var row = seeds.rows.randomElement(using: &random) ?? []
        for index in row.indices where Int.random(in: 0..<12, using: &random) == 0 {
            let other = seeds.rows.randomElement(using: &random)?[index] ?? ""
            let isOther = Bool.random(using: &random)
            row[index] =
                isOther ? other : `A field`.samples.randomElement(using: &random) ?? ""
        }
        return row
    }
}

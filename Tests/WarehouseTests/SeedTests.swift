import Embedded
import Storage
import Testing

@testable import Warehouse

@Suite struct `The seeds` {
    let warehouse: Warehouse

    init() throws { warehouse = try WarehouseFixture.empty() }

    @Test func `load without a fault, and the second time change nothing`() throws {
        let first = try warehouse.loadSeeds()
        #expect(first.summaries.flatMap(\.rejected).map(\.description) == [])
        #expect(first.summaries.map(\.dataset) == Dataset.all.map(\.name))
        let changes = warehouse.connection.totalChanges
        let second = try warehouse.loadSeeds()
        #expect(second.isUnchanged)
        #expect(second.unchanged == Dataset.all.map(\.name))
        #expect(warehouse.connection.totalChanges == changes)
    }

    @Test func `are exported as they are, to the byte`() throws {
        _ = try warehouse.loadSeeds()
        for dataset in Dataset.all {
            let exported = String(decoding: try warehouse.exportedBytes(of: dataset), as: UTF8.self)
            let seeds = EmbeddedFile.named(dataset.fileName, in: .seeds)?.text
            let differing = zip(
                exported.split(separator: "\n"), (seeds ?? "").split(separator: "\n")
            ).first { $0 != $1 }
            #expect(differing.map { "\($0.0)\n\($0.1)" } == nil, "\(dataset)")
            #expect(exported == seeds, "\(dataset)")
        }
    }

    @Test func `break none of the schema's rules, which the import does not ask SQLite to check`()
        throws
    {
        _ = try warehouse.loadSeeds()
        #expect(try warehouse.connection.integrityProblems() == [])
        #expect(try warehouse.connection.danglingReferences() == [])
        #expect(
            try warehouse.connection.one(
                "SELECT count(*) FROM batches WHERE outcome <> 'done' OR kind <> 'seed'",
                as: Int.self) == 0)
    }
}

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

    /// As after an upgrade that brings other bytes of the same file.
    private func forgetSeeds(of dataset: String) throws {
        try warehouse.connection.run(
            """
            UPDATE batches SET file_sha256 = NULL WHERE dataset = :dataset AND kind = 'seed'
            """, ["dataset": dataset])
    }

    private func title(of method: String) throws -> String? {
        try warehouse.connection.first(
            "SELECT title FROM methods WHERE method = :method", ["method": method])
    }

    @Test func `that come anew leave alone what somebody has changed, added or removed`() throws {
        _ = try warehouse.loadSeeds()
        let original = try title(of: "total-cost")
        _ = try warehouse.set(
            in: .methods, where: [FieldWord(column: "method", value: "mod-all")],
            to: [FieldWord(column: "title", value: "Corrected")])
        try warehouse.connection.execute(
            """
            UPDATE methods SET title = 'In a shell' WHERE method = 'mod-hns';
            DELETE FROM method_lines WHERE method = 'spark-sma';
            DELETE FROM method_series WHERE method = 'spark-sma';
            DELETE FROM methods WHERE method = 'spark-sma';
            """)
        // What a seed has changed is no correction.
        try warehouse.connection.execute(
            """
            INSERT INTO batches (
                kind, dataset, started_at, outcome, user_name, machine_name, program_version
            ) VALUES ('seed', 'methods', '2020-01-01T00:00:00.000Z', 'running', 'a', 'b', '0');
            UPDATE methods SET title = 'Of old', batch_id = (SELECT max(batch_id) FROM batches)
            WHERE method = 'total-cost';
            UPDATE batches SET outcome = 'done' WHERE outcome = 'running';
            """)
        try forgetSeeds(of: "methods")
        let outcome = try warehouse.loadSeeds()
        #expect(
            Set(outcome.kept.map(\.description)) == [
                "methods method=mod-all", "methods method=mod-hns",
                "methods method=spark-sma, removed",
            ])
        #expect(try title(of: "mod-all") == "Corrected")
        #expect(try title(of: "mod-hns") == "In a shell")
        #expect(try title(of: "spark-sma") == nil)
        #expect(try title(of: "total-cost") == original)
        let batch = try #require(try warehouse.batches(limit: 1).first)
        #expect(batch.rowsSkipped == 3)
        #expect(batch.rowsChanged == 1)
        #expect(try warehouse.connection.integrityProblems() == [])
        #expect(try warehouse.loadSeeds().isUnchanged)
    }

    @Test func `that come anew bring a row of their own that was removed by nobody`() throws {
        _ = try warehouse.loadSeeds()
        try warehouse.connection.execute(
            """
            DROP TRIGGER troop_floors_keep_removed;
            DELETE FROM troop_floors;
            """)
        try forgetSeeds(of: "troop-floors")
        let outcome = try warehouse.loadSeeds()
        #expect(outcome.kept == [])
        #expect(outcome.summaries.map(\.dataset) == ["troop-floors"])
        #expect(outcome.summaries.allSatisfy { $0.rowsNew > 0 })
    }

    @Test func `come in the same transaction as the schema, and so does neither without the other`()
        throws
    {
        let connection = try Connection(path: ":memory:", options: .create)
        let interrupter = connection.interrupter
        let migrator = Warehouse.migrator(WarehouseFixture.origin)
        let error = #expect(throws: StorageError.self) {
            try connection.interruptible {
                try migrator.migrate(connection) {
                    _ = try Warehouse(connection, origin: WarehouseFixture.origin).loadSeeds()
                    interrupter.interrupt()
                }
            }
        }
        #expect(error?.kind == .interrupted)
        #expect(try connection.schema() == [])
        let outcome = try Warehouse(connection, origin: WarehouseFixture.origin)
            .bringUpToDate(withSeeds: true)
        #expect(!outcome.isUnchanged)
        #expect(outcome.loaded.map(\.dataset) == Dataset.all.map(\.name))
        #expect(try connection.danglingReferences() == [])
        #expect(try connection.integrityProblems() == [])
        #expect(try connection.one("PRAGMA foreign_keys", as: Bool.self))
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

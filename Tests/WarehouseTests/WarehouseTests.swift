import Storage
import TestSupport
import Testing

@testable import Warehouse

@Suite struct `A warehouse` {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    @Test func `is created, loaded and opened, and the second time nothing is written`() throws {
        let path = folder.path(of: "w.db")
        do {
            let warehouse = try Warehouse.create(at: path, origin: WarehouseFixture.origin)
            #expect(try !warehouse.loadSeeds().isUnchanged)
        }
        let bytes = try folder.bytes(of: "w.db")
        do {
            let again = try Warehouse.create(at: path, origin: WarehouseFixture.origin)
            #expect(try again.loadSeeds().isUnchanged)
        }
        #expect(try folder.bytes(of: "w.db") == bytes)
        let reader = try Warehouse.open(path, access: .readOnly, origin: WarehouseFixture.origin)
        let status = try reader.status()
        #expect(status.schemaVersion == Warehouse.migrator(reader.origin).migrations.count)
        #expect(status.empty == [])
        #expect(status.lastBatch?.kind == .seed)
        #expect(status.holdings.map(\.dataset) == Dataset.all.map(\.name))
    }

    @Test func `is backed up and restored`() throws {
        let (path, copy) = (folder.path(of: "w.db"), folder.path(of: "copy.db"))
        do {
            let warehouse = try Warehouse.create(at: path, origin: WarehouseFixture.origin)
            _ = try warehouse.loadSeeds()
            try warehouse.backup(to: copy)
            try warehouse.connection.execute("DELETE FROM ally_names")
        }
        try Warehouse.restore(from: copy, to: path, origin: WarehouseFixture.origin)
        let restored = try Warehouse.open(path, access: .readOnly, origin: WarehouseFixture.origin)
        #expect(try restored.status().empty == [])
    }

    @Test func `is not restored from a database that is none`() throws {
        let other = folder.path(of: "other.db")
        do {
            try Connection(path: other, options: .create).execute("CREATE TABLE mine (x)")
        }
        #expect(throws: MigrationError.foreignDatabase) {
            try Warehouse.restore(
                from: other, to: folder.path(of: "w.db"), origin: WarehouseFixture.origin)
        }
        #expect(try !folder.names().contains("w.db"))
    }

    @Test func `of an older program is not opened until it is migrated`() throws {
        let path = folder.path(of: "w.db")
        let migrations = Warehouse.migrator(WarehouseFixture.origin).migrations
        do {
            let connection = try Connection(path: path, options: .create)
            try Migrator(Array(migrations.dropLast()), programVersion: "0").migrate(connection)
        }
        #expect(
            throws: MigrationError.olderDatabase(
                version: migrations.count - 1, known: migrations.count)
        ) {
            _ = try Warehouse.open(path, access: .readOnly, origin: WarehouseFixture.origin)
        }
        _ = try Warehouse.create(at: path, origin: WarehouseFixture.origin)
        _ = try Warehouse.open(path, access: .readOnly, origin: WarehouseFixture.origin)
    }

    @Test func `of a newer program is refused with both versions named`() throws {
        let path = folder.path(of: "w.db")
        do {
            let connection = try Connection(path: path, options: .create)
            var migrations = Warehouse.migrator(WarehouseFixture.origin).migrations
            migrations.append(
                Migration(
                    number: migrations.count + 1, name: "later",
                    sql: Array("CREATE TABLE later (x INTEGER) STRICT;".utf8)))
            try Migrator(migrations, programVersion: "9.9").migrate(connection)
        }
        let error = #expect(throws: MigrationError.self) {
            _ = try Warehouse.create(at: path, origin: WarehouseFixture.origin)
        }
        let text = error.map { "\($0)" } ?? ""
        #expect(text.contains("9.9") && text.contains("0.0.0-test"), "\(text)")
    }
}

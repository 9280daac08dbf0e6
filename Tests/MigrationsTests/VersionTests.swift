import Migrations
import Storage
import Testing

@Suite struct `A file of an old version` {
    @Test(arguments: 1..<max(2, Migration.all.count))
    func `with rows becomes the same as a new one with those rows`(version: Int) throws {
        let old = try Connection(path: ":memory:", options: .create)
        let past = Migrator(Array(Migration.all.prefix(version)), programVersion: "1")
        try past.migrate(old)
        try Fixture.insertRows(into: old, version: version)
        let before = try contents(of: old)
        let present = Migrator(Migration.all, programVersion: "2")
        try present.migrate(old)

        let fresh = try Connection(path: ":memory:", options: .create)
        try present.migrate(fresh)
        #expect(try old.schema() == fresh.schema())
        #expect(try present.verify(old) == [])
        // History keeps what changed afterwards, so only what was there before is compared.
        let after = try contents(of: old)
        for (table, rows) in before { #expect(after[table] == rows, "\(table)") }
        #expect(before.count > 5)
    }

    /// Every row of every table but the ledger, as text.
    private func contents(of connection: Connection) throws -> [String: [String]] {
        var contents: [String: [String]] = [:]
        for table in try connection.rowCounts().keys where table != "schema_migrations" {
            var select = try connection.prepare("SELECT * FROM \(table) ORDER BY 1, 2")
            contents[table] = try select.rows { row in
                row.columnNames.indices.map { "\(row.value(at: $0))" }.joined(separator: "|")
            }
        }
        return contents
    }
}

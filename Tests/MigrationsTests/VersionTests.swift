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
        for (table, rows) in before {
            // Columns that came later have their defaults.
            let names = Set(rows.first?.map(\.name) ?? [])
            let kept = (after[table] ?? []).map { row in row.filter { names.contains($0.name) } }
            #expect(kept.map(text) == rows.map(text), "\(table)")
        }
        #expect(before.count > 5)
    }

    private typealias Field = (name: String, value: String)

    private func text(_ row: [Field]) -> String { row.map(\.value).joined(separator: "|") }

    /// Every row of every table but the ledger, as text.
    private func contents(of connection: Connection) throws -> [String: [[Field]]] {
        var contents: [String: [[Field]]] = [:]
        for table in try connection.rowCounts().keys where table != "schema_migrations" {
            var select = try connection.prepare("SELECT * FROM \(table) ORDER BY 1, 2")
            contents[table] = try select.rows { row in
                row.columnNames.indices.map { (row.columnNames[$0], "\(row.value(at: $0))") }
            }
        }
        return contents
    }
}

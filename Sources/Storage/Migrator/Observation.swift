/// What is compared before and after a migration.
struct Observation {
    let schema: [SchemaObject]
    let rows: [String: Int]
    private let danglingReferences: [DanglingReference]
    private let brokenViews: [String: String]

    init(of connection: Connection) throws(StorageError) {
        schema = try connection.schema()
        rows = try connection.rowCounts().filter { $0.key != Ledger.table }
        danglingReferences = try connection.danglingReferences()
        brokenViews = try connection.brokenViews()
    }

    /// What `migration` broke; what was broken before is not its fault.
    func problems(after migration: Migration, since before: Observation) -> [String] {
        lostAndFound(by: migration, since: before)
            + danglingReferences.filter { !before.danglingReferences.contains($0) }
            .map(\.description)
            + brokenViews.filter { before.brokenViews[$0.key] != $0.value }
            .sorted { $0.key < $1.key }
            .map { "the view \($0.key) does not compile: \($0.value)" }
    }

    private func lostAndFound(by migration: Migration, since before: Observation) -> [String] {
        let declared = migration.changedTables
        return before.rows.sorted { $0.key < $1.key }.compactMap { table, count in
            guard !declared.contains(table.lowercased()) else { return nil }
            guard let now = rows[table] else {
                return count == 0 ? nil : "the table \(table) had \(count) rows and is gone"
            }
            guard now != count else { return nil }
            return "the table \(table) had \(count) rows and has \(now), which is not declared"
        }
    }
}

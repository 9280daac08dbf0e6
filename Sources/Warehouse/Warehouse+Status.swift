internal import Storage

extension Warehouse {
    /// What is in the file, as of one moment.
    public func status() throws -> WarehouseStatus {
        try connection.readTransaction {
            let counts = try connection.rowCounts()
            return WarehouseStatus(
                schemaVersion: try Self.migrator(origin).status(of: connection).version,
                holdings: Dataset.all.map { dataset in
                    WarehouseStatus.Holding(
                        dataset: dataset.name, rowCount: counts[dataset.table] ?? 0)
                },
                lastBatch: try batches(limit: 1).first,
                faultCount: counts["rejected_rows"] ?? 0,
                hostsWithoutContributions: try connection.rows(
                    """
                    SELECT host FROM troop_counts
                    JOIN allies ON allies.ally = troop_counts.host
                    WHERE allies.kind = 'state' AND troop_counts.host <> 'USA'
                    EXCEPT
                    SELECT host FROM contributions
                    ORDER BY host
                    """))
        }
    }
}

internal import Storage

extension Warehouse {
    /// The source of this code.
    func edition(_ source: String) throws -> Edition {
        let found = try connection.first(
            "\(Self.selectEditions) WHERE source = :source", ["source": source],
            as: Edition.self)
        if let found { return found }
        let known = try connection.rows("SELECT source FROM sources", as: String.self)
        throw DiffError.unknownSource(UnknownName(source, kind: "source", known: known))
    }

    private static let selectEditions = "SELECT source_id, source, publication FROM sources"

    func check(_ newer: Edition, isEditionLike older: Edition) throws(DiffError) {
        guard newer.publication == older.publication else {
            throw .differentPublications(
                older: older.source, of: older.publication, newer: newer.source,
                and: newer.publication)
        }
    }

    /// Compares the figures of a load with those of an older edition, inside its transaction.
    ///
    /// The newer edition is that of the rows which the load brought. A load that brought nothing,
    /// because everything was there, stands for the editions that came after the older one.
    func comparison(
        of dataset: Dataset, with older: String, _ batchID: Int64?, _ options: ImportOptions
    ) throws -> EditionComparison {
        let older = try edition(older)
        let newer = try newerEditions(of: dataset, than: older, batchID, options)
        guard !newer.isEmpty else {
            throw DiffError.noOtherEdition(older.source, publication: older.publication)
        }
        for edition in newer { try check(edition, isEditionLike: older) }
        try findDifference(older, newer, in: dataset)
        let olderRows = try connection.one(
            "SELECT count(*) FROM temp.difference WHERE side = 0", as: Int.self)
        var counts = ChangeCounts()
        try walk(dataset, isAcrossSources: true, all: false) { counts.add($0) }
        return EditionComparison(
            older: older.source, newer: newer.map(\.source),
            same: olderRows - counts.revised - counts.withdrawn, counts: counts)
    }

    private func newerEditions(
        of dataset: Dataset, than older: Edition, _ batchID: Int64?, _ options: ImportOptions
    ) throws -> [Edition] {
        if let source = options.source, source != older.source { return [try edition(source)] }
        let brought = try connection.rows(
            """
            \(Self.selectEditions)
            WHERE source_id IN (SELECT source_id FROM \(dataset.table) WHERE batch_id = :batch_id)
                AND source_id <> :older
            ORDER BY source
            """, ["batch_id": batchID, "older": older.id], as: Edition.self)
        if !brought.isEmpty { return brought }
        return try connection.rows(
            """
            \(Self.selectEditions)
            WHERE publication = :publication
                AND edition > (SELECT edition FROM sources WHERE source_id = :older)
                AND source_id IN (SELECT source_id FROM \(dataset.table))
            ORDER BY source
            """, ["publication": older.publication, "older": older.id], as: Edition.self)
    }
}

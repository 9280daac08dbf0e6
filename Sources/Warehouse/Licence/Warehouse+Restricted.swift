internal import Storage

extension Warehouse {
    /// Whether anything but the seeds was ever loaded or edited: what comes with the program is
    /// published with it, so that nothing else can be given away.
    public func holdsMoreThanSeeds() throws -> Bool {
        try connection.one(
            "SELECT EXISTS (SELECT 1 FROM batches WHERE kind <> 'seed')", as: Bool.self)
    }

    /// The publications of which not everything may be passed on, and of which rows were loaded, in
    /// the tables and views that a statement names.
    ///
    /// It is looked for in the words of the statement: one that only speaks of a table counts, too.
    public func restrictedPublications(namedIn sql: String) throws -> [String] {
        guard try holdsMoreThanSeeds() else { return [] }
        let words = Self.words(of: sql)
        let objects = try objects(behind: words)
        var publications: Set<String> = []
        for dataset in Dataset.all
        where objects.contains(dataset.table)
            && dataset.columns.contains(where: { $0.sqlName == "source_id" })
        {
            publications.formUnion(
                try connection.rows(
                    """
                    SELECT DISTINCT source.publication
                    FROM \(dataset.table) AS fact
                    JOIN sources AS source ON source.source_id = fact.source_id
                    WHERE source.redistribution IN ('excerpt', 'none')
                        AND fact.batch_id NOT IN (
                            SELECT batch_id FROM batches WHERE kind = 'seed'
                        )
                    """, as: String.self))
        }
        return publications.sorted()
    }

    /// The words, and the names of all that stands behind those of them that are views.
    private func objects(behind words: Set<String>) throws -> Set<String> {
        var select = try connection.prepare(
            "SELECT name, sql FROM sqlite_schema WHERE type = 'view' ORDER BY name")
        let views = try select.rows { row in
            (name: (try row[0] as String).lowercased(), words: Self.words(of: try row[1]))
        }
        var known = words
        var waiting = views.filter { words.contains($0.name) }
        while let view = waiting.popLast() {
            let new = view.words.subtracting(known)
            known.formUnion(new)
            waiting += views.filter { new.contains($0.name) }
        }
        return known
    }

    private static func words(of sql: String) -> Set<String> {
        Set(
            sql.lowercased().split { !($0.isLetter || $0.isNumber || $0 == "_") }
                .map(String.init))
    }
}

internal import Embedded
internal import Platform
internal import Storage

extension Warehouse {
    /// What whole datasets would give away of publications beyond their licences.
    ///
    /// Rows that come with the program are published with it and do not count.
    public func licenceExcesses(exporting datasets: [Dataset]) throws -> [LicenceExcess] {
        try connection.readTransaction {
            let restricted = try restrictedSources()
            guard !restricted.isEmpty else { return [] }
            var given: [String: Int] = [:]
            for dataset in datasets {
                for (source, rows) in try restrictedRows(of: dataset) {
                    let seeds = try seedKeys(of: dataset, sources: [source])
                    given[source, default: 0] += rows - (try presentCount(of: seeds, in: dataset))
                }
            }
            return try excesses(given, restricted)
        }
    }

    /// What some records would give away of publications beyond their licences.
    public func licenceExcesses(exporting records: [Record]) throws -> [LicenceExcess] {
        try connection.readTransaction {
            let restricted = try restrictedSources()
            var given: [String: Int] = [:]
            for (name, group) in Dictionary(grouping: records, by: \.dataset) {
                let dataset = try Dataset.named(name)
                let bound = group.filter { record in
                    record["source"].map { restricted[$0] != nil } ?? false && name != "sources"
                }
                guard !bound.isEmpty else { continue }
                let sources = Set(bound.compactMap { $0["source"] })
                let seeds = Set(try seedKeys(of: dataset, sources: sources).map(\.keyText))
                for record in bound where !seeds.contains(record.key.keyText) {
                    if let source = record["source"] { given[source, default: 0] += 1 }
                }
            }
            return try excesses(given, restricted)
        }
    }

    /// A source of which not everything may be passed on.
    private struct RestrictedSource {
        let publication: String
        let redistribution: String
        let licence: String?
    }

    private func restrictedSources() throws -> [String: RestrictedSource] {
        var select = try connection.prepare(
            """
            SELECT source, publication, redistribution, licence
            FROM sources WHERE redistribution IN ('excerpt', 'none')
            """)
        let pairs = try select.rows { row in
            (
                try row[0] as String,
                RestrictedSource(
                    publication: try row[1], redistribution: try row[2], licence: try row[3])
            )
        }
        return Dictionary(pairs) { first, _ in first }
    }

    /// How many rows of a dataset each restricted source has; what the sources themselves say of
    /// each other is ours.
    private func restrictedRows(of dataset: Dataset) throws -> [(source: String, rows: Int)] {
        guard dataset.columns.contains(where: { $0.sqlName == "source_id" }) else { return [] }
        var select = try connection.prepare(
            """
            SELECT source.source, held.rows
            FROM (
                SELECT source_id, count(*) AS rows
                FROM \(dataset.table)
                WHERE source_id IN (
                    SELECT source_id FROM sources WHERE redistribution IN ('excerpt', 'none')
                )
                GROUP BY source_id
            ) AS held
            JOIN sources AS source ON source.source_id = held.source_id
            ORDER BY source.source
            """)
        return try select.rows { row in (try row[0] as String, try row[1] as Int) }
    }

    private func excesses(
        _ given: [String: Int], _ restricted: [String: RestrictedSource]
    ) throws -> [LicenceExcess] {
        let counted = given.filter { $0.value > 0 }
        guard !counted.isEmpty else { return [] }
        var held: [String: Int] = [:]
        for dataset in Dataset.all {
            for (source, rows) in try restrictedRows(of: dataset) {
                held[restricted[source]?.publication ?? "", default: 0] += rows
            }
        }
        let groups = Dictionary(grouping: counted.keys) { restricted[$0]?.publication ?? "" }
        return groups.sorted { $0.key < $1.key }.compactMap { publication, sources in
            // Where editions of one publication differ, the strictest word counts.
            let strictest = sources.compactMap { restricted[$0] }
                .sorted { $0.redistribution > $1.redistribution }.first
            let excess = LicenceExcess(
                publication: publication, redistribution: strictest?.redistribution ?? "none",
                licence: strictest?.licence,
                rowsGiven: sources.reduce(0) { $0 + (counted[$1] ?? 0) },
                rowsHeld: held[publication] ?? 0)
            return excess.isAllowed ? nil : excess
        }
    }

    // MARK: What comes with the program

    /// The keys of the seeds of a dataset that some sources have.
    private func seedKeys(
        of dataset: Dataset, sources: Set<String>
    ) throws -> [[FieldWord]] {
        guard let seeds = EmbeddedFile.named(dataset.fileName, in: .seeds) else { return [] }
        var reader = CSVReader(ByteSource(bytes: seeds.bytes, name: seeds.name))
        let names = try reader.readHeader().names
        guard let sourcePlace = names.firstIndex(of: "source") else { return [] }
        let places = dataset.key.map { column in names.firstIndex(of: column.name) }
        var keys: [[FieldWord]] = []
        while try reader.next() != .end {
            guard sources.contains(reader.record.text(sourcePlace)) else { continue }
            var key: [FieldWord] = []
            for (column, place) in zip(dataset.key, places) {
                let value = place.map { reader.record.text($0) } ?? ""
                key.append(FieldWord(column: column.name, value: value))
            }
            keys.append(key)
        }
        return keys
    }

    /// How many of some records are there.
    private func presentCount(of keys: [[FieldWord]], in dataset: Dataset) throws -> Int {
        try keys.reduce(0) { count, key in
            count + (try records(of: dataset, where: key, limit: 1).isEmpty ? 0 : 1)
        }
    }
}

extension [FieldWord] {
    /// The values one after another, to compare keys of one dataset.
    fileprivate var keyText: String { map(\.value).joined(separator: "\u{1F}") }
}

internal import Embedded
internal import Platform
internal import Storage

extension Warehouse {
    /// Where the records that a batch brought stand in its file; `nil` for a batch without a file.
    ///
    /// The line of a fact is kept nowhere, for it would make every row longer and every load
    /// slower. The file is read again instead, if its hash is the one that the batch keeps.
    public func filePlaces(of records: [Record], in batch: Batch) throws -> [FilePlace]? {
        guard let file = batch.file, let sha256 = batch.sha256, let first = records.first else {
            return nil
        }
        let dataset = try Dataset.named(first.dataset)
        func all(_ reason: FilePlace.Reason) -> [FilePlace] {
            records.map { _ in .unknown(reason) }
        }
        let input: ImportInput
        if batch.kind == .seed {
            guard let seeds = EmbeddedFile.named(dataset.fileName, in: .seeds) else {
                return all(.missing)
            }
            input = ImportInput(bytes: seeds.bytes, name: file)
        } else if ImportInput.isPipe(file) {
            return all(.pipe)
        } else {
            guard let found = try? ImportInput(path: file) else { return all(.missing) }
            input = found
        }
        guard let read = try? input.fingerprint() else { return all(.missing) }
        let isSame = read.sha256 == sha256
        // What the seeds of another version of the program brought may stand in those of this one.
        guard isSame || batch.kind == .seed else { return all(.changed) }
        guard let lines = try lines(of: records, of: dataset, in: input, batch) else {
            return all(.profile)
        }
        return records.indices.map { index in
            lines[index].map(FilePlace.line) ?? .unknown(isSame ? .unlike : .changed)
        }
    }

    /// The lines of records by their places; `nil` where nothing can read the file.
    private func lines(
        of records: [Record], of dataset: Dataset, in input: ImportInput, _ batch: Batch
    ) throws -> [Int: Int]? {
        let wanted = try wantedRows(of: records, of: dataset)
        do {
            guard let name = batch.profile else {
                var options = ImportOptions()
                options.source = batch.source
                options.about = batch.aboutBatchID
                return try withSoundRows(of: dataset, in: input, options) {
                    try lines(of: wanted, of: dataset)
                }
            }
            guard let profile = try? Profile.named(name), profile.sha256 == batch.profileSHA256
            else { return nil }
            return try connection.withTable(
                "incoming", columns: dataset.incomingColumns,
                rows: soundRows(of: dataset, in: input, batch, by: profile)
            ) { try lines(of: wanted, of: dataset) }
        } catch let error as StorageError { throw error } catch {
            // A file that was read in another encoding than the one that is taken for granted.
            return [:]
        }
    }

    private func soundRows(
        of dataset: Dataset, in input: ImportInput, _ batch: Batch, by profile: Profile
    ) throws -> SoundProfiledRows {
        let registers = Registers(connection)
        let reader = ProfileReader(
            profile, for: dataset,
            input: ProfileInput(input: input, form: profile.file, encoding: nil),
            source: batch.source ?? profile.source, allies: try AllyResolver(connection))
        var checker = try RowChecker(
            dataset, header: dataset.canonicalHeader(file: input.name), file: input.name,
            registers: registers, source: nil)
        checker.allowsUnknownPeers = true
        return SoundProfiledRows(reader, checker: checker.withoutOwners, registers: registers)
    }

    /// Records as the table holds them, as a JSON array of arrays.
    private func wantedRows(of records: [Record], of dataset: Dataset) throws -> String {
        let columns = dataset.columns.map { "fact.\($0.sqlName)" }
        let rows = try records.map { record in
            let (condition, parameters) = try condition(record.key, in: dataset)
            var select = try connection.prepare(
                """
                \(dataset.recordSQL(
                    from: dataset.table, and: ["json_array(\(columns.joined(separator: ", ")))"]))
                WHERE \(condition)
                """)
            let found = try select.rows(parameters) { row in
                try row[dataset.columns.count + 1] as String
            }
            return found.first ?? "[]"
        }
        return "[" + rows.joined(separator: ",") + "]"
    }

    /// The first line of each wanted row in the virtual table `incoming`.
    ///
    /// The key does not suffice: a row of the same key may have been refused, and would be let in
    /// today, now that what it refers to is there. What a file leaves out, it has by default.
    private func lines(of wanted: String, of dataset: Dataset) throws -> [Int: Int] {
        let places = dataset.columns.indices
        let values = places.map { "json_extract(value, '$[\($0)]') AS c\($0)" }
        let same = places.map { place in
            let isKey = dataset.keyIndexes.contains(place)
            // JSON has 15 digits of a number.
            let incoming =
                dataset.columns[place].kind.isReal
                ? "json_extract(json_array(incoming.c\(place)), '$[0]')" : "incoming.c\(place)"
            let term = "\(incoming) IS wanted.c\(place)"
            return isKey ? term : "(\(term) OR incoming.c\(place) IS NULL)"
        }
        var select = try connection.prepare(
            """
            WITH wanted AS MATERIALIZED (
                SELECT key AS place, \(values.joined(separator: ", ")) FROM json_each(:wanted)
            )
            SELECT wanted.place, min(incoming.c\(dataset.columns.count)) AS line
            FROM incoming
            CROSS JOIN wanted ON \(same.joined(separator: " AND "))
            GROUP BY wanted.place
            ORDER BY wanted.place
            """)
        let found = try select.rows(["wanted": wanted]) { row in
            (try row[0] as Int, try row[1] as Int)
        }
        return Dictionary(uniqueKeysWithValues: found)
    }
}

extension FieldKind {
    fileprivate var isReal: Bool {
        if case .real = self { true } else { false }
    }
}

internal import Platform
internal import Storage

extension Warehouse {
    /// Takes in the facts of a publisher's file as a profile reads it, in one transaction and as a
    /// batch for each dataset that the profile fills.
    ///
    /// - Parameter path: `-` is standard input.
    /// - Throws: ``LayoutFault`` where the file is not laid out as the profile says; nothing is
    ///   kept then but a batch that says that it failed.
    public func importFile(
        _ path: String, by profile: Profile, options: ImportOptions = ImportOptions()
    ) throws -> [ImportSummary] {
        let input = try ImportInput(path: path)
        let datasets = profile.datasets
        let name = datasets.count == 1 ? datasets.first?.name ?? "all" : "all"
        var summaries: [ImportSummary] = []
        try loading(name, file: options.file ?? input.name, options: options) {
            for dataset in datasets {
                summaries.append(try load(dataset, from: input, by: profile, options: options))
            }
        }
        if options.isCheck { for index in summaries.indices { summaries[index].batchID = nil } }
        return summaries
    }

    private func load(
        _ dataset: Dataset, from input: ImportInput, by profile: Profile, options: ImportOptions
    ) throws -> ImportSummary {
        do {
            return try connection.transaction {
                try load(
                    dataset, from: input, by: profile, options: options, isRememberingKeys: false)
            }
        } catch is KeyMemory.Contradicted {
            return try load(
                dataset, from: input, by: profile, options: options, isRememberingKeys: true)
        }
    }

    private func load(
        _ dataset: Dataset, from input: ImportInput, by profile: Profile, options: ImportOptions,
        isRememberingKeys: Bool
    ) throws -> ImportSummary {
        let file = options.file ?? input.name
        let batchID = try beginBatch(
            options.kind, dataset: dataset.name, file: file, about: options.about,
            source: options.source)
        try keepProfile(profile, batchID: batchID)
        try keepHeader(dataset.canonicalHeader(file: file), ofBatch: batchID)
        let registers = Registers(connection)
        let source = try source(of: profile, options: options, registers: registers)
        let read = try input.digest()
        let checker = try RowChecker(
            dataset, header: dataset.canonicalHeader(file: file), file: file,
            registers: registers, source: nil)
        let log = try RejectionLog(
            connection, batchID: batchID, file: file, shownLimit: options.shownRejections)
        let pass = ImportPass(log: log, progress: options.progress)
        let keys = try KeyMemory(connection, for: dataset, isRemembering: isRememberingKeys)
        let allies = try AllyResolver(connection)
        let makeReader = {
            ProfileReader(
                profile, for: dataset,
                input: ProfileInput(
                    input: input, form: profile.file, encoding: options.encoding),
                source: source, allies: allies)
        }
        let reader = makeReader()
        let rows = ProfiledRows(
            reader, checker: checker, registers: registers, pass: pass, keys: keys)
        try connection.withTable("incoming", columns: dataset.incomingColumns, rows: rows) {
            try run(dataset.importSQL(comparingPlaces: false), batchID: batchID, pass)
        }
        if pass.hasDoubts {
            let rows = SoundProfiledRows(
                makeReader(), checker: checker.withoutOwners, registers: registers)
            try checkDoubts(of: dataset, rows)
        }
        if !pass.contradictions.isEmpty {
            let rows = SoundProfiledRows(
                makeReader(), checker: checker.withoutOwners, registers: registers)
            try nameFirstLines(of: dataset, rows, log)
        }
        try KeyMemory.drop(connection)
        var summary = ImportSummary(
            dataset: dataset.name, file: file, sha256: read.sha256, byteCount: read.byteCount,
            batchID: batchID, rowsNew: pass.rowsNew, rowsChanged: pass.rowsChanged,
            rowsUnchanged: pass.rowsUnchanged, rowsRejected: log.rowCount,
            faultCount: log.faultCount, rejected: log.shown)
        summary.tally = reader.tally
        summary.profile = profile.name
        summary.warnings = reader.tally.warnings
        summary.warnings += ImportWarning.duplicates(pass.duplicates)
        if !summary.isUnchanged {
            summary.warnings += try sanityWarnings(
                ofBatch: batchID, in: dataset, mode: options.sanity)
        }
        if options.isCheck {
            summary.changes = try largestChanges(ofBatch: batchID, in: dataset)
        }
        try finishBatch(batchID, with: summary)
        return summary
    }

    /// The code of the source of every fact; `nil` where the profile takes it from the file.
    private func source(
        of profile: Profile, options: ImportOptions, registers: Registers
    ) throws -> String? {
        guard let code = options.source ?? profile.source else { return nil }
        var table = try registers.table(.sources)
        guard table.number(of: Array(code.utf8).span) != nil else {
            throw ImportError.unknownSource(UnknownName(code, kind: "source", known: table.codes))
        }
        return code
    }
}

extension Dataset {
    /// The header of canonical CSV with every column.
    func canonicalHeader(file: String) -> CSVHeader {
        CSVHeader(names: columns.map(\.name), line: 1, file: file)
    }
}

extension ImportInput {
    /// Reads the whole file for its SHA-256 and its size.
    fileprivate func digest() throws -> (sha256: String, byteCount: Int) {
        let digest = FileDigest()
        var source = try source()
        source.observer = { chunk in digest.update(chunk) }
        while try source.fill() > 0 {
            let count = source.window.count
            source.consume(count)
        }
        return (digest.finish(), source.bytesRead)
    }
}

internal import Platform
internal import Storage

extension Warehouse {
    /// Takes in the rows of a CSV file, in one transaction and as one batch.
    ///
    /// A row at fault never stops it: every fault is kept with its place, value, reason and remedy.
    /// A file whose header is wrong, a failing database or an interrupt does, and then nothing is
    /// kept but a batch that says that it failed.
    ///
    /// - Parameter path: `-` is standard input.
    public func importRows(
        of dataset: Dataset, from path: String, options: ImportOptions = ImportOptions()
    ) throws -> ImportSummary {
        let input =
            ImportInput.isPipe(path)
            ? try recordingFailure(of: dataset.name, file: path, options) {
                try ImportInput(path: path)
            } : try ImportInput(path: path)
        return try importRows(of: dataset, from: input, options: options)
    }

    func importRows(
        of dataset: Dataset, from input: ImportInput, options: ImportOptions
    ) throws -> ImportSummary {
        var summary: ImportSummary?
        try loading(dataset.name, file: input.name, input, options: options) {
            var loaded = try load(dataset, from: input, options: options)
            loaded.revisions = try options.replaces.map { older in
                try comparison(of: dataset, with: older, loaded.batchID, options)
            }
            summary = loaded
        }
        if options.isCheck { summary?.batchID = nil }
        guard let summary else { preconditionFailure("a load that returns has a summary") }
        return summary
    }

    /// Takes in the file of every dataset in a folder (`allies.csv` …), in one transaction and as
    /// a batch for each, those first that others refer to.
    public func importAll(
        from folder: String, options: ImportOptions = ImportOptions()
    ) throws -> [ImportSummary] {
        let names = try FileSystem.names(in: folder).filter { $0.hasSuffix(".csv") }
        let known = Dataset.all.map(\.fileName)
        let unknown = names.filter { !known.contains($0) }
        guard unknown.isEmpty else {
            throw ImportError.unknownFiles(
                unknown.map { UnknownName($0, kind: "dataset", known: known) }, folder: folder)
        }
        guard !names.isEmpty else { throw ImportError.noFiles(folder: folder) }
        var summaries: [ImportSummary] = []
        try loading("all", file: folder, options: options) {
            for dataset in Dataset.all where names.contains(dataset.fileName) {
                let input = try ImportInput(path: FileSystem.joined(folder, dataset.fileName))
                summaries.append(try load(dataset, from: input, options: options))
            }
        }
        if options.isCheck { for index in summaries.indices { summaries[index].batchID = nil } }
        return summaries
    }

    /// Runs a load in one transaction; if it is only a check, nothing is kept, and if it fails,
    /// only that it did.
    func loading(
        _ dataset: String, file: String?, _ input: ImportInput? = nil, options: ImportOptions,
        _ body: () throws -> Void
    ) throws {
        do {
            try recordingFailure(of: dataset, file: file, options, input) {
                try withRowsTrusted {
                    try connection.transaction {
                        let newest = try newestBatch()
                        try keepingStructure(of: dataset) {
                            try withoutTriggersOfAddedRows(dataset) {
                                try withoutTriggersOfInsertion(into: dataset, body)
                            }
                        }
                        try checkInterrupts()
                        if options.isCheck { throw NothingKept() }
                        try endTogether(batchesAfter: newest)
                    }
                }
            }
        } catch is NothingKept {}
    }

    /// Runs a part of a load; if it fails, that is kept, unless nothing is to be.
    private func recordingFailure<Result>(
        of dataset: String, file: String?, _ options: ImportOptions, _ input: ImportInput? = nil,
        _ body: () throws -> Result
    ) throws -> Result {
        let startedAt = SystemClock.now
        do { return try body() } catch {
            if !(error is NothingKept) && !options.isCheck && options.kind != .edit {
                // Whatever keeps this from being written, the first error is the one that counts.
                try? connection.uninterrupted {
                    // A file that cannot be read to its end has no hash.
                    try recordFailure(
                        of: dataset, file: file, try? input?.fingerprint(), options: options,
                        startedAt: startedAt, error)
                }
            }
            throw error
        }
    }

    /// Refuses to keep what was read while somebody asked for the end.
    ///
    /// An interrupt between two statements stops neither, and Ctrl-C ends whoever writes into our
    /// pipe as well: what looks like the end of the file may be the middle of it.
    private func checkInterrupts() throws(StorageError) {
        guard !Interrupts.wasInterrupted else {
            throw StorageError(kind: .interrupted, message: "interrupted", path: connection.path)
        }
    }

    /// Ends a transaction that is to leave no trace.
    struct NothingKept: Error {}

    /// Lets rows in without SQLite looking at references and checks again for each: the checker
    /// has done so, once for each distinct value.
    ///
    /// Measured, that is what most of the time of a bulk load goes to.
    private func withRowsTrusted(_ body: () throws -> Void) throws {
        // Whoever migrates has switched the references off, and still looks at them afterwards.
        guard !connection.isInTransaction else { return try withChecksTrusted(body) }
        try connection.withoutForeignKeys { try withChecksTrusted(body) }
    }

    private func withChecksTrusted(_ body: () throws -> Void) throws {
        try connection.execute("PRAGMA ignore_check_constraints = ON")
        let result = Result { try body() }
        try connection.uninterrupted {
            try connection.execute("PRAGMA ignore_check_constraints = OFF")
        }
        try result.get()
    }
}

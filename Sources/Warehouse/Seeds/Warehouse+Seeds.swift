internal import Embedded
internal import Storage

extension Warehouse {
    /// Takes in the seeds that the program brings along, in one transaction and as a batch for
    /// each file that brings something.
    ///
    /// A file that was loaded before, byte for byte, is not looked at again, so the second time
    /// nothing is written. Of one that differs, as after an upgrade of the program, the rows that
    /// somebody has changed, added or removed stay as they are.
    public func loadSeeds() throws -> SeedOutcome {
        var options = ImportOptions()
        options.kind = .seed
        return try loadSeeds(options)
    }

    private func loadSeeds(_ options: ImportOptions) throws -> SeedOutcome {
        var summaries: [ImportSummary] = []
        var unchanged: [String] = []
        try loading("all", file: nil, options: options) {
            for dataset in Dataset.all {
                guard let seeds = EmbeddedFile.named(dataset.fileName, in: .seeds) else {
                    continue
                }
                let summary = try loadIfNew(dataset, seeds, options)
                if let summary {
                    summaries.append(summary)
                } else {
                    unchanged.append(dataset.name)
                }
            }
            // What is rolled back leaves the file as it was, to the byte.
            if summaries.isEmpty { throw NothingKept() }
        }
        return SeedOutcome(summaries: summaries, unchanged: unchanged)
    }

    /// Loads the seeds of a dataset; `nil` if that brings nothing.
    private func loadIfNew(
        _ dataset: Dataset, _ seeds: EmbeddedFile, _ options: ImportOptions
    ) throws -> ImportSummary? {
        let digest = FileDigest()
        digest.update(seeds.bytes.span)
        let isLoaded = try connection.one(
            """
            SELECT EXISTS (
                SELECT 1 FROM batches
                WHERE kind = 'seed' AND outcome = 'done' AND dataset = :dataset
                    AND file_sha256 = :file_sha256
            )
            """, ["dataset": dataset.name, "file_sha256": digest.finish()], as: Bool.self)
        if isLoaded { return nil }
        let input = ImportInput(bytes: seeds.bytes, name: "Seeds/\(seeds.name)")
        var summary: ImportSummary?
        do {
            try connection.transaction {
                let loaded = try load(dataset, from: input, options: options)
                if loaded.isUnchanged, loaded.kept.isEmpty { throw NothingKept() }
                summary = loaded
            }
        } catch is NothingKept {}
        return summary
    }
}

internal import Platform
internal import Storage

extension Warehouse {
    /// Copies a method with its lines and the accounts that it prefers, in one transaction.
    ///
    /// What is copied keeps its sources and says from where it was copied: what an analyst changes
    /// afterwards is theirs to source.
    ///
    /// - Returns: How many lines and accounts were copied, or what is wrong with the new code.
    /// - Throws: ``RecordError`` where there is no such method, or the code is taken.
    public func copyMethod(
        _ method: String, to copy: String, title: String? = nil
    ) throws -> MethodCopy {
        let original = try record(
            of: .methods, where: [FieldWord(column: "method", value: method)])
        let key = [FieldWord(column: "method", value: copy)]
        guard try records(of: .methods, where: key).isEmpty else {
            throw RecordError.exists(dataset: Dataset.methods.name, key: key)
        }
        var outcome = MethodCopy()
        var options = ImportOptions()
        options.kind = .edit
        options.shownRejections = .max
        try loading(Dataset.methods.name, file: nil, options: options) {
            let changes = [
                "method": copy, "title": title ?? "Copy of \(method)",
                "note": "Copied from \(method)",
            ]
            outcome.rejected = try take([original], into: .methods, changes, options)
            guard outcome.rejected.isEmpty else { throw NothingKept() }
            let words = [FieldWord(column: "method", value: method)]
            for dataset in [Dataset.methodLines, .methodSeries] {
                let records = try records(of: dataset, where: words)
                if records.isEmpty { continue }
                outcome.rejected += try take(records, into: dataset, ["method": copy], options)
                outcome.rowCounts[dataset.name] = records.count
            }
        }
        return outcome
    }

    /// Takes records in with some values changed, and returns what was refused.
    private func take(
        _ records: [Record], into dataset: Dataset, _ changes: [String: String],
        _ options: ImportOptions
    ) throws -> [RejectedRow] {
        let rows = records.map { record in
            record.fields.map { changes[$0.column] ?? $0.value }
        }
        let input = ImportInput(bytes: try dataset.file(ofRecords: rows), name: "")
        let summary = try load(dataset, from: input, options: options)
        try forgetFile(ofBatch: summary.batchID)
        return summary.rejected.map(\.withoutPlace)
    }
}

/// What came of copying a method.
public struct MethodCopy: Equatable, Sendable {
    /// How many rows were copied, by dataset.
    public internal(set) var rowCounts: [String: Int] = [:]
    /// What is wrong with the copy's code or title; then nothing was changed.
    public internal(set) var rejected: [RejectedRow] = []
}

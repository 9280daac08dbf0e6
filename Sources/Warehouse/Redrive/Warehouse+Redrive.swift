internal import Platform
internal import Storage

extension Warehouse {
    /// Takes in rejected rows of a batch that somebody has corrected, as a batch of its own.
    ///
    /// What is still at fault is rejected again, under the new batch. What comes in is marked as
    /// redriven where it was rejected first.
    ///
    /// - Parameter path: A file as ``writeRejects(ofBatch:to:)`` writes it; `-` is standard input.
    public func redrive(
        _ id: Int64, from path: String, options: ImportOptions = ImportOptions()
    ) throws -> RedriveOutcome {
        try redrive(id, from: try ImportInput(path: path), options: options)
    }

    func redrive(
        _ id: Int64, from input: ImportInput, options: ImportOptions = ImportOptions()
    ) throws -> RedriveOutcome {
        let (batch, _) = try loadedBatch(id)
        if let undo = try Undos(connection).undoneBy[id] { throw RedriveError.undone(id, by: undo) }
        guard batch.rowsRejected > 0 else { throw RedriveError.rejectedNothing(id) }
        let dataset = try Dataset.named(batch.dataset)
        var options = options
        options.kind = .redrive
        options.about = id
        options.source = options.source ?? batch.source
        var outcome: RedriveOutcome?
        try loading(dataset.name, file: input.name, options: options) {
            var summary = try load(dataset, from: input, options: options)
            guard let redriveID = summary.batchID else { return }
            let marked = try markRedriven(in: input, of: id, by: redriveID)
            if options.isCheck { summary.batchID = nil }
            outcome = RedriveOutcome(
                summary: summary, about: id, recordsRedriven: marked ?? 0,
                recordsLeft: try openRejections(ofBatch: id), namesLines: marked != nil)
        }
        guard let outcome else { preconditionFailure("a redrive that returns has an outcome") }
        return outcome
    }

    /// Marks the rejected records that a file has brought in, and returns how many there were, or
    /// `nil` if the file does not say on which lines they stood.
    private func markRedriven(
        in input: ImportInput, of id: Int64, by redriveID: Int64
    ) throws -> Int? {
        let refused = Set(
            try connection.rows(
                "SELECT DISTINCT line FROM rejected_rows WHERE batch_id = :batch_id",
                ["batch_id": redriveID], as: Int.self))
        var reader = CSVReader(try input.source())
        guard let place = try reader.readHeader().index(of: RejectsColumn.line.rawValue) else {
            return nil
        }
        var count = 0
        while true {
            switch try reader.next() {
            case .end: return count
            case .problem: continue
            case .record:
                guard !refused.contains(reader.record.line),
                    let line = Int(reader.record.text(place))
                else { continue }
                if try mark(line: line, of: id, by: redriveID) { count += 1 }
            }
        }
    }

    /// Marks a rejected record, and those that it was before if it was rejected more than once.
    private func mark(line: Int, of id: Int64, by redriveID: Int64) throws -> Bool {
        let record = try connection.first(
            """
            SELECT record FROM rejected_rows
            WHERE batch_id = :batch_id AND line = :line ORDER BY fault LIMIT 1
            """, ["batch_id": id, "line": line], as: String.self)
        guard let record else { return false }
        try connection.run(
            """
            UPDATE rejected_rows SET redriven_by = :redrive_id
            WHERE batch_id = :batch_id AND line = :line
            """, ["redrive_id": redriveID, "batch_id": id, "line": line])
        let (batch, header) = try loadedBatch(id)
        if let first = batch.aboutBatchID,
            let before = try firstLine(of: record, header)
        {
            _ = try mark(line: before, of: first, by: redriveID)
        }
        return true
    }

    /// The line on which a record stood that was rejected before.
    private func firstLine(of record: String, _ header: CSVHeader) throws -> Int? {
        let row = RejectedRow(
            fault: 1, file: "", line: 0, code: "", reason: "", remedy: "", record: record)
        return try RejectedRecord([row], header: header).text(.line, header).flatMap { Int($0) }
    }
}

internal import Platform
internal import Storage

extension Warehouse {
    /// Writes the rows that a batch rejected and that nobody has corrected yet, as a file to be
    /// corrected and taken in by ``redrive(_:from:options:)``, and returns how many there are.
    ///
    /// The columns are those of the file, then where each row stood and what is wrong with it. A
    /// record that is no sound CSV has as many of its fields as could be told apart, and stands as
    /// it was in the last column.
    ///
    /// - Parameter path: `-` is standard output.
    public func writeRejects(ofBatch id: Int64, to path: String) throws -> Int {
        let (_, header) = try loadedBatch(id)
        let kept = header.names.indices.filter { !RejectsColumn.names.contains(header.names[$0]) }
        var writer = CSVWriter(try ByteSink(path: path))
        try writer.writeHeader(kept.map { header.names[$0] } + RejectsColumn.names)
        var count = 0
        try forEachRejectedRecord(ofBatch: id, header) { record in
            for index in kept {
                if index < record.fields.count, case .text(let text) = record.fields[index] {
                    try writer.write(text)
                } else {
                    try writer.writeNull()
                }
            }
            try writer.write(Int64(record.line))
            for text in [record.columns, record.reasons] {
                if text.isEmpty { try writer.writeNull() } else { try writer.write(text) }
            }
            if record.isReadable {
                try writer.writeNull()
            } else {
                try writer.write(record.faults.first?.record ?? "")
            }
            try writer.endRecord()
            count += 1
        }
        try writer.finish().finish()
        return count
    }

    /// What is wrong with the rows that a batch rejected and that nobody has corrected yet.
    public func openRejectedRows(ofBatch id: Int64) throws -> [RejectedRow] {
        _ = try loadedBatch(id)
        let undone = try Undos(connection).undoneBy
        var rows: [RejectedRow] = []
        try forEachRejectedRow(ofBatch: id) { row in
            if row.isOpen(undone) { rows.append(row) }
        }
        return rows
    }

    /// How many records a batch rejected that are still to be corrected.
    public func openRejections(ofBatch id: Int64) throws -> Int {
        let undone = try Undos(connection).undoneBy
        var lines: Set<Int> = []
        try forEachRejectedRow(ofBatch: id) { row in
            if row.isOpen(undone) { lines.insert(row.line) }
        }
        return lines.count
    }

    /// Lends every rejected record that is still to be corrected, in the order of the file.
    func forEachRejectedRecord(
        ofBatch id: Int64, _ header: CSVHeader, _ body: (RejectedRecord) throws -> Void
    ) throws {
        let undone = try Undos(connection).undoneBy
        var faults: [RejectedRow] = []
        func end() throws {
            if !faults.isEmpty { try body(try RejectedRecord(faults, header: header)) }
            faults = []
        }
        try forEachRejectedRow(ofBatch: id) { row in
            if row.line != faults.last?.line { try end() }
            if row.isOpen(undone) { faults.append(row) }
        }
        try end()
    }

    /// The batch of a file that was loaded, and the file's header.
    func loadedBatch(_ id: Int64) throws -> (Batch, CSVHeader) {
        guard let batch = try batch(id) else { throw RedriveError.noBatch(id) }
        guard batch.outcome == .done else { throw RedriveError.failed(id) }
        guard let header = batch.header else {
            throw RedriveError.noFile(id, kind: batch.kind)
        }
        return (batch, try CSVHeader(kept: header))
    }
}

extension RejectedRow {
    /// Whether the record is still to be corrected: a redrive that was undone does not count.
    fileprivate func isOpen(_ undone: [Int64: Int64]) -> Bool {
        redrivenBy.map { undone[$0] != nil } ?? true
    }
}

internal import Platform
internal import Storage

extension Warehouse {
    /// Adds a record, as a batch of its own.
    ///
    /// - Throws: ``RecordError/exists(dataset:key:)`` if there is one of the same key.
    public func add(to dataset: Dataset, _ words: [FieldWord]) throws -> EditOutcome {
        let given = try values(words, of: dataset)
        return try edit(dataset, given.map { $0.flatMap { $0.isEmpty ? nil : $0 } }) {
            summary, key in
            if summary.rowsNew == 0 { throw RecordError.exists(dataset: dataset.name, key: key) }
        }
    }

    /// Gives some columns of a record other values, as a batch of its own.
    ///
    /// - Parameters:
    ///   - key: What tells the record from others.
    ///   - words: The columns to set; an empty value takes the value away.
    public func set(
        in dataset: Dataset, where key: [FieldWord], to words: [FieldWord]
    ) throws -> EditOutcome {
        let record = try record(of: dataset, where: key)
        let changes = try values(words, of: dataset)
        guard !words.isEmpty else { throw RecordError.nothingToSet(dataset: dataset.name) }
        for index in dataset.keyIndexes {
            guard let change = changes[index] else { continue }
            guard change == record.fields[index].value ?? "" else {
                throw RecordError.keyCannotChange(
                    dataset: dataset.name, column: dataset.columns[index].name)
            }
        }
        let merged = zip(record.fields, changes).map { field, change in
            guard let change else { return field.value }
            return change.isEmpty ? nil : change
        }
        return try edit(dataset, merged) { summary, _ in
            if summary.isUnchanged { throw NothingKept() }
        }
    }

    /// The values given for the columns of a dataset, in its order; `nil` where none is given.
    private func values(_ words: [FieldWord], of dataset: Dataset) throws -> [String?] {
        try dataset.check(words)
        return dataset.columns.map { column in
            words.first { $0.column == column.name }?.value
        }
    }

    /// Takes in one record by way of an import, so that it is checked and kept as any other.
    private func edit(
        _ dataset: Dataset, _ values: [String?],
        _ review: (ImportSummary, [FieldWord]) throws -> Void
    ) throws -> EditOutcome {
        var options = ImportOptions()
        options.kind = .edit
        options.shownRejections = .max
        let input = ImportInput(bytes: try dataset.file(of: values), name: "")
        var outcome: EditOutcome?
        try loading(dataset.name, file: nil, options: options) {
            let summary = try load(dataset, from: input, options: options)
            guard summary.rowsRejected == 0 else {
                outcome = .rejected(summary.rejected.map(\.withoutPlace))
                throw NothingKept()
            }
            let key = try keyOfLastRecord(in: dataset, values)
            let record = try record(of: dataset, where: key)
            outcome = .unchanged(record)
            try review(summary, key)
            guard let batchID = summary.batchID else { return }
            try forgetFile(ofBatch: batchID)
            outcome = .done(record, batchID: batchID)
        }
        guard let outcome else { preconditionFailure("an edit that returns has an outcome") }
        return outcome
    }

    /// Takes from a batch the file that only stood for what was edited.
    func forgetFile(ofBatch batchID: Int64?) throws(StorageError) {
        guard let batchID else { return }
        try connection.run(
            """
            UPDATE batches
            SET file = NULL, file_sha256 = NULL, file_bytes = NULL, header = NULL
            WHERE batch_id = :batch_id
            """, ["batch_id": batchID])
    }

    /// The key of the record that was taken in: its values with defaults, and codes for names.
    private func keyOfLastRecord(in dataset: Dataset, _ values: [String?]) throws -> [FieldWord] {
        var reader = CSVReader(ByteSource(bytes: try dataset.file(of: values), name: ""))
        let registers = Registers(connection)
        var checker = try RowChecker(
            dataset, header: try reader.readHeader(), file: "", registers: registers, source: nil)
        checker.allowsUnknownPeers = true
        checker.owners = [:]
        _ = try reader.next()
        try checker.check(reader.record, with: registers)
        return dataset.keyIndexes.map { index in
            let column = dataset.columns[index]
            // A source is kept by its number, and told by its code.
            let text =
                column.sqlName == "source_id"
                ? values[index] : checker.text(of: checker.cells[index], in: reader.record)
            return FieldWord(column: column.name, value: text ?? "")
        }
    }
}

extension Dataset {
    /// A file of one record.
    fileprivate func file(of values: [String?]) throws -> [UInt8] { try file(ofRecords: [values]) }

    /// A file of some records, each with a value for every column.
    func file(ofRecords records: [[String?]]) throws -> [UInt8] {
        var writer = CSVWriter(ByteSink(inMemory: fileName))
        try writer.writeHeader(columns.map(\.name))
        for values in records {
            for value in values {
                if let value { try writer.write(value) } else { try writer.writeNull() }
            }
            try writer.endRecord()
        }
        var sink = writer.finish()
        return sink.takeBytes()
    }
}

extension RejectedRow {
    /// The fault of a record that stands in no file.
    var withoutPlace: RejectedRow {
        var row = self
        (row.file, row.line, row.byteOffset) = ("", 0, nil)
        return row
    }
}

internal import Platform
internal import Storage

extension Warehouse {
    /// Takes in the rows of one file inside the running transaction.
    func load(
        _ dataset: Dataset, from input: ImportInput, options: ImportOptions
    ) throws -> ImportSummary {
        do {
            return try connection.transaction {
                try load(dataset, from: input, options: options, isRememberingKeys: false)
            }
        } catch is KeyMemory.OutOfOrder {
            return try load(dataset, from: input, options: options, isRememberingKeys: true)
        }
    }

    private func load(
        _ dataset: Dataset, from input: ImportInput, options: ImportOptions, isRememberingKeys: Bool
    ) throws -> ImportSummary {
        let file = options.file ?? input.name
        let batchID = try beginBatch(
            options.kind, dataset: dataset.name, file: file, about: options.about,
            source: options.source)
        let digest = FileDigest()
        var source = try input.source(encoding: options.encoding ?? .utf8)
        source.observer = { chunk in digest.update(chunk) }
        var reader = CSVReader(source)
        let checker = try checker(for: dataset, &reader, input, file: file, options)
        try keepHeader(reader.header, ofBatch: batchID)
        let log = try RejectionLog(
            connection, batchID: batchID, file: file, shownLimit: options.shownRejections)
        let pass = ImportPass(log: log, progress: options.progress)
        let keys = try KeyMemory(connection, for: dataset, isRemembering: isRememberingKeys)
        let keepsCorrections = options.kind == .seed
        if keepsCorrections { try connection.execute(dataset.touchedSQL) }
        let sql = dataset.importSQL(keepsCorrections: keepsCorrections)
        try run(dataset, sql, reader, checker, pass, keys, batchID)
        if keepsCorrections { try connection.execute("DROP TABLE temp.import_touched") }
        if !pass.contradictions.isEmpty {
            try nameFirstLines(of: dataset, input, file: file, options, log)
        }
        try KeyMemory.drop(connection)
        var summary = ImportSummary(
            dataset: dataset.name, file: file, sha256: digest.finish(), byteCount: pass.byteCount,
            batchID: batchID, rowsNew: pass.rowsNew, rowsChanged: pass.rowsChanged,
            rowsUnchanged: pass.rowsUnchanged, rowsRejected: log.rowCount,
            faultCount: log.faultCount, rejected: log.shown)
        if options.isCheck {
            summary.changes = try largestChanges(ofBatch: batchID, in: dataset)
        }
        summary.kept = pass.kept
        if !summary.isUnchanged {
            summary.warnings += try sanityWarnings(
                ofBatch: batchID, in: dataset, mode: options.sanity)
        }
        try finishBatch(batchID, with: summary)
        return summary
    }

    /// Reads the header, and prepares to check the rows after it.
    private func checker(
        for dataset: Dataset, _ reader: inout CSVReader, _ input: ImportInput, file: String,
        _ options: ImportOptions
    ) throws -> RowChecker {
        let named = try reader.readHeader()
        let header = options.about == nil ? named : named.withoutRejections()
        var checker = try RowChecker(
            dataset, header: header, file: file, registers: Registers(connection),
            source: options.source)
        if let peer = dataset.peerIndex, checker.fieldIndex(of: peer) != nil {
            try addPeers(in: input, to: &checker, column: peer, options)
        }
        return checker
    }

    private func run(
        _ dataset: Dataset, _ sql: String, _ reader: consuming CSVReader,
        _ checker: consuming RowChecker, _ pass: ImportPass, _ keys: consuming KeyMemory,
        _ batchID: Int64
    ) throws {
        let rows = IncomingRows(reader, checker: checker, pass: pass, keys: keys)
        try connection.withTable("incoming", columns: dataset.incomingColumns, rows: rows) {
            try run(sql, batchID: batchID, pass)
        }
    }

    /// Runs the statement that takes in rows, and lets it say what became of each.
    func run(_ importSQL: String, batchID: Int64, _ pass: ImportPass) throws {
        try connection.withFunction("import_outcome", arguments: 1) { arguments, sink in
            let outcome = arguments.integer(at: 0).flatMap(ImportPass.Outcome.init)
            pass.outcome = outcome
            // A row that nobody has removed has no outcome yet.
            sink.integer(outcome?.isTaken ?? true ? 1 : 0)
        } during: {
            try connection.run(importSQL, ["batch_id": batchID])
        }
    }

    /// Adds the codes that the file itself brings to those that its rows may refer to.
    ///
    /// A row counts only if it is sound, and if what it refers to is there in its turn.
    private func addPeers(
        in input: ImportInput, to checker: inout RowChecker, column: Int, _ options: ImportOptions
    ) throws {
        guard case .listed(let table) = checker.checks[column].kind,
            let keyColumn = checker.dataset.keyIndexes.first
        else { return }
        var lenient = checker
        lenient.allowsUnknownPeers = true
        var reader = CSVReader(try input.source(encoding: options.encoding ?? .utf8))
        _ = try reader.readHeader()
        var rows = SoundRows(reader, checker: lenient)
        var waiting: [String: [(code: String, peer: String)]] = [:]
        var found: [String] = []
        while try rows.next() {
            guard let code = rows.text(keyColumn) else { continue }
            if let peer = rows.text(column), peer != code,
                checker.tables[table].number(of: peer) == nil
            {
                waiting[peer, default: []].append((code, peer))
            } else {
                found.append(code)
            }
        }
        while let code = found.popLast() {
            checker.tables[table].insert(code)
            found += (waiting.removeValue(forKey: code) ?? []).map(\.code)
        }
    }

    /// Says of every contradiction which line it contradicts, which takes a second look at the
    /// file.
    private func nameFirstLines(
        of dataset: Dataset, _ input: ImportInput, file: String, _ options: ImportOptions,
        _ log: RejectionLog
    ) throws {
        var reader = CSVReader(try input.source(encoding: options.encoding ?? .utf8))
        var checker = try checker(for: dataset, &reader, input, file: file, options)
        // Rows that were let in have taken what only one row may have.
        checker.owners = [:]
        let rows = SoundRows(reader, checker: checker)
        try connection.withTable("incoming", columns: dataset.incomingColumns, rows: rows) {
            let lines = try connection.rows(dataset.firstLinesSQL, as: FirstLine.self)
            for first in lines {
                try log.amend(
                    fault: first.fault,
                    reason: "line \(first.line) has the same key and other values", on: connection)
            }
        }
    }

    struct FirstLine: RowDecodable {
        let fault: Int
        let line: Int

        init(row: borrowing Row) throws(StorageError) {
            fault = try row["fault"]
            line = try row["line"]
        }
    }
}

extension CodeTable {
    fileprivate mutating func number(of code: String) -> Int64? {
        number(of: Array(code.utf8).span)
    }
}

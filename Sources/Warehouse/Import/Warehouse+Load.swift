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
        } catch is KeyMemory.Contradicted {
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
        let header = try reader.readHeader()
        let registers = Registers(connection)
        let checker = try checker(for: dataset, header, input, file: file, options, registers)
        try keepHeader(header, ofBatch: batchID)
        let log = try RejectionLog(
            connection, batchID: batchID, file: file, shownLimit: options.shownRejections)
        let pass = ImportPass(log: log, progress: options.progress)
        let keys = try KeyMemory(connection, for: dataset, isRemembering: isRememberingKeys)
        let keepsCorrections = options.kind == .seed
        if keepsCorrections { try connection.execute(dataset.touchedSQL) }
        let supply = RowSupply(
            RowBatcher(reader, checker: checker, digest: digest, file: file),
            rowsPerBatch: options.rowsPerBatch)
        let rows = IncomingRows(
            supply, checker: checker, registers: registers, pass: pass, keys: keys)
        try connection.withTable("incoming", columns: dataset.incomingColumns, rows: rows) {
            try run(
                dataset.importSQL(keepsCorrections: keepsCorrections), batchID: batchID, pass)
        }
        if keepsCorrections { try connection.execute("DROP TABLE temp.import_touched") }
        if pass.hasDoubts {
            try checkDoubts(of: dataset, try again(input, checker, options, registers))
        }
        if !pass.contradictions.isEmpty {
            try nameFirstLines(of: dataset, try again(input, checker, options, registers), log)
        }
        try KeyMemory.drop(connection)
        var summary = ImportSummary(
            dataset: dataset.name, file: file, sha256: pass.sha256 ?? "", byteCount: pass.byteCount,
            batchID: batchID, rowsNew: pass.rowsNew, rowsChanged: pass.rowsChanged,
            rowsUnchanged: pass.rowsUnchanged, rowsRejected: log.rowCount,
            faultCount: log.faultCount, rejected: log.shown)
        if options.isCheck {
            summary.changes = try largestChanges(ofBatch: batchID, in: dataset)
        }
        summary.kept = pass.kept
        summary.warnings += ImportWarning.duplicates(pass.duplicates)
        if !summary.isUnchanged {
            summary.warnings += try sanityWarnings(
                ofBatch: batchID, in: dataset, mode: options.sanity)
        }
        try finishBatch(batchID, with: summary)
        return summary
    }

    /// Prepares to check the rows after a header.
    private func checker(
        for dataset: Dataset, _ named: CSVHeader, _ input: ImportInput, file: String,
        _ options: ImportOptions, _ registers: Registers
    ) throws -> RowChecker {
        let header = options.about == nil ? named : named.withoutRejections()
        var checker = try RowChecker(
            dataset, header: header, file: file, registers: registers, source: options.source)
        if let peer = dataset.peerIndex, checker.fieldIndex(of: peer) != nil {
            try addPeers(in: input, to: &checker, column: peer, options, registers)
        }
        return checker
    }

    /// Lets `body` read the sound rows of a file as the virtual table `incoming`, once.
    func withSoundRows<Result>(
        of dataset: Dataset, in input: ImportInput, _ options: ImportOptions,
        _ body: () throws -> Result
    ) throws -> Result {
        var reader = CSVReader(try input.source(encoding: options.encoding ?? .utf8))
        let header = try reader.readHeader()
        let registers = Registers(connection)
        let checker = try checker(
            for: dataset, header, input, file: input.name, options, registers)
        return try connection.withTable(
            "incoming", columns: dataset.incomingColumns,
            rows: try again(input, checker, options, registers), body)
    }

    /// The sound rows of a file that has just been loaded.
    private func again(
        _ input: ImportInput, _ checker: RowChecker, _ options: ImportOptions,
        _ registers: Registers
    ) throws -> SoundRows {
        var reader = CSVReader(try input.source(encoding: options.encoding ?? .utf8))
        _ = try reader.readHeader()
        return SoundRows(reader, checker: checker.withoutOwners, registers: registers)
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
        in input: ImportInput, to checker: inout RowChecker, column: Int, _ options: ImportOptions,
        _ registers: Registers
    ) throws {
        guard case .listed(let table) = checker.checks[column].kind,
            let keyColumn = checker.dataset.keyIndexes.first
        else { return }
        var lenient = checker
        lenient.allowsUnknownPeers = true
        var reader = CSVReader(try input.source(encoding: options.encoding ?? .utf8))
        _ = try reader.readHeader()
        var rows = SoundRows(reader, checker: lenient, registers: registers)
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

    /// Makes sure that no row which passed for a change contradicts a row before it.
    ///
    /// - Parameter rows: The sound rows of the file once more.
    /// - Throws: ``KeyMemory/Contradicted`` if one does.
    func checkDoubts<Rows: RowSource & ~Copyable>(
        of dataset: Dataset, _ rows: consuming Rows
    ) throws {
        let isContradicted = try connection.withTable(
            "incoming", columns: dataset.incomingColumns, rows: rows
        ) { try connection.first(dataset.doubtedSQL, as: Int.self) != nil }
        if isContradicted { throw KeyMemory.Contradicted() }
    }

    /// Says of every contradiction which line it contradicts.
    ///
    /// - Parameter rows: The sound rows of the file once more.
    func nameFirstLines<Rows: RowSource & ~Copyable>(
        of dataset: Dataset, _ rows: consuming Rows, _ log: RejectionLog
    ) throws {
        try connection.withTable("incoming", columns: dataset.incomingColumns, rows: rows) {
            for first in try connection.rows(dataset.firstLinesSQL, as: FirstLine.self) {
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

extension RowChecker {
    /// The checker for a second look: rows that were let in have taken what only one row may have.
    var withoutOwners: RowChecker {
        var checker = self
        checker.owners = [:]
        return checker
    }
}

internal import Platform
internal import Storage

/// The sound rows of a file, as a table that SQL can read.
///
/// Its columns are those of the dataset. Rows at fault are logged on the way, and so is what the
/// statement that reads the table makes of each row, which is known when it asks for the next.
struct IncomingRows: RowSource, ~Copyable {
    private let supply: RowSupply
    private let registers: Registers
    /// Knows the columns; the rows have been checked by another.
    private let checker: RowChecker
    private let pass: ImportPass
    /// Remembers the keys of rows that the table had already.
    private var keys: KeyMemory
    private var batch = RowBatch(rowLimit: 0)
    private var isBegun = false
    /// The row of the batch, and how many rejections of the batch were logged.
    private var index = -1
    private var loggedCount = 0
    private var isAtRow = false
    private let columnCount: Int

    /// - Parameter checker: A copy of the one that checks the rows.
    init(
        _ supply: RowSupply, checker: RowChecker, registers: Registers, pass: ImportPass,
        keys: consuming KeyMemory
    ) {
        self.supply = supply
        self.checker = checker
        self.registers = registers
        self.pass = pass
        self.keys = keys
        columnCount = checker.checks.count
    }

    deinit { supply.stop() }

    mutating func next() throws -> Bool {
        if isAtRow { try settle() }
        isAtRow = false
        if !isBegun { try begin() }
        while true {
            index += 1
            try logRejections()
            if index < batch.rows.count {
                isAtRow = true
                return true
            }
            guard batch.sha256 == nil, let next = try supply.next(after: batch) else {
                return false
            }
            take(next)
        }
    }

    @inline(__always)
    func column(_ index: Int, into sink: borrowing ValueSink) {
        guard index < columnCount else { return }
        switch batch.value(index, ofRow: self.index, columnCount: columnCount) {
        case .null: sink.null()
        case .integer(let number): sink.integer(number)
        case .real(let number): sink.real(number)
        case .text(let start, let count): sink.lent(utf8: batch[start, count])
        }
    }

    private mutating func begin() throws {
        isBegun = true
        let first = try supply.first(registers)
        if first.sha256 == nil { try supply.start(registers) }
        take(first)
    }

    private mutating func take(_ next: consuming RowBatch) {
        batch = next
        (index, loggedCount) = (-1, 0)
        pass.byteCount = batch.bytesRead
        pass.sha256 = batch.sha256
        pass.progress?(batch.recordCount, batch.bytesRead, supply.byteCount)
    }

    /// Logs the rows at fault that stand before the row.
    private mutating func logRejections() throws {
        while loggedCount < batch.rejections.count, batch.rejections[loggedCount].place <= index {
            try pass.log.reject(batch.rejections[loggedCount].faults)
            loggedCount += 1
        }
    }

    /// Counts the row that the statement has just taken by what became of it.
    private mutating func settle() throws {
        let outcome = pass.settle()
        guard let outcome else { return }
        let row = batch.rows[index]
        // A closure cannot borrow what has one owner; these values are shared, not copied.
        let bind: KeyMemory.Binding = { [batch, index, columnCount] column, statement, place in
            try batch.value(column, ofRow: index, columnCount: columnCount)
                .bind(of: batch, to: &statement, at: place)
        }
        switch outcome {
        case .unchanged: try keys.noteUnchanged(bind)
        case .changed:
            try keys.noteChanged(number: row.number, isInOrder: row.isInOrder, bind)
            pass.hasDoubts = keys.hasDoubts
        case .kept:
            try keep(isRemoved: false)
            try keys.noteUnchanged(bind)
        case .removed: try keep(isRemoved: true)
        case .duplicate: break
        case .contradiction:
            try pass.log.reject([contradiction(row)])
            try keys.noteContradiction(fault: pass.log.faultCount, bind)
            pass.contradictions.append(pass.log.faultCount)
        }
    }

    private func contradiction(_ row: RowBatch.Row) -> RejectedRow {
        let fault = checker.contradiction
        return RejectedRow(
            fault: 0, file: pass.log.file, line: row.line, byteOffset: row.byteOffset,
            code: fault.code, reason: fault.reason, remedy: fault.remedy,
            record: String(decoding: batch.record(ofRow: index), as: UTF8.self))
    }

    /// Notes a row that is left as somebody has made it.
    private func keep(isRemoved: Bool) throws {
        var reader = CSVReader(ByteSource(bytes: batch.record(ofRow: index), name: pass.log.file))
        _ = try reader.next()
        let record = reader.record
        let key = checker.dataset.keyIndexes.compactMap { index in
            checker.fieldIndex(of: index).map { field in
                "\(checker.dataset.columns[index].name)=\(record.text(field))"
            }
        }
        pass.kept.append(
            KeptRow(
                dataset: checker.dataset.name, key: key.joined(separator: " "),
                isRemoved: isRemoved))
    }
}

extension RowBatch.Value {
    /// Gives the value to a statement.
    fileprivate func bind(
        of batch: RowBatch, to statement: inout Statement, at place: Int
    ) throws(StorageError) {
        switch self {
        case .null: try statement.bindNull(at: place)
        case .integer(let number): try statement.bind(integer: number, at: place)
        case .real(let number): try statement.bind(real: number, at: place)
        case .text(let start, let count):
            try statement.bind(utf8: batch[start, count], at: place)
        }
    }
}

extension RowChecker {
    /// What is wrong with a row whose key came before with other values.
    var contradiction: Fault {
        Fault(
            nil, "contradiction", "an earlier line has the same key and other values",
            remedy: dataset.contradictionRemedy)
    }
}

extension Dataset {
    fileprivate var contradictionRemedy: String {
        index(of: "variant") == nil
            ? "keep one of the two"
            : "keep one of the two, or give the second another variant if the source prints both"
    }
}

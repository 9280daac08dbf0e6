internal import Platform
internal import Storage

/// The sound rows of a file, as a table that SQL can read.
///
/// Its columns are those of the dataset. Rows at fault are logged on the way, and so is what the
/// statement that reads the table makes of each row, which is known when it asks for the next.
struct IncomingRows: RowSource, ~Copyable {
    private var reader: CSVReader
    private var checker: RowChecker
    private let pass: ImportPass
    /// Remembers the keys of rows that the table had already.
    private var keys: KeyMemory
    private var isAtRow = false

    init(
        _ reader: consuming CSVReader, checker: RowChecker, pass: ImportPass,
        keys: consuming KeyMemory
    ) {
        self.reader = reader
        self.checker = checker
        self.pass = pass
        self.keys = keys
    }

    mutating func next() throws -> Bool {
        if isAtRow { try settle() }
        isAtRow = false
        while true {
            switch try reader.next() {
            case .record:
                count()
                try checker.check(reader.record)
                if checker.faults.isEmpty {
                    isAtRow = true
                    return true
                }
                try pass.log.reject(checker.faults, of: reader.record, in: checker)
            case .problem(let problem):
                count()
                try pass.log.reject(problem, record: reader.record.rawText)
            case .end:
                pass.byteCount = reader.source.bytesRead
                return false
            }
        }
    }

    func column(_ index: Int, into sink: borrowing ValueSink) {
        checker.put(index, of: reader, into: sink)
    }

    /// Counts the row that the statement has just taken by what became of it.
    private mutating func settle() throws {
        switch pass.settle() {
        case nil: return
        case .changed: try keys.note(checker, reader.record, isUnchanged: false)
        case .unchanged: try keys.note(checker, reader.record, isUnchanged: true)
        case .contradiction:
            try pass.log.reject([checker.contradiction], of: reader.record, in: checker)
            try keys.contradict(pass.log.faultCount, checker, reader.record)
            pass.contradictions.append(pass.log.faultCount)
        }
    }

    private func count() {
        pass.rowsRead += 1
        if let progress = pass.progress, pass.rowsRead.isMultiple(of: 8192) {
            progress(pass.rowsRead, reader.source.bytesRead, reader.source.byteCount)
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

internal import Platform
internal import Storage

/// The sound facts of a publisher's file, as a table that SQL can read; the counterpart of
/// ``IncomingRows``, which reads canonical CSV.
struct ProfiledRows: RowSource, ~Copyable {
    private let reader: ProfileReader
    private var checker: RowChecker
    private let pass: ImportPass
    /// Remembers the keys of rows that the table had already.
    private var keys: KeyMemory
    private var isAtRow = false

    init(
        _ reader: ProfileReader, checker: RowChecker, pass: ImportPass,
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
            case .row:
                pass.rowsRead += 1
                let faults = try checker.faults(in: reader)
                if faults.isEmpty {
                    isAtRow = true
                    return true
                }
                try pass.log.reject(faults, of: reader, in: checker)
            case .problem(let problem, let record):
                pass.rowsRead += 1
                try pass.log.reject(problem, record: record)
            case .end: return false
            }
        }
    }

    func column(_ index: Int, into sink: borrowing ValueSink) {
        reader.withRecord { record in checker.put(index, of: record, into: sink) }
    }

    /// Counts the row that the statement has just taken by what became of it.
    private mutating func settle() throws {
        let outcome = pass.settle()
        switch outcome {
        case nil: return
        case .changed, .unchanged:
            try reader.withRecord { record in
                try keys.note(checker, record, isUnchanged: outcome == .unchanged)
            }
        case .contradiction:
            try pass.log.reject([checker.contradiction], of: reader, in: checker)
            try reader.withRecord { record in
                try keys.contradict(pass.log.faultCount, checker, record)
            }
            pass.contradictions.append(pass.log.faultCount)
        }
    }
}

extension RowChecker {
    /// Checks the record that a profile has made: what is wrong with it.
    ///
    /// Of a column of which the profile knows what is wrong, only that is said.
    mutating func faults(in reader: ProfileReader) throws -> [Fault] {
        try reader.withRecord { record in try check(record) }
        let own = reader.faults
        let known = Set(own.map(\.column))
        return own + faults.filter { !known.contains($0.column) }
    }

    /// Gives the value of a column of a record to SQLite, or its line after the last column.
    func put(_ column: Int, of record: borrowing CSVRecord, into sink: borrowing ValueSink) {
        guard column < cells.count else { return sink.integer(record.line) }
        switch cells[column] {
        case .null: sink.null()
        case .integer(let number): sink.integer(number)
        case .real(let number): sink.real(number)
        case .text(let place), .day(_, text: let place):
            if place >= 0 {
                sink.utf8(record[Int(place)])
            } else {
                let constant = constants[Int(~place)]
                sink.utf8(constant.span)
            }
        }
    }
}

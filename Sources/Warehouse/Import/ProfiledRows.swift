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
    private var order = KeyOrder()
    private var isInOrder = true
    private let registers: Registers
    private var isAtRow = false

    init(
        _ reader: ProfileReader, checker: RowChecker, registers: Registers, pass: ImportPass,
        keys: consuming KeyMemory
    ) {
        self.registers = registers
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
                let faults = try checker.faults(in: reader, with: registers)
                if faults.isEmpty {
                    isInOrder = reader.withRecord { record in order.note(checker, record) }
                    isAtRow = true
                    return true
                }
                try pass.log.reject(faults, of: reader, in: checker)
            case .problem(let problem, let record):
                pass.rowsRead += 1
                try pass.log.reject(
                    [RejectedRow(problem, file: pass.log.file, record: record)])
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
        let bind: KeyMemory.Binding = { [reader, checker] column, statement, place in
            try reader.withRecord { record in
                try checker.bind(column, of: record, to: &statement, at: place)
            }
        }
        switch outcome {
        case nil, .kept, .removed, .duplicate: return
        case .unchanged:
            try keys.noteUnchanged(bind)
        case .changed:
            try keys.noteChanged(number: pass.rowsRead, isInOrder: isInOrder, bind)
            pass.hasDoubts = keys.hasDoubts
        case .contradiction:
            try pass.log.reject([checker.contradiction], of: reader, in: checker)
            try keys.noteContradiction(fault: pass.log.faultCount, bind)
            pass.contradictions.append(pass.log.faultCount)
        }
    }
}

extension RowChecker {
    /// Checks the record that a profile has made: what is wrong with it.
    ///
    /// Of a column of which the profile knows what is wrong, only that is said.
    mutating func faults(in reader: ProfileReader, with registers: Registers) throws -> [Fault] {
        try reader.withRecord { record in try check(record, with: registers) }
        let own = reader.faults
        let known = Set(own.map(\.column))
        return own + faults.filter { !known.contains($0.column) }
    }

    /// Gives the value of a column of a record to SQLite; after the last column, its line.
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

internal import Storage

/// The sound rows of a file that has been, or will be, imported by ``IncomingRows``: the same
/// rows, without a word about the others.
struct SoundRows: RowSource, ~Copyable {
    private var reader: CSVReader
    private var checker: RowChecker
    private let registers: Registers
    private var number = 0

    init(_ reader: consuming CSVReader, checker: RowChecker, registers: Registers) {
        self.registers = registers
        self.reader = reader
        self.checker = checker
    }

    mutating func next() throws -> Bool {
        while true {
            switch try reader.next() {
            case .record:
                number += 1
                try checker.check(reader.record, with: registers)
                if checker.faults.isEmpty { return true }
            case .problem: number += 1
            case .end: return false
            }
        }
    }

    func column(_ index: Int, into sink: borrowing ValueSink) {
        if index > checker.cells.count { return sink.integer(number) }
        checker.put(index, of: reader, into: sink)
    }

    /// The text of a column of the current row, or `nil` if it has no value.
    func text(_ column: Int) -> String? {
        checker.text(of: checker.cells[column], in: reader.record)
    }
}

extension RowChecker {
    /// Gives the value of a column to SQLite, or the record's line after the last column.
    @inline(__always)
    func put(_ column: Int, of reader: borrowing CSVReader, into sink: borrowing ValueSink) {
        guard column < cells.count else { return sink.integer(reader.record.line) }
        switch cells[column] {
        case .null: sink.null()
        case .integer(let number): sink.integer(number)
        case .real(let number): sink.real(number)
        case .text(let place), .day(_, text: let place):
            if place >= 0 {
                sink.utf8(reader[field: Int(place)])
            } else {
                let constant = constants[Int(~place)]
                sink.utf8(constant.span)
            }
        }
    }
}

internal import Storage

/// The sound facts of a file that has been, or will be, imported by ``ProfiledRows``: the same
/// rows, without a word about the others.
struct SoundProfiledRows: RowSource, ~Copyable {
    private let reader: ProfileReader
    private var checker: RowChecker
    private let registers: Registers
    private var number = 0

    init(_ reader: ProfileReader, checker: RowChecker, registers: Registers) {
        self.registers = registers
        self.reader = reader
        self.checker = checker
    }

    mutating func next() throws -> Bool {
        while true {
            switch try reader.next() {
            case .row:
                number += 1
                if try checker.faults(in: reader, with: registers).isEmpty { return true }
            case .problem: number += 1
            case .end: return false
            }
        }
    }

    func column(_ index: Int, into sink: borrowing ValueSink) {
        if index > checker.cells.count { return sink.integer(number) }
        reader.withRecord { record in checker.put(index, of: record, into: sink) }
    }
}

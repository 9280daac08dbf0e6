internal import Storage

/// The sound facts of a file that has been, or will be, imported by ``ProfiledRows``: the same
/// rows, without a word about the others.
struct SoundProfiledRows: RowSource, ~Copyable {
    private let reader: ProfileReader
    private var checker: RowChecker

    init(_ reader: ProfileReader, checker: RowChecker) {
        self.reader = reader
        self.checker = checker
    }

    mutating func next() throws -> Bool {
        while true {
            switch try reader.next() {
            case .row:
                if try checker.faults(in: reader).isEmpty { return true }
            case .problem: continue
            case .end: return false
            }
        }
    }

    func column(_ index: Int, into sink: borrowing ValueSink) {
        reader.withRecord { record in checker.put(index, of: record, into: sink) }
    }
}

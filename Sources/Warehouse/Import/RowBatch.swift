internal import Platform

/// Some rows of a file, checked and ready for SQLite, with what was wrong with those between them.
///
/// It holds nothing but values, so that one thread can fill it and another read it, one after the
/// other.
struct RowBatch {
    /// What a column of a row holds.
    enum Value {
        case null
        case integer(Int64)
        case real(Double)
        /// The bytes of the batch's text from `start` on.
        case text(start: UInt32, count: UInt32)
    }

    /// A sound row.
    struct Row {
        /// Its place among the records of the file, sound or not, counted from 1.
        let number: Int
        let line: Int
        let byteOffset: Int
        /// Whether every sound row before it has a lesser key, and it has the greatest of all.
        let isInOrder: Bool
        fileprivate let recordStart: UInt32
        fileprivate let recordCount: UInt32
    }

    /// What is wrong with a row that is not sound.
    struct Rejection {
        /// How many sound rows of the batch stand before it.
        let place: Int
        let faults: [RejectedRow]
    }

    /// How many rows it takes, sound or not.
    private let rowLimit: Int
    private(set) var rows: [Row] = []
    private(set) var rejections: [Rejection] = []
    /// The values of all rows, one row after the other.
    private var values: [Value] = []
    private var text: [UInt8] = []
    /// About how much memory the rejections take.
    private var rejectedByteCount = 0
    /// How many records of the file have been read, those of the batch included.
    var recordCount = 0
    /// How many bytes of the file have been read.
    var bytesRead = 0
    /// The hash of the file; `nil` unless the batch is the last.
    var sha256: String?

    init(rowLimit: Int) { self.rowLimit = rowLimit }

    /// Whether it is time to hand it on.
    var isFull: Bool {
        rows.count + rejections.count >= rowLimit
            || text.count + rejectedByteCount >= Self.byteLimit
    }

    private static let byteLimit = 512 * 1024

    /// Forgets everything, to be filled anew in the memory that it has.
    mutating func reset() {
        // One long record must not stay in memory to the end.
        if text.capacity > 4 * Self.byteLimit { text = [] }
        rows.removeAll(keepingCapacity: true)
        rejections.removeAll(keepingCapacity: true)
        values.removeAll(keepingCapacity: true)
        text.removeAll(keepingCapacity: true)
        rejectedByteCount = 0
        sha256 = nil
    }

    /// Adds the record that a reader stands on and a checker has found sound.
    mutating func append(
        _ reader: borrowing CSVReader, _ checker: borrowing RowChecker, isInOrder: Bool
    ) {
        let record = reader.record
        let start = text.count
        text.append(record.raw)
        rows.append(
            Row(
                number: recordCount, line: record.line, byteOffset: record.byteOffset,
                isInOrder: isInOrder, recordStart: UInt32(truncatingIfNeeded: start),
                recordCount: UInt32(truncatingIfNeeded: record.raw.count)))
        for column in checker.cells.indices {
            switch checker.cells[column] {
            case .null: values.append(.null)
            case .integer(let number): values.append(.integer(number))
            case .real(let number): values.append(.real(number))
            case .text(let place), .day(_, text: let place):
                if place < 0 {
                    let constant = checker.constants[Int(~place)]
                    append(constant.span)
                } else if let range = reader.range(ofField: Int(place)) {
                    values.append(
                        .text(
                            start: UInt32(truncatingIfNeeded: start &+ range.lowerBound),
                            count: UInt32(truncatingIfNeeded: range.count)))
                } else {
                    append(reader[field: Int(place)])
                }
            }
        }
    }

    /// Adds a value whose text does not stand in its record as it is.
    private mutating func append(_ bytes: Span<UInt8>) {
        values.append(
            .text(
                start: UInt32(truncatingIfNeeded: text.count),
                count: UInt32(truncatingIfNeeded: bytes.count)))
        text.append(bytes)
    }

    /// Adds what is wrong with a record.
    mutating func reject(_ faults: [RejectedRow], byteCount: Int) {
        rejections.append(Rejection(place: rows.count, faults: faults))
        rejectedByteCount += byteCount
    }

    /// The value of a column of a row; there are so many columns.
    @inline(__always)
    func value(_ column: Int, ofRow row: Int, columnCount: Int) -> Value {
        values[row &* columnCount &+ column]
    }

    /// The bytes of a value.
    subscript(start: UInt32, count: UInt32) -> Span<UInt8> {
        @inline(__always)
        @_lifetime(borrow self)
        get { text.span.extracting(Int(start)..<Int(start) &+ Int(count)) }
    }

    /// The bytes of a row as it stands in the file.
    func record(ofRow row: Int) -> [UInt8] {
        let row = rows[row]
        let start = Int(row.recordStart)
        return Array(text[start..<start + Int(row.recordCount)])
    }
}

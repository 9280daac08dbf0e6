internal import Platform
internal import Storage

/// Reads and checks the rows of a file, a batch at a time.
struct RowBatcher: ~Copyable {
    private var reader: CSVReader
    private var checker: RowChecker
    private let digest: FileDigest
    private let file: String
    private var order: KeyOrder
    private var recordCount = 0
    /// Whether the record that the reader stands on has still to be checked.
    private var isAtRecord = false
    /// The length of the file, if it is known.
    let byteCount: Int?

    /// - Parameter digest: Has to be told what the reader reads.
    init(
        _ reader: consuming CSVReader, checker: RowChecker, digest: FileDigest, file: String
    ) {
        byteCount = reader.source.byteCount
        self.reader = reader
        self.checker = checker
        self.digest = digest
        self.file = file
        order = KeyOrder()
    }

    /// Tells the checker what the names of allies mean.
    mutating func take(_ names: AllyNames) { checker.names = names }

    /// Fills an empty batch, and returns `false` if the names of allies are needed to go on.
    mutating func fill(_ batch: inout RowBatch) throws(FileError) -> Bool {
        while !batch.isFull {
            if !isAtRecord {
                switch try reader.next() {
                case .record: recordCount += 1
                case .problem(let problem):
                    recordCount += 1
                    let record = reader.record.rawText
                    batch.reject(
                        [RejectedRow(problem, file: file, record: record)],
                        byteCount: record.utf8.count)
                    continue
                case .end:
                    note(&batch)
                    batch.sha256 = digest.finish()
                    return true
                }
            }
            batch.recordCount = recordCount
            checker.check(reader.record)
            isAtRecord = checker.lacksNames
            if isAtRecord { return false }
            take(into: &batch)
        }
        note(&batch)
        return true
    }

    private mutating func take(into batch: inout RowBatch) {
        if checker.faults.isEmpty {
            let isInOrder = order.note(checker, reader.record)
            batch.append(reader, checker, isInOrder: isInOrder)
        } else {
            let record = reader.record
            batch.reject(
                checker.rejected(checker.faults, of: record, file: file),
                byteCount: record.raw.count)
        }
    }

    private func note(_ batch: inout RowBatch) {
        batch.recordCount = recordCount
        batch.bytesRead = reader.source.bytesRead
    }
}

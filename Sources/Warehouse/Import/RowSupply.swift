internal import Platform
internal import Synchronization

/// The rows of a file in batches, read and checked ahead by a second thread.
///
/// The first batch is made by whoever asks for it, so that a small file needs no thread. What
/// reads the file belongs to whoever has its lock.
final class RowSupply: Sendable {
    private let batcher: Mutex<RowBatcher>
    private let line = Conveyor<Result<RowBatch, FileError>>(capacity: 2)
    /// Batches that were used, to be filled again.
    private let spent = Mutex<[RowBatch]>([])
    private let isRunning = Mutex(false)
    private let rowsPerBatch: Int
    /// The length of the file, if it is known.
    let byteCount: Int?

    init(_ batcher: consuming sending RowBatcher, rowsPerBatch: Int) {
        self.rowsPerBatch = rowsPerBatch
        byteCount = batcher.byteCount
        self.batcher = Mutex(batcher)
    }

    /// The first batch.
    func first(_ registers: Registers) throws -> RowBatch {
        var batch = RowBatch(rowLimit: rowsPerBatch)
        while try !fill(&batch) { try giveNames(of: registers) }
        return batch
    }

    /// Begins to read ahead.
    func start(_ registers: Registers) throws {
        try giveNames(of: registers)
        isRunning.withLock { $0 = true }
        line.run { self.fillLine() }
    }

    /// The batch after the one that was used.
    func next(after used: consuming RowBatch) throws(FileError) -> RowBatch? {
        used.reset()
        let batch = used
        spent.withLock { $0.append(batch) }
        return try line.take()?.get()
    }

    /// Ends reading ahead, and waits until nothing reads the file any more.
    func stop() {
        if isRunning.withLock({ $0 }) { line.close() }
    }

    private func fillLine() {
        while true {
            var batch = spent.withLock { $0.popLast() } ?? RowBatch(rowLimit: rowsPerBatch)
            let result: Result<RowBatch, FileError>
            do {
                _ = try fill(&batch)
                result = .success(batch)
            } catch { result = .failure(error) }
            let isLast = (try? result.get().sha256 == nil) != true
            guard line.put(result), !isLast else { return }
        }
    }

    private func fill(_ batch: inout RowBatch) throws(FileError) -> Bool {
        try batcher.withLock { batcher throws(FileError) in try batcher.fill(&batch) }
    }

    private func giveNames(of registers: Registers) throws {
        let names = try registers.names()
        batcher.withLock { $0.take(names) }
    }
}

/// What one pass over a file has come to, shared between the rows and the statement that takes
/// them in.
final class ImportPass {
    /// What the statement found about the row that it took last.
    enum Outcome: Int64 {
        case unchanged = 0
        case changed = 1
        /// The file has given another row of this key before, with other values.
        case contradiction = 2
        /// Somebody has changed or added the row, and the file may not undo that.
        case kept = 3
        /// Somebody has removed the row, and the file may not bring it back.
        case removed = 4
        /// The file has given the same row before, with the same values.
        case duplicate = 5

        /// Whether the statement takes the row in.
        var isTaken: Bool { self == .changed }
    }

    /// Set by the statement where the row's key is in the table already.
    var outcome: Outcome?
    var rowsRead = 0
    var rowsNew = 0
    var rowsChanged = 0
    /// Duplicates included.
    var rowsUnchanged = 0
    /// Rows that came before in the same file, in a load that brings or changes them.
    var duplicates = 0
    var byteCount = 0
    /// The hash of the file, once it has been read to its end.
    var sha256: String?
    /// Whether a row that came before may have had the key of one that passed for a change.
    var hasDoubts = false
    /// Rows of the seeds that were left as somebody has made them.
    var kept: [KeptRow] = []
    /// Faults that say that a row contradicts an earlier one.
    var contradictions: [Int] = []
    let log: RejectionLog
    let progress: ImportOptions.Progress?

    /// Counts the row that the statement has taken last by what became of it.
    func settle() -> Outcome? {
        defer { outcome = nil }
        switch outcome {
        case nil: rowsNew += 1
        case .changed: rowsChanged += 1
        case .unchanged: rowsUnchanged += 1
        case .duplicate:
            rowsUnchanged += 1
            duplicates += 1
        case .contradiction, .kept, .removed: break
        }
        return outcome
    }

    init(log: RejectionLog, progress: ImportOptions.Progress?) {
        self.log = log
        self.progress = progress
    }
}

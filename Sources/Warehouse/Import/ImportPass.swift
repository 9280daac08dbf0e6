/// What one pass over a file has come to, shared between the rows and the statement that takes
/// them in.
final class ImportPass {
    /// What the statement found about the row that it took last.
    enum Outcome: Int64 {
        case unchanged = 0
        case changed = 1
        /// The file has given another row of this key before, with other values.
        case contradiction = 2
    }

    /// Set by the statement where the row's key is in the table already.
    var outcome: Outcome?
    var rowsRead = 0
    var rowsNew = 0
    var rowsChanged = 0
    var rowsUnchanged = 0
    var byteCount = 0
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
        case .contradiction: break
        }
        return outcome
    }

    init(log: RejectionLog, progress: ImportOptions.Progress?) {
        self.log = log
        self.progress = progress
    }
}

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

    init(log: RejectionLog, progress: ImportOptions.Progress?) {
        self.log = log
        self.progress = progress
    }
}

internal import CSQLite
internal import Synchronization

/// What the C functions that SQLite calls back know of their connection.
///
/// SQLite keeps a pointer to it that owns nothing: the connection owns the context and is closed
/// before the context goes.
final class ConnectionContext {
    let busyTimeout: Duration
    let interrupter = Interrupter()
    /// How often an interruption had been asked for when that wait began.
    private var requestsBefore = 0
    /// When the running statement has to stop.
    var deadline: ContinuousClock.Instant?
    /// What may end the work that goes on; `nil` where an interrupt only stops what runs.
    var watch: InterruptWatch?
    /// What happened to the statement that runs.
    var incident = Incident() {
        didSet { hasIncident = true }
    }
    private var hasIncident = false

    enum Transaction { case none, read, write }
    /// The transaction that the connection began and has not ended itself.
    var transaction = Transaction.none
    /// The failure on which SQLite rolled that transaction back by itself.
    var lost: StorageError?

    /// What statements may do; anything if it is `nil`.
    var rules: SQLRules?

    init(busyTimeout: Duration) { self.busyTimeout = busyTimeout }

    /// Forgets what happened to the statement before.
    func startStatement() {
        guard hasIncident else { return }
        incident = Incident()
        hasIncident = false
    }

    /// Waits a little for a lock to be released, and returns `false` once that took too long.
    ///
    /// - Parameter attempt: How often SQLite has asked already for the same lock.
    private func waitForLock(attempt: Int32) -> Bool {
        let now = ContinuousClock.now
        let since = attempt == 0 ? now : incident.waitingSince ?? now
        incident.waitingSince = since
        let requests = interrupter.requests.load(ordering: .relaxed)
        if attempt == 0 { requestsBefore = requests }
        guard requests == requestsBefore, !isInterrupted else {
            incident.isWaitInterrupted = true
            return false
        }
        guard !checkDeadline(), now - since < busyTimeout else { return false }
        // Short at first, as most locks are; the same steps as SQLite's own handler takes.
        let milliseconds: [Int32] = [1, 2, 5, 10, 15, 20, 25, 25, 25, 50, 50, 100]
        sqlite3_sleep(milliseconds[min(Int(attempt), milliseconds.count - 1)])
        return true
    }

    var isInterrupted: Bool { watch?.isInterrupted ?? false }

    /// Whether the running statement has to stop.
    fileprivate func hasToStop() -> Bool { isInterrupted || checkDeadline() }

    /// Whether the time is up, which it remembers.
    private func checkDeadline() -> Bool {
        guard let deadline, ContinuousClock.now >= deadline else { return false }
        incident.isDeadlineExceeded = true
        return true
    }

    @unsafe func handleBusy(of connection: OpaquePointer) {
        unsafe sqlite3_busy_handler(
            connection,
            { context, attempt in
                guard let context = unsafe context else { return 0 }
                return unsafe Unmanaged<ConnectionContext>.fromOpaque(context)
                    ._withUnsafeGuaranteedRef { $0.waitForLock(attempt: attempt) ? 1 : 0 }
            }, Unmanaged.passUnretained(self).toOpaque())
    }
}

extension ConnectionHandle {
    /// Makes SQLite look at the clock and for interrupts every thousand instructions, which is far
    /// below 1 ms, if there is anything to look for.
    ///
    /// SQLite itself forgets an interrupt that comes just before a statement starts.
    func watchProgress() {
        guard context.deadline != nil || context.watch != nil else {
            return unsafe sqlite3_progress_handler(pointer, 0, nil, nil)
        }
        unsafe sqlite3_progress_handler(
            pointer, 1000,
            { context in
                guard let context = unsafe context else { return 0 }
                return unsafe Unmanaged<ConnectionContext>.fromOpaque(context)
                    ._withUnsafeGuaranteedRef { $0.hasToStop() ? 1 : 0 }
            }, Unmanaged.passUnretained(context).toOpaque())
    }
}

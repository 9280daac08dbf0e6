/// What happened while a statement ran and SQLite has no words for, kept until the statement has
/// failed because of it or another one starts.
struct Incident {
    /// When the wait for a lock that goes on, or the last one, began.
    var waitingSince: ContinuousClock.Instant?
    /// Whether a wait was given up because of an interruption.
    var isWaitInterrupted = false
    /// Whether the deadline stopped the statement.
    var isDeadlineExceeded = false
    /// What Swift code called by SQLite has thrown.
    var cause: (any Error)?
    /// What the statement wanted to do and may not.
    var denied: String?

    /// How long the last wait for a lock took.
    var waited: Duration? { waitingSince.map { ContinuousClock.now - $0 } }
}

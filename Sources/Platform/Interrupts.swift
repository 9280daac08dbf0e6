internal import Glibc
internal import Synchronization

/// What happens when the user presses Control-C or the system asks the program to end.
///
/// A signal handler may do almost nothing safely, so there is none: the signals are blocked, and
/// a thread of its own waits for them and runs ordinary Swift.
public enum Interrupts {
    private struct State {
        var hasBegun = false
        var signal: Int32?
        var handler: (@Sendable () -> Void)?
    }

    private static let state = Mutex(State())

    /// The exit code that shells expect of an interrupted program.
    public static let exitCode: Int32 = 130

    /// Whether Control-C was pressed, or the end was asked for.
    public static var wasInterrupted: Bool { state.withLock { $0.signal != nil } }

    /// Begins to wait for SIGINT and SIGTERM; call it once, before other threads start.
    ///
    /// The first signal runs the handler of ``handle(with:during:)``, or ends the process at once
    /// if there is none. The second ends it in any case.
    public static func begin() {
        let isFirst = state.withLock { state in
            defer { state.hasBegun = true }
            return !state.hasBegun
        }
        guard isFirst else { return }
        var signals = interruptSignals()
        _ = unsafe pthread_sigmask(SIG_BLOCK, &signals, nil)
        var thread = pthread_t()
        _ = unsafe pthread_create(&thread, nil, { _ in unsafe Interrupts.waitForSignals() }, nil)
    }

    /// Runs `body`; a signal meanwhile calls `handler`, once, on another thread.
    ///
    /// The handler makes `body` return early (it interrupts a database), and `body` undoes what
    /// was not finished and says so.
    public static func handle<Result>(
        with handler: @escaping @Sendable () -> Void, during body: () throws -> Result
    ) rethrows -> Result {
        let before = state.withLock { state in
            let before = state.handler
            state.handler = handler
            return before
        }
        defer { state.withLock { $0.handler = before } }
        return try body()
    }

    private static func waitForSignals() -> UnsafeMutableRawPointer? {
        var signals = interruptSignals()
        while true {
            var signal: Int32 = 0
            guard unsafe sigwait(&signals, &signal) == 0 else { continue }
            receive(signal)
        }
    }

    private static func receive(_ signal: Int32) {
        let (isFirst, handler) = state.withLock { state in
            defer { state.signal = signal }
            return (state.signal == nil, state.handler)
        }
        // `_exit`, because the other threads are in the middle of something.
        guard isFirst, let handler else { _exit(128 + signal) }
        handler()
    }

    private static func interruptSignals() -> sigset_t {
        var signals = sigset_t()
        unsafe sigemptyset(&signals)
        unsafe sigaddset(&signals, SIGINT)
        unsafe sigaddset(&signals, SIGTERM)
        return signals
    }
}

/// Signals that end a process before it can say why, although the call that caused them also
/// returns an error.
public enum ErrorSignals {
    /// From now on a closed pipe and the limit of a file's size are errors of the call that met
    /// them: ``FileError/Kind/brokenPipe`` and ``FileError/Kind/diskFull``.
    public static func ignore() {
        for signal in [SIGPIPE, SIGXFSZ] { _ = Glibc.signal(signal, SIG_IGN) }
    }
}

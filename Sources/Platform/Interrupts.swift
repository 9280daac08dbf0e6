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
        /// Whether what the user asked for is done, and only has to be said.
        var isDone = false
        /// The ends of a pipe that gets a byte when a signal comes; -1 before ``begin()``.
        var (wakeup, wakeupInput): (Int32, Int32) = (-1, -1)
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
        openWakeup()
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

    /// Says that what the user asked for is done: the first signal from now on changes nothing, so
    /// that whoever asked for it is told.
    public static func finish() { state.withLock { $0.isDone = true } }

    /// Waits until `descriptor` takes bytes, and returns `false` if a signal came before that.
    ///
    /// What can be written is written, signal or not: it may say what was done.
    static func waitToWrite(_ descriptor: Int32) -> Bool {
        let wakeup = state.withLock { $0.wakeup }
        var polled = [
            pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0),
            pollfd(fd: wakeup, events: Int16(POLLIN), revents: 0),
        ]
        while unsafe poll(&polled, nfds_t(polled.count), -1) < 0, errno == EINTR {}
        return polled[0].revents != 0 || polled[1].revents == 0
    }

    /// Waits until `descriptor` can be read, and returns `false` if a signal came before that.
    static func waitToRead(_ descriptor: Int32) -> Bool {
        let wakeup = state.withLock { $0.wakeup }
        var polled = [
            pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0),
            pollfd(fd: wakeup, events: Int16(POLLIN), revents: 0),
        ]
        while unsafe poll(&polled, nfds_t(polled.count), -1) < 0, errno == EINTR {}
        return polled[1].revents == 0
    }

    /// Without this pipe, for which there may be no descriptor left, only the second signal ends a
    /// wait.
    private static func openWakeup() {
        var ends: [Int32] = [-1, -1]
        guard unsafe pipe(&ends) == 0 else { return }
        for index in ends.indices {
            // Where standard input is closed, the pipe must not take its place.
            let moved = fcntl(ends[index], F_DUPFD_CLOEXEC, STDERR_FILENO + 1)
            close(ends[index])
            ends[index] = moved
        }
        state.withLock { ($0.wakeup, $0.wakeupInput) = (ends[0], ends[1]) }
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
        let (isFirst, handler, wakeup) = state.withLock { state in
            defer { state.signal = signal }
            let nothing: @Sendable () -> Void = {}
            return (state.signal == nil, state.isDone ? nothing : state.handler, state.wakeupInput)
        }
        // `_exit`, because the other threads are in the middle of something.
        guard isFirst, let handler else { _exit(128 + signal) }
        let byte: [UInt8] = [1]
        _ = unsafe write(wakeup, byte, byte.count)
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

extension Connection {
    /// A handle by which others can stop what runs on this connection.
    public var interrupter: Interrupter { handle.context.interrupter }

    /// Gives every statement in `body` together the time `allowed`.
    ///
    /// The statement that runs when the time is up fails with an error of kind
    /// `deadlineExceeded`. Inside another deadline the earlier of the two counts.
    public func withDeadline<Result: ~Copyable>(
        _ allowed: Duration, _ body: () throws -> Result
    ) throws -> Result {
        let context = handle.context
        let outer = context.deadline
        let wanted = ContinuousClock.now + allowed
        context.deadline = min(outer ?? wanted, wanted)
        handle.watchProgress()
        defer {
            context.deadline = outer
            handle.watchProgress()
        }
        return try body()
    }

    /// Lets an interrupt end all of `body`: not only the statement that runs at that moment, but
    /// whatever would be prepared, run or committed in it afterwards.
    ///
    /// Without this an interrupt that comes between two statements stops neither.
    public func interruptible<Result: ~Copyable>(_ body: () throws -> Result) throws -> Result {
        try watching(handle.context.watch ?? InterruptWatch(interrupter), body)
    }

    /// Runs `body` to its end although the work around it was interrupted, to clean up after it.
    public func uninterrupted<Result: ~Copyable>(_ body: () throws -> Result) throws -> Result {
        try watching(nil, body)
    }

    private func watching<Result: ~Copyable>(
        _ watch: InterruptWatch?, _ body: () throws -> Result
    ) throws -> Result {
        let context = handle.context
        let outer = context.watch
        context.watch = watch
        handle.watchProgress()
        defer {
            context.watch = outer
            handle.watchProgress()
        }
        return try body()
    }

    /// Makes what ends the work of `other` end that of this connection, too, which does a part
    /// of it.
    public func heed(_ other: Connection) {
        handle.context.watch = other.handle.context.watch
        handle.watchProgress()
    }

    /// Ends work that was interrupted; for loops in which no statement runs for a while.
    ///
    /// - Throws: ``StorageError`` of kind `interrupted` inside ``interruptible(_:)``.
    public func checkInterrupts() throws(StorageError) {
        guard handle.context.isInterrupted else { return }
        throw StorageError(kind: .interrupted, message: "interrupted", path: path)
    }
}

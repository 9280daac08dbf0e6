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
        handle.watchDeadline(true)
        defer {
            context.deadline = outer
            handle.watchDeadline(outer != nil)
        }
        return try body()
    }
}

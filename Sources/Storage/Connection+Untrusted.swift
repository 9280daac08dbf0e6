extension Connection {
    /// Runs `body` so that every SQL statement in it may do only what `policy` lists.
    ///
    /// A statement that does more fails when it is prepared, with an error of kind
    /// `notAuthorized` that names what was denied. Use ``withDeadline(_:_:)`` for how long it may
    /// run, and stop reading for how much it may return.
    public func untrusted<Result: ~Copyable>(
        _ policy: SQLPolicy = .queries, _ body: () throws -> Result
    ) throws -> Result {
        // Inside of another, what that allows is the limit.
        guard handle.context.rules == nil else { return try body() }
        // Built-in functions are harmless but for these, and SQLite 3.40 forgets to say so of those
        // for JSON.
        let harmless: [String] = try rows(
            """
            SELECT DISTINCT name FROM pragma_function_list
            WHERE (builtin OR flags & :innocuous) AND NOT flags & :direct_only
              AND name NOT IN ('sqlite_log', 'load_extension')
            """, ["innocuous": 0x20_0000, "direct_only": 0x8_0000])
        var policy = policy
        policy.functions.formUnion(harmless)

        handle.restrict(to: .queries(policy))
        handle.limitValues(to: policy.longestValue)
        defer {
            handle.restrict(to: nil)
            handle.limitValues(to: nil)
        }
        return try body()
    }
}

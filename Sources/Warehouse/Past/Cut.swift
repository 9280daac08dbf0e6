/// Where the past ends that somebody asks for: everything up to a batch, and what was done by hand
/// after it up to an instant.
struct Cut: Equatable {
    /// The last batch that counts.
    let lastBatch: Int64
    /// The last instant at which a change by hand after that batch counts, as it is written in
    /// history; before every other where none counts.
    let lastInstant: String

    /// The condition that a row of history is of what came later.
    ///
    /// Numbers of batches tell what came first; only between two batches a clock is asked.
    static let isLaterSQL = """
        (after_batch > :last_batch
            OR after_batch = :last_batch AND replaced_by_batch IS NULL
                AND replaced_at > :last_instant)
        """
}

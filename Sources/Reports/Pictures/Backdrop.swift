internal import Storage
internal import Warehouse

/// What a picture shows beside the rows of its report.
struct Backdrop: Sendable {
    /// The periods behind amounts, as those of agreements.
    var spans: [Span] = []
    /// The last day of which the warehouse has a figure: up to here, what has no end goes on.
    var newestDay: Day?

    /// The newest day of anything that was counted, agreed or said; data, and never a clock.
    static func newestDay(on connection: Connection) throws -> Day? {
        var select = try connection.prepare(
            """
            SELECT max(day)
            FROM (
                SELECT max(counted_on) AS day FROM troop_counts
                UNION ALL
                SELECT max(said_on) FROM statements
                UNION ALL
                SELECT max(signed_on) FROM agreements
                UNION ALL
                SELECT max(in_force_on) FROM agreements
            )
            """)
        return try select.rows { row in try row[0] as String? }.first?.flatMap { try? Day($0) }
    }
}

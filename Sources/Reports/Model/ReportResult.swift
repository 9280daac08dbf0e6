public import Storage

/// What a report or a query found.
public struct ReportResult: Sendable {
    /// What stands above a table: the report's title and what was asked.
    public let title: String
    public let columns: [ReportColumn]
    /// One array of values for each row, in the order of the columns.
    public let rows: [[Value]]
    /// Sentences that stand under a table.
    public let notes: [String]
    /// The picture that fits it; `nil` where none does.
    public let picture: Picture?

    public init(
        title: String, columns: [ReportColumn], rows: [[Value]], notes: [String] = [],
        picture: Picture? = nil
    ) {
        self.title = title
        self.columns = columns
        self.rows = rows
        self.notes = notes
        self.picture = picture
    }
}

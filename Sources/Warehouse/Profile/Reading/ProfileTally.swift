/// What a profile left out of a file, and why.
public struct ProfileTally: Equatable, Sendable {
    /// Values of rows that the profile skips, by its reason for it.
    public internal(set) var skipped: [String: Int] = [:]
    /// Cells without a value, by the reason that the publisher gives.
    public internal(set) var missing: [Profile.MissingReason: Int] = [:]
    /// Columns of the file that the profile does not mention.
    public internal(set) var unusedColumns: [String] = []
    /// The headers whose columns were looked at.
    private var headers: Set<[String]> = []
    public internal(set) var totals = TotalsResult()
    /// How many columns with a name those headers have.
    var columnCount = 0

    public var skippedCount: Int { skipped.values.reduce(0, +) }

    /// Whether the columns of a header like this were looked at before; from now on they were.
    mutating func hasColumns(of header: TableHeader) -> Bool {
        !headers.insert(header.columns).inserted
    }
}

/// Where a table stands in a publisher's file, and what its rows mean.
public struct TableForm: Sendable {
    public enum SheetName: Sendable {
        case name(String)
        case matching(Pattern)
    }

    /// A row that is a heading for those below it.
    public struct Section: Sendable {
        public let when: RowTest
        /// The column that holds the heading.
        public let column: [String]
    }

    /// Rows that are read, counted and not loaded.
    public struct Skip: Sendable {
        public let when: RowTest
        /// A word: `aggregate`, `domestic`.
        public let reason: String
    }

    /// A total that the publisher prints, to be compared and never loaded as part of another.
    public enum Total: Sendable {
        /// A row that is the sum of others, column by column; every value column where `columns`
        /// is empty.
        case row(RowTest, sums: RowTest, columns: [String], tolerance: Double)
        /// A column that is the sum of others, row by row.
        case column([String], parts: [[String]], tolerance: Double)
    }

    /// What is counted as read, loaded, skipped and rejected.
    public enum Records: String, CaseIterable, Sendable {
        /// Each value of a row.
        case observations
        case rows
    }

    /// `nil`: the first visible sheet that has the header.
    public var sheet: SheetName?
    /// Texts that all stand in the header; empty: it is the first row with any text.
    public var header: [String] = []
    /// How many rows the header takes.
    public var headerRows = 1
    /// Columns in which an empty cell repeats the one above.
    public var fillDown: [[String]] = []
    /// Columns that are known and not used.
    public var ignored: [String] = []
    public var section: Section?
    /// The row before which the table ends.
    public var end: RowTest?
    public var records = Records.observations
    public var skips: [Skip] = []
    public var totals: [Total] = []
    public var facts: [FactsForm] = []
    /// Where it stands in the profile.
    public var place = ProfilePlace()

    public init() {}
}

/// A sheet to be written: a row of headings that stays in sight, and the rows under it.
public struct WrittenSheet: Sendable {
    public let name: String
    public let columns: [WrittenColumn]
    public let rows: [[WrittenCell]]

    public init(name: String, columns: [WrittenColumn], rows: [[WrittenCell]]) {
        self.name = name
        self.columns = columns
        self.rows = rows
    }
}

public struct WrittenColumn: Sendable {
    public let title: String
    /// As the spreadsheet program takes it: `#,##0.00`; empty: general.
    public let numberFormat: String
    /// Whether long text breaks into lines.
    public let wraps: Bool

    public init(_ title: String, numberFormat: String = "", wraps: Bool = false) {
        self.title = title
        self.numberFormat = numberFormat
        self.wraps = wraps
    }
}

/// What a cell holds.
public enum WrittenCell: Equatable, Sendable {
    case empty
    case text(String)
    case number(Double)
    /// A day, counted from 1970-01-01, which is 0; not before ``firstDay``.
    case day(Int)

    /// The first day that a cell can hold, 1900-03-01.
    ///
    /// Spreadsheets hold 1900 for a leap year, so that a day before this one would be another.
    public static let firstDay = -25_508
}

/// How a cell looks.
struct WrittenStyle: Equatable {
    var isBold = false
    var wraps = false
    var numberFormat = ""

    static let plain = WrittenStyle()

    var key: String { "\(isBold) \(wraps) \(numberFormat)" }
}

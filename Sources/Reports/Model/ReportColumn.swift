internal import Platform

/// One column of a report's result.
public struct ReportColumn: Sendable, Equatable {
    /// How values of the column print.
    public enum Kind: Sendable, Equatable {
        /// Words, codes and lists.
        case text
        /// A whole number of things, grouped in thousands where people read it.
        case count
        /// A year or another whole number that is a name: never grouped.
        case label
        /// A number printed with so many decimals, half away from zero, in every format.
        case decimal(Int)
        /// Money: units of the currency with so many decimals, and in tables millions of them.
        case money(Int)
        /// A number printed in the shortest form that reads back the same.
        case number
        /// A day, YYYY-MM-DD.
        case day
        /// An instant in UTC, YYYY-MM-DDThh:mm:ss.sssZ, or a word in its place.
        case instant
        /// Mark codes, separated by commas; tables print letters and explain them underneath.
        case marks
        /// A sentence about the row; tables print a number and the sentence underneath.
        case note
    }

    /// Who sees the column in a table for people; every other format has all columns.
    public enum Audience: Sendable {
        case everyone
        /// Whoever has a terminal that is wide enough, where the column has anything to say.
        case wide
        /// Everybody, above the rows that share it; rows come in its order.
        case heading
        /// Nobody.
        case detail
    }

    /// A column that counts in row after row, where another column holds a word.
    struct Running: Sendable, Equatable {
        let column: String
        let condition: String
        let word: String
    }

    /// What the values of a column rest on.
    public enum Basis: Sendable, Equatable {
        /// Facts of the warehouse, which the report's `.why.sql` lists.
        case facts
        /// The question itself, or its defaults.
        case asked
        /// Rows that were counted or put in order; the clause says which.
        case counted(String)
        /// Nothing else: they tell the row from others, as a year does.
        case named
    }

    /// The name in SQL, CSV and JSON, with the unit in it.
    public let name: String
    /// The heading in tables for people.
    public let title: String
    public let kind: Kind
    public private(set) var audience: Audience
    /// What the column means, for `report NAME --help`.
    public let help: String
    /// How a value comes about, as a clause; `nil` where ``help`` says all there is.
    public private(set) var formula: String?
    /// The columns whose values in the same row the formula takes.
    private(set) var givens: [String] = []
    /// The column whose values the formula takes of this row and of those before it.
    private(set) var running: Running?
    public private(set) var basis: Basis

    public init(
        _ name: String, _ title: String, _ kind: Kind = .text, audience: Audience = .everyone,
        help: String = ""
    ) {
        self.name = name
        self.title = title
        self.kind = kind
        self.audience = audience
        self.help = help
        basis = kind == .label && name.hasPrefix("year") ? .named : .facts
    }

    /// A column that a table for people shows where there is room.
    static func wide(
        _ name: String, _ title: String, _ kind: Kind = .text, help: String
    ) -> ReportColumn {
        ReportColumn(name, title, kind, audience: .wide, help: help)
    }

    /// The same column, left out of tables for people.
    func asDetail() -> ReportColumn {
        var column = self
        column.audience = .detail
        return column
    }

    /// The same column, of which `alliance why` says how its values come about.
    func formula(_ formula: String) -> ReportColumn {
        var column = self
        column.formula = formula
        return column
    }

    /// The same column, whose formula takes values of other columns of the row.
    func taking(_ columns: String...) -> ReportColumn {
        var column = self
        column.givens = columns
        return column
    }

    /// The same column, whose formula goes on from the row before by the values of another column.
    func running(over name: String, where condition: String, is word: String) -> ReportColumn {
        var column = self
        column.running = Running(column: name, condition: condition, word: word)
        return column
    }

    /// The same column, whose values the question itself gave.
    var asked: ReportColumn {
        var column = self
        column.basis = .asked
        return column
    }

    /// The same column, whose values count rows or put them in order.
    ///
    /// - Parameter rows: Which rows, as a clause: `hosts with more people`.
    func counted(_ rows: String) -> ReportColumn {
        var column = self
        column.basis = .counted(rows)
        return column
    }

    /// The same column under a heading that cannot pretend to be output of the program.
    var terminalSafe: ReportColumn {
        ReportColumn(name, title.terminalSafe, kind, audience: audience, help: help)
    }

    /// Numbers line up on the right.
    public var isNumeric: Bool {
        switch kind {
        case .count, .label, .decimal, .money, .number: true
        case .text, .day, .instant, .marks, .note: false
        }
    }
}

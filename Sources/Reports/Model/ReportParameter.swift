/// One question that a report asks before it can answer: an option on the command line, one or more
/// named parameters in SQL.
public struct ReportParameter: Sendable, Equatable {
    public enum Kind: Sendable, Equatable {
        /// An ally by code or by any name that the warehouse knows, today or on the report's day.
        case ally
        /// A calendar or fiscal year by its label.
        case year
        /// YYYY-MM-DD.
        case day
        /// YYYY-MM-DD, or YYYY-MM for the first day of a month.
        case dayOrMonth
        /// A whole number inside a range.
        case integer(ClosedRange<Int>)
        /// A number inside a range.
        case decimal(ClosedRange<Double>)
        /// One of some words.
        case choice([String])
        /// One of the words that a query on the warehouse gives, in its first column.
        case live(sql: String)
        /// `LAT,LON` in degrees.
        case position
        /// Growth in percent, of every year (`2`) or of some (`2027=2,2028=7`); a JSON object in SQL.
        case path
        /// How amounts become US dollars: a word of ``rateConventions``, or `fixed:1165.8`.
        ///
        /// In SQL a rate that was fixed is `fixed`, with `:fixed_rate` and, where the text names it
        /// as in `fixed:KRW=1165.8`, `:fixed_currency`.
        case rate
    }

    /// The conventions of a rate that can be named by a word alone.
    static let rateConventions = ["period-average", "signature-day", "budget", "ppp"]

    /// The option without its dashes, and the parameter of the SQL with `_` for `-`.
    public let name: String
    public let kind: Kind
    public let isRequired: Bool
    /// What is taken when the option is not given, as it would be typed; `nil`: null in SQL.
    public let defaultText: String?
    /// A query for that, where it depends on the day, the warehouse or the other answers.
    ///
    /// It names these as the report's own SQL does; defaults of this kind are still null among
    /// them. No row stands for null in SQL.
    let defaultSQL: String?
    /// What `--help` says: a clause without a full stop.
    public let help: String

    public init(
        _ name: String, _ kind: Kind, required: Bool = false, default defaultText: String? = nil,
        defaultSQL: String? = nil, help: String
    ) {
        self.name = name
        self.kind = kind
        self.isRequired = required
        self.defaultText = defaultText
        self.defaultSQL = defaultSQL
        self.help = help
    }

    /// The parameter's name in SQL.
    public var sqlName: String { name.replacing("-", with: "_") }

    /// How a title says the answer: `South Korea`, `2010`, `until 2020-01-01`, `top 5`.
    func words(for answer: String) -> String {
        switch kind {
        case .ally, .choice, .live, .position: answer
        case .year where name == "year": answer
        case .day where name == "date" || name == "on": answer
        case .dayOrMonth: answer
        case .year, .day, .integer, .decimal, .path, .rate: "\(name) \(answer)"
        }
    }

    /// What stands for the value in a usage line: `<host>`.
    public var placeholder: String {
        switch kind {
        case .ally: "<ally>"
        case .year: "<year>"
        case .day: "<YYYY-MM-DD>"
        case .dayOrMonth: "<YYYY-MM>"
        case .integer, .decimal: "<number>"
        case .choice, .live: "<\(name)>"
        case .position: "<lat,lon>"
        case .path: "<percent>"
        case .rate: "<convention>"
        }
    }
}

/// The picture that fits a report: which of its columns are what, and nothing of how it is drawn.
public enum Picture: Sendable, Equatable {
    /// One row is a value on a common axis, with the least and the most that it can be.
    case ranges(Ranges)
    /// One row is a bar from zero.
    case bars(Bars)
    /// One row is a value on a day; a line connects it with the one before unless a series breaks.
    case trend(Trend)
    /// One row is an amount over a period; each currency has a panel of its own.
    case payments(Payments)
    /// One row is a period, as that of an agreement.
    case spans(Spans)
    /// One row is a place on the ground.
    case places(Places)
    /// One row is a step from one value to another.
    case steps(Steps)

    public struct Ranges: Sendable, Equatable {
        var label: String
        /// What is added to the label where the rows differ in it, as the year.
        var also: String?
        /// What is put before the label where the rows differ in it: the ally's name.
        var host: String?
        var value: String
        var low: String
        var high: String
        /// A value for the same by somebody else, drawn as another shape.
        var published: String?
        /// The column that is `published` where the value itself was published, not computed.
        var told: String?
        /// What a row is called that has no label.
        var otherwise: String?
        /// What is measured, as the axis names it.
        var unit: String
    }

    public struct Bars: Sendable, Equatable {
        var label: String
        var value: String
        var unit: String
    }

    public struct Trend: Sendable, Equatable {
        var day: String
        var value: String
        /// The column that is 1 where the series breaks before the row.
        var breaks: String?
        var unit: String
    }

    public struct Payments: Sendable, Equatable {
        var period: Period
        var amount: String
        /// The column that is `year` where the amount is for each year of a longer period; `nil`: no
        /// amount is for more than a year.
        var amountPer: String?
        /// The column that names the period as people do.
        var years: String?
        /// The column of the currency; `nil`: US dollars.
        var currency: String?
        /// The column of the year in whose prices amounts are; `nil`: of their own.
        var baseYear: String?
        /// The column of whose host it is about; amounts of several have no place on one axis.
        var host: String?
        /// The column of who pays; `nil`: the host.
        var payer: String?
        var line: String
        /// The column that is 0 where the amount stands inside no other.
        var depth: String?
        /// A report whose spans stand behind the amounts, asked for the same host.
        var backdrop: String?

        /// The columns of the time that an amount is for.
        enum Period: Sendable, Equatable {
            case days(first: String, last: String)
            case year(String)
        }
    }

    public struct Spans: Sendable, Equatable {
        var label: String
        var first: String
        var last: String
        /// The first day after an end that no period set.
        var ended: String?
        var inForce: String
    }

    public struct Places: Sendable, Equatable {
        var label: String
        /// Whose ground it is; where rows differ in it, this is written instead of labels.
        var host: String
        var latitude: String
        var longitude: String
        var precision: String
    }

    public struct Steps: Sendable, Equatable {
        var label: String
        /// How much the step adds; negative where it takes away.
        var effect: String
        /// The value before the first step and after the last, the same in every row.
        var from: String
        var to: String
        /// What the two values are called, the same in every row, too.
        var fromLabel: String
        var toLabel: String
        /// The columns of the first and the last year of each, told where the two differ in them.
        var fromYears: [String] = []
        var toYears: [String] = []
        var unit: String
    }
}

extension Picture {
    /// The columns of the report that the picture needs.
    var columnNames: [String] {
        switch self {
        case .ranges(let it):
            [it.label, it.value, it.low, it.high]
                + [it.also, it.host, it.published, it.told, it.otherwise].compactMap { $0 }
        case .bars(let it): [it.label, it.value]
        case .trend(let it): [it.day, it.value] + [it.breaks].compactMap { $0 }
        case .payments(let it):
            it.period.columnNames + [it.amount, it.line]
                + [it.amountPer, it.years, it.currency, it.baseYear, it.host, it.payer, it.depth]
                .compactMap { $0 }
        case .spans(let it):
            [it.label, it.first, it.last, it.inForce] + [it.ended].compactMap { $0 }
        case .places(let it): [it.label, it.host, it.latitude, it.longitude, it.precision]
        case .steps(let it):
            [it.label, it.effect, it.from, it.to, it.fromLabel, it.toLabel] + it.fromYears
                + it.toYears
        }
    }
}

extension Picture.Payments.Period {
    fileprivate var columnNames: [String] {
        switch self {
        case .days(let first, let last): [first, last]
        case .year(let year): [year]
        }
    }
}

extension Picture {
    /// Shares of one ally by every method, computed or published.
    static let sharesByMethod = Picture.ranges(
        Ranges(
            label: "method", also: "years", value: "share_percent", low: "share_low_percent",
            high: "share_high_percent", published: "published_percent", told: "told",
            otherwise: "published_source", unit: "percent that the host bears"))

    /// How single lines lead from one share to another.
    static let bridge = Picture.steps(
        Steps(
            label: "category", effect: "effect_points", from: "share_a_percent",
            to: "share_b_percent", fromLabel: "method_a", toLabel: "method_b",
            fromYears: ["year_from", "year_to"], toYears: ["year_b_from", "year_b_to"],
            unit: "percent that the host bears"))
}

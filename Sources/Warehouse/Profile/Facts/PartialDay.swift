/// A day as far as a source gives it: the first day of what is known, and how much that is.
struct PartialDay: Equatable {
    /// Words of the datasets' vocabulary.
    enum Precision: String {
        case day, month, year
    }

    let day: Day
    let precision: Precision

    init(_ day: Day, _ precision: Precision) {
        self.day = day
        self.precision = precision
    }

    /// A month that is not known makes the day of it worthless.
    init(year: Int, month: Int?, day: Int?) throws(FieldProblem) {
        guard year > 0 else { throw FieldProblem("there is no year 0", fix: Self.advice) }
        if let month, !(1...12 ~= month) {
            throw FieldProblem("there is no month \(month)", fix: Self.advice)
        }
        let count = month.map { Day.dayCount(ofMonth: $0, in: year) } ?? 31
        if let day, !(1...count ~= day) {
            let whole = month.map { "\(padded(year, to: 4))-\(padded($0, to: 2))" }
            throw FieldProblem(
                "there is no day \(day) in \(whole ?? "any month")", fix: Self.advice)
        }
        let known = month == nil ? nil : day
        guard let first = Day(year: year, month: month ?? 1, day: known ?? 1) else {
            throw FieldProblem("there is no year \(year)", fix: Self.advice)
        }
        self.day = first
        precision = known != nil ? .day : month != nil ? .month : .year
    }

    private static let advice = "correct it, or change the pattern of the date in the profile"

    /// The first day after all that it may mean; `nil` after the last day there is.
    var end: Day? {
        switch precision {
        case .day: day.adding(days: 1)
        case .month: day.adding(days: Day.dayCount(ofMonth: day.month, in: day.year))
        case .year: day.adding(years: 1)
        }
    }
}

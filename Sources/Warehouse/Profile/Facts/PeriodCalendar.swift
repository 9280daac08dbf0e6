/// In which years a publisher counts, and when they begin.
///
/// A label is the year in which a year ends in the calendars of the United States and Australia,
/// and that in which it begins in those of Japan and the United Kingdom, as the views have it.
enum PeriodCalendar: String {
    case calendarYear = "CY"
    case unitedStates = "USFY"
    case japan = "JFY"
    case unitedKingdom = "UKFY"
    case australia = "AUFY"
    /// No years: the day, month or year itself.
    case date

    /// The first day and the day after the last.
    func days(of period: PartialDay) throws(FieldProblem) -> (from: Day, until: Day) {
        if self != .date, period.precision != .year {
            throw FieldProblem(
                "it is more than the year that \(rawValue) is counted in",
                fix: "say calendar = \"date\" for the period in the profile")
        }
        let from = firstDay(of: period)
        let until = self == .date ? period.end : from?.adding(years: 1)
        guard let from, let until else {
            throw FieldProblem(
                "its period is not between \(Day.range.lowerBound) and \(Day.range.upperBound)",
                fix: "check the year")
        }
        return (from, until)
    }

    private func firstDay(of period: PartialDay) -> Day? {
        let year = period.day.year
        return switch self {
        case .calendarYear, .date: period.day
        case .unitedStates: Day(year: year - 1, month: 10, day: 1)
        case .australia: Day(year: year - 1, month: 7, day: 1)
        case .japan, .unitedKingdom: Day(year: year, month: 4, day: 1)
        }
    }
}

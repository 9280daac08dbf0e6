/// How the first day of a fact, the day after its last and its calendar are found out.
final class PeriodPlan {
    private let text: FieldPlan
    private let calendar: PeriodCalendar
    private let from: Int
    private let until: Int
    /// `nil` where the dataset has no such column, or the profile says otherwise.
    private let calendarField: Int?
    private var known = TextMemory<Period>()

    private struct Period {
        var from: String?
        var until: String?
        var problem: FieldProblem?
    }

    init(_ text: FieldPlan, _ calendar: PeriodCalendar, from: Int, until: Int, calendarField: Int?)
    {
        self.text = text
        self.calendar = calendar
        self.from = from
        self.until = until
        self.calendarField = calendarField
    }

    var fields: [Int] { [from, until] + (calendarField.map { [$0] } ?? []) }

    func take(_ place: FactPlace, into draft: inout FactDraft) {
        let text = text.text(at: place, &draft.settings)
        if let calendarField { draft.fields[calendarField] = calendar.rawValue }
        guard text.problem == nil, !text.isEmpty, let precision = text.precision else {
            draft.fields[from] = text.isEmpty ? nil : text.text
            if let problem = text.problem { draft.faults.append(Fault(from, problem)) }
            return
        }
        let period = known["\(text.text)\(precision.rawValue)"] { [calendar] _ in
            Self.period(text.text, precision, calendar)
        }
        draft.fields[from] = period.from
        draft.fields[until] = period.until
        if let problem = period.problem { draft.faults.append(Fault(from, problem)) }
    }

    private static func period(
        _ text: String, _ precision: PartialDay.Precision, _ calendar: PeriodCalendar
    ) -> Period {
        do {
            let first = try Day(text)
            let days = try calendar.days(of: PartialDay(first, precision))
            return Period(from: days.from.description, until: days.until.description)
        } catch { return Period(from: text, problem: error) }
    }
}

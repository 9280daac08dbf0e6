extension RowChecker {
    /// Checks that a period begins where a year of its calendar begins, and ends where one ends.
    mutating func checkCalendar(
        _ rule: Int, _ calendar: Int, from: Int, until: Int, in record: CSVRecord
    ) {
        guard let word = text(of: cells[calendar], in: record),
            let years = YearCalendar(rawValue: word)
        else { return }
        let remedy = "correct the day, or write date as the calendar"
        if let first = wrongDay(from, of: years, in: record) {
            violation(rule, from, "a year of \(word) begins on \(first)", remedy)
        }
        if let first = wrongDay(until, of: years, in: record) {
            violation(rule, until, "the day after a year of \(word) is \(first)", remedy)
        }
    }

    /// The month and day on which a year begins, where the column holds another.
    private func wrongDay(
        _ column: Int, of years: YearCalendar, in record: CSVRecord
    ) -> String? {
        guard let day = text(of: cells[column], in: record) else { return nil }
        let first = years.firstDay(at: day)
        return day.hasSuffix(first) ? nil : first
    }
}

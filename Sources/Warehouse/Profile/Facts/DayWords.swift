/// Turns the texts of one field into days.
struct DayWords {
    private let reader: DateReader?
    /// The month and day of a year that is all that there is.
    private let monthAndDay: (month: Int, day: Int)?

    /// - Parameter reader: `nil`: days stand as `YYYY-MM-DD`.
    init(_ reader: DateReader?, monthAndDay: String?) {
        let numbers = (monthAndDay ?? "").split(separator: "-").compactMap { Int($0) }
        self.monthAndDay = numbers.count == 2 ? (numbers[0], numbers[1]) : nil
        let years = DatePattern(parts: [.year(digits: 4)], isPartial: false)
        self.reader = reader ?? (monthAndDay == nil ? nil : DateReader(years, centuryPivot: nil))
    }

    func day(of text: FieldText) -> FieldText {
        if text.isEmpty || text.problem != nil { return text }
        if text.form == .day {
            // A workbook's day may have a time of day, and parts know how much of theirs is known.
            guard text.precision != nil else { return asItIs(String(text.text.prefix(10)), text) }
            return moved(text, from: text)
        }
        guard let reader else { return asItIs(text.text, text) }
        do { return moved(FieldText(try reader.partialDay(text.text)), from: text) } catch {
            return text.with(error)
        }
    }

    private func asItIs(_ day: String, _ text: FieldText) -> FieldText {
        var text = text
        text.text = day
        text.form = .day
        text.precision = .day
        return text
    }

    /// The day in its year, if that is all that there is of it.
    private func moved(_ day: FieldText, from text: FieldText) -> FieldText {
        guard let monthAndDay, day.precision == .year, let year = Int(day.text.prefix(4)) else {
            return day
        }
        do {
            return FieldText(
                try PartialDay(year: year, month: monthAndDay.month, day: monthAndDay.day))
        } catch { return text.with(error) }
    }

    /// The day of a year, a month and a day in columns of their own; months may be numbers or
    /// names, and what is empty is not known.
    static func day(year: String, month: String, day: String) -> FieldText {
        if year.isEmpty { return .empty }
        do {
            return FieldText(
                try PartialDay(
                    year: try number(year, "year"), month: try monthNumber(month),
                    day: day.isEmpty ? nil : try number(day, "day")))
        } catch {
            return FieldText(
                text: [year, month, day].filter { !$0.isEmpty }.joined(separator: " ")
            )
            .with(error)
        }
    }

    private static func monthNumber(_ text: String) throws(FieldProblem) -> Int? {
        if text.isEmpty { return nil }
        let name = text.lowercased()
        let names = DateReader.monthNames
        if let index = names.firstIndex(where: { $0 == name || $0.prefix(3) == name }) {
            return index + 1
        }
        return try number(text, "month")
    }

    private static func number(_ text: String, _ noun: String) throws(FieldProblem) -> Int {
        if text.utf8.allSatisfy({ digit($0) != nil }), let number = Int(text) { return number }
        throw FieldProblem(
            "“\(text)” is no \(noun)",
            fix: "correct it, or list it under `missing` of its field in the profile")
    }
}

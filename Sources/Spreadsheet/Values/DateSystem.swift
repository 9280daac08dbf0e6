/// From which day a workbook counts its dates.
enum DateSystem {
    /// 1 is 1900-01-01. Excel took 1900 for a leap year, as Lotus 1-2-3 did: 60 is the day
    /// 1900-02-29, which never was, and from 61 on the count is one too high.
    case from1900
    /// 0 is 1904-01-01, as old programs for the Macintosh counted.
    case from1904

    /// The text of a stored number as ISO 8601, or `nil` if it is no day that ever was or that
    /// this format can write.
    ///
    /// Times are to the millisecond, which is what the format can tell apart.
    func text(_ serial: Double, showing parts: NumberFormat.DateParts) -> String? {
        guard 0..<3_000_000 ~= serial else { return nil }
        let milliseconds = Int((serial * 86_400_000).rounded())
        let (day, time) = milliseconds.quotientAndRemainder(dividingBy: 86_400_000)
        if day == 0 && parts == .timeOfDay { return Self.clock(time) }
        guard let days = daysSince1970(day), let date = Self.calendarDay(days) else { return nil }
        return time == 0 ? date : "\(date)T\(Self.clock(time))"
    }

    private func daysSince1970(_ day: Int) -> Int? {
        switch (self, day) {
        case (.from1904, _): day - 24_107
        case (.from1900, 1...59): day - 25_568
        case (.from1900, 61...): day - 25_569
        case (.from1900, _): nil
        }
    }

    /// The day as `YYYY-MM-DD`, by the rules of the Gregorian calendar.
    ///
    /// The arithmetic counts years from March, so that the leap day is the last of its year
    /// (https://howardhinnant.github.io/date_algorithms.html, civil_from_days).
    private static func calendarDay(_ daysSince1970: Int) -> String? {
        let days = daysSince1970 + 719_468
        let (era, dayOfEra) = days.quotientAndRemainder(dividingBy: 146_097)
        let yearOfEra =
            (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let month = (5 * dayOfYear + 2) / 153
        let day = dayOfYear - (153 * month + 2) / 5 + 1
        let year = yearOfEra + era * 400 + (month >= 10 ? 1 : 0)
        guard year <= 9999 else { return nil }
        return "\(year)-\(padded(month < 10 ? month + 3 : month - 9))-\(padded(day))"
    }

    private static func clock(_ milliseconds: Int) -> String {
        let seconds = milliseconds / 1000
        let rest = milliseconds % 1000
        let text =
            "\(padded(seconds / 3600)):\(padded(seconds / 60 % 60)):\(padded(seconds % 60))"
        return rest == 0 ? text : "\(text).\(padded(rest, to: 3))"
    }

    private static func padded(_ number: Int, to width: Int = 2) -> String {
        let digits = String(number)
        return String(repeating: "0", count: width - digits.utf8.count) + digits
    }
}

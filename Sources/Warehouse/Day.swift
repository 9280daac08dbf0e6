/// A day of the Gregorian calendar from 0001-01-01 to 9999-12-31, without a time or a time zone.
///
/// The calendar is continued back before it was introduced, as ISO 8601 and SQLite do.
public struct Day: Hashable, Sendable {
    /// Days since 1970-01-01, which is 0.
    public let number: Int

    /// The first and the last day there is.
    public static let range = Day(-719_162)...Day(2_932_896)

    /// The day with a number, or `nil` if it is before 0001-01-01 or after 9999-12-31.
    public init?(number: Int) {
        guard -719_162...2_932_896 ~= number else { return nil }
        self.number = number
    }

    /// The day of a year, month and day in that month, or `nil` if there is no such day.
    public init?(year: Int, month: Int, day: Int) {
        guard 1...9999 ~= year, 1...12 ~= month, day >= 1,
            day <= Self.dayCount(ofMonth: month, in: year)
        else { return nil }
        self.init(Self.number(year: year, month: month, day: day))
    }

    private init(_ number: Int) { self.number = number }

    public var year: Int { parts.year }
    /// 1 to 12.
    public var month: Int { parts.month }
    /// 1 to 31.
    public var day: Int { parts.day }

    /// The day `count` days later, or earlier if it is negative; `nil` beyond ``range``.
    public func adding(days count: Int) -> Day? {
        let (sum, overflow) = number.addingReportingOverflow(count)
        return overflow ? nil : Day(number: sum)
    }

    /// The same day of the year `count` years later, or earlier if it is negative.
    ///
    /// 29 February becomes 1 March where there is none, so that a period of whole years never
    /// loses a day. `nil` beyond ``range``.
    public func adding(years count: Int) -> Day? {
        let (year, month, day) = parts
        let (sum, overflow) = year.addingReportingOverflow(count)
        if overflow { return nil }
        return Day(year: sum, month: month, day: day) ?? Day(year: sum, month: 3, day: 1)
    }

    /// How many days lie between two days: 1 from a day to the next.
    public static func - (left: Day, right: Day) -> Int { left.number - right.number }

    /// How many days a month has, 28 to 31.
    public static func dayCount(ofMonth month: Int, in year: Int) -> Int {
        let isLeap = year.isMultiple(of: year.isMultiple(of: 100) ? 400 : 4)
        return switch month {
        case 2: isLeap ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    /// Year, month and day in one calculation.
    public var parts: (year: Int, month: Int, day: Int) {
        // Years are counted from March, so that the leap day is the last; eras have 400 years.
        let shifted = number + 719_468
        let era = shifted / 146_097
        let dayOfEra = shifted % 146_097
        let yearOfEra =
            (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let monthFromMarch = (5 * dayOfYear + 2) / 153
        let day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
        let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
        return (era * 400 + yearOfEra + (month <= 2 ? 1 : 0), month, day)
    }

    private static func number(year: Int, month: Int, day: Int) -> Int {
        let yearFromMarch = month <= 2 ? year - 1 : year
        let era = yearFromMarch / 400
        let yearOfEra = yearFromMarch % 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
            - 719_468
    }
}

extension Day: Comparable {
    public static func < (left: Day, right: Day) -> Bool { left.number < right.number }
}

extension Day: CustomStringConvertible {
    /// The day as `YYYY-MM-DD`.
    public var description: String {
        let (year, month, day) = parts
        return "\(padded(year, to: 4))-\(padded(month, to: 2))-\(padded(day, to: 2))"
    }
}

extension Day: FieldDecodable {
    public static var instruction: String { "write the day as YYYY-MM-DD" }

    public init(field: Span<UInt8>) throws(FieldProblem) {
        guard field.count == 10, field[4] == UInt8(ascii: "-"), field[7] == UInt8(ascii: "-"),
            let year = field.number(0..<4), let month = field.number(5..<7),
            let day = field.number(8..<10)
        else { throw FieldProblem("it is not in the form YYYY-MM-DD", fix: Self.instruction) }
        guard year > 0 else { throw FieldProblem("there is no year 0", fix: Self.instruction) }
        guard 1...12 ~= month else {
            throw FieldProblem("there is no month \(month)", fix: Self.instruction)
        }
        let count = Self.dayCount(ofMonth: month, in: year)
        guard 1...count ~= day else {
            throw FieldProblem(
                "there is no day \(day) in \(padded(year, to: 4))-\(padded(month, to: 2))",
                fix: Self.instruction)
        }
        self.init(Self.number(year: year, month: month, day: day))
    }

    /// Reads a day from text, for instance an option of the command line.
    public init(_ text: String) throws(FieldProblem) {
        var text = text
        text.makeContiguousUTF8()
        try self.init(field: text.utf8Span.span)
    }
}

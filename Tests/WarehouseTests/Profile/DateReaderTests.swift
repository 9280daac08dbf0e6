import TestSupport
import Testing

@testable import Warehouse

@Suite struct `A publisher's day` {
    static func pattern(_ text: String, isPartial: Bool = false) -> DatePattern {
        let parts = text.matches(of: /Y+|M+|D+|[^YMD]+/).map { match -> DatePattern.Part in
            let count = match.0.count
            return switch match.0.first {
            case "Y": .year(digits: count)
            case "M": count > 2 ? .monthName(isWhole: count == 4) : .month(digits: count)
            case "D": .day(digits: count)
            default: .text(String(match.0))
            }
        }
        return DatePattern(parts: parts, isPartial: isPartial)
    }

    @Test(arguments: [
        ("YYYY-MM-DD", "1980-01-31", "1980-01-31 day"), ("YYYY", "1980", "1980-01-01 year"),
        ("M/D/YYYY", "1/5/1980", "1980-01-05 day"), ("M/D/YYYY", "12/31/1980", "1980-12-31 day"),
        ("M/D/YYYY", "01/05/1980", "1980-01-05 day"),
        ("MMMM D, YYYY", "September 30, 2010", "2010-09-30 day"),
        ("MMMM D, YYYY", "september 1, 2010", "2010-09-01 day"),
        ("MMMM D, YYYY", "May 1, 2010", "2010-05-01 day"),
        ("DD-MMM-YYYY", "05-MAY-2010", "2010-05-05 day"),
        ("MMM YYYY", "Sep 2010", "2010-09-01 month"),
        ("YYYYMMDD", "20100930", "2010-09-30 day"), ("YYYY-MM", "2010-09", "2010-09-01 month"),
        ("MMM-YY", "Jan-80", "1980-01-01 month"), ("MMM-YY", "Jan-50", "1950-01-01 month"),
        ("MMM-YY", "Jan-49", "2049-01-01 month"), ("YYYY-MM-DD", "2000-02-29", "2000-02-29 day"),
        ("in YYYY", "In 1980", "1980-01-01 year"),
    ])
    func `is read by its pattern`(pattern: String, text: String, day: String) throws {
        let reader = DateReader(Self.pattern(pattern), centuryPivot: 1950)
        let read = try reader.partialDay(text)
        #expect("\(read.day) \(read.precision.rawValue)" == day)
    }

    @Test(arguments: [
        ("YYYY-MM-DD", "1980-01-xx", "1980-01-01 month"),
        ("YYYY-MM-DD", "1980-01-XX", "1980-01-01 month"),
        ("YYYY-MM-DD", "1980-01-00", "1980-01-01 month"),
        ("YYYY-MM-DD", "1980-01-??", "1980-01-01 month"),
        ("YYYY-MM-DD", "1980-xx-xx", "1980-01-01 year"),
        ("YYYY-MM-DD", "1980-00-00", "1980-01-01 year"),
        ("YYYY-MM-DD", "1980-xx-15", "1980-01-01 year"),
        ("YYYY-MM-DD", "1980-02", "1980-02-01 month"),
        ("YYYY-MM-DD", "1980", "1980-01-01 year"), ("YYYY-MM-DD", "1980-02-29", "1980-02-29 day"),
        ("D/M/YYYY", "x/2/1980", "1980-02-01 month"),
    ])
    func `keeps how much of it is known`(pattern: String, text: String, day: String) throws {
        let reader = DateReader(Self.pattern(pattern, isPartial: true), centuryPivot: nil)
        let read = try reader.partialDay(text)
        #expect("\(read.day) \(read.precision.rawValue)" == day)
    }

    @Test(arguments: [
        ("YYYY-MM-DD", false, "1980-13-01", "there is no month 13"),
        ("YYYY-MM-DD", false, "1980-00-01", "there is no month 0"),
        ("YYYY-MM-DD", false, "1981-02-29", "there is no day 29 in 1981-02"),
        ("YYYY-MM-DD", false, "1900-02-29", "there is no day 29 in 1900-02"),
        ("YYYY-MM-DD", false, "1980-04-31", "there is no day 31 in 1980-04"),
        ("YYYY-MM-DD", false, "0000-01-01", "there is no year 0"),
        ("YYYY-MM-DD", true, "1980-xx-32", "there is no day 32 in any month"),
        ("YYYY-MM-DD", false, "1980-01-xx", "it is not in the form YYYY-MM-DD"),
        ("YYYY-MM-DD", false, "1980-01", "it is not in the form YYYY-MM-DD"),
        ("YYYY-MM-DD", true, "1980-01-x?", "it is not in the form YYYY-MM-DD"),
        ("YYYY-MM-DD", true, "", "it is not in the form YYYY-MM-DD"),
        ("YYYY-MM-DD", false, "1980-1-01", "it is not in the form YYYY-MM-DD"),
        ("YYYY-MM-DD", false, "1980-01-01 ", "it is not in the form YYYY-MM-DD"),
        ("YYYY", false, "80", "it is not in the form YYYY"),
        ("YYYY", false, "19801", "it is not in the form YYYY"),
        ("MMMM D, YYYY", false, "Sep 30, 2010", "it is not in the form MMMM D, YYYY"),
        ("MMM YYYY", false, "September 2010", "it is not in the form MMM YYYY"),
        ("MMM-YY", false, "Jan-80", "its year has two digits, and nothing says of which century"),
    ])
    func `is refused with what is wrong with it`(
        pattern: String, isPartial: Bool, text: String, reason: String
    ) throws {
        let reader = DateReader(Self.pattern(pattern, isPartial: isPartial), centuryPivot: nil)
        let problem = #expect(throws: FieldProblem.self) { try reader.partialDay(text) }
        #expect(problem?.reason == reason)
    }

    @Test(arguments: 0..<300 as Range<UInt64>)
    func `reads back whatever is written by its pattern`(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        let number = Int.random(in: -719_162...2_932_896, using: &random)
        let day = try #require(Day(number: number))
        let texts = [
            "YYYY-MM-DD", "M/D/YYYY", "MMMM D, YYYY", "DD MMM YYYY", "YYYYMMDD", "YYYY-MM", "YYYY",
        ]
        let text = try #require(texts.randomElement(using: &random))
        let pattern = Self.pattern(text)
        let read = try DateReader(pattern, centuryPivot: nil).partialDay(
            Self.text(of: day, pattern))
        let (year, month, dayOfMonth) = day.parts
        #expect(read.day.year == year)
        #expect(read.day.month == (text == "YYYY" ? 1 : month))
        #expect(read.day.day == (text.contains("D") ? dayOfMonth : 1))
        #expect(read.precision == (text.contains("D") ? .day : text == "YYYY" ? .year : .month))
    }

    private static func text(of day: Day, _ pattern: DatePattern) -> String {
        pattern.parts.map { part in
            switch part {
            case .year(let digits): padded(day.year, to: digits)
            case .month(let digits): padded(day.month, to: digits)
            case .monthName(let isWhole):
                isWhole
                    ? DateReader.monthNames[day.month - 1].uppercased()
                    : String(DateReader.monthNames[day.month - 1].prefix(3)).uppercased()
            case .day(let digits): padded(day.day, to: digits)
            case .text(let text): text
            }
        }.joined()
    }
}

@Suite struct `The period of a label` {
    @Test(arguments: [
        ("CY", "2010", "2010-01-01 2011-01-01"), ("USFY", "2010", "2009-10-01 2010-10-01"),
        ("AUFY", "2010", "2009-07-01 2010-07-01"), ("JFY", "2010", "2010-04-01 2011-04-01"),
        ("UKFY", "2010", "2010-04-01 2011-04-01"), ("date", "2010", "2010-01-01 2011-01-01"),
        ("date", "2010-12", "2010-12-01 2011-01-01"), ("date", "2012-02", "2012-02-01 2012-03-01"),
        ("date", "2010-12-31", "2010-12-31 2011-01-01"),
    ])
    func `is half-open and begins where its calendar does`(
        calendar: String, text: String, days: String
    ) throws {
        let pattern = `A publisher's day`.pattern("YYYY-MM-DD", isPartial: true)
        let day = try DateReader(pattern, centuryPivot: nil).partialDay(text)
        let period = try #require(PeriodCalendar(rawValue: calendar)).days(of: day)
        #expect("\(period.from) \(period.until)" == days)
    }

    @Test(arguments: [
        ("USFY", 1, nil, "its period is not between 0001-01-01 and 9999-12-31"),
        ("CY", 9999, nil, "its period is not between 0001-01-01 and 9999-12-31"),
        ("CY", 2010, 9, "it is more than the year that CY is counted in"),
    ])
    func `is refused where there is none`(
        calendar: String, year: Int, month: Int?, reason: String
    ) throws {
        let day = try PartialDay(year: year, month: month, day: nil)
        let calendar = try #require(PeriodCalendar(rawValue: calendar))
        let problem = #expect(throws: FieldProblem.self) { try calendar.days(of: day) }
        #expect(problem?.reason == reason)
    }
}

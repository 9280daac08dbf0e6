import TestSupport
import Testing
import Warehouse

/// Reads a value from the text of a field.
func value<Value: FieldDecodable>(_ type: Value.Type, _ text: String) throws(FieldProblem) -> Value
{
    let bytes = [UInt8](text.utf8)
    return try Value(field: bytes.span)
}

/// Why a text is not a value of a type, and what to do; `nil` if it is one.
func fault<Value: FieldDecodable>(_ type: Value.Type, _ text: String) -> String? {
    do {
        _ = try value(type, text)
        return nil
    } catch {
        return "\(error.reason); \(error.fix)"
    }
}

@Suite struct `A day` {
    @Test(arguments: [
        ("0001-01-01", -719_162), ("1582-10-15", -141_427), ("1969-12-31", -1), ("1970-01-01", 0),
        ("2000-02-29", 11_016), ("2000-03-01", 11_017), ("2024-02-29", 19_782),
        ("2026-11-23", 20_780), ("9999-12-31", 2_932_896),
    ])
    func `is a number of days since 1970 and prints as it is written`(
        text: String, number: Int
    ) throws {
        let day = try Day(text)
        #expect(day.number == number)
        #expect(day.description == text)
        #expect(Day(number: number) == day)
    }

    @Test(arguments: [
        ("2023-02-28", nil), ("2023-02-29", "there is no day 29 in 2023-02"),
        ("2024-02-29", nil), ("2024-02-30", "there is no day 30 in 2024-02"),
        ("1900-02-28", nil), ("1900-02-29", "there is no day 29 in 1900-02"),
        ("2000-02-29", nil), ("1949-02-30", "there is no day 30 in 1949-02"),
        ("2023-04-30", nil), ("2023-04-31", "there is no day 31 in 2023-04"),
        ("2023-12-31", nil), ("2023-12-32", "there is no day 32 in 2023-12"),
        ("2023-01-01", nil), ("2023-01-00", "there is no day 0 in 2023-01"),
        ("2023-12-01", nil), ("2023-13-01", "there is no month 13"),
        ("2023-01-01", nil), ("2023-00-01", "there is no month 0"),
        ("0001-01-01", nil), ("0000-12-31", "there is no year 0"),
        ("9999-12-31", nil), ("10000-01-01", "it is not in the form YYYY-MM-DD"),
        ("", "it is not in the form YYYY-MM-DD"),
        ("2023-1-1", "it is not in the form YYYY-MM-DD"),
        ("2023/01/01", "it is not in the form YYYY-MM-DD"),
        ("23-01-2023", "it is not in the form YYYY-MM-DD"),
        ("2023-01-01 ", "it is not in the form YYYY-MM-DD"),
        ("2023-01-0٣", "it is not in the form YYYY-MM-DD"),
        ("-023-01-01", "it is not in the form YYYY-MM-DD"),
    ])
    func `is one that the calendar has`(text: String, reason: String?) {
        #expect(fault(Day.self, text) == reason.map { "\($0); write the day as YYYY-MM-DD" })
    }

    @Test func `follows the one before, for as long as there are days`() throws {
        var expected = (year: 1, month: 1, day: 1)
        for number in Day.range.lowerBound.number...Day.range.upperBound.number {
            let parts = Day(number: number)?.parts
            guard let parts, parts == expected else {
                Issue.record("day \(number) is \(String(describing: parts)), not \(expected)")
                return
            }
            expected.day += 1
            if expected.day > Day.dayCount(ofMonth: expected.month, in: expected.year) {
                expected = (expected.year, expected.month + 1, 1)
            }
            if expected.month > 12 { expected = (expected.year + 1, 1, 1) }
        }
        #expect(expected == (10_000, 1, 1))
    }

    @Test(arguments: 0..<500 as Range<UInt64>)
    func `has the number that its parts give`(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        let day = try #require(Day(number: Int.random(in: -719_162...2_932_896, using: &random)))
        #expect(Day(year: day.year, month: day.month, day: day.day) == day)
        #expect(try Day(day.description) == day)
    }

    @Test(arguments: [
        ("2023-12-31", 1, "2024-01-01"), ("2024-03-01", -1, "2024-02-29"),
        ("9999-12-31", 0, "9999-12-31"), ("9999-12-31", 1, nil), ("0001-01-01", -1, nil),
        ("2000-01-01", Int.max, nil),
    ])
    func `counts days on and back`(text: String, days: Int, result: String?) throws {
        #expect(try Day(text).adding(days: days)?.description == result)
    }

    @Test(arguments: [
        ("2023-10-01", 1, "2024-10-01"), ("2024-02-29", 1, "2025-03-01"),
        ("2024-02-29", 4, "2028-02-29"), ("2024-02-29", -1, "2023-03-01"),
        ("9999-01-01", 1, nil), ("0001-01-01", -1, nil), ("2000-01-01", Int.max, nil),
    ])
    func `counts years on and back`(text: String, years: Int, result: String?) throws {
        #expect(try Day(text).adding(years: years)?.description == result)
    }

    @Test func `is ordered, and days apart from another`() throws {
        let (first, second) = (try Day("2024-02-28"), try Day("2024-03-01"))
        #expect(first < second)
        #expect(second - first == 2)
    }

    @Test(arguments: [(2023, 2, 29), (2023, 13, 1), (0, 1, 1), (10_000, 1, 1), (2023, 1, 0)])
    func `is not made of parts that no calendar has`(year: Int, month: Int, day: Int) {
        #expect(Day(year: year, month: month, day: day) == nil)
    }

    @Test func `may be left empty where the column allows it`() throws {
        #expect(try value(Day?.self, "") == nil)
        #expect(try value(Day?.self, "2024-02-29")?.day == 29)
        #expect(
            fault(Day?.self, "2024-02-30")
                == "there is no day 30 in 2024-02; write the day as YYYY-MM-DD, or leave it empty")
    }
}

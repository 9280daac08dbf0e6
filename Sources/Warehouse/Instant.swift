/// A moment in UTC, to the millisecond.
public struct Instant: Hashable, Sendable {
    /// Milliseconds since 1970-01-01T00:00:00Z, without leap seconds, as computers count.
    public let milliseconds: Int64

    private static let perDay = 86_400_000 as Int64

    /// The instant with a number, or `nil` if it is not in the years 1 to 9999.
    public init?(milliseconds: Int64) {
        let day = Int(Self.day(of: milliseconds))
        guard Day(number: day) != nil else { return nil }
        self.milliseconds = milliseconds
    }

    /// The first instant of a day.
    public init(startOf day: Day) { milliseconds = Int64(day.number) * Self.perDay }

    private static func day(of milliseconds: Int64) -> Int64 {
        let (day, rest) = milliseconds.quotientAndRemainder(dividingBy: perDay)
        return rest < 0 ? day - 1 : day
    }
}

extension Instant: Comparable {
    public static func < (left: Instant, right: Instant) -> Bool {
        left.milliseconds < right.milliseconds
    }
}

extension Instant: CustomStringConvertible {
    /// The instant as `2026-11-23T12:34:56.789Z`, always with three decimals, so that texts sort
    /// like the instants they stand for.
    public var description: String {
        let number = Self.day(of: milliseconds)
        let time = Int(milliseconds - number * Self.perDay)
        let day = Day(number: Int(number)).map(\.description) ?? ""
        let (seconds, rest) = time.quotientAndRemainder(dividingBy: 1000)
        return "\(day)T\(padded(seconds / 3600, to: 2)):\(padded(seconds / 60 % 60, to: 2))"
            + ":\(padded(seconds % 60, to: 2)).\(padded(rest, to: 3))Z"
    }
}

extension Instant: FieldDecodable {
    public static var instruction: String { "write the instant in UTC as YYYY-MM-DDTHH:MM:SSZ" }

    /// Reads an instant with or without milliseconds.
    public init(field: Span<UInt8>) throws(FieldProblem) {
        let wrongForm = FieldProblem(
            "it is not in the form YYYY-MM-DDTHH:MM:SSZ", fix: Self.instruction)
        let hasMilliseconds = field.count == 24
        guard field.count == 20 || hasMilliseconds, field[10] == UInt8(ascii: "T"),
            field[13] == UInt8(ascii: ":"), field[16] == UInt8(ascii: ":"),
            field[field.count - 1] == UInt8(ascii: "Z"),
            !hasMilliseconds || field[19] == UInt8(ascii: "."),
            let hour = field.number(11..<13), let minute = field.number(14..<16),
            let second = field.number(17..<19),
            let rest = hasMilliseconds ? field.number(20..<23) : 0
        else { throw wrongForm }
        let day: Day
        do { day = try Day(field: field.extracting(first: 10)) } catch {
            throw FieldProblem(error.reason, fix: Self.instruction)
        }
        guard hour < 24 else {
            throw FieldProblem("there is no hour \(hour)", fix: Self.instruction)
        }
        guard minute < 60 else {
            throw FieldProblem("there is no minute \(minute)", fix: Self.instruction)
        }
        guard second < 60 else {
            throw FieldProblem("there is no second \(second)", fix: Self.instruction)
        }
        let seconds = (hour * 60 + minute) * 60 + second
        milliseconds = Int64(day.number) * Self.perDay + Int64(seconds * 1000 + rest)
    }
}

internal import Glibc

/// The time of day, in UTC, and a clock that only ever goes forward.
public enum SystemClock {
    /// Milliseconds since 1970-01-01T00:00:00Z.
    public static var millisecondsSince1970: Int64 {
        var time = timespec()
        _ = unsafe clock_gettime(CLOCK_REALTIME, &time)
        return Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000
    }

    /// The present instant as `2026-11-23T12:34:56.789Z`.
    public static var now: String { text(millisecondsSince1970: millisecondsSince1970) }

    /// Nanoseconds since some moment that stays the same while the process runs; setting the
    /// clock does not change it, so differences are durations.
    public static var monotonicNanoseconds: Int64 {
        var time = timespec()
        _ = unsafe clock_gettime(CLOCK_MONOTONIC, &time)
        return Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
    }

    /// An instant as `2026-11-23T12:34:56.789Z`, always with three decimals so that texts sort
    /// like the instants they stand for.
    static func text(millisecondsSince1970 milliseconds: Int64) -> String {
        var (seconds, rest) = milliseconds.quotientAndRemainder(dividingBy: 1000)
        if rest < 0 { (seconds, rest) = (seconds - 1, rest + 1000) }
        var time = time_t(seconds)
        var parts = unsafe tm()
        _ = unsafe gmtime_r(&time, &parts)
        let day = unsafe [
            digits(parts.tm_year + 1900, 4), digits(parts.tm_mon + 1, 2), digits(parts.tm_mday, 2),
        ].joined(separator: "-")
        let clock = unsafe [
            digits(parts.tm_hour, 2), digits(parts.tm_min, 2), digits(parts.tm_sec, 2),
        ].joined(separator: ":")
        return "\(day)T\(clock).\(digits(Int32(rest), 3))Z"
    }

    private static func digits(_ number: Int32, _ width: Int) -> String {
        let text = String(number)
        return String(repeating: "0", count: max(0, width - text.utf8.count)) + text
    }
}

/// A moment in the life of a warehouse, as one asks for it.
public enum Moment: Equatable, Sendable {
    /// When a batch had just ended.
    case batch(Int64)
    case instant(Instant)
    /// The end of a day in UTC.
    case day(Day)

    /// Reads `batch:5`, `2026-01-02T03:04:05Z` or `2026-01-02`.
    public init(_ text: String) throws(MomentError) {
        if text.hasPrefix("batch:") {
            guard let number = Int64(text.dropFirst(6)), number > 0 else {
                throw .badMoment(
                    text, reason: "a batch has a number from 1",
                    fix: "write batch:5; `alliance batches` lists them")
            }
            self = .batch(number)
            return
        }
        do {
            var copy = text
            copy.makeContiguousUTF8()
            self =
                text.utf8.count > 10
                ? .instant(try Instant(field: copy.utf8Span.span)) : .day(try Day(text))
        } catch {
            throw .badMoment(
                text, reason: error.reason,
                fix: "give batch:5, an instant in UTC as 2026-01-02T03:04:05Z, or a day as "
                    + "2026-01-02")
        }
    }
}

extension Moment: CustomStringConvertible {
    /// The moment as one would type it.
    public var description: String {
        switch self {
        case .batch(let id): "batch:\(id)"
        case .instant(let instant): "\(instant)"
        case .day(let day): "\(day)"
        }
    }
}

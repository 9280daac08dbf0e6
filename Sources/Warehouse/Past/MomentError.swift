/// Why nothing can be said of a moment.
public enum MomentError: Error, Equatable, Sendable {
    case badMoment(String, reason: String, fix: String)
    case noBatch(Int64, newest: Int64)
    /// It is before the end of the first batch.
    case beforeTheBeginning(Moment, firstBatch: Int64, endedAt: String)
    /// Nothing was ever loaded.
    case nothingKnown(Moment)
    case future(Moment, now: String)
}

extension MomentError: CustomStringConvertible {
    public var description: String {
        switch self {
        case .badMoment(let text, let reason, let fix):
            """
            "\(text)" is no moment: \(reason)
              fix: \(fix)
            """
        case .noBatch(let id, let newest):
            """
            there is no batch \(id); the newest is \(newest)
              fix: see `alliance batches` for those there are
            """
        case .beforeTheBeginning(let moment, let first, let endedAt):
            """
            at \(moment) this warehouse knew nothing: it begins with batch \(first), at \(endedAt)
              fix: ask for that moment or a later one
            """
        case .nothingKnown(let moment):
            """
            at \(moment) this warehouse knew nothing: nothing was ever loaded
              fix: load the figures with `alliance init`, or files with `alliance import`
            """
        case .future(let moment, let now):
            """
            \(moment) is still to come; it is \(now)
              fix: ask for a moment that has been, or leave it out for the present
            """
        }
    }
}

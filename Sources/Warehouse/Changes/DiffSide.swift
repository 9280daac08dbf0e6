/// One of the two things that a diff compares.
public enum DiffSide: Equatable, Sendable {
    /// What the warehouse knew at a moment.
    case moment(Moment)
    /// What one source says today.
    case source(String)

    /// Reads a number of a batch, a moment, or the code of a source.
    public init(_ text: String) throws {
        if let number = Int64(text), number > 0 {
            self = .moment(.batch(number))
        } else if text.hasPrefix("batch:") || text.utf8.first.map(Self.isDigit) ?? true {
            self = .moment(try Moment(text))
        } else {
            self = .source(text)
        }
    }

    private static func isDigit(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }
}

extension DiffSide: CustomStringConvertible {
    public var description: String {
        switch self {
        case .moment(let moment): "\(moment)"
        case .source(let source): source
        }
    }
}

/// Something that is not as it should be, and what can be done about it.
public struct Finding: Equatable, Sendable {
    /// The name of the check that found it: `integrity`.
    public let check: String
    /// What is wrong, as a sentence.
    public let problem: String
    /// What can be done, as an order.
    public let remedy: String
}

extension Finding: CustomStringConvertible {
    public var description: String { "\(check): \(problem)\n  fix: \(remedy)" }
}

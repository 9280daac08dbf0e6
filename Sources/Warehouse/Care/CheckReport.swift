/// What a check of a warehouse looked at, and what it found.
public struct CheckReport: Equatable, Sendable {
    /// The names of the checks that were made, in order.
    public let checks: [String]
    public let findings: [Finding]

    /// Whether everything is as it should be.
    public var isSound: Bool { findings.isEmpty }
}

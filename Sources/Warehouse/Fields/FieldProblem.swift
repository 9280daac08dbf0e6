/// Why the text of a field is not a value of its type.
public struct FieldProblem: Error, Equatable, Sendable {
    /// What is wrong, as a clause: `there is no month 13`.
    public let reason: String
    /// What the author can do about it, as an order: `write the day as YYYY-MM-DD`.
    public let fix: String

    public init(_ reason: String, fix: String) {
        self.reason = reason
        self.fix = fix
    }
}

extension FieldProblem: CustomStringConvertible {
    public var description: String { "\(reason)\n  fix: \(fix)" }
}

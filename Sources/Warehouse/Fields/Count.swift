/// How many there are of something: a whole number that is not negative.
public struct Count: Hashable, Sendable {
    public let value: Int64

    /// The count, or `nil` if `value` is negative.
    public init?(_ value: Int64) {
        guard value >= 0 else { return nil }
        self.value = value
    }
}

extension Count: Comparable {
    public static func < (left: Count, right: Count) -> Bool { left.value < right.value }
}

extension Count: CustomStringConvertible {
    public var description: String { "\(value)" }
}

extension Count: FieldDecodable {
    public static var instruction: String { "write a count of 0 or more in digits, such as 12345" }

    public init(field: Span<UInt8>) throws(FieldProblem) {
        guard let number = Int64(digits: field) else {
            throw NumberFault.problem(with: field, form: .count, fix: Self.instruction)
        }
        guard let count = Count(number) else {
            throw FieldProblem("it is negative", fix: Self.instruction)
        }
        self = count
    }
}

extension Int64: FieldDecodable {
    public static var instruction: String { "write a whole number in digits, such as 12345" }

    /// Reads a whole number that may be negative.
    public init(field: Span<UInt8>) throws(FieldProblem) {
        guard let number = Int64(digits: field) else {
            throw NumberFault.problem(with: field, form: .wholeNumber, fix: Self.instruction)
        }
        self = number
    }

    /// The number that a field of ASCII digits, perhaps after a hyphen, stands for; `nil` if it is
    /// anything else or does not fit.
    @inline(__always)
    init?(digits field: Span<UInt8>) {
        let isNegative = !field.isEmpty && field[0] == UInt8(ascii: "-")
        var place = isNegative ? 1 : 0
        guard place < field.count else { return nil }
        var number = 0 as Int64
        while place < field.count {
            guard let digit = digit(field[place]) else { return nil }
            // Negative numbers are built downwards, because the least has no positive twin.
            let (product, overflow) = number.multipliedReportingOverflow(by: 10)
            let step = isNegative ? -Int64(digit) : Int64(digit)
            let (sum, carry) = product.addingReportingOverflow(step)
            if overflow || carry { return nil }
            number = sum
            place &+= 1
        }
        self = number
    }
}

extension Int: FieldDecodable {
    public static var instruction: String { Int64.instruction }

    public init(field: Span<UInt8>) throws(FieldProblem) { self = Int(try Int64(field: field)) }
}

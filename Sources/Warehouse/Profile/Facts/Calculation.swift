/// What is done with the numbers of one field: times, divided by, and one divided by it.
struct Calculation {
    /// Whether every number stays as it is.
    var isIdle: Bool { multiplier == nil && !isInverted }

    private let multiplier: LongDecimal?
    private let wholeMultiplier: Int64?
    private let isInverted: Bool

    /// - Parameter multipliers: In plain digits.
    init(multipliers: [String], isInverted: Bool) {
        let factors = multipliers.compactMap { LongDecimal($0) }
        multiplier = factors.isEmpty ? nil : factors.reduce(LongDecimal("1") ?? .zero, *)
        wholeMultiplier = multiplier.flatMap { Int64($0.description) }
        self.isInverted = isInverted
    }

    /// - Parameter number: In plain digits.
    /// - Parameter divisor: In plain digits; `nil`: it is not divided.
    func result(of number: String, dividedBy divisor: String?) throws(FieldProblem) -> String {
        var number = number
        if multiplier != nil { number = multiplied(number) }
        if let divisor { number = try Self.quotient(number, divisor) }
        return isInverted ? try Self.quotient("1", number) : number
    }

    private func multiplied(_ number: String) -> String {
        if let wholeMultiplier, let whole = Int64(number) {
            let (product, overflow) = whole.multipliedReportingOverflow(by: wholeMultiplier)
            if !overflow { return String(product) }
        }
        guard let multiplier, let decimal = LongDecimal(number) else { return number }
        return (decimal * multiplier).description
    }

    /// The quotient to twelve digits, which is more than any publisher prints.
    private static func quotient(
        _ dividend: String, _ divisor: String
    ) throws(FieldProblem) -> String {
        guard let dividend = Double(dividend), let divisor = Double(divisor) else {
            throw FieldProblem("it cannot be divided", fix: "check the number")
        }
        if divisor == 0 {
            throw FieldProblem("it would be divided by 0", fix: "correct the divisor")
        }
        let quotient = dividend / divisor
        guard quotient.isFinite, let decimal = LongDecimal(quotient.decimalText) else {
            throw FieldProblem("its quotient is too large", fix: "check the divisor")
        }
        return decimal.rounded(toSignificantDigits: 12).description
    }
}

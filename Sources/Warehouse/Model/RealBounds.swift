/// Between which limits a decimal number has to be.
public struct RealBounds: Equatable, Sendable {
    /// The least value, or the value that it must be more than.
    let lower: Double?
    let excludesLower: Bool
    let upper: Double?

    init(from lower: Double? = nil, through upper: Double? = nil) {
        self.lower = lower
        self.upper = upper
        excludesLower = false
    }

    init(above lower: Double) {
        self.lower = lower
        upper = nil
        excludesLower = true
    }

    func problem(with number: Double) -> FieldProblem? {
        if let lower, number < lower || excludesLower && number == lower {
            let isNegative = number < 0 && lower == 0
            return FieldProblem(
                isNegative ? "it is negative" : "it is too small", fix: instruction)
        }
        if let upper, number > upper { return FieldProblem("it is too large", fix: instruction) }
        return nil
    }

    var instruction: String {
        switch (lower, upper) {
        case (let lower?, let upper?):
            "write a number from \(lower.decimalText) to \(upper.decimalText)"
        case (let lower?, nil):
            excludesLower
                ? "write a number above \(lower.decimalText)"
                : "write a number of \(lower.decimalText) or more"
        case (nil, let upper?): "write a number of at most \(upper.decimalText)"
        case (nil, nil): Double.instruction
        }
    }
}

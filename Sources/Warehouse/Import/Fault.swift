/// What is wrong with a row that is sound CSV.
struct Fault {
    /// The place of the column in the dataset, or `nil` if the row as a whole is at fault.
    let column: Int?
    /// The name under which faults of this kind are kept and counted.
    let code: String
    /// What is wrong, as a clause: `it is negative`.
    let reason: String
    /// What the author can do about it, as an order.
    let remedy: String

    init(_ column: Int?, _ code: String, _ reason: String, remedy: String) {
        self.column = column
        self.code = code
        self.reason = reason
        self.remedy = remedy
    }

    init(_ column: Int, _ problem: FieldProblem) {
        self.init(column, "bad_value", problem.reason, remedy: problem.fix)
    }
}

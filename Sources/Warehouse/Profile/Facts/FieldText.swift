/// What a field has come to on its way from a publisher's cell.
struct FieldText: Equatable {
    enum Form {
        /// As the publisher writes it.
        case published
        /// A number in plain digits.
        case number
        /// A day as `YYYY-MM-DD`.
        case day
        /// As the profile has it, which is as canonical CSV has it.
        case own
    }

    /// Empty where there is nothing.
    var text: String
    var form = Form.published
    /// How much of the day is known.
    var precision: PartialDay.Precision?
    /// What is wrong with it; ``text`` is then the publisher's.
    var problem: FieldProblem?
    /// The name under which the fault is kept; `nil`: it is one of form.
    var faultCode: String?
    /// Why there is nothing, as far as the publisher says.
    var missing: Profile.MissingReason?

    static let empty = FieldText(text: "")

    init(text: String, form: Form = .published) {
        self.text = text
        self.form = form
    }

    init(_ day: PartialDay) {
        text = day.day.description
        form = .day
        precision = day.precision
    }

    init(_ cell: GridCell) {
        switch cell.kind {
        case .text: self.init(text: cell.text.collapsed)
        case .number: self.init(text: cell.text, form: .number)
        case .date: self.init(text: cell.text, form: .day)
        }
    }

    var isEmpty: Bool { text.isEmpty }

    func with(_ problem: FieldProblem) -> FieldText {
        var text = self
        text.problem = problem
        text.precision = nil
        return text
    }
}

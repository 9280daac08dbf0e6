/// What makes one field of a fact, or the fields of its period.
struct FactStep {
    enum Kind {
        case field(FieldPlan)
        case period(PeriodPlan)
    }

    let kind: Kind
    /// The place in the dataset; of a period, that of its first day.
    let field: Int
    /// The column that says how much of a day is known, unless the profile says it itself.
    let precision: Int?
    let level: FieldLevel
    /// The column of the table that it comes from; `nil` if that is none, or the value's.
    let column: Int?
    /// Whether it comes from the cell of the value.
    let isValue: Bool

    /// The fields that it may set.
    var fields: [Int] {
        if case .period(let plan) = kind { return plan.fields }
        return [field] + (precision.map { [$0] } ?? [])
    }

    /// How its ally is found out, if it is one.
    var ally: AllyPlan? {
        if case .field(let plan) = kind { plan.ally } else { nil }
    }

    /// The same, made where more is known.
    func raised(to level: FieldLevel) -> FactStep {
        FactStep(
            kind: kind, field: field, precision: precision, level: self.level.union(level),
            column: column, isValue: isValue)
    }

    func take(_ place: FactPlace, into draft: inout FactDraft) {
        switch kind {
        case .field(let plan): store(plan.text(at: place, &draft.settings), in: &draft)
        case .period(let plan): plan.take(place, into: &draft)
        }
    }

    private func store(_ text: FieldText, in draft: inout FactDraft) {
        draft.fields[field] = text.isEmpty ? nil : text.text
        if let reason = text.missing { draft.missing = draft.missing ?? reason }
        if let problem = text.problem {
            draft.faults.append(
                Fault(
                    field, text.faultCode ?? "bad_value", problem.reason, remedy: problem.fix))
        }
        if let precision { draft.fields[precision] = text.precision?.rawValue }
    }
}

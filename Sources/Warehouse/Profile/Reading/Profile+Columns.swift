extension Profile {
    /// Every column that a table's form names, in any of its ways.
    func namedColumns(of form: TableForm) -> [String] {
        var names = form.fillDown.flatMap(\.self) + form.ignored + (form.section?.column ?? [])
        names += form.section?.when.columns ?? []
        names += form.end?.columns ?? []
        names += form.skips.flatMap(\.when.columns)
        names += form.totals.flatMap(\.columns)
        for facts in form.facts {
            names += facts.when?.columns ?? []
            names += facts.fields.values.flatMap(\.columns)
            names += facts.period?.text.columns ?? []
            for case .one(let column) in facts.values.map(\.selection) { names += column }
            names += facts.values.flatMap(\.except)
        }
        return names
    }
}

extension RowTest {
    /// The columns that it asks about.
    var columns: [String] {
        switch self {
        case .subject(.column(let names), _): names
        case .subject(.section, _), .blank: []
        case .all(let tests), .any(let tests): tests.flatMap(\.columns)
        case .not(let test): test.columns
        }
    }
}

extension TableForm.Total {
    fileprivate var columns: [String] {
        switch self {
        case .row(let row, let sums, let columns, _): row.columns + sums.columns + columns
        case .column(let column, let parts, _): column + parts.flatMap(\.self)
        }
    }
}

extension FieldRule.TemplatePart {
    fileprivate var columns: [String] {
        switch self {
        case .text: []
        case .column(let names): names
        }
    }
}

extension FieldRule {
    /// The columns that its text can come from.
    var columns: [String] {
        let own: [String] =
            switch origin {
            case .column(let names): names
            case .template(let parts):
                parts.flatMap(\.columns)
            case .first(let rules): rules.flatMap(\.columns)
            case .ally(let rules): rules.flatMap(\.text.columns)
            case .dayParts(let year, let month, let day):
                year.columns + (month?.columns ?? []) + (day?.columns ?? [])
            case .constant, .value, .header, .preamble, .section, .sheet, .file: []
            }
        return own + (divisor ?? [])
    }
}

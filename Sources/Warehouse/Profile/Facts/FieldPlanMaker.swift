/// Works out how the fields of a dataset are made of the columns of one table.
final class FieldPlanMaker {
    let form: FactsForm
    let profile: Profile
    let header: TableHeader
    private let allies: AllyResolver
    private let numbers: NumberReader
    /// Columns that the profile asks for and the file does not have, in the order of the dataset.
    private(set) var missingColumns: [[String]] = []

    init(_ form: FactsForm, of profile: Profile, header: TableHeader, allies: AllyResolver) {
        self.form = form
        self.profile = profile
        self.header = header
        self.allies = allies
        numbers = NumberReader(profile.numbers)
    }

    /// How the column of a dataset is filled.
    func plan(for rule: FieldRule, of field: Int) throws -> FieldPlan {
        let column = form.dataset.columns[field]
        let isMeasure = form.dataset.measureIndexes.contains(field) && !rule.isConstant
        var purpose = Purpose(
            isDay: column.kind == .day, isNumber: column.kind.holdsNumbers, isMarked: isMeasure,
            isCounted: isMeasure)
        let marks = try TextMarks(form.marks, at: .field(column.name), of: form.dataset)
        purpose.marks = marks.isEmpty ? nil : marks
        return try plan(rule, purpose)
    }

    /// How the text of a period is read.
    func plan(forPeriod rule: PeriodRule) throws -> FieldPlan {
        var text = rule.text
        if text.date == nil {
            // Labels are years; what is no year in any calendar may be known in part.
            let year: [DatePattern.Part] = [.year(digits: 4)]
            let rest: [DatePattern.Part] = [
                .text("-"), .month(digits: 2), .text("-"), .day(digits: 2),
            ]
            let isDate = rule.calendar == PeriodCalendar.date.rawValue
            text.date = DatePattern(parts: isDate ? year + rest : year, isPartial: isDate)
        }
        var purpose = Purpose(isDay: true)
        let marks = try TextMarks(form.marks, at: .field("period"), of: form.dataset)
        purpose.marks = marks.isEmpty ? nil : marks
        return try plan(text, purpose)
    }

    /// What a text is made for.
    private struct Purpose {
        var isDay = false
        var isNumber = false
        /// Whether the markers of missing values are looked for.
        var isMarked = false
        /// Whether it is what every value is multiplied for.
        var isCounted = false
        var marks: TextMarks?
    }

    private func plan(_ rule: FieldRule, _ purpose: Purpose) throws -> FieldPlan {
        let source = try source(of: rule, purpose)
        let isValue = source.isValue
        let isCounted = purpose.isCounted || isValue && purpose.isNumber
        let divisor = rule.divisor.flatMap { index(of: $0, rule) }
        let multipliers = [rule.multiplier, isCounted ? form.multiplier : nil].compactMap(\.self)
        let calculation = Calculation(multipliers: multipliers, isInverted: rule.isInverted)
        let isNumber = purpose.isNumber || divisor != nil || !calculation.isIdle
        // The cell of a value column has been looked at before.
        let isLookedAt = if case .value = source { true } else { false }
        let hasDay = purpose.isDay || rule.date != nil || rule.monthAndDay != nil
        return FieldPlan(
            source, level: source.level.union(divisor == nil ? [] : .row), column: source.column,
            isValue: isValue,
            words: try TextWords(
                rule, markers: purpose.isMarked && !isLookedAt ? profile.missing : [:]),
            day: hasDay
                ? DayWords(
                    rule.date.map { DateReader($0, centuryPivot: profile.centuryPivot) },
                    monthAndDay: rule.monthAndDay) : nil,
            numbers: isNumber
                ? FieldNumbers(
                    reader: numbers, calculation: calculation, divisor: divisor,
                    divisorName: divisor.map { header.columns[$0] } ?? "",
                    markers: profile.missing) : nil,
            marks: purpose.marks)
    }

    private func source(of rule: FieldRule, _ purpose: Purpose) throws -> FieldPlan.Source {
        switch rule.origin {
        case .constant(let text): return .constant(FieldText(text: text, form: .own))
        case .column(let names): return index(of: names, rule).map { .column($0) } ?? .nothing
        case .value: return .value
        case .header(let group): return .header(group: group)
        case .preamble(let pattern):
            let regex = try Regex(pattern.text)
            return .constant(header.preamble.lazy.compactMap { $0.part(regex) }.first)
        case .section: return .section
        case .sheet(let pattern): return .constant(try part(pattern, of: header.sheet ?? ""))
        case .file(let pattern): return .constant(try part(pattern, of: header.file))
        case .template(let parts):
            return .template(
                parts.compactMap { part in
                    switch part {
                    case .text(let text): .text(text)
                    case .column(let names): index(of: names, rule).map { .column($0) }
                    }
                })
        case .first(let rules):
            let inner = Purpose(isMarked: purpose.isMarked)
            return .first(try rules.map { try plan($0, inner) })
        case .ally(let rules):
            return .ally(
                AllyPlan(
                    try rules.map { rule in
                        AllyPlan.Rule(
                            try plan(rule.text, Purpose(marks: purpose.marks)), key: rule.key,
                            scheme: rule.scheme)
                    }, allies))
        case .dayParts(let year, let month, let day):
            return .dayParts(
                year: try plan(year, Purpose()), month: try month.map { try plan($0, Purpose()) },
                day: try day.map { try plan($0, Purpose()) })
        }
    }

    private func part(_ pattern: Pattern?, of text: String) throws -> String? {
        try pattern.map { text.part(try Regex($0.text)) } ?? text
    }

    /// The place of the first of these columns that the file has.
    private func index(of names: [String], _ rule: FieldRule) -> Int? {
        let index = header.index(of: names)
        if index == nil, !rule.isOptional, !missingColumns.contains(names) {
            missingColumns.append(names)
        }
        return index
    }
}

extension FieldPlan.Source {
    fileprivate static var nothing: FieldPlan.Source { .constant(FieldText.empty) }

    fileprivate static func constant(_ text: String?) -> FieldPlan.Source {
        .constant(FieldText(text: (text ?? "").collapsed))
    }

    fileprivate var level: FieldLevel {
        switch self {
        case .constant: []
        case .column, .section, .template: .row
        case .value: .value
        case .header: .column
        case .first(let plans): plans.reduce(into: []) { $0.formUnion($1.level) }
        case .ally(let plan): plan.rules.reduce(into: []) { $0.formUnion($1.text.level) }
        case .dayParts(let year, let month, let day):
            year.level.union(month?.level ?? []).union(day?.level ?? [])
        }
    }

    fileprivate var isValue: Bool {
        switch self {
        case .value: true
        case .first(let plans): plans.contains(where: \.isValue)
        default: false
        }
    }

    /// The column of the table that a fault in it is shown for.
    fileprivate var column: Int? {
        switch self {
        case .column(let index): index
        case .template(let parts):
            parts.lazy.compactMap { if case .column(let index) = $0 { index } else { nil } }.first
        case .first(let plans): plans.lazy.compactMap(\.column).first
        case .ally(let plan): plan.rules.lazy.compactMap(\.text.column).first
        case .dayParts(let year, _, _): year.column
        case .constant, .value, .header, .section: nil
        }
    }
}

extension FieldRule {
    fileprivate var isConstant: Bool {
        if case .constant = origin { true } else { false }
    }
}

extension String {
    /// The first group of the first match, or the whole match of a pattern without groups.
    fileprivate func part(_ regex: Regex<AnyRegexOutput>) -> String? {
        guard let output = firstMatch(of: regex)?.output else { return nil }
        return output[output.count > 1 ? 1 : 0].substring.map(String.init)
    }
}

extension FactPlan {
    /// Works out where everything stands.
    ///
    /// - Throws: ``LayoutFault`` that names every column that the profile asks for and the file
    ///   does not have.
    init(
        _ form: FactsForm, in table: TableForm, of profile: Profile, header: TableHeader,
        source: String?, allies: AllyResolver
    ) throws {
        let dataset = form.dataset
        var missing: [[String]] = []
        let found = try form.valueColumns(
            in: header, used: profile.places(in: header, of: table), missing: &missing)
        let maker = FieldPlanMaker(form, of: profile, header: header, allies: allies)
        let steps = try Self.steps(form, maker, source: source ?? profile.source, found)
        missing = maker.missingColumns + missing
        if !missing.isEmpty { throw LayoutFault.noColumns(missing, in: header) }

        noteIndex = dataset.index(of: "note")
        dayIndex = dataset.dayIndex
        values = try ValueReader(form, missing: profile.missing)
        styles = form.styles.map { ($0, FieldSetting.all($0.set, of: dataset)) }
        places = PlaceWords(form, header)
        keyAlly = dataset.keyAllyIndex.flatMap { key in
            steps.lazy.filter { $0.field == key }.compactMap(\.ally).first
        }
        var constants = FactDraft(fields: Array(repeating: nil, count: dataset.columns.count))
        var sources = [Int?](repeating: nil, count: dataset.columns.count)
        for step in steps where step.level.isEmpty { step.take(.nowhere, into: &constants) }
        for step in steps { sources[step.field] = step.column }
        self.constants = constants
        sourceColumns = sources
        // Without columns of values, nothing that depends on one has anything to depend on.
        rowSteps = steps.filter { $0.level == .row || found.isEmpty && !$0.level.isEmpty }
        columns = found.map { [noteIndex] column in
            ValueColumnPlan(
                column, steps: steps.filter { $0.level.contains(.column) }, constants: constants,
                sourceColumns: sources, noteIndex: noteIndex)
        }
        let filled = Set(steps.flatMap(\.fields))
        measures = dataset.measureIndexes.filter(filled.contains)
    }

    /// What makes the fields, those first on which others depend.
    private static func steps(
        _ form: FactsForm, _ maker: FieldPlanMaker, source: String?, _ columns: [ValueColumn]
    ) throws -> [FactStep] {
        let dataset = form.dataset
        let names = Set(form.fields.keys).union(form.values.flatMap(\.set.keys))
        var steps: [FactStep] = []
        if let period = try period(form, maker, names) { steps.append(period) }
        for (index, column) in dataset.columns.enumerated() {
            var rule = form.fields[column.name]
            if rule == nil, column.sqlName == "source_id", let source {
                rule = FieldRule(.constant(source))
            }
            guard let rule else { continue }
            let plan = try maker.plan(for: rule, of: index)
            let precision = dataset.precisionIndex(of: index)
            let isOurs = precision.map { !names.contains(dataset.columns[$0].name) } ?? false
            steps.append(
                FactStep(
                    kind: .field(plan), field: index, precision: isOurs ? precision : nil,
                    level: plan.level, column: plan.column, isValue: plan.isValue))
        }
        return inOrder(steps, dayIndex: dataset.dayIndex, columns)
    }

    private static func period(
        _ form: FactsForm, _ maker: FieldPlanMaker, _ names: Set<String>
    ) throws -> FactStep? {
        guard let rule = form.period, let calendar = PeriodCalendar(rawValue: rule.calendar),
            let from = form.dataset.index(of: "valid_from"),
            let until = form.dataset.index(of: "valid_until")
        else { return nil }
        let text = try maker.plan(forPeriod: rule)
        let calendarField =
            names.contains("calendar") ? nil : form.dataset.index(of: "calendar")
        let plan = PeriodPlan(
            text, calendar, from: from, until: until, calendarField: calendarField)
        return FactStep(
            kind: .period(plan), field: from, precision: nil, level: text.level,
            column: text.column, isValue: text.isValue)
    }

    /// The day first and allies last, because what a name means depends on the day.
    private static func inOrder(
        _ steps: [FactStep], dayIndex: Int?, _ columns: [ValueColumn]
    ) -> [FactStep] {
        let isOfColumn = columns.contains { $0.settings.contains { $0.field == dayIndex } }
        let ofDay = steps.filter { $0.field == dayIndex }
        var dayLevel: FieldLevel = isOfColumn ? .column : []
        for step in ofDay { dayLevel.formUnion(step.level) }
        let others = steps.filter { $0.field != dayIndex && $0.ally == nil }
        let allies = steps.filter { $0.ally != nil }.map { step in
            step.ally?.needsDay == true ? step.raised(to: dayLevel) : step
        }
        return ofDay + others + allies
    }
}

extension Profile {
    /// The places of the columns that a table's form names, other than in the totals that it
    /// compares.
    fileprivate func places(in header: TableHeader, of table: TableForm) -> Set<Int> {
        var form = table
        form.totals = []
        return Set(namedColumns(of: form).compactMap { header.index(of: [$0]) })
    }
}

/// How facts are made of the rows of one table, worked out once.
struct FactPlan {
    let columns: [ValueColumnPlan]
    let values: ValueReader
    /// The fields that the rows are there to tell, as far as the profile fills them.
    let measures: [Int]
    /// The fields that are the same in every row.
    let constants: FactDraft
    /// What is made once for each row.
    let rowSteps: [FactStep]
    /// The places in the table of the columns that each field comes from.
    let sourceColumns: [Int?]
    let styles: [(style: FactsForm.Style, settings: [FieldSetting])]
    let places: PlaceWords
    /// How the ally of the key is found out.
    let keyAlly: AllyPlan?
    let dayIndex: Int?
    let noteIndex: Int?

    /// The fields of a row that do not depend on the column of the value.
    func draft(of place: inout FactPlace) -> FactDraft {
        var draft = constants
        place.column = nil
        place.words = places.words(of: place.row)
        place.day = day(of: draft)
        run(rowSteps, at: &place, into: &draft)
        return draft
    }

    /// The fact that a row is.
    func fact(of place: inout FactPlace) -> Fact {
        var draft = draft(of: &place)
        let column = measures.lazy.compactMap { sourceColumns[$0] }.first
        if let column, !styles.isEmpty, column < place.row.grid.cells.count {
            draft.settings += settings(of: place.row.grid.cells[column])
        }
        return fact(consume draft, of: place, column: nil, locatedAt: column, sourceColumns)
    }

    /// The fact of one value of a row.
    func fact(
        of place: inout FactPlace, _ plan: ValueColumnPlan, _ value: ValueReader.Value,
        _ cell: GridCell, base: FactDraft
    ) -> Fact {
        var draft = base
        for (field, text) in plan.assignments { draft.fields[field] = text }
        if !plan.faults.isEmpty { draft.faults += plan.faults }
        place.column = plan.column
        place.value = value.text
        place.day = day(of: draft)
        run(plan.steps, at: &place, into: &draft)
        if !plan.settings.isEmpty { draft.settings += plan.settings }
        if !value.settings.isEmpty { draft.settings += value.settings }
        if !styles.isEmpty { draft.settings += settings(of: cell) }
        let index = plan.column.index
        return fact(consume draft, of: place, column: index, locatedAt: index, plan.sourceColumns)
    }

    private func fact(
        _ draft: consuming FactDraft, of place: FactPlace, column: Int?, locatedAt located: Int?,
        _ sourceColumns: [Int?]
    ) -> Fact {
        draft.apply(noteIndex: noteIndex)
        places.put(place, column: located, into: &draft.fields)
        let reason = draft.missing ?? values.emptyReason
        var fact = Fact(
            fields: draft.fields, column: column, faults: draft.faults,
            sourceColumns: sourceColumns, label: keyAlly?.identity ?? "")
        if !measures.isEmpty, measures.allSatisfy({ fact.fields[$0] == nil }) {
            fact.missing = reason
        }
        return fact
    }

    private func run(_ steps: [FactStep], at place: inout FactPlace, into draft: inout FactDraft) {
        for step in steps {
            step.take(place, into: &draft)
            if step.field == dayIndex { place.day = day(of: draft) }
        }
    }

    /// The day on which names are looked up; `nil` where it is at fault itself.
    private func day(of draft: FactDraft) -> String? {
        guard let dayIndex else { return nil }
        if !draft.faults.isEmpty, draft.faults.contains(where: { $0.column == dayIndex }) {
            return nil
        }
        return draft.fields[dayIndex]
    }

    private func settings(of cell: GridCell) -> [FieldSetting] {
        styles.flatMap { style, settings in
            let isFilled = style.fills.isEmpty || cell.fill.map(style.fills.contains) ?? false
            let isWritten = style.fonts.isEmpty || cell.font.map(style.fonts.contains) ?? false
            return isFilled && isWritten ? settings : []
        }
    }
}

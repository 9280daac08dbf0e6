/// How the facts of one column of values are made.
struct ValueColumnPlan {
    let column: ValueColumn
    /// The fields that are the same in the whole column.
    let assignments: [(field: Int, text: String?)]
    /// What is wrong with them.
    let faults: [Fault]
    /// What the column adds to notes.
    let settings: [FieldSetting]
    /// The fields that are made for each fact.
    let steps: [FactStep]
    /// The places in the table of the columns that each field comes from.
    let sourceColumns: [Int?]

    /// - Parameter steps: Those that depend on the column.
    init(
        _ column: ValueColumn, steps: [FactStep], constants: FactDraft, sourceColumns: [Int?],
        noteIndex: Int?
    ) {
        self.column = column
        let given = Set(column.settings.map(\.field)).subtracting(noteIndex.map { [$0] } ?? [])
        let steps = steps.filter { !given.contains($0.field) }
        var draft = constants
        draft.faults = []
        var place = FactPlace.nowhere
        place.column = column
        var assignments: [(field: Int, text: String?)] = []
        for step in steps where step.level == .column {
            step.take(place, into: &draft)
            assignments += step.fields.filter { !given.contains($0) }.map { ($0, draft.fields[$0]) }
        }
        draft.settings = []
        self.assignments =
            assignments
            + column.settings.filter { given.contains($0.field) }
            .map { ($0.field, $0.text) }
        faults = draft.faults
        settings = column.settings.filter { !given.contains($0.field) }
        self.steps = steps.filter { $0.level != .column }
        var sources = sourceColumns
        for step in steps where step.isValue { sources[step.field] = column.index }
        self.sourceColumns = sources
    }
}

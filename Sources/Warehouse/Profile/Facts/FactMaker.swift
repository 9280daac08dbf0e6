/// Makes facts of the rows of one table, as one block of a profile says.
///
/// What does not change from row to row is worked out once: the fields that are the same in the
/// whole table, and those that are the same in a column of values.
struct FactMaker {
    /// The columns of values, in the order of the file; empty if a row is one fact.
    var valueColumns: [Int] { plan.columns.map(\.column.index) }
    /// Whether the rows have to be shown to ``look(at:)`` before facts are made of them.
    var needsFirstLook: Bool { labels != nil }

    private let plan: FactPlan
    private var labels: LabelMemory?
    private var rowCount = 0

    /// Works out where everything stands.
    ///
    /// - Parameter table: The form of the table, with whatever else uses its columns.
    /// - Parameter source: The code of the source of every fact, unless the profile has a field
    ///   for it.
    /// - Throws: ``LayoutFault`` that names every column that the profile asks for and the file
    ///   does not have.
    init(
        _ form: FactsForm, in table: TableForm, of profile: Profile, header: TableHeader,
        source: String?, allies: AllyResolver
    ) throws {
        plan = try FactPlan(
            form, in: table, of: profile, header: header, source: source, allies: allies)
        labels = LabelMemory(form, file: header.file, measures: plan.measures)
    }

    /// Takes note of the labels under which a row's ally stands, without making facts.
    mutating func look(at row: TableRow) {
        guard row.skipReason == nil else { return }
        for fact in made(of: row) { labels?.note(fact) }
    }

    /// Makes the facts of a row, in the order of its columns.
    ///
    /// Those of a row that is to be skipped say only whether they have a value.
    ///
    /// - Throws: ``LayoutFault`` if more of them would have to be held back than there is room for.
    mutating func facts(of row: TableRow) throws -> [Fact] {
        let facts = made(of: row)
        guard labels != nil, row.skipReason == nil else { return facts }
        var kept: [Fact] = []
        for fact in facts {
            if let fact = try labels?.take(fact, of: row) { kept.append(fact) }
        }
        return kept
    }

    /// The facts that had to wait for the end of the table, in the order of the file.
    mutating func finish() throws -> [Fact] { labels?.finish() ?? [] }

    private mutating func made(of row: TableRow) -> [Fact] {
        rowCount += 1
        var place = FactPlace(row: row, rowNumber: rowCount)
        if plan.columns.isEmpty { return [plan.fact(of: &place)] }
        var facts: [Fact] = []
        facts.reserveCapacity(plan.columns.count)
        var draft: FactDraft?
        for column in plan.columns {
            let index = column.column.index
            let cell = index < row.grid.cells.count ? row.grid.cells[index] : .empty
            let value = plan.values.value(of: cell)
            if value.missing != nil || row.skipReason != nil {
                facts.append(Fact(column: index, missing: value.missing))
                continue
            }
            let base = draft ?? plan.draft(of: &place)
            draft = base
            facts.append(plan.fact(of: &place, column, value, cell, base: base))
        }
        return facts
    }
}

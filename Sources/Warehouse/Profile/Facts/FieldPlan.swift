/// How one field is made of a row, with every place in the table worked out.
final class FieldPlan {
    indirect enum Source {
        case constant(FieldText)
        case column(Int)
        case value
        case header(group: String?)
        case section
        case template([TemplatePart])
        case first([FieldPlan])
        case ally(AllyPlan)
        case dayParts(year: FieldPlan, month: FieldPlan?, day: FieldPlan?)
    }

    enum TemplatePart {
        case text(String)
        case column(Int)
    }

    let source: Source
    let level: FieldLevel
    /// The column of the table that its text comes from; `nil` if that is none, or the value's.
    let column: Int?
    /// Whether it is the cell of the value, or made of it.
    let isValue: Bool
    private let words: TextWords
    private let day: DayWords?
    private let numbers: FieldNumbers?
    private let marks: TextMarks?
    private var known = TextMemory<FieldText>()

    init(
        _ source: Source, level: FieldLevel, column: Int?, isValue: Bool, words: TextWords,
        day: DayWords?, numbers: FieldNumbers?, marks: TextMarks?
    ) {
        self.source = source
        self.level = level
        self.column = column
        self.isValue = isValue
        self.words = words
        self.day = day
        self.numbers = numbers
        self.marks = marks
    }

    /// How its ally is found out, if it is one.
    var ally: AllyPlan? {
        switch source {
        case .ally(let plan): plan
        case .first(let plans): plans.lazy.compactMap(\.ally).first
        default: nil
        }
    }

    /// Makes the field.
    ///
    /// - Parameter settings: Gains what marks in the field's text set.
    func text(at place: FactPlace, _ settings: inout [FieldSetting]) -> FieldText {
        var text = raw(place, &settings)
        if let marks, ally == nil, text.problem == nil {
            let taken = marks.taken(off: text.text)
            text.text = taken.text
            settings += taken.settings
        }
        text = worded(text)
        if let numbers { return numbers.number(of: text, in: place.row) }
        return text
    }

    private func raw(_ place: FactPlace, _ settings: inout [FieldSetting]) -> FieldText {
        switch source {
        case .constant(let text): return text
        case .column(let column):
            let cells = place.row.grid.cells
            return column < cells.count ? FieldText(cells[column]) : .empty
        case .value: return place.value
        case .header(let group):
            return FieldText(text: place.column?.text(ofGroup: group) ?? "")
        case .section: return FieldText(text: place.row.section.collapsed)
        case .template(let parts): return filled(parts, place.row)
        case .first(let plans):
            return first(of: plans, place, &settings)
        case .ally(let plan): return plan.ally(at: place, &settings)
        case .dayParts(let year, let month, let day):
            let year = year.text(at: place, &settings).text
            let month = month?.text(at: place, &settings).text ?? ""
            return DayWords.day(
                year: year, month: month, day: day?.text(at: place, &settings).text ?? "")
        }
    }

    private func first(
        of plans: [FieldPlan], _ place: FactPlace, _ settings: inout [FieldSetting]
    ) -> FieldText {
        var nothing = FieldText.empty
        for plan in plans {
            let text = plan.text(at: place, &settings)
            if !text.isEmpty { return text }
            nothing.missing = nothing.missing ?? text.missing
        }
        return nothing
    }

    /// After what the profile says of its words and days.
    private func worded(_ text: FieldText) -> FieldText {
        if words.isIdle, day == nil || text.isEmpty || text.form == .day { return daylight(text) }
        guard text.problem == nil else { return text }
        if text.form == .published {
            return known[text.text] { _ in daylight(words.text(for: text)) }
        }
        return daylight(words.text(for: text))
    }

    private func daylight(_ text: FieldText) -> FieldText { day?.day(of: text) ?? text }

    private func filled(_ parts: [TemplatePart], _ row: TableRow) -> FieldText {
        var text = ""
        var hasText = false
        for part in parts {
            switch part {
            case .text(let words): text += words
            case .column(let column):
                let cell = row.text(column).collapsed
                hasText = hasText || !cell.isEmpty
                text += cell
            }
        }
        return hasText ? FieldText(text: text) : .empty
    }
}

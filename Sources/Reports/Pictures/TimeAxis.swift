internal import Warehouse

/// A straight axis of days with marks at the beginnings of years.
struct TimeAxis {
    let scale: Scale
    let first: Day
    let last: Day

    init(from first: Day, through last: Day, start: Double, end: Double) {
        self.first = Day(year: first.year, month: 1, day: 1) ?? first
        self.last = Day(year: last.year + 1, month: 1, day: 1) ?? last
        scale = Scale(
            from: Double(self.first.number), through: Double(self.last.number), start: start,
            end: end)
    }

    func callAsFunction(_ day: Day) -> Double { scale(Double(day.number)) }

    /// The years that get a mark, so far apart that their labels do not touch.
    var years: [Int] {
        let room = Int((scale.end - scale.start) / 46)
        let span = last.year - first.year
        let step = [1, 2, 5, 10, 20, 50, 100, 200, 500].first { span / $0 <= max(room, 1) } ?? 1000
        return (first.year...last.year).filter { $0.isMultiple(of: step) }
    }

    /// Marks, and the years under them.
    func draw(top: Double, bottom: Double, on canvas: inout Canvas) {
        for year in years {
            guard let day = Day(year: year, month: 1, day: 1) else { continue }
            let x = self(day)
            canvas.line(x, top, x, bottom, style: "grid")
            // A label at the very edge would be cut.
            guard x + 16 <= canvas.width, x >= 14 else { continue }
            canvas.text(String(year), x: x, y: bottom + 15, anchor: .middle, style: "small")
        }
    }
}

/// A period with a name, as that of an agreement.
struct Span: Sendable {
    let label: String
    let first: Day
    /// The day after the last; `nil`: it has no end.
    let end: Day?
    let inForce: Day?

    /// The years that it reaches over: `1991–1993`, `2019`, `from 1960`.
    var years: String {
        guard let end = end?.adding(days: -1) else { return "from \(first.year)" }
        return end.year == first.year ? String(end.year) : "\(first.year)–\(end.year)"
    }

    static func all(in rows: [NamedRow], by columns: Picture.Spans) -> [Span] {
        rows.compactMap { row in
            guard let first = row.day(columns.first) ?? row.day(columns.inForce) else { return nil }
            // What ended early reaches no further than that.
            let ends = [row.day(columns.last)?.adding(days: 1), columns.ended.flatMap(row.day)]
            return Span(
                label: row.text(columns.label), first: first, end: ends.compactMap { $0 }.min(),
                inForce: row.day(columns.inForce))
        }
    }

    /// The spans of a report whose picture is one of spans.
    static func all(in result: ReportResult) -> [Span] {
        guard case .spans(let columns) = result.picture else { return [] }
        return all(in: NamedRow.all(of: result), by: columns)
    }
}

internal import Warehouse

/// Periods under each other on an axis of time.
struct SpansDrawing: Drawing {
    private let spans: [Span]
    private let all: Int
    /// How many rows have no day on which they begin.
    private let without: Int
    private let newestDay: Day?

    init?(_ spans: [Span], without: Int = 0, newestDay: Day? = nil) {
        guard !spans.isEmpty else { return nil }
        self.spans = Array(spans.prefix(PictureLimit.rows))
        all = spans.count
        self.without = without
        self.newestDay = newestDay
    }

    var remarks: [String] {
        PictureLimit.remark(spans.count, of: all, "periods")
            + (spans.contains { $0.end == nil }
                ? ["A bar that ends in an arrow has no recorded end."] : [])
            + (without == 0
                ? []
                : [
                    without == 1
                        ? "One row has no recorded beginning, and no place in the picture."
                        : "\(without) rows have no recorded beginning, and no place in the picture."
                ])
    }

    var description: String {
        "Periods: " + spans.map { "\($0.label) \($0.years)" }.joined(separator: "; ") + "."
    }

    private var firstDay: Day { spans.map(\.first).min() ?? spans[0].first }

    private var lastDay: Day {
        let known =
            spans.flatMap { [$0.end?.adding(days: -1), $0.first, $0.inForce] }
            .compactMap { $0 }.max() ?? spans[0].first
        // A period without an end goes on as far as anything is known, and needs some room after its
        // beginning to be seen.
        guard let open = spans.filter({ $0.end == nil }).map(\.first).max() else { return known }
        let reached = max(known, newestDay ?? known)
        let room = max(366, (reached.number - firstDay.number) / 12)
        return max(reached, open.adding(days: Int(room)) ?? open)
    }

    func draw(on canvas: inout Canvas) {
        let layout = RowsLayout(
            labels: spans.map { RowLabel($0.label) }, values: spans.map(\.years), on: canvas)
        let axis = TimeAxis(
            from: firstDay, through: lastDay, start: layout.plotStart, end: layout.plotEnd)
        let bottom = layout.bottom(rows: spans.count)
        canvas.text("years", x: 4, y: 14, style: "small")
        axis.draw(top: 24, bottom: bottom, on: &canvas)
        for (row, span) in spans.enumerated() {
            layout.drawLabel(RowLabel(span.label), value: span.years, row: row, on: &canvas)
            draw(span, at: layout.middle(of: row), axis, on: &canvas)
        }
        canvas.height = bottom + 22
        canvas.legend(legend)
    }

    private func draw(_ span: Span, at y: Double, _ axis: TimeAxis, on canvas: inout Canvas) {
        let start = axis(span.first)
        let end = span.end.map { axis($0) } ?? axis.scale.end
        if span.end == nil {
            let neck = max(end - 9, start)
            canvas.rectangle(
                x: start, y: y - 6, width: neck - start + 0.5, height: 12, style: "bar")
            canvas.path([(neck, y - 8), (end, y), (neck, y + 8)], closed: true, style: "bar")
        } else {
            canvas.rectangle(
                x: start, y: y - 6, width: max(end - start, 2), height: 12, style: "bar")
        }
        guard let inForce = span.inForce else { return }
        let x = axis(inForce)
        if x > start {
            canvas.hatched(
                x: start, y: y - 6, width: min(x, end) - start, height: 12, pattern: "gap")
        }
        canvas.marker(.triangle, x: x, y: y, style: "key")
    }

    private var legend: [(sign: LegendSign, words: String)] {
        var legend: [(sign: LegendSign, words: String)] = [
            (.swatch("bar", pattern: ""), "the period it covers")
        ]
        if spans.contains(where: { $0.inForce != nil }) {
            legend.append((.marker(.triangle, "key"), "in force"))
        }
        if spans.contains(where: { span in span.inForce.map { $0 > span.first } ?? false }) {
            legend.append((.swatch("waiting", pattern: "gap"), "covered, and not yet in force"))
        }
        return legend
    }
}

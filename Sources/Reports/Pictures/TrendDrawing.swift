internal import Warehouse

/// Values over time, connected as far as they compare.
struct TrendDrawing: Drawing {
    private struct Point {
        let day: Day
        let value: Double
        let words: String
        let isAfterBreak: Bool
    }

    private let points: [Point]
    private let unit: String

    init?(_ columns: Picture.Trend, _ rows: [NamedRow]) {
        points = rows.compactMap { row in
            guard let day = row.day(columns.day), let value = row.number(columns.value) else {
                return nil
            }
            return Point(
                day: day, value: value, words: row.text(columns.value),
                isAfterBreak: row.number(columns.breaks) == 1)
        }.sorted { $0.day < $1.day }
        guard points.count > 1 else { return nil }
        unit = columns.unit
    }

    private var hasBreaks: Bool { points.contains(where: \.isAfterBreak) }

    var remarks: [String] {
        hasBreaks
            ? ["No line crosses a break in series: the counts on its sides do not compare."] : []
    }

    var description: String {
        guard let first = points.first, let last = points.last,
            let most = points.max(by: { $0.value < $1.value })
        else { return unit }
        return
            "\(unit): \(first.words) on \(first.day), \(last.words) on \(last.day), most \(most.words) on \(most.day)."
    }

    func draw(on canvas: inout Canvas) {
        let (top, bottom) = (30.0, canvas.isNarrow ? 250.0 : 310.0)
        let (low, high) = Scale.range(of: points.map(\.value), withZero: true, count: 5)
        let step = Scale.step(for: high - low, count: 5)
        let labels = stride(from: low, through: high + step / 2, by: step)
            .map { Scale.label($0, step: step) }
        let left = (labels.map { Canvas.width(of: $0, size: 12) }.max() ?? 20) + 10
        let y = Scale(from: low, through: high, start: bottom, end: top)
        for (index, label) in labels.enumerated() {
            let height = y(low + Double(index) * step)
            canvas.line(
                left, height, canvas.width - 8, height, style: index == 0 ? "axis" : "grid")
            canvas.text(label, x: left - 6, y: height + 4, anchor: .end, style: "small")
        }
        canvas.text(unit, x: 4, y: 14, style: "small")
        let axis = TimeAxis(
            from: points[0].day, through: points[points.count - 1].day, start: left + 4,
            end: canvas.width - 14)
        axis.draw(top: top, bottom: bottom, on: &canvas)
        drawLines(axis, y, top: top, on: &canvas)
        canvas.height = bottom + 24
        if hasBreaks { canvas.legend([(.line("break"), "break in series")]) }
    }

    private func drawLines(_ axis: TimeAxis, _ y: Scale, top: Double, on canvas: inout Canvas) {
        var run: [(x: Double, y: Double)] = []
        for point in points {
            let place = (x: axis(point.day), y: y(point.value))
            if point.isAfterBreak, let before = run.last {
                canvas.path(run, style: "trend")
                run = []
                let x = (before.x + place.x) / 2
                canvas.line(x, top, x, y.start, style: "break")
            }
            run.append(place)
        }
        canvas.path(run, style: "trend")
        for point in points {
            canvas.marker(
                .circle, x: axis(point.day), y: y(point.value), style: "small-mark",
                hint: "\(point.words) on \(point.day)")
        }
        label(axis, y, on: &canvas)
    }

    /// The greatest and the last value in words.
    private func label(_ axis: TimeAxis, _ y: Scale, on canvas: inout Canvas) {
        guard let most = points.max(by: { $0.value < $1.value }), let last = points.last else {
            return
        }
        let isRight = axis(most.day) > canvas.width * 0.75
        canvas.text(
            most.words, x: axis(most.day) + (isRight ? -9 : 9), y: y(most.value) + 4,
            anchor: isRight ? .end : .start, style: "value")
        if last.day != most.day {
            canvas.text(
                last.words, x: min(axis(last.day) + 4, canvas.width - 4), y: y(last.value) - 10,
                anchor: .end, style: "value")
        }
    }
}

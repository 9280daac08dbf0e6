/// Rows under each other: a label, a plot on a common axis, and the value in words.
///
/// Where the sheet is narrow, label and value stand above the plot. Where a label has no room in one
/// line, every row has two for it.
struct RowsLayout {
    let plotStart: Double
    let plotEnd: Double
    let labelRoom: Double
    let rowHeight: Double
    let isNarrow: Bool
    private let top: Double
    private let width: Double
    private let linesOfLabel: Int
    private let mostLines: Int
    /// Where labels begin: in a narrow picture behind the axis, which would run through them.
    private let labelStart: Double

    init(labels: [RowLabel], values: [String], on canvas: Canvas) {
        width = canvas.width
        isNarrow = canvas.isNarrow
        let widestValue = values.map { Canvas.width(of: $0) * 1.1 }.max() ?? 0
        if isNarrow {
            plotStart = 10
            labelStart = plotStart + 5
            labelRoom = width - widestValue - labelStart - 12
            // The last mark of the axis has half its label beyond the plot.
            plotEnd = width - 26
            mostLines = 3
        } else {
            let widest = labels.map { Canvas.width(of: $0.text) }.max() ?? 0
            labelStart = 4
            labelRoom = min(widest, width * 0.4)
            mostLines = 2
            plotStart = labelRoom + 16
            plotEnd = width - widestValue - 16
        }
        let (room, most) = (labelRoom, mostLines)
        linesOfLabel = labels.map { $0.lines(to: room, most: most).count }.max() ?? 1
        rowHeight = (isNarrow ? 42 : 26) + Double(linesOfLabel - 1) * (isNarrow ? 16 : 10)
        top = 30
    }

    /// Where the plot of a row has its middle.
    func middle(of row: Int) -> Double {
        top + Double(row) * rowHeight + (isNarrow ? rowHeight - 13 : rowHeight / 2)
    }

    func bottom(rows: Int) -> Double { top + Double(rows) * rowHeight + 4 }

    /// The axis over all rows, with its marks and its name.
    func drawAxis(_ scale: Scale, rows: Int, unit: String, on canvas: inout Canvas) {
        let count = isNarrow ? 4 : 8
        let step = Scale.step(for: scale.high - scale.low, count: count)
        for tick in scale.ticks(count: count) {
            let x = scale(tick)
            canvas.line(x, top, x, bottom(rows: rows), style: tick == 0 ? "axis" : "grid")
            let label = Scale.label(tick, step: step)
            // A label that would be cut at the edge of the sheet stands as near as it can.
            let half = Canvas.width(of: label, size: 12) / 2
            canvas.text(
                label, x: min(max(x, half), width - half), y: bottom(rows: rows) + 15,
                anchor: .middle, style: "small")
        }
        canvas.text(unit, x: isNarrow ? 4 : plotStart, y: 14, style: "small")
        canvas.height = bottom(rows: rows) + 22
    }

    func drawLabel(_ label: RowLabel, value: String, row: Int, on canvas: inout Canvas) {
        let lines = label.lines(to: labelRoom, most: mostLines)
        let y = isNarrow ? middle(of: row) - 14 : middle(of: row) + 4.5
        // Above the plot, the marks of the axis run behind the words.
        let halo = isNarrow ? " halo" : ""
        let lineHeight = 16.0
        let first = y - Double(lines.count - 1) * (isNarrow ? lineHeight : lineHeight / 2)
        for (line, words) in lines.enumerated() {
            canvas.text(
                words, x: labelStart, y: first + Double(line) * lineHeight, style: "label" + halo)
        }
        canvas.text(value, x: width - 4, y: y, anchor: .end, style: "value" + halo)
    }
}

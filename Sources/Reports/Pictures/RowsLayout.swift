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

    init(labels: [RowLabel], values: [String], on canvas: Canvas) {
        width = canvas.width
        isNarrow = canvas.isNarrow
        let widestValue = values.map { Canvas.width(of: $0) * 1.1 }.max() ?? 0
        if isNarrow {
            labelRoom = width - widestValue - 16
            plotStart = 10
            plotEnd = width - 12
        } else {
            let widest = labels.map { Canvas.width(of: $0.text) }.max() ?? 0
            labelRoom = min(widest, width * 0.4)
            plotStart = labelRoom + 16
            plotEnd = width - widestValue - 16
        }
        let room = labelRoom
        linesOfLabel = labels.map { $0.lines(to: room).count }.max() ?? 1
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
            canvas.text(
                Scale.label(tick, step: step), x: x, y: bottom(rows: rows) + 15, anchor: .middle,
                style: "small")
        }
        canvas.text(unit, x: isNarrow ? 4 : plotStart, y: 14, style: "small")
        canvas.height = bottom(rows: rows) + 22
    }

    func drawLabel(_ label: RowLabel, value: String, row: Int, on canvas: inout Canvas) {
        let lines = label.lines(to: labelRoom)
        let y = isNarrow ? middle(of: row) - 14 : middle(of: row) + 4.5
        // Above the plot, the marks of the axis run behind the words.
        let halo = isNarrow ? " halo" : ""
        let lineHeight = 16.0
        let first = y - Double(lines.count - 1) * (isNarrow ? lineHeight : lineHeight / 2)
        for (line, words) in lines.enumerated() {
            canvas.text(
                words, x: 4, y: first + Double(line) * lineHeight, style: "label" + halo)
        }
        canvas.text(value, x: width - 4, y: y, anchor: .end, style: "value" + halo)
    }
}

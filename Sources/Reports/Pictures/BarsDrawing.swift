/// Amounts as bars from zero.
struct BarsDrawing: Drawing {
    private let entries: [(label: String, value: Double, words: String)]
    private let unit: String
    let remarks: [String]

    init?(_ columns: Picture.Bars, _ rows: [NamedRow]) {
        let known = rows.compactMap { row in
            row.number(columns.value).map {
                (label: row.text(columns.label), value: $0, words: row.text(columns.value))
            }
        }
        guard !known.isEmpty else { return nil }
        entries = Array(known.prefix(PictureLimit.bars))
        unit = columns.unit
        remarks = PictureLimit.remark(entries.count, of: known.count, "rows")
    }

    var description: String {
        let listed = entries.prefix(12).map { "\($0.label) \($0.words)" }.joined(separator: "; ")
        return "\(unit): \(listed)\(entries.count > 12 ? "; and so on" : "")."
    }

    func draw(on canvas: inout Canvas) {
        let layout = RowsLayout(
            labels: entries.map { RowLabel($0.label) }, values: entries.map(\.words), on: canvas)
        let (low, high) = Scale.range(of: entries.map(\.value), withZero: true, count: 5)
        let scale = Scale(
            from: low, through: high, start: layout.plotStart, end: layout.plotEnd)
        layout.drawAxis(scale, rows: entries.count, unit: unit, on: &canvas)
        for (row, entry) in entries.enumerated() {
            layout.drawLabel(RowLabel(entry.label), value: entry.words, row: row, on: &canvas)
            let (from, to) = (scale(min(entry.value, 0)), scale(max(entry.value, 0)))
            let thickness = layout.isNarrow ? 14.0 : 16.0
            canvas.rectangle(
                x: from, y: layout.middle(of: row) - thickness / 2, width: max(to - from, 1),
                height: thickness, style: entry.value < 0 ? "down" : "bar",
                pattern: entry.value < 0 ? "down" : "")
        }
    }
}

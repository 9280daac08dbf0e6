/// A waterfall: how single steps lead from one value to another.
struct StepsDrawing: Drawing {
    private let entries: [(label: String, effect: Double, words: String)]
    private let from: (value: Double, words: String)
    private let to: (value: Double, words: String)
    private let labels: (from: String, to: String)
    private let unit: String
    let remarks: [String]

    init?(_ columns: Picture.Steps, _ rows: [NamedRow]) {
        let known = rows.compactMap { row in
            row.number(columns.effect).map {
                (label: row.text(columns.label), effect: $0, words: row.text(columns.effect))
            }
        }
        guard !known.isEmpty, let row = rows.first, let from = row.number(columns.from),
            let to = row.number(columns.to)
        else { return nil }
        entries = known
        self.from = (from, fixed(from, decimals: 2))
        self.to = (to, fixed(to, decimals: 2))
        labels = (row.text(columns.fromLabel), row.text(columns.toLabel))
        unit = columns.unit
        remarks =
            known.count < rows.count
            ? ["Rows without a value are not in the picture, so that its steps may not meet."] : []
    }

    var description: String {
        let listed = entries.map { "\($0.label) \(signed($0.words))" }.joined(separator: "; ")
        return
            "From \(from.words) (\(labels.from)) to \(to.words) (\(labels.to)), \(unit): \(listed)."
    }

    private func signed(_ words: String) -> String {
        words.hasPrefix("-") ? "−" + words.dropFirst() : "+" + words
    }

    func draw(on canvas: inout Canvas) {
        let labels = [labels.from] + entries.map(\.label) + [labels.to]
        let words = [from.words] + entries.map { signed($0.words) } + [to.words]
        let layout = RowsLayout(labels: labels, values: words, on: canvas)
        var levels = [from.value]
        for entry in entries { levels.append((levels.last ?? 0) + entry.effect) }
        let (low, high) = Scale.range(
            of: levels + [to.value], withZero: true, count: 5)
        let scale = Scale(from: low, through: high, start: layout.plotStart, end: layout.plotEnd)
        layout.drawAxis(scale, rows: labels.count, unit: unit, on: &canvas)
        for row in labels.indices {
            layout.drawLabel(labels[row], value: words[row], row: row, on: &canvas)
            let y = layout.middle(of: row)
            if row == 0 || row == labels.count - 1 {
                let value = row == 0 ? from.value : to.value
                canvas.rectangle(
                    x: scale(min(0, value)), y: y - 8, width: (scale(value) - scale(0)).magnitude,
                    height: 16, style: "bar")
                continue
            }
            let (before, after) = (levels[row - 1], levels[row])
            canvas.rectangle(
                x: scale(min(before, after)), y: y - 8,
                width: max((scale(after) - scale(before)).magnitude, 1.5), height: 16,
                style: after < before ? "down" : "up", pattern: after < before ? "down" : "")
            canvas.line(
                scale(after), y + 8, scale(after), layout.middle(of: row + 1) - 8, style: "link")
        }
        canvas.legend([
            (.swatch("up", pattern: ""), "raises the share"),
            (.swatch("down", pattern: "down"), "lowers it"),
        ])
    }
}

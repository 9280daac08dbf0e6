/// A waterfall: how single steps lead from one value to another.
struct StepsDrawing: Drawing {
    private let entries: [(label: String, effect: Double, words: String)]
    private let from: (value: Double, words: String)
    private let to: (value: Double, words: String)
    private let labels: (from: RowLabel, to: RowLabel)
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
        let years = (Self.years(columns.fromYears, row), Self.years(columns.toYears, row))
        let differ = years.0 != years.1
        labels = (
            RowLabel(row.text(columns.fromLabel), also: differ ? years.0 : ""),
            RowLabel(row.text(columns.toLabel), also: differ ? years.1 : "")
        )
        unit = columns.unit
        remarks =
            known.count < rows.count
            ? ["Rows without a value are not in the picture, so that its steps may not meet."] : []
    }

    /// The years of one end: `2016–2019`, or one.
    private static func years(_ columns: [String], _ row: NamedRow) -> String {
        var years: [String] = []
        for year in columns.map({ row.text($0) }) where !year.isEmpty && year != years.last {
            years.append(year)
        }
        return years.joined(separator: "–")
    }

    var description: String {
        let listed = entries.map { "\($0.label) \(signed($0.words))" }.joined(separator: "; ")
        return
            "From \(from.words) (\(labels.from.text)) to \(to.words) (\(labels.to.text)), \(unit): \(listed)."
    }

    private func signed(_ words: String) -> String {
        words.hasPrefix("-") ? "−" + words.dropFirst() : "+" + words
    }

    func draw(on canvas: inout Canvas) {
        let labels = [labels.from] + entries.map { RowLabel($0.label) } + [labels.to]
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
                    height: 16, style: "whole")
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
        canvas.legend(legend)
    }

    private var legend: [(sign: LegendSign, words: String)] {
        var legend: [(sign: LegendSign, words: String)] = [
            (.swatch("whole", pattern: ""), "the share")
        ]
        if entries.contains(where: { $0.effect >= 0 }) {
            legend.append((.swatch("up", pattern: ""), "raises the share"))
        }
        if entries.contains(where: { $0.effect < 0 }) {
            legend.append((.swatch("down", pattern: "down"), "lowers it"))
        }
        return legend
    }
}

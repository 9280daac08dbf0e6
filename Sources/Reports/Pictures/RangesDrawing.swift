/// Values with what they can be at least and at most, on one axis.
struct RangesDrawing: Drawing {
    private struct Entry: Equatable {
        let label: RowLabel
        let value: Double?
        let low: Double?
        let high: Double?
        let published: Double?
        /// Whether the value was published, not computed.
        let isPublished: Bool
        let words: String
    }

    private let entries: [Entry]
    private let unit: String
    /// Whether values that somebody published stand beside those that were computed.
    private let tellsPublished: Bool
    let remarks: [String]

    init?(_ columns: Picture.Ranges, _ rows: [NamedRow]) {
        let known = rows.filter {
            $0.number(columns.value) != nil || $0.number(columns.published) != nil
        }
        guard !known.isEmpty else { return nil }
        let years = Set(known.map { $0.text(columns.also) })
        // What is asked last is nearest to today, and rows come in order of time.
        // Two sources of the same figure are one row here: nothing would tell them apart.
        var told: [Entry] = []
        for row in known {
            let entry = Self.entry(row, columns, years.count > 1)
            if !told.contains(entry) { told.append(entry) }
        }
        entries = told.suffix(PictureLimit.rows)
        unit = columns.unit
        tellsPublished = columns.published != nil || columns.told != nil
        let unknown = rows.count - known.count
        remarks =
            PictureLimit.remark(entries.count, of: told.count, "rows that have a value")
            + (unknown == 0
                ? []
                : [
                    unknown == 1
                        ? "One row has no value and no place in the picture."
                        : "\(unknown) rows have no value and no place in the picture."
                ])
    }

    private static func entry(
        _ row: NamedRow, _ columns: Picture.Ranges, _ needsMore: Bool
    ) -> Entry {
        let value = row.number(columns.value)
        let (low, high) = (row.text(columns.low), row.text(columns.high))
        var words = row.text(columns.value)
        if value != nil, low != high {
            words += high.isEmpty ? " (\(low) or more)" : " (\(low)–\(high))"
        }
        if value == nil { words = row.text(columns.published) }
        let also = needsMore ? row.text(columns.also) : ""
        let label = row.text(columns.label)
        let name = label.isEmpty ? row.text(columns.otherwise) : label
        return Entry(
            label: RowLabel(name, also: also), value: value, low: row.number(columns.low),
            high: row.number(columns.high),
            published: row.number(columns.published),
            isPublished: row.text(columns.told) == "published", words: words)
    }

    var description: String {
        let listed = entries.prefix(12).map { "\($0.label.text) \($0.words)" }.joined(
            separator: "; ")
        return "\(unit): \(listed)\(entries.count > 12 ? "; and so on" : "")."
    }

    func draw(on canvas: inout Canvas) {
        let layout = RowsLayout(
            labels: entries.map(\.label), values: entries.map(\.words), on: canvas)
        let scale = scale(from: layout.plotStart, to: layout.plotEnd)
        layout.drawAxis(scale, rows: entries.count, unit: unit, on: &canvas)
        for (row, entry) in entries.enumerated() {
            layout.drawLabel(entry.label, value: entry.words, row: row, on: &canvas)
            draw(entry, at: layout.middle(of: row), scale, on: &canvas)
        }
        canvas.legend(legend)
    }

    private func draw(_ entry: Entry, at y: Double, _ scale: Scale, on canvas: inout Canvas) {
        if let published = entry.published {
            // Around the computed value where the two are the same.
            let radius = entry.value == nil ? 5.0 : 8.5
            canvas.marker(
                .diamond, x: scale(published), y: y, radius: radius, style: "hollow")
        }
        guard let value = entry.value else { return }
        let from = scale(entry.low ?? scale.low)
        let to = scale(entry.high ?? scale.high)
        if to - from >= 1 {
            canvas.line(from, y, to, y, style: "range")
            if entry.low != nil { canvas.line(from, y - 6, from, y + 6, style: "range") }
            if entry.high != nil { canvas.line(to, y - 6, to, y + 6, style: "range") }
        }
        canvas.marker(
            entry.isPublished ? .diamond : .circle, x: scale(value), y: y,
            style: entry.isPublished ? "hollow" : "mark", hint: entry.words)
    }

    private func scale(from start: Double, to end: Double) -> Scale {
        let values = entries.flatMap { [$0.value, $0.low, $0.high, $0.published] }
            .compactMap { $0 }
        if unit.hasPrefix("percent"), values.allSatisfy({ (0...100).contains($0) }) {
            return Scale(from: 0, through: 100, start: start, end: end)
        }
        let (low, high) = Scale.range(of: values, withZero: true, count: 5)
        return Scale(from: low, through: high, start: start, end: end)
    }

    private var legend: [(sign: LegendSign, words: String)] {
        var legend: [(sign: LegendSign, words: String)] = []
        if entries.contains(where: { $0.value != nil && !$0.isPublished }) {
            legend.append((.marker(.circle, "mark"), tellsPublished ? "computed" : "value"))
        }
        if entries.contains(where: { $0.value != nil && $0.low != $0.high }) {
            legend.append((.line("range"), "the least to the most it can be"))
        }
        if entries.contains(where: { $0.published != nil || $0.isPublished }) {
            legend.append((.marker(.diamond, "hollow"), "as published"))
        }
        return legend.count > 1 ? legend : []
    }
}

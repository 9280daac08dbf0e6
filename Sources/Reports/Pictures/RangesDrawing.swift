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

        /// Whether all that is known is between what and what it lies.
        var isRange: Bool { value == nil && published == nil && (low != nil || high != nil) }
    }

    private let entries: [Entry]
    private let unit: String
    /// Whether values that somebody published stand beside those that were computed.
    private let tellsPublished: Bool
    let remarks: [String]

    init?(_ columns: Picture.Ranges, _ rows: [NamedRow]) {
        let known = rows.filter { row in
            [columns.value, columns.published, columns.low, columns.high]
                .contains { row.number($0) != nil }
        }
        guard !known.isEmpty else { return nil }
        let years = Set(known.map { $0.text(columns.also) })
        let hosts = Set(rows.map { $0.text(columns.host) })
        // What is asked last is nearest to today, and rows come in order of time.
        // Two sources of the same figure are one row here: nothing would tell them apart.
        var told: [Entry] = []
        for row in known {
            let entry = Self.entry(row, columns, years.count > 1, hosts.count > 1)
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
        _ row: NamedRow, _ columns: Picture.Ranges, _ needsYear: Bool, _ needsHost: Bool
    ) -> Entry {
        let label = row.text(columns.label)
        let name = label.isEmpty ? row.text(columns.otherwise) : label
        let host = needsHost ? row.text(columns.host) : ""
        return Entry(
            label: RowLabel(
                host.isEmpty ? name : "\(host): \(name)",
                also: needsYear ? row.text(columns.also) : ""),
            value: row.number(columns.value), low: row.number(columns.low),
            high: row.number(columns.high), published: row.number(columns.published),
            isPublished: row.text(columns.told) == "published", words: words(row, columns))
    }

    /// The value with what it can be, or the range alone where there is no value.
    private static func words(_ row: NamedRow, _ columns: Picture.Ranges) -> String {
        let value = row.text(columns.value)
        let (low, high) = (row.text(columns.low), row.text(columns.high))
        let range =
            high.isEmpty ? "\(low) or more" : low.isEmpty ? "\(high) or less" : "\(low)–\(high)"
        if value.isEmpty {
            return row.number(columns.published) == nil ? range : row.text(columns.published)
        }
        return low == high ? value : "\(value) (\(range))"
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
        canvas.legend(legend(scale))
    }

    private func draw(_ entry: Entry, at y: Double, _ scale: Scale, on canvas: inout Canvas) {
        // What was published and not computed has its one mark below.
        if let published = entry.published, entry.value == nil || !entry.isPublished {
            // Around the computed value where the two are the same.
            let radius = entry.value == nil ? 5.0 : 8.5
            canvas.marker(
                .diamond, x: scale(published), y: y, radius: radius, style: "hollow")
        }
        drawRange(entry, at: y, scale, on: &canvas)
        guard let value = entry.value else { return }
        canvas.marker(
            entry.isPublished ? .diamond : .circle, x: scale(value), y: y,
            style: entry.isPublished ? "hollow" : "mark", hint: entry.words)
    }

    private func drawRange(
        _ entry: Entry, at y: Double, _ scale: Scale, on canvas: inout Canvas
    ) {
        guard entry.value != nil || entry.isRange else { return }
        let from = scale(entry.low ?? scale.low)
        let to = scale(entry.high ?? scale.high)
        let style = entry.isRange ? "range-only" : "range"
        if to - from >= 1 { canvas.line(from, y, to, y, style: style) }
        // A cap that the marker would cover in part looks broken.
        let marker = entry.value.map { scale($0) }
        let room = 7.5
        if entry.low != nil, marker.map({ $0 - from > room }) ?? true {
            canvas.line(from, y - 6, from, y + 6, style: style)
        }
        if entry.high != nil, marker.map({ to - $0 > room }) ?? true {
            canvas.line(to, y - 6, to, y + 6, style: style)
        }
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

    private func legend(_ scale: Scale) -> [(sign: LegendSign, words: String)] {
        var legend: [(sign: LegendSign, words: String)] = []
        if entries.contains(where: { $0.value != nil && !$0.isPublished }) {
            legend.append((.marker(.circle, "mark"), tellsPublished ? "computed" : "value"))
        }
        // Of a range that its marker hides, there is nothing to explain.
        let isWide: (Entry) -> Bool = { entry in
            scale(entry.high ?? scale.high) - scale(entry.low ?? scale.low) > 10
        }
        if entries.contains(where: { $0.value != nil && $0.low != $0.high && isWide($0) }) {
            legend.append((.line("range"), "the least to the most it can be"))
        }
        if entries.contains(where: \.isRange) {
            legend.append((.line("range-only"), "only a range was published"))
        }
        if entries.contains(where: { $0.published != nil || $0.isPublished }) {
            legend.append((.marker(.diamond, "hollow"), "as published"))
        }
        return legend.count > 1 ? legend : []
    }
}

internal import Warehouse

/// Amounts over the periods that they are for, a panel for each currency, over the periods of the
/// agreements that they are paid under.
struct PaymentsDrawing: Drawing {
    private struct Amount {
        let first: Day
        let end: Day
        let value: Double
        let words: String
        let kind: String
    }

    private let panels: [(currency: String, amounts: [Amount])]
    private let kinds: [String]
    private let spans: [Span]
    private let limits: [String]

    init?(_ columns: Picture.Payments, _ rows: [NamedRow], _ spans: [Span]) {
        // Amounts of two hosts look like two amounts of one.
        guard Set(rows.map { $0.text(columns.host) }).count == 1 else { return nil }
        var byCurrency: [String: [Amount]] = [:]
        var found: [String: (count: Int, end: Day)] = [:]
        var sums: [NamedRow] = []
        for row in rows where row.number(columns.depth) ?? 0 == 0 {
            guard let period = Self.period(of: row, columns.period),
                let value = row.number(columns.amount)
            else { continue }
            guard !Self.isSum(row, over: period, columns) else {
                sums.append(row)
                continue
            }
            let kind = Self.kind(of: row, columns)
            let known = found[kind] ?? (count: 0, end: period.end)
            found[kind] = (known.count + 1, max(known.end, period.end))
            byCurrency[Self.money(of: row, columns), default: []].append(
                Amount(
                    first: period.first, end: period.end, value: value,
                    words: row.text(columns.amount),
                    kind: kind))
        }
        // The lines with most amounts; of those with as many, what was paid last.
        let byCount = found.sorted {
            ($1.value.count, $1.value.end, $0.key) < ($0.value.count, $0.value.end, $1.key)
        }.map(\.key)
        let kinds = Array(byCount.prefix(PictureLimit.lines))
        self.kinds = kinds
        let kept = byCurrency.mapValues { $0.filter { kinds.contains($0.kind) } }
            .filter { !$0.value.isEmpty }
            .sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }
        panels = kept.prefix(2).map { (currency: $0.key, amounts: $0.value) }
        guard !panels.isEmpty else { return nil }
        self.spans = spans
        let shown = panels.reduce(0) { $0 + $1.amounts.count }
        limits =
            (shown + sums.count < rows.count
                ? [
                    "The picture shows \(shown) of \(rows.count) amounts: those that stand inside no other, of the lines and currencies with most of them."
                ] : [])
            + Self.remark(sums, columns)
            + (panels.count > 1 ? ["Each currency has an axis of its own."] : [])
    }

    /// Whether an amount is one sum for more than a year, which no yearly amount compares with.
    private static func isSum(
        _ row: NamedRow, over period: (first: Day, end: Day), _ columns: Picture.Payments
    ) -> Bool {
        guard let per = columns.amountPer, row.text(per) != "year" else { return false }
        // Thirteen months, so that a year that some calendar makes longer still is one.
        return period.end.number - period.first.number > 400
    }

    private static func remark(_ sums: [NamedRow], _ columns: Picture.Payments) -> [String] {
        guard !sums.isEmpty else { return [] }
        var spans: [String] = []
        for span in sums.map({ $0.text(columns.years) }) where !span.isEmpty {
            if !spans.contains(span) { spans.append(span) }
        }
        let years = spans.isEmpty ? "" : " (\(spans.joined(separator: ", ")))"
        return [
            sums.count == 1
                ? "One amount, a sum for several years\(years), is in the table only: it does not compare with those of one year."
                : "\(sums.count) amounts, sums for several years\(years), are in the table only: they do not compare with those of one year."
        ]
    }

    /// The time that an amount is for, up to the day after its last.
    private static func period(
        of row: NamedRow, _ columns: Picture.Payments.Period
    ) -> (first: Day, end: Day)? {
        switch columns {
        case .days(let first, let last):
            guard let first = row.day(first), let end = row.day(last)?.adding(days: 1) else {
                return nil
            }
            return (first, end)
        case .year(let name):
            guard let number = row.number(name), let year = Int(exactly: number),
                let first = Day(year: year, month: 1, day: 1),
                let end = Day(year: year + 1, month: 1, day: 1)
            else { return nil }
            return (first, end)
        }
    }

    /// Who pays what.
    private static func kind(of row: NamedRow, _ columns: Picture.Payments) -> String {
        let payer =
            switch row.text(columns.payer) {
            case "", "host": ""
            case "us": "United States: "
            case let other: other + ": "
            }
        return payer + row.text(columns.line)
    }

    /// The currency and, where they are not those of the time, the prices.
    private static func money(of row: NamedRow, _ columns: Picture.Payments) -> String {
        let currency = columns.currency.map { row.text($0) } ?? "USD"
        let year = row.text(columns.baseYear)
        return year.isEmpty ? currency : "\(currency) in prices of \(year)"
    }

    var remarks: [String] {
        let listed = shownSpans.enumerated().map { index, span in
            "\(index + 1) \(span.label) (\(span.years))"
        }
        return (listed.isEmpty ? [] : ["Agreements: \(listed.joined(separator: ", "))."]) + limits
    }

    var description: String {
        panels.map { panel in
            let most = panel.amounts.max { $0.value < $1.value }
            let years = panel.amounts.map(\.first.year)
            return
                "\(panel.amounts.count) amounts in \(panel.currency) from \(years.min() ?? 0) to \(years.max() ?? 0), the greatest \(most?.words ?? "") million"
        }.joined(separator: "; ") + "."
    }

    /// The days that the amounts reach over.
    private var days: (first: Day, last: Day) {
        let amounts = panels.flatMap(\.amounts)
        let first = amounts.map(\.first).min() ?? panels[0].amounts[0].first
        let end = amounts.map(\.end).max() ?? panels[0].amounts[0].end
        return (first, end.adding(days: -1) ?? end)
    }

    private func axis(on canvas: Canvas, left: Double) -> TimeAxis {
        // A year alone would be a line from edge to edge, as of something that never changes.
        let (first, last) = days
        let room = last.year - first.year < 2 ? 100 : 0
        return TimeAxis(
            from: first.adding(days: -room) ?? first, through: last.adding(days: room) ?? last,
            start: left, end: canvas.width - 10)
    }

    func draw(on canvas: inout Canvas) {
        let left = 52.0
        let axis = axis(on: canvas, left: left)
        canvas.height = 4
        if !shownSpans.isEmpty { drawSpans(axis, on: &canvas) }
        for panel in panels { draw(panel.currency, panel.amounts, axis, on: &canvas) }
        let shown = Set(panels.flatMap(\.amounts).map(\.kind))
        canvas.legend(
            kinds.enumerated().filter { shown.contains($0.element) }.map { index, kind in
                (.marker(shape(index), style(index)), kind)
            })
    }

    private func shape(_ index: Int) -> Marker { Marker.allCases[index % Marker.allCases.count] }
    private func style(_ index: Int) -> String {
        switch shape(index) {
        case .cross, .bar: "stroke-mark"
        default: index.isMultiple(of: 2) ? "mark" : "hollow"
        }
    }

    private func draw(
        _ currency: String, _ amounts: [Amount], _ axis: TimeAxis, on canvas: inout Canvas
    ) {
        let top = canvas.height + 26
        let bottom = top + (canvas.isNarrow ? 170 : 200)
        let unit = AmountUnit(upTo: amounts.map(\.value).max() ?? 0)
        let values = amounts.map { $0.value / unit.divisor }
        let (low, high) = Scale.range(of: values, withZero: true, count: 4)
        let step = Scale.step(for: high - low, count: 4)
        let y = Scale(from: low, through: high, start: bottom, end: top)
        for tick in y.ticks(count: 4) {
            canvas.line(
                axis.scale.start, y(tick), axis.scale.end, y(tick),
                style: tick == 0 ? "axis" : "grid")
            canvas.text(
                Scale.label(tick, step: step), x: axis.scale.start - 6, y: y(tick) + 4,
                anchor: .end, style: "small")
        }
        canvas.text("\(unit.word)\(currency)", x: 4, y: top - 12, style: "small")
        axis.draw(top: top, bottom: bottom, on: &canvas)
        for amount in amounts {
            guard let index = kinds.firstIndex(of: amount.kind) else { continue }
            let height = y(amount.value / unit.divisor)
            let (start, end) = (axis(amount.first), axis(amount.end))
            canvas.line(start, height, end, height, style: "period")
            canvas.marker(
                shape(index), x: (start + end) / 2, y: height, style: style(index),
                hint: "\(amount.kind), \(amount.first.year): \(amount.words) million \(currency)")
        }
        canvas.height = bottom + 22
    }
}

// MARK: - The agreements

extension PaymentsDrawing {
    /// The agreements that the axis reaches and that have an end, which a band can show.
    fileprivate var shownSpans: [Span] {
        let (first, last) = days
        return spans.filter { span in
            guard let end = span.end else { return false }
            return end.year >= first.year && span.first.year <= last.year && end > span.first
        }.sorted { $0.first < $1.first }
    }

    /// The times between agreements that none of them covers.
    private var gaps: [(first: Day, end: Day)] {
        var gaps: [(first: Day, end: Day)] = []
        var covered: Day?
        for span in shownSpans {
            if let covered, span.first > covered { gaps.append((covered, span.first)) }
            if let end = span.end { covered = max(covered ?? end, end) }
        }
        return gaps
    }

    /// A band for each agreement, numbered; hatched where the money had no agreement in force.
    fileprivate func drawSpans(_ axis: TimeAxis, on canvas: inout Canvas) {
        canvas.text("agreements", x: 4, y: canvas.height + 12, style: "small")
        let y = canvas.height + 18
        for (index, span) in shownSpans.enumerated() {
            guard let end = span.end else { continue }
            let start = max(axis(span.first), axis.scale.start)
            let stop = min(axis(end), axis.scale.end)
            let hint = "\(span.label): \(span.first) to \(end.adding(days: -1) ?? end)"
            var free = start
            canvas.rectangle(
                x: start + 0.5, y: y, width: stop - start - 1, height: 16,
                style: index.isMultiple(of: 2) ? "band" : "band other", hint: hint)
            if let inForce = span.inForce, axis(inForce) > start {
                free = min(axis(inForce), stop)
                canvas.hatched(
                    x: start + 0.5, y: y, width: free - start - 1, height: 16, pattern: "gap")
            }
            if stop - free > Canvas.width(of: String(index + 1), size: 12) + 1 {
                canvas.text(
                    String(index + 1), x: (free + stop) / 2, y: y + 12, anchor: .middle,
                    style: "small band-text")
            }
        }
        for gap in gaps {
            canvas.rectangle(
                x: axis(gap.first), y: y, width: axis(gap.end) - axis(gap.first), height: 16,
                style: "hole")
        }
        canvas.height = y + 20
        canvas.legend(spansLegend)
    }

    private var spansLegend: [(sign: LegendSign, words: String)] {
        var legend: [(sign: LegendSign, words: String)] = [
            (.swatch("band", pattern: ""), "period of an agreement, numbered")
        ]
        if shownSpans.contains(where: { span in span.inForce.map { $0 > span.first } ?? false }) {
            legend.append((.swatch("waiting", pattern: "gap"), "covered, and not yet in force"))
        }
        if !gaps.isEmpty { legend.append((.swatch("hole", pattern: ""), "no agreement")) }
        return legend
    }
}

internal import Platform
internal import Storage

/// A result laid out for people: columns under headings, numbers on the right, marks and notes
/// underneath.
struct Table {
    /// How many terminal cells a line may take; `nil`: as many as it needs.
    let width: Int?
    let usesColour: Bool
    /// How small bars are drawn; `nil`: not at all.
    var bars: TableBars? = nil

    func text(_ told: ReportResult) -> String {
        let result = told.withQualifiersAsMarks
        var footnotes = Footnotes()
        let shown = result.columns.indices.filter { isShown(result, column: $0) }
        var columns = shown.map { result.columns[$0].terminalSafe }
        var cells = result.rows.map { row in
            shown.map { index in cell(row[index], in: result.columns[index], &footnotes) }
        }
        let headings = headings(of: result)
        let given = addBars(to: &columns, &cells, of: result)

        var lines =
            result.title.isEmpty
            ? [] : wrap(result.title.terminalSafeLines, to: width ?? .max).map(bold) + [""]
        if cells.isEmpty {
            lines.append("(no rows)")
        }
        var notes = footnotes.lines + given.said + result.notes.map(\.terminalSafeLines)
        var left = given.left
        if !cells.isEmpty, let (kept, widths) = fitting(columns, cells) {
            lines += grid(
                kept.map { columns[$0] }, cells.map { row in kept.map { row[$0] } }, widths,
                headings)
            left += columns.indices.filter { !kept.contains($0) }.map { columns[$0].title }
        } else if !cells.isEmpty {
            lines += records(columns, cells, headings)
        }
        if !left.isEmpty { notes.append("no room for: \(left.joined(separator: ", "))") }
        if !notes.isEmpty {
            lines.append("")
            lines += notes.flatMap { hanging($0) }
        }
        return lines.map { trimmed($0) + "\n" }.joined()
    }

    /// Whether a column is for people, and has anything to tell them.
    private func isShown(_ result: ReportResult, column: Int) -> Bool {
        let (kind, audience) = (result.columns[column].kind, result.columns[column].audience)
        guard audience != .detail, audience != .heading else { return false }
        guard kind == .marks || kind == .note || audience == .wide else { return true }
        return result.rows.isEmpty || result.holdsSomething(column: column)
    }

    /// What stands above each row: the words of the heading column where they are others than those
    /// of the row before, else `nil`.
    private func headings(of result: ReportResult) -> [String?] {
        guard let index = result.columns.firstIndex(where: { $0.audience == .heading }) else {
            return result.rows.map { _ in nil }
        }
        var last: String?
        return result.rows.map { row in
            let text = result.columns[index].tableText(row[index]).terminalSafe
            defer { last = text }
            return text == last ? nil : text
        }
    }

    private func cell(
        _ value: Value, in column: ReportColumn, _ footnotes: inout Footnotes
    ) -> String {
        let text = column.tableText(value).terminalSafe
        return switch column.kind {
        case .marks: footnotes.letters(for: text)
        case .note: footnotes.number(for: text)
        default: text
        }
    }

    // MARK: Columns side by side

    let gap = "  "

    /// The columns that are set side by side and their widths: all of them, or those that are left
    /// when columns for wide terminals go, the last one first; `nil` where not even those fit.
    private func fitting(
        _ columns: [ReportColumn], _ cells: [[String]]
    ) -> (kept: [Int], widths: [Int])? {
        var kept = Array(columns.indices)
        func widths(breakingInstants: Bool) -> [Int]? {
            self.widths(
                of: kept.map { columns[$0] }, cells.map { row in kept.map { row[$0] } },
                breakingInstants: breakingInstants)
        }
        while true {
            if let widths = widths(breakingInstants: false) { return (kept, widths) }
            guard let last = kept.lastIndex(where: { columns[$0].audience == .wide }) else { break }
            kept.remove(at: last)
        }
        return widths(breakingInstants: true).map { (kept, $0) }
    }

    /// How much of an instant there is on a line at least: the time of the day.
    private static let brokenInstant = 13

    /// The width of each column, with the widest texts wrapped until the line fits and spares so many
    /// cells; `nil` where no wrapping makes it fit.
    func widths(
        of columns: [ReportColumn], _ cells: [[String]], breakingInstants: Bool,
        sparing spared: Int = 0
    ) -> [Int]? {
        var widths = naturalWidths(of: columns, cells)
        guard let width else { return widths }
        let floors = columns.indices.map { index in
            switch columns[index].kind {
            case .text, .marks, .note:
                min(widths[index], max(12, longestWord(of: columns[index].title)))
            case .instant where breakingInstants: min(widths[index], Self.brokenInstant)
            default: widths[index]
            }
        }
        var excess = widths.reduce(0, +) + gap.count * (widths.count - 1) - width + spared
        while excess > 0 {
            let widest = widths.indices.filter { widths[$0] > floors[$0] }
                .max { widths[$0] < widths[$1] }
            guard let widest else { return nil }
            widths[widest] -= 1
            excess -= 1
        }
        return widths
    }

    /// The width of each column where no text is wrapped.
    func naturalWidths(of columns: [ReportColumn], _ cells: [[String]]) -> [Int] {
        columns.indices.map { index in
            max(
                headingWidth(of: columns[index].title),
                cells.map { $0[index].displayWidth }.max() ?? 0)
        }
    }

    /// A short heading stays on one line; a long one may break between words.
    private func headingWidth(of title: String) -> Int {
        title.displayWidth <= 10 ? title.displayWidth : longestWord(of: title)
    }

    private func longestWord(of text: String) -> Int {
        text.split(separator: " ").map { String($0).displayWidth }.max() ?? 0
    }

    private func grid(
        _ columns: [ReportColumn], _ cells: [[String]], _ widths: [Int], _ headings: [String?]
    ) -> [String] {
        let titles = block(columns.map(\.title), columns, widths, alignedToBottom: true)
        let rule = widths.map { String(repeating: "─", count: $0) }.joined(separator: gap)
        return titles.map(bold) + [rule]
            + zip(cells, headings).enumerated().flatMap { index, row in
                above(row.1, isFirst: index == 0)
                    + block(row.0, columns, widths, alignedToBottom: false)
            }
    }

    private func above(_ heading: String?, isFirst: Bool) -> [String] {
        guard let heading else { return [] }
        return (isFirst ? [] : [""]) + wrap(heading, to: width ?? .max).map(bold)
    }

    /// One row of the table, as many lines high as its highest cell.
    private func block(
        _ texts: [String], _ columns: [ReportColumn], _ widths: [Int], alignedToBottom: Bool
    ) -> [String] {
        let wrapped = texts.indices.map { wrap(texts[$0], to: widths[$0]) }
        let height = wrapped.map(\.count).max() ?? 1
        return (0..<height).map { line in
            columns.indices.map { column in
                let skipped = alignedToBottom ? height - wrapped[column].count : 0
                let index = line - skipped
                let part = wrapped[column].indices.contains(index) ? wrapped[column][index] : ""
                let padding = String(repeating: " ", count: widths[column] - part.displayWidth)
                return columns[column].isNumeric ? padding + part : part + padding
            }.joined(separator: gap)
        }
    }

    // MARK: One record under the other

    private func records(
        _ columns: [ReportColumn], _ cells: [[String]], _ headings: [String?]
    ) -> [String] {
        let label = columns.map { $0.title.displayWidth }.max() ?? 0
        let room = max(16, (width ?? .max) - label - gap.count)
        return Array(
            zip(cells, headings).map { row, heading in
                above(heading, isFirst: true)
                    + columns.indices.flatMap { column in
                        wrap(row[column], to: room).enumerated().map { line, part in
                            let title = line == 0 ? columns[column].title : ""
                            return title + String(repeating: " ", count: label - title.displayWidth)
                                + gap + part
                        }
                    }
            }.joined(separator: [""]))
    }

    // MARK: Lines

    /// A footnote with its letter in the margin.
    private func hanging(_ note: String) -> [String] {
        let margin =
            note.firstRange(of: "  ").map {
                note.distance(from: note.startIndex, to: $0.upperBound)
            } ?? 0
        guard margin > 0, margin < 6 else { return wrap(note, to: width ?? .max) }
        let head = String(note.prefix(margin))
        let lines = wrap(String(note.dropFirst(margin)), to: width.map { $0 - margin } ?? .max)
        return lines.enumerated().map { index, line in
            (index == 0 ? head : String(repeating: " ", count: margin)) + line
        }
    }

    /// Breaks `text` between words, and inside a word only where it alone is too long.
    private func wrap(_ text: String, to room: Int) -> [String] {
        // A terminal of no width at all still gets one character a line.
        let width = max(room, 1)
        guard text.displayWidth > width else { return [text] }
        var lines: [String] = []
        var line = ""
        for word in text.split(separator: " ", omittingEmptySubsequences: false).map(String.init) {
            let longer = line.isEmpty ? word : line + " " + word
            if longer.displayWidth <= width {
                line = longer
                continue
            }
            if !line.isEmpty { lines.append(line) }
            line = word
            while line.displayWidth > width {
                let head = head(of: line, width: width)
                line.removeFirst(head.count)
                lines.append(head)
            }
        }
        return lines + [line]
    }

    /// The beginning of a word that is too long for a line: up to where its parts join, if there is
    /// such a place beyond the first third, as in `us-rok-sma-10`, or else as much as there is room for.
    private func head(of word: String, width: Int) -> String {
        var head = ""
        var joint = ""
        for character in word {
            guard (head + String(character)).displayWidth <= width || head.isEmpty else { break }
            let isTime = character == "T" && (head.last?.isNumber ?? false)
            head.append(character)
            if "-/_=,;.?&".contains(character) || isTime { joint = head }
        }
        return joint.displayWidth * 3 > width ? joint : head
    }

    private func bold(_ line: String) -> String {
        usesColour && !line.isEmpty ? "\u{1B}[1m\(line)\u{1B}[0m" : line
    }

    private func trimmed(_ line: String) -> String {
        guard let last = line.lastIndex(where: { $0 != " " }) else { return "" }
        return String(line[...last])
    }
}

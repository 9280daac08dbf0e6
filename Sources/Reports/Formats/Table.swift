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

    func text(_ result: ReportResult) -> String {
        var footnotes = Footnotes()
        let shown = result.columns.indices.filter { index in
            result.columns[index].audience == .everyone
                && (result.rows.isEmpty || !isEmptyFootnote(result, column: index))
        }
        var columns = shown.map { result.columns[$0].terminalSafe }
        var cells = result.rows.map { row in
            shown.map { index in cell(row[index], in: result.columns[index], &footnotes) }
        }
        addBars(to: &columns, &cells, of: result)

        var lines =
            result.title.isEmpty
            ? [] : wrap(result.title.terminalSafeLines, to: width ?? .max).map(bold) + [""]
        if cells.isEmpty {
            lines.append("(no rows)")
        } else if let widths = widths(of: columns, cells) {
            lines += grid(columns, cells, widths)
        } else {
            lines += records(columns, cells)
        }
        let notes = footnotes.lines + result.notes.map(\.terminalSafeLines)
        if !notes.isEmpty {
            lines.append("")
            lines += notes.flatMap { hanging($0) }
        }
        return lines.map { trimmed($0) + "\n" }.joined()
    }

    /// Puts a bar behind the number that the picture of the report is about, where the line has
    /// room for it.
    private func addBars(
        to columns: inout [ReportColumn], _ cells: inout [[String]], of result: ReportResult
    ) {
        guard let bars, let width, let name = result.picture?.barColumn,
            let place = columns.firstIndex(where: { $0.name == name }),
            let needed = widths(of: columns, cells), cells.count > 1
        else { return }
        let natural = columns.indices.map { index in
            max(
                headingWidth(of: columns[index].title),
                cells.map { $0[index].displayWidth }.max() ?? 0)
        }
        let room = width - needed.reduce(0, +) - gap.count * needed.count
        guard needed == natural, room >= TableBars.least else { return }
        let drawn = bars.column(
            NamedRow.all(of: result).map { $0.number(name) }, cells: min(room, TableBars.most))
        columns.insert(ReportColumn("", ""), at: place + 1)
        for row in cells.indices { cells[row].insert(drawn[row], at: place + 1) }
    }

    private func isEmptyFootnote(_ result: ReportResult, column: Int) -> Bool {
        let kind = result.columns[column].kind
        guard kind == .marks || kind == .note else { return false }
        return result.rows.allSatisfy { $0[column] == .null || $0[column] == .text("") }
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

    private let gap = "  "

    /// The width of each column, with the widest texts wrapped until the line fits; `nil` where no
    /// wrapping makes it fit.
    private func widths(of columns: [ReportColumn], _ cells: [[String]]) -> [Int]? {
        var widths = columns.indices.map { index in
            max(
                headingWidth(of: columns[index].title),
                cells.map { $0[index].displayWidth }.max() ?? 0)
        }
        guard let width else { return widths }
        let floors = columns.indices.map { index in
            columns[index].isNumeric || columns[index].kind == .day
                ? widths[index]
                : min(widths[index], max(12, longestWord(of: columns[index].title)))
        }
        var excess = widths.reduce(0, +) + gap.count * (widths.count - 1) - width
        while excess > 0 {
            let widest = widths.indices.filter { widths[$0] > floors[$0] }
                .max { widths[$0] < widths[$1] }
            guard let widest else { return nil }
            widths[widest] -= 1
            excess -= 1
        }
        return widths
    }

    /// A short heading stays on one line; a long one may break between words.
    private func headingWidth(of title: String) -> Int {
        title.displayWidth <= 10 ? title.displayWidth : longestWord(of: title)
    }

    private func longestWord(of text: String) -> Int {
        text.split(separator: " ").map { String($0).displayWidth }.max() ?? 0
    }

    private func grid(
        _ columns: [ReportColumn], _ cells: [[String]], _ widths: [Int]
    ) -> [String] {
        let headings = block(columns.map(\.title), columns, widths, alignedToBottom: true)
        let rule = widths.map { String(repeating: "─", count: $0) }.joined(separator: gap)
        return headings.map(bold) + [rule]
            + cells.flatMap { block($0, columns, widths, alignedToBottom: false) }
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

    private func records(_ columns: [ReportColumn], _ cells: [[String]]) -> [String] {
        let label = columns.map { $0.title.displayWidth }.max() ?? 0
        let room = max(16, (width ?? .max) - label - gap.count)
        return Array(
            cells.map { row in
                columns.indices.flatMap { column in
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
                var head = ""
                while let next = line.first,
                    (head + String(next)).displayWidth <= width || head.isEmpty
                {
                    head.append(next)
                    line.removeFirst()
                }
                lines.append(head)
            }
        }
        return lines + [line]
    }

    private func bold(_ line: String) -> String {
        usesColour && !line.isEmpty ? "\u{1B}[1m\(line)\u{1B}[0m" : line
    }

    private func trimmed(_ line: String) -> String {
        guard let last = line.lastIndex(where: { $0 != " " }) else { return "" }
        return String(line[...last])
    }
}

internal import Storage

extension ReportResult {
    /// Whether a document has room for a column: one for everyone, or a wide one that holds
    /// something, as what tells two rows apart.
    func showsInDocument(column index: Int) -> Bool {
        switch columns[index].audience {
        case .everyone: true
        case .wide: holdsSomething(column: index)
        case .heading, .detail: false
        }
    }

    /// Whether some row has a value there, and one that says something.
    func holdsSomething(column index: Int) -> Bool {
        rows.contains {
            $0[index] != .null && $0[index] != .text("") && $0[index] != .text("unstated")
        }
    }
}

/// A result as a GitHub-flavoured Markdown table, with marks and notes under it.
struct Markdown {
    func text(_ told: ReportResult) -> String {
        let result = told.withQualifiersAsMarks
        var footnotes = Footnotes()
        let shown = result.columns.indices.filter { index in
            result.columns[index].audience == .heading || result.showsInDocument(column: index)
        }
        var lines = result.title.isEmpty ? [] : ["**\(escaped(result.title))**", ""]
        lines.append(line(shown.map { escaped(result.columns[$0].title) }))
        lines.append(line(shown.map { result.columns[$0].isNumeric ? "---:" : "---" }))
        for row in result.rows {
            lines.append(
                line(
                    shown.map { index in
                        let text = result.columns[index].tableText(row[index])
                        return switch result.columns[index].kind {
                        case .marks: footnotes.letters(for: text)
                        case .note: footnotes.number(for: text)
                        default: escaped(text)
                        }
                    }))
        }
        let notes = footnotes.lines + result.notes
        if !notes.isEmpty { lines += [""] + notes.map { "- " + escaped($0) } }
        return lines.joined(separator: "\n") + "\n"
    }

    private func line(_ cells: [String]) -> String {
        "| " + cells.joined(separator: " | ") + " |"
    }

    private func escaped(_ text: String) -> String {
        text.replacing("\\", with: "\\\\").replacing("|", with: "\\|").replacing("*", with: "\\*")
            .replacing("<", with: "&lt;")
    }
}

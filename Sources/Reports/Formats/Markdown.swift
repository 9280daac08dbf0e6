internal import Storage

/// A result as a GitHub-flavoured Markdown table, with marks and notes under it.
struct Markdown {
    func text(_ result: ReportResult) -> String {
        var footnotes = Footnotes()
        let shown = result.columns.indices.filter { index in
            switch result.columns[index].audience {
            case .detail: false
            case .wide: result.rows.contains { ![.null, .text("")].contains($0[index]) }
            case .everyone, .heading: true
            }
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

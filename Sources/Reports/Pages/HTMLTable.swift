internal import Platform
internal import Storage

/// A result as a table that a screen reader can walk, with marks and notes under it.
struct HTMLTable {
    private let result: ReportResult
    private let id: String
    private let shown: [Int]
    /// How the words of each column are set; numbers have their own way.
    private let settings: [String]

    init(_ told: ReportResult, id: String) {
        let result = told.withQualifiersAsMarks
        self.result = result
        self.id = id
        shown = result.columns.indices.filter { index in
            let column = result.columns[index]
            guard result.showsInDocument(column: index) else { return false }
            guard column.kind == .marks || column.kind == .note else { return true }
            return result.holdsSomething(column: index)
        }
        settings = result.columns.indices.map { index in
            let column = result.columns[index]
            if column.isNumeric { return "number" }
            if column.kind == .day { return "day" }
            if column.kind == .marks || column.kind == .note { return "" }
            let widest = result.rows.map { column.tableText($0[index]).displayWidth }.max() ?? 0
            return widest <= Self.short ? "short" : widest > Self.long ? "long" : ""
        }
    }

    /// Words of a column that are never wider stand in one line, so that rows stay low.
    private static let short = 24
    /// What is wider gets room for some words a line, also on a telephone.
    private static let long = 40

    func markup() -> [Markup] {
        var footnotes = Footnotes()
        let bodies = sections(&footnotes)
        let table = Markup.element(
            "table", [:],
            [
                .element("caption", ["id": "\(id)-caption"], caption).line,
                .element("thead", [:], [heading]).line,
            ] + (bodies.isEmpty ? [.element("tbody", [:], [noRows]).line] : bodies))
        // What is wider than the screen scrolls by itself, also with the keys.
        let region = Markup.element(
            "div",
            [
                "class": "scroll", "role": "region", "aria-labelledby": "\(id)-caption",
                "tabindex": "0",
            ], [table])
        return [region.line] + notes(footnotes)
    }

    private var caption: String { result.title.isEmpty ? "Rows" : result.title }

    private var heading: Markup {
        .element(
            "tr", [:],
            shown.map { index in
                let column = result.columns[index]
                return .element(
                    "th",
                    [
                        "scope": "col", "class": column.isNumeric ? "number" : "",
                        "title": column.help,
                    ], column.title)
            }
        ).line
    }

    /// The rows, in a body of its own under each heading that rows share.
    private func sections(_ footnotes: inout Footnotes) -> [Markup] {
        guard let place = result.columns.firstIndex(where: { $0.audience == .heading }) else {
            let rows = result.rows.map { row(of: $0, &footnotes).line }
            return rows.isEmpty ? [] : [.element("tbody", [:], rows).line]
        }
        var bodies: [Markup] = []
        var rest = result.rows[...]
        while let first = rest.first {
            let rows = rest.prefix { $0[place] == first[place] }
            rest = rest.dropFirst(rows.count)
            let words = result.columns[place].tableText(first[place])
            let heading = Markup.element(
                "th",
                [
                    "scope": "rowgroup", "colspan": String(max(shown.count, 1)),
                    "class": "section",
                ], words)
            bodies.append(
                .element(
                    "tbody", [:],
                    (words.isEmpty ? [] : [.element("tr", [:], [heading]).line])
                        + rows.map { row(of: $0, &footnotes).line }
                ).line)
        }
        return bodies
    }

    private var noRows: Markup {
        .element(
            "tr", [:],
            [.element("td", ["colspan": String(max(shown.count, 1))], "No rows.")])
    }

    /// The column whose value says what a row is about.
    private var rowHeading: Int? {
        shown.first { result.columns[$0].name != "rank" } ?? shown.first
    }

    private func row(of values: [Value], _ footnotes: inout Footnotes) -> Markup {
        var cells: [Markup] = []
        for index in shown {
            let column = result.columns[index]
            let content = content(of: values[index], in: column, &footnotes)
            let style = settings[index]
            cells.append(
                index == rowHeading
                    ? .element("th", ["scope": "row", "class": style], content)
                    : .element("td", ["class": style], content))
        }
        return .element("tr", [:], cells)
    }

    private func content(
        of value: Value, in column: ReportColumn, _ footnotes: inout Footnotes
    ) -> [Markup] {
        let text = column.tableText(value)
        switch column.kind {
        case .marks:
            return links(
                text.split(separator: ",").map { code in
                    let code = String(code.drop { $0 == " " })
                    return (footnotes.letters(for: code), Mark.named(code).explanation)
                })
        case .note where !text.isEmpty:
            return links([(footnotes.number(for: text), text)])
        default:
            return [.words(text)]
        }
    }

    /// Signs that lead to what they mean, which is also what is read aloud.
    private func links(_ signs: [(sign: String, meaning: String)]) -> [Markup] {
        var parts: [Markup] = []
        for (sign, meaning) in signs {
            if !parts.isEmpty { parts.append(.words(", ")) }
            parts.append(
                .element(
                    "a",
                    [
                        "href": "#\(id)-\(sign)", "aria-label": "\(sign): \(meaning)",
                        "title": meaning,
                    ], sign))
        }
        return parts
    }

    /// A sentence whose commands stand between backquotes.
    private func withCode(_ sentence: String) -> [Markup] {
        sentence.split(separator: "`", omittingEmptySubsequences: false).enumerated().map {
            index, part in
            index.isMultiple(of: 2) ? .words(String(part)) : .element("code", String(part))
        }
    }

    private func notes(_ footnotes: Footnotes) -> [Markup] {
        let marks = footnotes.lines.map { line -> Markup in
            let sign = line.prefix { $0 != " " }
            let meaning = line.dropFirst(sign.count).drop { $0 == " " }
            return .element(
                "li", ["id": "\(id)-\(sign)"],
                [.element("b", String(sign)), .words(" " + meaning)]
            ).line
        }
        var parts: [Markup] = []
        if !marks.isEmpty {
            parts.append(.element("ul", ["class": "marks", "aria-label": "Marks"], marks).line)
        }
        if !codes.isEmpty { parts.append(.element("p", ["class": "note"], codes).line) }
        parts += result.notes.map { .element("p", ["class": "note"], withCode($0)).line }
        return parts
    }

    /// What the codes in the table stand for, where it shows them without their names.
    private var codes: [Markup] {
        var parts: [Markup] = []
        for (code, name) in result.namesOfCodes(in: shown) {
            if !parts.isEmpty { parts.append(.words("; ")) }
            parts += [.element("code", code), .words(" " + name)]
        }
        return parts.isEmpty ? [] : parts + [.words(".")]
    }
}

internal import Platform

extension Brief {
    /// The brief in `format`: a page, Markdown, or text for a terminal.
    public func text(as format: Format, width: Int? = nil, usesColour: Bool = false) throws
        -> String
    {
        switch format {
        case .html: html
        case .markdown: try document(heading: { "\n## \($0)\n" }, width: nil, format, false)
        default:
            try document(
                heading: { "\n\($0)\n\(String(repeating: "─", count: $0.displayWidth))" },
                width: width, .table, usesColour)
        }
    }

    private func document(
        heading: (String) -> String, width: Int?, _ format: Format, _ usesColour: Bool
    ) throws -> String {
        let isMarkdown = format == .markdown
        var lines = [isMarkdown ? "# \(title)\n" : title, ""]
        lines += paragraph(lead, width: width)
        for section in sections {
            lines.append(heading(section.heading))
            lines += paragraph(section.sentences, width: width)
            lines.append("")
            lines.append(
                try section.document.result.text(
                    as: format, width: width, usesColour: usesColour))
            lines += codes(in: section.document.result, width: width)
            lines +=
                isMarkdown
                ? ["```sh"] + section.commands + ["```"] : section.commands.map { "$ " + $0 }
        }
        lines.append(heading("Sources"))
        for source in sources {
            let place = source.url.isEmpty ? "" : " \(source.url)"
            lines += paragraph(
                ["\(isMarkdown ? "- " : "")\(source.words)\(place) [\(source.code)]"], width: width)
        }
        return lines.map { $0.terminalSafeLines + "\n" }.joined()
    }

    /// What the codes in a table stand for, and a line to part it from what follows.
    private func codes(in result: ReportResult, width: Int?) -> [String] {
        let shown = result.columns.indices.filter { result.showsInDocument(column: $0) }
        let names = result.namesOfCodes(in: shown).map { "\($0.code): \($0.name)" }
        return names.isEmpty
            ? [] : paragraph([names.joined(separator: "; ") + "."], width: width) + [""]
    }

    private func paragraph(_ sentences: [String], width: Int?) -> [String] {
        let text = sentences.joined(separator: " ")
        guard let width else { return [text] }
        var lines: [String] = []
        var line = ""
        for word in text.split(separator: " ") {
            if !line.isEmpty, line.displayWidth + 1 + String(word).displayWidth > width {
                lines.append(line)
                line = String(word)
            } else {
                line += (line.isEmpty ? "" : " ") + word
            }
        }
        return lines + [line]
    }

    private var html: String {
        var content: [Markup] = [.element("h1", title).line]
        content += lead.map { .element("p", ["class": "lead"], $0).line }
        content.append(contents)
        for (index, section) in sections.enumerated() {
            content.append(.element("h2", ["id": "s\(index + 1)"], section.heading).line)
            content.append(
                .element("p", [:], section.sentences.joined(separator: " ")).line)
            content += section.document.sections(id: "s\(index + 1)r")
            content.append(
                .element(
                    "pre", ["class": "wrap"],
                    [.element("code", section.commands.joined(separator: "\n"))]
                ).line)
        }
        content.append(.element("h2", "How to check a number").line)
        content.append(
            .element(
                "p",
                "The first command under a table gives it again. The next leads from one of its numbers to the lines, rates and sources that it rests on; another --row and --column name another number, and alliance report NAME --help lists the columns."
            ).line)
        content += SourceReference.section(sources, headingLevel: 2)
        return HTMLPage(title: title, content: content).text
    }

    private var contents: Markup {
        let items = sections.enumerated().map { index, section in
            Markup.element(
                "li", [:], [.element("a", ["href": "#s\(index + 1)"], section.heading)]
            ).line
        }
        return .element("nav", ["aria-label": "Contents"], [.element("ol", [:], items)]).line
    }
}

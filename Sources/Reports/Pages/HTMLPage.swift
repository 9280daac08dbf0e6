internal import Storage

/// One page that needs nothing but itself: no network, no script.
struct HTMLPage {
    let title: String
    let content: [Markup]

    var text: String {
        let head: [Markup] = [
            .element("meta", ["charset": "utf-8"], isVoid: true).line,
            .element(
                "meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"],
                isVoid: true
            ).line,
            .element("meta", ["name": "color-scheme", "content": "light dark"], isVoid: true).line,
            .element("title", title).line,
            .style(pageStyle),
        ]
        let page = Markup.element(
            "html", ["xmlns": "http://www.w3.org/1999/xhtml", "lang": "en"],
            [
                .element("head", [:], head).line,
                .element("body", [:], [.element("main", [:], content).line]).line,
            ])
        return "<!DOCTYPE html>\n" + page.line.text
    }
}

extension ReportDocument {
    /// The document as a page of its own.
    public var html: String {
        let title = result.title.isEmpty ? "Query" : result.title
        let parts = title.split(separator: " · ", maxSplits: 1).map(String.init)
        var content: [Markup] = [.element("h1", parts[0]).line]
        if parts.count > 1 { content.append(.element("p", ["class": "asked"], parts[1]).line) }
        if !discussion.isEmpty {
            content.append(.element("p", ["class": "lead"], discussion).line)
        }
        content += sections(id: "r")
        content += SourceReference.section(sources, headingLevel: 2)
        if !command.isEmpty {
            content.append(.element("h2", "How to get this again").line)
            content.append(
                .element("pre", ["class": "wrap"], [.element("code", command)]).line)
        }
        return HTMLPage(title: title, content: content).text
    }

    /// The picture, the table and what stands under them.
    func sections(id: String) -> [Markup] {
        picture(id: id) + HTMLTable(result, id: id).markup()
    }

    private func picture(id: String) -> [Markup] {
        guard let drawing = result.picture?.drawing(of: result, backdrop: backdrop) else {
            return []
        }
        let pictures = drawing.markup(title: result.title, id: id)
        let remarks = drawing.remarks.joined(separator: " ")
        let caption: [Markup] = remarks.isEmpty ? [] : [.element("figcaption", remarks).line]
        return [.element("figure", [:], pictures + caption).line]
    }
}

extension SourceReference {
    /// A heading and a list of sources, or nothing where there are none.
    static func section(_ sources: [SourceReference], headingLevel: Int) -> [Markup] {
        guard !sources.isEmpty else { return [] }
        let items = sources.map { source -> Markup in
            var parts: [Markup] = [.words(source.words + " ")]
            if source.url.hasPrefix("https://") || source.url.hasPrefix("http://") {
                parts.append(.element("a", ["href": source.url, "rel": "noreferrer"], source.url))
                parts.append(.words(" "))
            }
            parts.append(.element("code", source.code))
            return Markup.element("li", [:], parts).line
        }
        return [
            .element("h\(headingLevel)", "Sources").line,
            .element("ul", ["class": "sources"], items).line,
        ]
    }
}

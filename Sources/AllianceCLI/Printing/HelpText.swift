/// A help screen of ArgumentParser, taken apart again.
///
/// The library can also dump its help as JSON, but reading that needs Foundation. A screen that is
/// wide enough for every line is as easy to read: titles stand at the margin, entries two cells in,
/// what they mean twenty-six cells in.
struct HelpText {
    struct Section {
        let title: String
        var entries: [(label: String, text: String)] = []
    }

    /// A width at which no line is wrapped.
    static let width = 100_000

    /// Paragraphs, one a line.
    private(set) var overview: [String] = []
    private(set) var usage: [String] = []
    private(set) var sections: [Section] = []

    init(_ screen: String) {
        var part = ""
        for line in screen.split(separator: "\n", omittingEmptySubsequences: false) {
            if let text = line.text(after: "OVERVIEW: ") {
                part = "overview"
                overview.append(text)
            } else if let text = line.text(after: "USAGE: ") {
                part = "usage"
                usage.append(text)
            } else if line.hasSuffix(":"), let first = line.first, first.isUppercase,
                part != "overview"
            {
                part = "section"
                sections.append(Section(title: String(line.dropLast())))
            } else if line.isEmpty {
                continue
            } else if part == "overview" {
                overview.append(String(line))
            } else if part == "usage" {
                usage.append(String(line.drop { $0 == " " }))
            } else if part == "section" {
                readEntry(line)
            }
        }
    }

    private mutating func readEntry(_ line: Substring) {
        guard !sections.isEmpty, line.hasPrefix("  "), !line.hasPrefix("  See '") else { return }
        let last = sections.count - 1
        let head = line.prefix(26)
        if head.allSatisfy({ $0 == " " }) {
            guard let entry = sections[last].entries.popLast() else { return }
            let text = entry.text + (entry.text.isEmpty ? "" : " ") + line.dropFirst(26)
            sections[last].entries.append((entry.label, text))
        } else if head.count == 26, head.hasSuffix(" ") {
            let label = head.dropFirst(2)
            let end = label.lastIndex { $0 != " " } ?? label.startIndex
            sections[last].entries.append((String(label[...end]), String(line.dropFirst(26))))
        } else {
            sections[last].entries.append((String(line.dropFirst(2)), ""))
        }
    }
}

extension Substring {
    fileprivate func text(after prefix: String) -> String? {
        hasPrefix(prefix) ? String(dropFirst(prefix.count)) : nil
    }
}

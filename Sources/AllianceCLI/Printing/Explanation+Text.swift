internal import Platform
internal import Reports
internal import Warehouse

extension Explanation {
    /// The value, how it comes about, and every fact behind it, for people.
    func text(width: Int, seenIn view: View) -> String {
        var lines = [([title] + view.words).joined(separator: " · "), ""]
        lines += wrappedLines(
            row.map(\.description).joined(separator: " "), first: "row \(rowNumber)  ", to: width,
            hanging: 6)
        lines.append("")
        let range = interval.map { low, high in
            " (\(low.isEmpty ? "no least" : low) to \(high.isEmpty ? "no limit" : high))"
        }
        lines.append("\(column.name) = \(text)\(range ?? "")")
        var facts = [("means", column.help)]
        if let formula { facts.append(("formula", formula)) }
        if !givens.isEmpty {
            let words = givens.map { given in
                (given.row.map { $0 + " " } ?? "") + "\(given.column) \(given.value)"
            }
            facts.append(("with", words.joined(separator: ", ")))
        }
        if let qualifier { facts.append(("qualifier", qualifier)) }
        facts += marks.map { mark in
            let says = mark.explanation
            return ("mark", says.hasPrefix(mark.code + ":") ? says : "\(mark.code): \(says)")
        }
        switch column.basis {
        case .facts: break
        case .asked: facts.append(("asked", "the question itself gives this value"))
        case .counted(let rows): facts.append(("counted", rows))
        case .named: facts.append(("names", "the row: no figure is behind it"))
        }
        for (label, words) in facts {
            let label = "  " + label + String(repeating: " ", count: max(1, 11 - label.count))
            lines += wrappedLines(words, first: label, to: width, hanging: label.count)
        }
        let notes = view.notes.flatMap { wrappedLines($0, to: width, hanging: 0) }
        let count = sources.count
        let rest =
            evidence.isEmpty
            ? (column.basis == .asked ? [] : ["No fact is behind it."])
            : [
                "It rests on \(counted(evidence.count, "fact")) of \(counted(count, "source")):",
                "",
            ]
        return (lines + notes + (rest.isEmpty ? [] : [""] + rest)).map { $0.terminalSafe + "\n" }
            .joined()
            + evidence.text(width: width)
    }
}

extension [Evidence] {
    /// Facts by numbers, then their sources and batches, each once.
    func text(width: Int) -> String {
        var lines: [String] = []
        var sources: [Record] = []
        var batches: [Batch] = []
        for (index, evidence) in enumerated() {
            if let source = evidence.source, !sources.contains(source) { sources.append(source) }
            if let batch = evidence.batch, !batches.contains(batch) { batches.append(batch) }
            let place = evidence.source.flatMap { sources.firstIndex(of: $0) }
            lines += evidence.lines(number: index + 1, source: place.map { $0 + 1 }, width: width)
        }
        if !sources.isEmpty { lines += ["", "Sources"] }
        for (index, source) in sources.enumerated() {
            lines += source.sourceLines(number: index + 1, width: width)
        }
        if !batches.isEmpty { lines += ["", "Batches"] }
        for batch in batches { lines += batch.lines(width: width) }
        if let first {
            lines += ["", count == 1 ? "What it was before:" : "What fact 1 was before:"]
            let command = first.historyWords.map(shellQuoted).joined(separator: " ")
            lines += wrappedLines(
                command, first: "  ", to: width - 2, hanging: 4, continued: " \\")
        }
        return lines.map { $0.terminalSafe + "\n" }.joined()
    }
}

extension Evidence {
    fileprivate func lines(number: Int, source: Int?, width: Int) -> [String] {
        let part = [
            role, weight.map { $0 == 1 ? nil : "weight \(numberText($0))" } ?? nil, record.dataset,
        ].compactMap(\.self).joined(separator: " · ")
        let margin = 4
        func body(_ text: String) -> [String] {
            text.isEmpty
                ? []
                : wrappedLines(
                    text, first: String(repeating: " ", count: margin), to: width,
                    hanging: margin + 2)
        }
        let origin = [
            source.map { "source [\($0)]" },
            record["locator"].flatMap { $0.isEmpty ? nil : $0 },
            "status \(record["status"] ?? "normal")",
            batch.map { "batch \($0.id)" }, place?.line.map { "line \($0)" },
        ].compactMap(\.self).joined(separator: ", ")
        let lineNote = place?.reason.map { "line unknown: \($0)" } ?? ""
        let note = record["note"].flatMap { $0.isEmpty ? nil : "note: " + $0 } ?? ""
        let label = "\(number)" + String(repeating: " ", count: max(1, margin - "\(number)".count))
        return [label + part] + body(shownKey.map(\.description).joined(separator: " "))
            + body(values.map { "\($0.column)=\($0.shown)" }.joined(separator: " "))
            + body(origin) + body(lineNote) + body(note)
    }

    private func numberText(_ number: Double) -> String {
        number == number.rounded() && number.magnitude < 1e15
            ? String(Int64(number)) : number.decimalText
    }
}

extension Record.Field {
    /// The value as people read it: digits of an amount in groups.
    fileprivate var shown: String {
        guard let value else { return "" }
        return column == "amount" ? value.groupedDigits : value
    }
}

extension String {
    /// A number with a comma between every three digits before the point.
    fileprivate var groupedDigits: String {
        let sign = hasPrefix("-") ? "-" : ""
        let whole = dropFirst(sign.count).prefix { $0 != "." }
        guard let number = Int(whole) else { return self }
        return sign + grouped(number) + dropFirst(sign.count + whole.count)
    }
}

extension Record {
    /// A source as a list of sources has it.
    fileprivate func sourceLines(number: Int, width: Int) -> [String] {
        let label = "[\(number)]"
        let margin = label.count + 1
        func body(_ text: String) -> [String] {
            wrappedLines(
                text, first: String(repeating: " ", count: margin), to: width, hanging: margin + 2)
        }
        let edition = self["edition"].map { ", edition \($0)" } ?? ""
        let licence = self["licence"] ?? "none stated"
        return ["\(label) \(self["source"] ?? "")"]
            + body("\(self["publisher"] ?? ""): \(self["title"] ?? "")\(edition)")
            + (self["url"].map(body) ?? [])
            + body("licence: \(licence); may be passed on: \(redistributionWords)")
            + (self["status"] == "unverified" ? body("not seen by us itself") : [])
    }

    private var redistributionWords: String {
        switch self["redistribution"] {
        case "free": "freely"
        case "attribution": "if it is named"
        case "excerpt": "in excerpts only"
        case "none": "not at all"
        default: "not known"
        }
    }
}

extension Batch {
    fileprivate func lines(width: Int) -> [String] {
        let what = "\(kind.rawValue) of \(dataset)" + (file.map { " from \($0)" } ?? "")
        return wrappedLines(
            "batch \(id): \(what), \(startedAt), by alliance \(programVersion)", to: width,
            hanging: 4) + (sha256.map { ["    sha256 \($0)"] } ?? [])
    }
}

/// Breaks text between words, with the lines after the first further in.
///
/// - Parameters:
///   - first: What the first line begins with.
///   - continued: What ends each line but the last.
func wrappedLines(
    _ text: String, first: String = "", to width: Int, hanging: Int, continued: String = ""
) -> [String] {
    var lines: [String] = []
    var line = first
    var isEmpty = true
    for word in text.split(separator: " ").map(String.init) {
        if !isEmpty, line.displayWidth + 1 + word.displayWidth > width {
            lines.append(line + continued)
            line = String(repeating: " ", count: hanging) + word
        } else {
            line += (isEmpty ? "" : " ") + word
        }
        isEmpty = false
    }
    return lines + [line]
}

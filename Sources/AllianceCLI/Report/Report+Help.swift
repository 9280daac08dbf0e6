internal import Reports

extension Report {
    /// What `alliance report NAME --help` prints, in the layout of the other commands' help.
    func help(width: Int) -> String {
        var usage = "alliance report \(name)"
        for parameter in parameters {
            let option = "--\(parameter.name) \(parameter.placeholder)"
            usage += parameter.isRequired ? " \(option)" : " [\(option)]"
        }
        let overview = discussion.isEmpty ? summary : "\(summary)\n\n\(discussion)"
        let options = HelpSection("OPTIONS", parameters.map(\.helpEntry) + Report.commonEntries)
        let meaning = HelpSection("COLUMNS", columns.map { ($0.name, $0.help) })
        return """
            \(wrapped("OVERVIEW: " + overview, to: width))

            USAGE: \(wrapped(usage, to: width - 7, hanging: 0).replacing("\n", with: "\n       "))

            \(options.text(width: width))
            \(meaning.text(width: width))
            EXAMPLE:
              \(example)

            """
    }

    /// The options of every report, as its help lists them.
    private static let commonEntries = [
        (
            "--as-of <moment>",
            "What the warehouse knew then: an instant in UTC, batch:N, or the end of a day."
        ),
        (
            "--edition <choice>",
            "Of a publication count only its latest edition not after a date, as sipri-milex=2024; of every publication, as 2024-04. May be repeated."
        ),
        ("--format <format>", "How to print: \(Format.names). (default: table)"),
        (
            "--for <purpose>",
            "spreadsheet: CSV with a byte order mark, in which no text is a formula. (values: spreadsheet)"
        ),
        ("-o, --output <file>", "Write to a file, in the format that its name ends in."),
        (
            "--receipt <file>",
            "Write what the answer was made of, for `alliance verify-receipt`."
        ),
        (
            "--override-licence <reason>",
            "Write more of a source to a file than its licence allows; the reason is kept."
        ),
        ("--show-sql", "Print the report as a script for the sqlite3 shell."),
        (
            "--db <file>",
            "The warehouse's file; otherwise $ALLIANCE_DB, or alliance.db in this folder."
        ),
        ("--json", "The same as --format json; errors, too, are JSON."),
        ("--color <when>", "Colour on a terminal: auto, always or never. (default: auto)"),
        ("-h, --help", "Show help information."),
    ]
}

extension Format {
    /// Every format, as help lists them.
    static let names = allCases.map(\.rawValue).joined(separator: ", ")
}

extension ReportParameter {
    fileprivate var helpEntry: (String, String) {
        var text = help.prefix(1).uppercased() + help.dropFirst() + "."
        if case .choice(let choices) = kind {
            text += " (values: \(choices.joined(separator: ", ")))"
        }
        if let defaultText { text += " (default: \(defaultText))" }
        if isRequired { text += " (required)" }
        return ("--\(name) \(placeholder)", text)
    }
}

/// A titled list of words and what they mean, as ArgumentParser lays it out.
struct HelpSection {
    let title: String
    let entries: [(label: String, text: String)]

    init(_ title: String, _ entries: [(label: String, text: String)]) {
        self.title = title
        self.entries = entries
    }

    /// Where the explanations begin.
    private static let margin = 26

    func text(width: Int) -> String {
        "\(title):\n" + entries.map { entry(label: $0.label, $0.text, width: width) }.joined()
    }

    private func entry(label: String, _ text: String, width: Int) -> String {
        let label = "  " + label
        guard !text.isEmpty else { return label + "\n" }
        let margin = String(repeating: " ", count: Self.margin)
        let body = wrapped(text, to: max(width - Self.margin, 20), hanging: 0)
            .replacing("\n", with: "\n" + margin)
        let isShort = label.count < Self.margin
        let gap =
            isShort ? String(repeating: " ", count: Self.margin - label.count) : "\n" + margin
        return label + gap + body + "\n"
    }
}

/// Breaks each line of `text` between words so that none is wider than `width`.
func wrapped(_ text: String, to width: Int, hanging: Int = 0) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { paragraph in
        var lines: [String] = []
        var line = ""
        for word in paragraph.split(separator: " ") {
            if !line.isEmpty, line.count + 1 + word.count > width {
                lines.append(line)
                line = String(repeating: " ", count: hanging) + word
            } else {
                line += (line.isEmpty ? "" : " ") + word
            }
        }
        return (lines + [line]).joined(separator: "\n")
    }.joined(separator: "\n")
}

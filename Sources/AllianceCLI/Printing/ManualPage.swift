internal import ArgumentParser
internal import Reports

/// The manual page alliance(1), made of what the commands and reports say about themselves.
struct ManualPage {
    private var lines: [String] = []

    /// The page in the `man` macros of roff.
    static var text: String {
        var page = ManualPage()
        page.write()
        return page.lines.joined(separator: "\n") + "\n"
    }

    private mutating func write() {
        let root = help(AllianceCommand.self)
        lines.append(
            ".TH ALLIANCE 1 \"\(ProgramVersion.day)\" \"alliance \(ProgramVersion.text)\" \"User Commands\""
        )
        // What is typed is not torn at the end of a line.
        lines += [".nh", ".ad l"]
        lines += [".SH NAME", "alliance \\- " + escaped(abstract(of: AllianceCommand.self))]
        lines += [".SH SYNOPSIS", ".B alliance", "\\fIcommand\\fR [\\fIoptions\\fR]"]
        lines.append(".SH DESCRIPTION")
        paragraphs(Array(root.overview.dropFirst()))
        lines.append(".SH OPTIONS OF EVERY COMMAND")
        for section in root.sections where section.title == "OPTIONS" { entries(section) }
        lines.append(".SH COMMANDS")
        for command in AllianceCommand.configuration.allSubcommands {
            write(command, path: "alliance")
        }
        lines.append(".SH REPORTS")
        for report in Report.all {
            lines.append(".SS \(escaped(report.name))")
            write(HelpText(report.help(width: HelpText.width)), isReport: true)
        }
        lines.append(".SH EXIT STATUS")
        for status in ExitStatus.allCases {
            lines += [".TP", "\\fB\(status.rawValue)\\fR", escaped(status.meaning)]
        }
        lines.append(".SH ENVIRONMENT")
        for (name, meaning) in Self.environment {
            lines += [".TP", "\\fB\(name)\\fR", escaped(meaning)]
        }
    }

    /// The variables that the program reads.
    private static let environment = [
        ("ALLIANCE_DB", "The warehouse's file, where --db names none."),
        ("COLUMNS", "How wide a table may be."),
        ("NO_COLOR", "No colour, whatever its value."),
        ("CLICOLOR_FORCE, FORCE_COLOR", "Colour although the output is no terminal."),
    ]

    private mutating func write(_ command: any ParsableCommand.Type, path: String) {
        guard command.configuration.shouldDisplay else { return }
        let path = "\(path) \(command._commandName)"
        lines.append(".SS \(escaped(path))")
        write(help(command), isReport: false)
        for subcommand in command.configuration.allSubcommands { write(subcommand, path: path) }
    }

    private mutating func write(_ help: HelpText, isReport: Bool) {
        paragraphs(help.overview)
        if !help.usage.isEmpty {
            beginParagraph()
            lines += help.usage.map { ["\\fB\(escaped($0))\\fR"] }.joined(separator: [".br"])
        }
        for section in help.sections {
            switch section.title {
            case "ARGUMENTS", "OPTIONS": entries(section, without: Self.commonOptions)
            case "EXAMPLE":
                lines +=
                    [".PP", "For example:", ".PP", ".nf"]
                    + section.entries.map { escaped($0.label + $0.text) } + [".fi"]
            default: break
            }
        }
    }

    /// What every command has is listed once.
    private static let commonOptions = ["--db ", "--json", "--color ", "--version", "-h, --help"]

    private mutating func entries(_ section: HelpText.Section, without skipped: [String] = []) {
        for entry in section.entries where !skipped.contains(where: { entry.label.hasPrefix($0) }) {
            lines += [".TP", "\\fB\(escaped(entry.label))\\fR"]
            if !entry.text.isEmpty { lines.append(escaped(entry.text)) }
        }
    }

    private mutating func paragraphs(_ texts: [String]) {
        for text in texts {
            beginParagraph()
            lines.append(escaped(text))
        }
    }

    /// Begins a paragraph, which the first line of a section does by itself.
    private mutating func beginParagraph() {
        guard let last = lines.last, !last.hasPrefix(".S") else { return }
        lines.append(".PP")
    }

    private func help(_ command: any ParsableCommand.Type) -> HelpText {
        HelpText(AllianceCommand.helpMessage(for: command, columns: HelpText.width))
    }

    private func abstract(of command: any ParsableCommand.Type) -> String {
        command.configuration.abstract
    }

    /// Text that roff prints as it stands, in any locale and on any device.
    private func escaped(_ text: String) -> String {
        let text = text.unicodeScalars.map(Self.escaped).joined()
        return text.hasPrefix(".") ? "\\&" + text : text
    }

    private static func escaped(_ scalar: Unicode.Scalar) -> String {
        switch scalar {
        case "\\": "\\e"
        // A hyphen, an opening quote and so on would be taken for what an author means by them in
        // prose; here they belong to something that can be typed.
        case "-": "\\-"
        case "'": "\\(aq"
        case "`": "\\(ga"
        case "^": "\\(ha"
        case "~": "\\(ti"
        // Of what is not ASCII the one that a plain terminal's device lacks.
        case "…": "..."
        case _ where scalar.isASCII: String(scalar)
        default: "\\[u" + hexadecimal(scalar) + "]"
        }
    }

    /// The number of a character as roff writes it: four digits or more.
    private static func hexadecimal(_ scalar: Unicode.Scalar) -> String {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }
}

internal import Platform
internal import Reports

/// Where and how a command prints: results on standard output, everything else on standard error.
struct Printer {
    let isJSON: Bool
    let usesColour: Bool
    let usesColourForErrors: Bool
    /// How many terminal cells a line may take; `nil` where the output is no terminal.
    let width: Int?

    init(isJSON: Bool, color: ColourChoice) {
        self.isJSON = isJSON
        usesColour = Self.usesColour(color, isTerminal: Terminal.isOutputTerminal)
        usesColourForErrors = Self.usesColour(color, isTerminal: Terminal.isErrorTerminal)
        width = Self.columnsAsked ?? (Terminal.isOutputTerminal ? Terminal.columns ?? 80 : nil)
    }

    init(_ settings: Settings) { self.init(isJSON: settings.isJSON, color: settings.color) }

    /// Prints a command's result: `text` for people, or `json` where that was asked for.
    func result(_ text: @autoclosure () -> String, json: @autoclosure () -> JSON) throws(FileError) {
        try write(isJSON ? json().text() + "\n" : text())
    }

    /// Prints a table, or writes it to `output`, in the format asked for.
    func table(
        _ result: ReportResult, format: Format? = nil, output: String? = nil
    ) throws(FileError) {
        let format = format ?? (isJSON ? .json : output.flatMap(Format.init(extensionOf:)) ?? .table)
        let text = result.text(
            as: format, width: output == nil ? width : nil,
            usesColour: usesColour && output == nil)
        try write(text, to: output)
    }

    /// Writes to a file that is whole or not there, or to standard output.
    func write(_ text: String, to output: String? = nil) throws(FileError) {
        var sink = try ByteSink(path: output ?? "-")
        try sink.write(text)
        try sink.finish()
    }

    /// Says something that is not the result.
    func note(_ text: String) { StandardError.write(text + "\n") }
}

extension Printer {
    /// The width that the user asks for in `COLUMNS`.
    private static var columnsAsked: Int? {
        ProcessFacts.environment("COLUMNS").flatMap { Int($0) }.flatMap { $0 > 0 ? $0 : nil }
    }

    /// Colour is for terminals; https://no-color.org and https://bixense.com/clicolors say how
    /// the environment changes that. An option of this very command counts more.
    private static func usesColour(_ choice: ColourChoice, isTerminal: Bool) -> Bool {
        switch choice {
        case .always: true
        case .never: false
        case .auto:
            if isSet("NO_COLOR") { false } else if isSet("CLICOLOR_FORCE") || isSet("FORCE_COLOR") {
                true
            } else {
                isTerminal && ProcessFacts.environment("TERM") != "dumb"
            }
        }
    }

    private static func isSet(_ name: String) -> Bool {
        let value = ProcessFacts.environment(name) ?? ""
        return value != "" && (name == "NO_COLOR" || value != "0")
    }
}

extension Format {
    /// The format that a file's name promises, or `nil`.
    init?(extensionOf path: String) {
        let name = FileSystem.lastName(of: path)
        guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return nil }
        switch name[name.index(after: dot)...].lowercased() {
        case "csv": self = .csv
        case "tsv", "tab": self = .tsv
        case "json": self = .json
        case "ndjson", "jsonl": self = .ndjson
        case "md", "markdown": self = .markdown
        case "txt": self = .table
        default: return nil
        }
    }
}

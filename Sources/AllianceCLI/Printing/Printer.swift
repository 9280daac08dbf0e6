internal import Platform
internal import Reports

/// Where and how a command prints: results on standard output, everything else on standard error.
struct Printer {
    let isJSON: Bool
    let usesColour: Bool
    let usesColourForErrors: Bool
    /// How many terminal cells a line may take; `nil` where the output is no terminal.
    let width: Int?

    init(isJSON: Bool, color: Terminal.ColorChoice) {
        self.isJSON = isJSON
        usesColour = Terminal.usesColor(.output, choice: color)
        usesColourForErrors = Terminal.usesColor(.error, choice: color)
        // A shell keeps COLUMNS to itself; whoever exports it wants lines of that width in a pipe.
        let isWidthKnown =
            Terminal.isTerminal(.output) || ProcessFacts.environment("COLUMNS") != nil
        width = isWidthKnown ? Terminal.width() : nil
    }

    init(_ settings: Settings) { self.init(isJSON: settings.isJSON, color: settings.color) }

    /// Prints a command's result: `text` for people, or `json` where that was asked for.
    func result(_ text: @autoclosure () -> String, json: @autoclosure () -> JSON) throws(FileError)
    {
        try write(isJSON ? json().text() + "\n" : text().terminalSafeLines)
    }

    /// Prints a table, or writes it to `output`, in the format asked for.
    func table(
        _ result: ReportResult, format: Format? = nil, output: String? = nil
    ) throws {
        let format = try self.format(format, output: output)
        let text = try result.text(
            as: format, width: output == nil ? width : nil,
            usesColour: usesColour && output == nil)
        try write(text, to: output)
        if let output { noteWritten(result.rows.count, to: output) }
    }

    /// The format to print in: the one asked for, or that of the file to write.
    func format(
        _ asked: Format?, output: String?, otherwise: Format = .table
    ) throws(CommandFailure) -> Format {
        if let asked { return asked }
        if isJSON { return .json }
        guard let output else { return otherwise }
        if let format = Format(extensionOf: output) { return format }
        guard let ending = FileSystem.ending(of: output) else { return otherwise }
        throw .usage(
            code: "unknown_ending", "no format has the ending .\(ending) of \(output)",
            hint: "end the name in .csv, .tsv, .json, .ndjson, .md or .txt, or add --format")
    }

    /// Says how many rows a file has that was written.
    func noteWritten(_ rows: Int, to output: String) {
        if !isJSON, output != "-" { note("wrote \(counted(rows, "row")) to \(output)") }
    }

    /// Writes to a file that is whole or not there, or to standard output.
    func write(_ text: String, to output: String? = nil) throws(FileError) {
        var sink = try ByteSink(path: output ?? "-")
        try sink.write(text)
        try sink.finish()
    }

    /// Says something that is not the result.
    func note(_ text: String) { StandardError.write(text.terminalSafeLines + "\n") }
}

extension Format {
    /// The format that a file's name promises, or `nil`.
    init?(extensionOf path: String) {
        switch FileSystem.ending(of: path)?.lowercased() {
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

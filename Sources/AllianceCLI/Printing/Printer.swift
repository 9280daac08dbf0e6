internal import Platform
internal import Reports

/// Where and how a command prints: results on standard output, everything else on standard error.
struct Printer {
    let isJSON: Bool
    let usesColour: Bool
    let usesColourForErrors: Bool
    /// How many terminal cells a line may take; `nil` where the output is no terminal.
    let width: Int?
    /// How small bars beside numbers are drawn; `nil` where the output is no terminal.
    let bars: TableBars?
    /// Whether CSV is for a spreadsheet program, which takes some texts for formulas.
    var isForSpreadsheet = false

    init(isJSON: Bool, color: Terminal.ColorChoice) {
        self.isJSON = isJSON
        usesColour = Terminal.usesColor(.output, choice: color)
        usesColourForErrors = Terminal.usesColor(.error, choice: color)
        // A shell keeps COLUMNS to itself; whoever exports it wants lines of that width in a pipe.
        let isWidthKnown =
            Terminal.isTerminal(.output) || ProcessFacts.environment("COLUMNS") != nil
        width = isWidthKnown ? Terminal.width() : nil
        bars = Terminal.isTerminal(.output) ? (Terminal.showsUTF8 ? .blocks : .ascii) : nil
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
        try document(ReportDocument(result), format: format, output: output)
    }

    /// Prints a report's answer, or writes it to `output`, in the format asked for; `document` is
    /// asked for more than the rows only where the format shows more.
    func document(
        _ document: @autoclosure () throws -> ReportDocument, format: Format? = nil,
        output: String? = nil
    ) throws {
        let format = try self.format(format, output: output)
        let document = try document()
        let result = document.result
        switch format {
        case .html: try write(document.html, to: output)
        case .xlsx:
            if output == nil, Terminal.isTerminal(.output) {
                throw CommandFailure.usage(
                    code: "binary_output", "a workbook is nothing that a terminal can show",
                    hint: "add --output FILE.xlsx")
            }
            try write(bytes: try document.workbook(), to: output)
        default:
            try write(
                try result.text(
                    as: format, width: output == nil ? width : nil,
                    usesColour: usesColour && output == nil,
                    bars: output == nil ? bars : nil, isForSpreadsheet: isForSpreadsheet),
                to: output)
        }
        if let output { noteWritten(result.rows.count, to: output) }
    }

    /// The format to print in: the one asked for, or that of the file to write.
    func format(
        _ asked: Format?, output: String?, otherwise: Format = .table
    ) throws(CommandFailure) -> Format {
        let format = try self.anyFormat(asked, output: output, otherwise: otherwise)
        if isForSpreadsheet, format != .csv, format != .tsv {
            throw .usage(
                code: "bad_value", "--for spreadsheet is about CSV and TSV, not \(format.rawValue)",
                hint: "leave --for out, or add --format csv")
        }
        return format
    }

    private func anyFormat(
        _ asked: Format?, output: String?, otherwise: Format
    ) throws(CommandFailure) -> Format {
        if let asked { return asked }
        if isJSON { return .json }
        guard let output else { return isForSpreadsheet ? .csv : otherwise }
        if let format = Format(extensionOf: output) { return format }
        guard let ending = FileSystem.ending(of: output) else { return otherwise }
        throw .usage(
            code: "unknown_ending", "no format has the ending .\(ending) of \(output)",
            hint:
                "end the name in .csv, .tsv, .json, .ndjson, .md, .txt, .html or .xlsx, or add --format"
        )
    }

    /// Whether what is printed on standard output is made to be passed on: a page or a workbook, and
    /// rows for programs that nobody looks at here.
    func passesOn(_ format: Format?) -> Bool {
        switch format ?? (isForSpreadsheet ? .csv : .table) {
        case .html, .xlsx: true
        case .csv, .tsv, .json, .ndjson: !Terminal.isTerminal(.output)
        case .table, .markdown: false
        }
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

    /// Writes bytes as ``write(_:to:)`` writes text.
    private func write(bytes: [UInt8], to output: String?) throws(FileError) {
        var sink = try ByteSink(path: output ?? "-")
        try sink.write(bytes.span)
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
        case "html", "htm": self = .html
        case "xlsx": self = .xlsx
        default: return nil
        }
    }
}

internal import ArgumentParser
internal import Reports
internal import Storage
internal import Warehouse

struct MethodsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "methods",
        abstract: "List, show, check, copy and load the methods by which shares are counted.",
        discussion: """
            A method is rows: the cost lines that it counts, with weights. Copy one, edit its lines \
            as CSV, load them, and every report knows it:

              alliance methods copy dod-npsc my-npsc
              alliance methods show my-npsc --format csv > my-npsc.csv
              alliance methods load my-npsc.csv
              alliance methods check my-npsc
            """,
        subcommands: [List.self, Show.self, Check.self, Copy.self, Load.self],
        defaultSubcommand: List.self)
}

extension MethodsCommand {
    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "List the methods with the lines that they count.")

        @OptionGroup var form: OutputOptions
        @OptionGroup var options: GlobalOptions

        func run() throws {
            try options.settings.reading { warehouse in
                try options.settings.printer.table(
                    try Report.methodList.run([:], on: warehouse.connection),
                    format: form.format, output: form.output)
            }
        }
    }

    struct Show: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Show a method; as CSV its lines, in the form that import reads.",
            usage: "alliance methods show <method> [--format csv] [--output <file>]")

        @Argument(help: "The method.", completion: .custom(Completion.methods))
        var method: String

        @OptionGroup var form: OutputOptions
        @OptionGroup var options: GlobalOptions

        func run() throws {
            let printer = options.settings.printer
            let format = try printer.format(form.format, output: form.output)
            try options.settings.reading { warehouse in
                let words = [FieldWord(column: "method", value: method)]
                let record = try warehouse.record(of: .named("methods"), where: words)
                let lines = try Dataset.named("method-lines")
                let result =
                    format == .table
                    ? try ReportResult(card: record, on: warehouse.connection)
                    : ReportResult(try warehouse.records(of: lines, where: words), of: lines)
                try printer.table(result, format: format, output: form.output)
            }
        }
    }

    struct Check: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Find what is wrong with methods.",
            discussion: """
                A side without a line, a line on the wrong side, lines counted twice, relocation \
                counted and said to be left out, and more. Ends with 4 where there is a fault; \
                advice is only told.
                """)

        @Argument(
            help: "The methods; without any, all.", completion: .custom(Completion.methods))
        var methods: [String] = []

        @OptionGroup var form: OutputOptions
        @OptionGroup var options: GlobalOptions

        func run() throws {
            let result = try options.settings.reading { warehouse in
                try faults(on: warehouse.connection)
            }
            try options.settings.printer.table(result, format: form.format, output: form.output)
            if result.hasFault { throw ExitStatus.checkFailed }
        }

        private func faults(on connection: Connection) throws -> ReportResult {
            guard !methods.isEmpty else {
                return try Report.methodFaults.run([:], on: connection)
            }
            let results = try methods.map { method in
                try Report.methodFaults.run(["method": method], on: connection)
            }
            return ReportResult(
                title: "", columns: results[0].columns, rows: results.flatMap(\.rows))
        }
    }

    struct Copy: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Copy a method under another code, to change it.",
            usage: "alliance methods copy <method> <copy> [--title <title>]",
            discussion:
                "The copy keeps the sources of the original; change them with what you change.")

        @Argument(help: "The method.", completion: .custom(Completion.methods))
        var method: String

        @Argument(help: "The code of the copy.")
        var copy: String

        @Option(help: "What the copy is, in words.")
        var title: String?

        @OptionGroup var options: GlobalOptions

        func run() throws {
            let settings = options.settings
            let outcome = try settings.writing { warehouse in
                try warehouse.copyMethod(method, to: copy, title: title)
            }
            guard outcome.rejected.isEmpty else { throw CommandFailure(outcome.rejected) }
            let lines = outcome.rowCounts["method-lines"] ?? 0
            let accounts = outcome.rowCounts["method-series"] ?? 0
            try settings.printer.result(
                """
                copied \(method) to \(copy): \(counted(lines, "line")), \
                \(counted(accounts, "account"))
                edit its lines: alliance methods show \(copy) --format csv > \(copy).csv
                load them: alliance methods load \(copy).csv

                """,
                json: .object([
                    ("method", .string(copy)), ("copied_from", .string(method)),
                    ("lines", .integer(lines)), ("accounts", .integer(accounts)),
                ]))
        }
    }
}

extension MethodsCommand {
    struct Load: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Make the lines of methods exactly those of a file.",
            usage: "alliance methods load <file> [--check]",
            discussion: """
                The file is what `alliance methods show METHOD --format csv` writes, edited. Lines \
                that it adds or changes come in; lines of its methods that it leaves out are \
                removed, and the history keeps them: `alliance undo` takes all of it back. A row at \
                fault keeps the whole file out, and a file without lines is refused, for it names no \
                method. (`alliance import method-lines` removes nothing.)
                """)

        @Argument(help: "The file; - is standard input.", completion: .file(extensions: ["csv"]))
        var file: String

        @Flag(help: "Do everything, report on it, and keep nothing.")
        var check = false

        @OptionGroup var options: GlobalOptions

        func run() throws {
            let settings = options.settings
            var importOptions = ImportOptions()
            importOptions.isCheck = check
            importOptions.shownRejections = .max
            let outcome = try settings.writing { warehouse in
                try warehouse.loadMethods(from: file, options: importOptions)
            }
            guard outcome.rejected.isEmpty else {
                if !settings.isJSON {
                    for row in outcome.rejected { settings.printer.note("\(row)") }
                }
                throw CommandFailure(rejecting: outcome.summary)
            }
            try settings.printer.result(outcome.text(isCheck: check), json: outcome.json)
        }
    }
}

extension CommandFailure {
    /// A file was kept out whole for its rows at fault, each of which was named.
    fileprivate init(rejecting summary: ImportSummary) {
        let name = summary.file == "-" ? "standard input" : summary.file
        let rows = counted(summary.rowsRejected, "row")
        self.init(
            code: summary.rejected.first?.code ?? "rejected",
            "\(name): nothing was loaded, for \(rows) of \(grouped(summary.rowsRead)) "
                + "\(summary.rowsRejected == 1 ? "is" : "are") at fault",
            hint: "correct \(summary.rowsRejected == 1 ? "it" : "them"), and load the file again")
        faults = summary.rejected.map(\.json)
    }
}

extension MethodLoad {
    /// What came of it, in words that add up.
    fileprivate func text(isCheck: Bool) -> String {
        let lines = removed.map { line in
            "removed  \(line.key.map(\.value).joined(separator: " "))\n"
        }
        return summary.text(isCheck: isCheck)
            + "  not in the file: \(counted(removed.count, "line")) removed\n" + lines.joined()
            + (isCheck ? "nothing was kept: this was a check\n" : "")
    }

    fileprivate var json: JSON {
        .object([
            ("import", summary.json),
            (
                "removed",
                .array(
                    removed.map { line in
                        .object(line.key.map { ($0.column, .string($0.value)) })
                    })
            ),
        ])
    }
}

extension ReportResult {
    /// A method as people read it: its lines and accounts, and under them what it says of itself.
    fileprivate init(card method: Record, on connection: Connection) throws {
        let code = method["method"] ?? ""
        let lines = try Report.methodCard.run(["method": code], on: connection)
        let said = method.fields.filter { !["method", "title"].contains($0.column) }
            .compactMap { field in
                field.value.flatMap { $0.isEmpty ? nil : "\(field.column): \($0)" }
            }
        self.init(
            title: "\(code) · \(method["title"] ?? "")", columns: lines.columns, rows: lines.rows,
            notes: said)
    }

    /// Whether a row is a fault and not only advice.
    fileprivate var hasFault: Bool {
        guard let place = columns.firstIndex(where: { $0.name == "severity" }) else { return false }
        return rows.contains { $0[place] == .text("fault") }
    }
}

internal import ArgumentParser
internal import Platform
internal import Reports
internal import Warehouse

struct ImportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Load files into the warehouse.",
        usage: """
            alliance import <dataset> <file> ... [--check] [--source <code>]
            alliance import --profile <profile> <file> ... [--check]
            alliance import all <folder>
            alliance import bundle <folder>
            alliance import --guess <file>
            """,
        discussion: """
            Each file is one transaction and one batch: its good rows come in, its bad rows are \
            listed and kept, or nothing happens at all. A folder stands for the files in it. \
            `alliance datasets NAME` lists the columns that a file may have. A publisher's own \
            file needs a profile, which says how it is laid out: `alliance profiles list`. A bundle \
            is a folder that `alliance export bundle` wrote; its checksums are looked at first.
            """)

    @Argument(
        help: ArgumentHelp(
            """
            What the rows are, a dataset, or all for a folder of them; then the files. \
            With --profile only the files. - is standard input.
            """, valueName: "dataset-and-files"),
        completion: .custom(Completion.datasetsAndAll))
    var words: [String]

    @Option(
        help: ArgumentHelp(
            "How the files are laid out: a profile's name, or its file.", valueName: "profile"),
        completion: .custom(Completion.profiles))
    var profile: String?

    @Flag(help: "Do everything, report on it, and keep nothing.")
    var check = false

    @Flag(
        help: """
            Read a file that has no profile, compare it with those that there are, and propose one. \
            Nothing is loaded.
            """)
    var guess = false

    @Option(
        help: ArgumentHelp(
            "The source of every row, where the file has no such column.", valueName: "code"),
        completion: .custom(Completion.sources))
    var source: String?

    @Option(
        help: ArgumentHelp(
            """
            How the bytes stand for characters: \
            \(TextEncoding.allCases.map(\.rawValue).joined(separator: ", ")).
            """, valueName: "encoding"))
    var encoding: String?

    @Option(
        help: ArgumentHelp(
            "Compare the figures with those of an older edition, which are kept.",
            valueName: "code"),
        completion: .custom(Completion.sources))
    var replaces: String?

    @Option(
        help: ArgumentHelp(
            "How many faults to list; on a terminal 20, elsewhere and with --check 5,000.",
            valueName: "number"))
    var rejects: Int?

    @Option(
        help: ArgumentHelp(
            """
            Look for odd values, as a head count ten times the one before: always, never, or \
            auto, where the table has no more than 250,000 rows.
            """, valueName: "when"))
    var sanity = SanityMode.auto

    @OptionGroup var options: GlobalOptions

    func validate() throws {
        if guess {
            if words.count != 1 { throw ValidationError("--guess takes one file") }
            if profile != nil || check || replaces != nil || rejects != nil {
                throw ValidationError(
                    "--guess loads nothing, and goes with --encoding and --source only")
            }
            return
        }
        if profile == nil, isFolder, replaces != nil {
            throw ValidationError("--replaces takes the files of one dataset")
        }
        if let rejects, rejects < 0 { throw ValidationError("--rejects takes a number from 0") }
        if profile == nil {
            if words.count < 2 { throw ValidationError("name a dataset, then its files") }
            if isFolder && words.count != 2 {
                throw ValidationError("import \(words[0]) takes one folder")
            }
        } else if words[0] == "all" && !FileSystem.exists("all") {
            throw ValidationError("a profile says what its files hold: leave out \"all\"")
        }
    }

    func run() throws {
        let settings = options.settings
        let importOptions = try importOptions()
        if guess {
            let guess = try settings.reading { try $0.guess(words[0], options: importOptions) }
            return try settings.printer.result(guess.proposal, json: guess.json)
        }
        let load = try loader()
        var summaries: [ImportSummary] = []
        do {
            try settings.writing { warehouse in
                for file in try files() {
                    summaries += try load(warehouse, file, importOptions)
                }
            }
        } catch {
            // The files before the one that failed are in the warehouse.
            if !summaries.isEmpty { try report(summaries, settings.printer) }
            throw error
        }
        try report(summaries, settings.printer)
        if summaries.contains(where: { $0.rowsRejected > 0 }) { throw ExitStatus.rejectedRows }
    }

    private typealias Loader = (Warehouse, String, ImportOptions) throws -> [ImportSummary]

    /// What is done with each file.
    private func loader() throws -> Loader {
        if let profile {
            let profile = try Profile.find(profile)
            return { warehouse, file, options in
                try withProgress(file, options) {
                    try warehouse.importFile(file, by: profile, options: $0)
                }
            }
        }
        if isFolder {
            return { warehouse, folder, options in
                if words[0] == "bundle" { try Bundle.verify(folder) }
                return try withProgress(folder, options) {
                    try warehouse.importAll(from: folder, options: $0)
                }
            }
        }
        let dataset = try Dataset.named(words[0])
        return { warehouse, file, options in
            try withProgress(file, options) {
                [try warehouse.importRows(of: dataset, from: file, options: $0)]
            }
        }
    }

    /// Whether what is named is a folder of every dataset.
    private var isFolder: Bool { words[0] == "all" || words[0] == "bundle" }

    private func withProgress(
        _ file: String, _ options: ImportOptions,
        _ body: (ImportOptions) throws -> [ImportSummary]
    ) throws -> [ImportSummary] {
        let line = ProgressLine(file, isJSON: self.options.settings.isJSON)
        defer { line.finish() }
        var options = options
        options.progress = { line.update(rows: $0, bytes: $1, totalBytes: $2) }
        return try body(options)
    }

    private func files() throws -> [String] {
        if profile == nil {
            return isFolder
                ? [words[1]] : try ImportFiles.expanded(Array(words.dropFirst()))
        }
        // A dataset before the files says again what the profile says.
        let isNamed = words.count > 1 && (try? Dataset.named(words[0])) != nil
        return try ImportFiles.expanded(
            isNamed && !FileSystem.exists(words[0]) ? Array(words.dropFirst()) : words)
    }

    private func importOptions() throws -> ImportOptions {
        var importOptions = ImportOptions()
        importOptions.isCheck = check
        importOptions.source = source
        importOptions.replaces = replaces
        importOptions.sanity = sanity
        importOptions.shownRejections = rejects ?? shownByDefault
        importOptions.encoding = try encoding.map(TextEncoding.named)
        return importOptions
    }

    // MARK: What came of it

    private func report(_ summaries: [ImportSummary], _ printer: Printer) throws {
        for summary in summaries {
            listRejected(summary, printer)
            listWarnings(summary, printer)
        }
        let text = try summaries.map { summary in
            try summary.text(isCheck: check) + (summary.revisions?.text() ?? "")
        }.joined()
        try printer.result(
            text
                + (check ? "nothing was kept: this was a check\n" : ""),
            json: .object([
                ("check", .bool(check)), ("imports", .array(summaries.map(\.json))),
            ]))
    }

    /// How many faults are listed where nobody says.
    ///
    /// Nobody wants to read more on a screen. What is listed is kept in memory, so "all" ends where
    /// that would be felt; `alliance rejects` writes the rest.
    private var shownByDefault: Int {
        Terminal.isTerminal(.error) && !check && !options.json ? 20 : 5000
    }

    private func listRejected(_ summary: ImportSummary, _ printer: Printer) {
        guard !printer.isJSON, summary.faultCount > 0 else { return }
        for row in summary.rejected { printer.note("\(row)") }
        let hidden = summary.faultCount - summary.rejected.count
        guard hidden > 0 else { return }
        let rest =
            summary.batchID.map { "; `alliance rejects \($0)` writes them all" }
            ?? "; --rejects \(summary.faultCount) lists them all"
        printer.note("… and \(counted(hidden, "more fault"))\(rest)")
    }

    private func listWarnings(_ summary: ImportSummary, _ printer: Printer) {
        guard !printer.isJSON else { return }
        for warning in summary.warnings.prefix(20) { printer.note("warning: \(warning)") }
        let hidden = summary.warnings.count - 20
        if hidden > 0 { printer.note("… and \(counted(hidden, "more warning"))") }
    }
}

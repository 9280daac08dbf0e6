internal import ArgumentParser
internal import Reports
internal import Storage
internal import Warehouse

struct HistoryCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "history",
        abstract: "Every version of some rows: from when to when, by which batch, what changed.",
        usage: "alliance history <dataset> [--<column of the key> <value> ...]",
        discussion: """
            Its options are the columns of the dataset's key, as `alliance datasets NAME` lists \
            them: alliance history troop-counts --host KOR --counted-on 2019-09-30. Rows that are \
            gone are told of, too. --format and --output are as for a report.
            """)

    @Argument(
        parsing: .captureForPassthrough,
        help: ArgumentHelp("The dataset, then columns of its key.", valueName: "dataset"),
        completion: .custom(Completion.datasets))
    var arguments: [String] = []

    func run() throws { try Self.run(arguments: arguments) }

    /// Runs the command without ArgumentParser, which would not know the dataset's columns.
    static func run(arguments: [String]) throws {
        let line = try ReportCommandLine(arguments, command: "history")
        let printer = line.settings.printer
        guard !line.asksForHelp else {
            return try printer.write(AllianceCommand.helpMessage(for: Self.self) + "\n")
        }
        guard let name = line.name else {
            throw CommandFailure.usage(
                code: "missing_argument", "which dataset?",
                hint: "name one of those that `alliance datasets` prints")
        }
        let dataset = try Dataset.named(name)
        let words = line.texts.sorted { $0.key < $1.key }.map { option, value in
            FieldWord(column: option.replacing("-", with: "_"), value: value)
        }
        guard !line.showsSQL, try line.viewpoint.isPlain else {
            throw CommandFailure.usage(
                code: "unexpected_argument",
                "a history is of all times, and is no single statement",
                hint: "leave --as-of, --edition and --show-sql out")
        }
        try line.settings.reading { warehouse in
            let versions = try warehouse.versions(of: dataset, where: words)
            guard !versions.isEmpty else {
                throw RecordError.notFound(dataset: dataset.name, words: words)
            }
            try printer.table(
                ReportResult(versions, of: dataset), format: line.format, output: line.output)
        }
    }
}

extension ReportResult {
    /// Versions of rows, one a line.
    init(_ versions: [DatedVersion], of dataset: Dataset) {
        let keys = Set(dataset.key.map(\.name))
        // What every row has in common needs no column in a table.
        let varying = dataset.columns.filter { column in
            Set(versions.map { $0.record[column.name] }).count > 1
        }.map(\.name)
        self.init(
            title: "History of \(dataset.title)",
            columns: [
                ReportColumn("known_from", "from", .instant),
                ReportColumn("known_until", "until", .instant),
                ReportColumn("operation", "was"), ReportColumn("batch_id", "by batch", .label),
                ReportColumn("ended_by", "ended by", .label, audience: .detail),
                ReportColumn("ending", "then", audience: .detail),
                ReportColumn("changes", "changed"),
            ]
                + dataset.columns.map { column in
                    let isShown = keys.contains(column.name) && varying.contains(column.name)
                    return ReportColumn(
                        column.name, column.name, audience: isShown ? .everyone : .detail)
                },
            rows: versions.map { version in
                [
                    .text(version.began.instant), .text(version.ended?.instant ?? "now"),
                    .text(version.began.words), version.began.batchID.map(Value.integer) ?? .null,
                    version.ended?.batchID.map(Value.integer) ?? .null,
                    version.ended.map { .text($0.words) } ?? .null,
                    .text(version.text),
                ] + version.record.fields.map { $0.value.map(Value.text) ?? .null }
            })
    }
}

extension DatedVersion.Act {
    fileprivate var words: String { batchID == nil ? "\(kind.rawValue) by hand" : kind.rawValue }
}

extension DatedVersion {
    /// What this version changed, and that it was removed in the end.
    fileprivate var text: String {
        var parts = changes.map { change in
            "\(change.column) \(change.old ?? "(none)") → \(change.new ?? "(none)")"
        }
        if ended?.kind == .removed {
            parts.append("removed " + (ended?.batchID.map { "by batch \($0)" } ?? "by hand"))
        }
        return parts.joined(separator: "; ")
    }
}

internal import ArgumentParser
internal import Reports
internal import Storage
internal import Warehouse

struct DiffCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "diff",
        abstract: "What differs between two moments, or two editions of a publication.",
        usage: "alliance diff <from> <to> [--dataset <dataset> ...] [--all]",
        discussion: """
            Each side is a batch (5 or batch:5: when it had ended), an instant in UTC, a day (its \
            end in UTC), or the code of a source. Of two sources, what they say of the same thing is \
            compared. A difference in notes, places in a source or the spelling of a text alone is \
            told only with --all.
            """)

    @Argument(help: "The earlier side.")
    var from: String

    @Argument(help: "The later side.")
    var to: String

    @Option(
        name: .long, parsing: .singleValue,
        help: ArgumentHelp("Compare this dataset only; may be repeated.", valueName: "dataset"),
        completion: .custom(Completion.datasets))
    var dataset: [String] = []

    @Flag(help: "Tell also of notes, places in a source and spelling.")
    var all = false

    @OptionGroup var form: OutputOptions
    @OptionGroup var options: GlobalOptions

    func run() throws {
        let settings = options.settings
        let (left, right) = (try DiffSide(from), try DiffSide(to))
        let datasets =
            dataset.isEmpty ? Dataset.all : try dataset.map { try Dataset.named($0) }
        var rows: [[Value]] = []
        var counts: [(name: String, rows: [Change.Kind: Int])] = []
        try settings.reading { warehouse in
            try warehouse.forEachChange(from: left, to: right, in: datasets, all: all) { changes in
                rows += changes.map(\.values)
                guard let first = changes.first else { return }
                if counts.last?.name != first.dataset { counts.append((first.dataset, [:])) }
                counts[counts.count - 1].rows[first.kind, default: 0] += 1
            }
        }
        try settings.printer.table(
            ReportResult(
                title: "From \(left) to \(right)", columns: Change.columns, rows: rows,
                notes: counts.map { name, rows in
                    let words = Change.Kind.allCases.map { "\(rows[$0] ?? 0) \($0.rawValue)" }
                    return "\(name): \(words.joined(separator: ", "))"
                }), format: form.format, output: form.output)
    }
}

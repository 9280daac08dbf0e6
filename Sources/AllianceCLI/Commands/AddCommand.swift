internal import ArgumentParser
internal import Warehouse

struct AddCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add",
        abstract: "Add a single record.",
        usage: "alliance add <dataset> <column>=<value> ...",
        discussion: "`alliance datasets NAME` lists the columns, and which may be left out.")

    @OptionGroup var record: RecordArguments
    @OptionGroup var options: GlobalOptions

    func run() throws {
        let dataset = try Dataset.named(record.dataset)
        let words = try record.fieldWords(of: dataset)
        let missing = dataset.missingColumns(in: words)
        guard missing.isEmpty else {
            throw CommandFailure.missing(
                "a record of \(dataset) needs \(listed(missing.map(\.name)))", example: "add",
                dataset, dataset.completed(words), options.settings)
        }
        let outcome = try options.settings.writing { try $0.add(to: dataset, words) }
        try options.settings.printer.print(outcome, done: "added to", dataset)
    }
}

internal import ArgumentParser
internal import Warehouse

struct RemoveCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "remove",
        abstract: "Remove a single record; it stays in the history.",
        usage: "alliance remove <dataset> <key> ...")

    @OptionGroup var record: RecordArguments
    @OptionGroup var options: GlobalOptions

    func run() throws {
        let dataset = try Dataset.named(record.dataset)
        let words = try record.fieldWords(of: dataset)
        guard !words.isEmpty else {
            throw CommandFailure.missing(
                "which record of \(dataset)?", example: "remove", dataset,
                dataset.exampleKey, options.settings)
        }
        let outcome = try options.settings.writing { warehouse in
            try warehouse.remove(from: dataset, where: words)
        }
        try options.settings.printer.print(outcome, done: "removed from", dataset)
    }
}

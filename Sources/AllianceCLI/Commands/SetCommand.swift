internal import ArgumentParser
internal import Warehouse

struct SetCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "set",
        abstract: "Change a single record; its earlier version is kept.",
        usage: "alliance set <dataset> <key> ... <column>=<value> ...",
        discussion: """
            Columns of the key say which record; the others get the value given. To change a key, \
            remove the record and add another.
            """)

    @OptionGroup var record: RecordArguments
    @OptionGroup var options: GlobalOptions

    func run() throws {
        let dataset = try Dataset.named(record.dataset)
        let words = try record.fieldWords(of: dataset)
        let keyNames = Set(dataset.key.map(\.name))
        let key = words.filter { keyNames.contains($0.column) }
        let changes = words.filter { !keyNames.contains($0.column) }
        guard !key.isEmpty, !changes.isEmpty else {
            throw CommandFailure.missing(
                key.isEmpty ? "which record of \(dataset)?" : "nothing to set", example: "set",
                dataset,
                (key.isEmpty ? dataset.exampleKey : key)
                    + (changes.isEmpty ? exampleChange(in: dataset) : changes), options.settings)
        }
        let outcome = try options.settings.writing { warehouse in
            try warehouse.set(in: dataset, where: key, to: changes)
        }
        try options.settings.printer.print(outcome, done: "changed in", dataset)
    }

    private func exampleChange(in dataset: Dataset) -> [FieldWord] {
        let key = dataset.key.map(\.name)
        let column = dataset.columns.first { !key.contains($0.name) }
        return column.map { [$0.exampleWord] } ?? []
    }
}

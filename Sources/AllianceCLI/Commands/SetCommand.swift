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
        let key = Set(dataset.key.map(\.name))
        let changes = words.filter { !key.contains($0.column) }
        guard !changes.isEmpty else {
            throw CommandFailure.usage(
                code: "missing_argument", "nothing to set",
                hint: "name a column beside the key: COLUMN=VALUE")
        }
        let outcome = try options.settings.writing { warehouse in
            try warehouse.set(
                in: dataset, where: words.filter { key.contains($0.column) }, to: changes)
        }
        try options.settings.printer.print(outcome, done: "changed in", dataset)
    }
}

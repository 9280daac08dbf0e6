internal import ArgumentParser
internal import Platform
internal import Warehouse

/// A dataset and the words that name a record in it, or give its values.
struct RecordArguments: ParsableArguments {
    @Argument(help: "The dataset.", completion: .custom(Completion.datasets))
    var dataset: String

    @Argument(
        help: ArgumentHelp(
            "A value of each column, as host=KOR; of a key of one column, the value alone.",
            valueName: "column=value"),
        completion: .custom(Completion.columns))
    var words: [String] = []

    /// The words, a bare value being that of a key of one column.
    ///
    /// - Throws: ``RecordError`` for a word without a value, or a column that is not there or twice.
    func fieldWords(of dataset: Dataset) throws(RecordError) -> [FieldWord] {
        var fieldWords: [FieldWord] = []
        for (index, word) in words.enumerated() {
            guard index == 0, !word.contains("="), dataset.key.count == 1,
                let column = dataset.key.first
            else {
                fieldWords.append(try FieldWord(word))
                continue
            }
            fieldWords.append(FieldWord(column: column.name, value: word))
        }
        try dataset.check(fieldWords)
        return fieldWords
    }
}

extension CommandFailure {
    /// A command that works on a record was not told enough, and is shown complete.
    static func missing(
        _ what: String, example command: String, _ dataset: Dataset, _ words: [FieldWord],
        _ settings: Settings
    ) -> CommandFailure {
        let typed = words.map { shellQuoted($0.description) }.joined(separator: " ")
        return .usage(
            code: "missing_argument", what,
            hint: "for example `alliance \(command) \(dataset) \(typed)"
                + "\(settings.databaseArgument)`; `alliance datasets \(dataset)` lists the columns")
    }
}

internal import ArgumentParser
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
    func fieldWords(of dataset: Dataset) throws -> [FieldWord] {
        try FieldWord.parse(
            words.enumerated().map { index, word in
                guard index == 0, !word.contains("="), dataset.key.count == 1,
                    let column = dataset.key.first
                else { return word }
                return "\(column.name)=\(word)"
            })
    }
}

/// Why a single record cannot be found or changed as was asked; nothing was changed.
public enum RecordError: Error, Equatable, Sendable {
    /// A word is not of the form `column=value`.
    case notAWord(String)
    case unknownColumn(UnknownName, dataset: String)
    /// A column was given twice.
    case twice(column: String)
    /// Nothing was given to change.
    case nothingToSet(dataset: String)
    /// A column of the key cannot be given another value.
    case keyCannotChange(dataset: String, column: String)
    case notFound(dataset: String, words: [FieldWord])
    /// Several records have these values; some of them are given by their keys.
    case several(dataset: String, count: Int, examples: [[FieldWord]])
    /// A record with the same key is there already.
    case exists(dataset: String, key: [FieldWord])
    /// Other records refer to it.
    case isReferredTo(dataset: String, key: [FieldWord], by: [Reference])

    /// How many records of a dataset refer to one record.
    public struct Reference: Equatable, Sendable {
        public let dataset: String
        public let column: String
        public let rowCount: Int
        /// The key of one of them.
        public let example: [FieldWord]
    }
}

extension RecordError: CustomStringConvertible {
    public var description: String {
        switch self {
        case .notAWord(let text):
            """
            "\(text)" is not a column and a value
              fix: write column=value, for example host=KOR
            """
        case .unknownColumn(let name, let dataset):
            """
            \(dataset) has no column "\(name.name)"
              fix: \(name.nearest.map { "did you mean \($0)? or " } ?? "")use one of \
            \(name.known.joined(separator: ", "))
            """
        case .twice(let column):
            """
            \(column) is given twice
              fix: give it once
            """
        case .nothingToSet(let dataset):
            """
            there is nothing to set in \(dataset)
              fix: give at least one column=value that is not part of the key
            """
        case .keyCannotChange(let dataset, let column):
            """
            \(column) tells the records of \(dataset) apart, so it cannot be changed
              fix: add a new record, and remove this one
            """
        case .notFound(let dataset, let words):
            """
            there is no record of \(dataset) with \(list(words))
              fix: see which there are with `alliance show \(dataset)`
            """
        case .several(let dataset, let count, let examples):
            """
            \(count) records of \(dataset) have these values
              fix: give more of the key, for example \
            \(examples.map(list).joined(separator: "; or "))
            """
        case .exists(let dataset, let key):
            """
            there is a record of \(dataset) with \(list(key)) already
              fix: change it with `alliance set`, or give the new one another key
            """
        case .isReferredTo(let dataset, let key, let references):
            (["the record of \(dataset) with \(list(key)) is referred to by others:"]
                + references.map { reference in
                    "  \(reference.rowCount) of \(reference.dataset) (\(reference.column)), "
                        + "for example \(list(reference.example))"
                } + ["  fix: remove or change those first"]).joined(separator: "\n")
        }
    }

    private func list(_ words: [FieldWord]) -> String {
        words.filter { !$0.value.isEmpty }.map(\.description).joined(separator: " ")
    }
}

extension Column {
    /// What a program that knows nothing of us may take a value of the column for.
    public enum Form: Equatable, Sendable {
        case text
        /// One of some words.
        case word([String])
        /// The code of a row in another dataset, or in another row of the same.
        case code(of: Register)
        case day
        case whole
        case decimal
    }

    public var valueForm: Form {
        switch kind {
        case .text, .filledText, .code: .text
        case .word(let words): .word(words)
        case .reference(let register): .code(of: register)
        case .day: .day
        case .flag, .whole: .whole
        case .money, .real: .decimal
        }
    }
}

extension Register {
    /// The dataset whose rows have the codes, and the column that holds them.
    public var target: (dataset: String, column: String) { (rawValue, codeColumn) }
}

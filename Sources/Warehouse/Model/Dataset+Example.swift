extension Dataset {
    /// The columns that a record has to have and that `words` give no value for.
    public func missingColumns(in words: [FieldWord]) -> [Column] {
        columns.filter { column in
            column.isRequired && !words.contains { $0.column == column.name }
        }
    }

    /// `words`, and a value of the right form for every other column that a new record needs.
    public func completed(_ words: [FieldWord] = []) -> [FieldWord] {
        let measured = rules.compactMap { rule in
            if case .valueOrRange(let value, _, _) = rule.kind { value } else { nil }
        }
        let needed = columns.filter { column in
            (column.isRequired || words.isEmpty && measured.contains(column.name))
                && !words.contains { $0.column == column.name }
        }
        return words + needed.map(exampleWord)
    }

    /// The key of a record, to show how one is named.
    public var exampleKey: [FieldWord] {
        key.map { column in
            guard let register = Register(rawValue: name), column.name == register.codeColumn else {
                return exampleWord(column)
            }
            return FieldWord(column: column.name, value: register.example)
        }
    }

    private func exampleWord(_ column: Column) -> FieldWord {
        // Only a bundle has parts, and the usual example of a line is none.
        guard name == Dataset.costLineParts.name, column.name == "line" else {
            return column.exampleWord
        }
        return FieldWord(column: column.name, value: "AAF.BOTH")
    }

    /// Refuses words that name a column which is not there, or one column twice.
    public func check(_ words: [FieldWord]) throws(RecordError) {
        for (place, word) in words.enumerated() {
            guard index(of: word.column) != nil else {
                throw .unknownColumn(
                    UnknownName(word.column, kind: "column", known: columns.map(\.name)),
                    dataset: name)
            }
            guard !words[..<place].contains(where: { $0.column == word.column }) else {
                throw .twice(column: word.column)
            }
        }
    }
}

extension Column {
    /// The column with a value of the right form, to show how it is written.
    public var exampleWord: FieldWord {
        FieldWord(column: name, value: Self.examples[name] ?? kind.example ?? name.uppercased())
    }

    /// Values of columns whose kind does not tell enough.
    private static let examples = [
        "valid_until": "2025-01-01", "index_kind": "cpi", "part": "D_CONSTR", "unit": "people",
    ]
}

extension FieldKind {
    /// A value of this kind; `nil` where any text will do.
    fileprivate var example: String? {
        switch self {
        case .text, .filledText: nil
        case .code(let form): form.example
        case .word(let words): words.first
        case .reference(let register): register.example
        case .day: "2024-01-01"
        case .flag: "1"
        case .whole(let range):
            ["28500", "2024"].first { Int64($0).map(range.contains) ?? false }
                ?? String(range.lowerBound)
        case .money: "1000000"
        case .real: "12.5"
        }
    }
}

extension CodeForm {
    fileprivate var example: String {
        switch self {
        case .kebab, .dottedKebab: "my-code"
        case .ally: "ZZZ"
        case .line: "D_MINE"
        case .threeCapitals: "XTS"
        case .twoCapitals: "KR"
        case .threeDigits: "410"
        case .language: "en"
        case .edition: "2024"
        }
    }
}

extension Register {
    /// A code that the seeds bring along.
    fileprivate var example: String {
        switch self {
        case .sources: "alliance-warehouse"
        case .allies: "KOR"
        case .currencies: "KRW"
        case .groups: "nato"
        case .agreements: "us-rok-sma-10"
        case .costLines: "D_LABOR"
        case .methods: "dod-npsc"
        }
    }
}

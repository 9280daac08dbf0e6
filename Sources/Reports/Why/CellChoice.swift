internal import Storage
internal import Warehouse

/// Which value of an answer is to be explained, as somebody typed it.
public struct CellChoice: Sendable {
    /// A row's number in the answer, counted from 1, or columns and values that only it has; empty
    /// where the answer has but one row.
    public let row: [String]
    /// The column; `nil`: the first that holds a result.
    public let column: String?

    public init(row: [String], column: String?) {
        self.row = row
        self.column = column
    }

    /// The place of the row that is meant.
    ///
    /// - Parameter connection: Where the names of allies stand, which are taken for their codes.
    func rowIndex(
        in result: ReportResult, key: [Int], on connection: Connection? = nil
    ) throws -> Int {
        let names = result.choices(key: key)
        guard !result.rows.isEmpty else { throw WhyError.emptyAnswer(title: result.title) }
        let asked = row.joined(separator: " ")
        if let number = Int(asked) {
            guard result.rows.indices.contains(number - 1) else {
                throw WhyError.noRow(asked: asked, rows: names)
            }
            return number - 1
        }
        let words = try words(in: result).map { word in
            [word, connection.flatMap { word.ofAllyByCode(on: $0) }].compactMap(\.self)
        }
        let found = result.rows.indices.filter { index in
            words.allSatisfy { $0.contains { result.has($0, inRow: index) } }
        }
        guard let first = found.first else { throw WhyError.noRow(asked: asked, rows: names) }
        guard found.count == 1 else {
            throw WhyError.severalRows(asked: asked, rows: found.map { names[$0] })
        }
        return first
    }

    /// The place of the column that is meant.
    func columnIndex(in result: ReportResult) throws(WhyError) -> Int {
        let names = result.columns.map(\.name)
        guard let column else {
            let isResult = { (column: ReportColumn) in
                column.isNumeric && column.kind != .label && column.basis == .facts
            }
            return result.columns.firstIndex { isResult($0) && $0.audience == .everyone }
                ?? result.columns.firstIndex(where: isResult)
                ?? result.columns.firstIndex(where: \.isNumeric) ?? 0
        }
        if let place = names.firstIndex(of: column.replacing("-", with: "_")) { return place }
        throw .unknownColumn(
            column, nearest: Spelling.nearest(to: column, in: names),
            known: result.columns.filter(\.isNumeric).map(\.name))
    }

    /// The columns and values that were typed, also where a comma stands between them.
    private func words(in result: ReportResult) throws -> [FieldWord] {
        let names = result.columns.map(\.name)
        var texts: [String] = []
        for item in row {
            let parts = item.split(separator: ",", omittingEmptySubsequences: false)
            for (place, part) in parts.enumerated() {
                if place > 0, !part.contains("="), let last = texts.popLast() {
                    texts.append(last + "," + part)
                } else {
                    texts.append(String(part))
                }
            }
        }
        return try texts.map { text in
            let word = try FieldWord(text)
            guard names.contains(word.column) else {
                throw WhyError.unknownColumn(
                    word.column, nearest: Spelling.nearest(to: word.column, in: names),
                    known: names)
            }
            return word
        }
    }
}

extension FieldWord {
    /// The same with the code of the ally whose name was given, as `--host` takes names, too.
    fileprivate func ofAllyByCode(on connection: Connection) -> FieldWord? {
        guard ["host", "ally", "of_host", "goal_host"].contains(column) else { return nil }
        return (try? AllyName(value, on: connection, parameter: column))
            .map { FieldWord(column: column, value: $0.code) }
    }
}

extension ReportResult {
    /// Every row by its number and what tells it from the others, as `--row` takes it.
    func choices(key: [Int]) -> [String] {
        let filled = key.isEmpty ? shownKey : key
        let telling = filled.filter { place in
            rows.contains { $0[place] != rows.first?[place] }
        }
        return rows.indices.map { rowWords($0, key: telling.isEmpty ? filled : telling) }
    }

    /// A row as `--row` takes it, with its number.
    func rowWords(_ index: Int, key: [Int]) -> String {
        "\(index + 1): " + rowKey(index, key: key).map(\.description).joined(separator: " ")
    }

    /// What tells a row from the others; every filled column that the table shows, where nothing is
    /// known of that.
    func rowKey(_ index: Int, key: [Int]) -> [FieldWord] {
        (key.isEmpty ? shownKey : key).compactMap { place in
            guard let text = columns[place].plainText(rows[index][place]), !text.isEmpty else {
                return nil
            }
            return FieldWord(column: columns[place].name, value: text)
        }
    }

    /// The columns of words that the table shows.
    private var shownKey: [Int] {
        columns.indices.filter { columns[$0].audience == .everyone && !columns[$0].isNumeric }
    }

    /// Whether a row has a value, as programs or as people read it.
    fileprivate func has(_ word: FieldWord, inRow index: Int) -> Bool {
        guard let place = columns.firstIndex(where: { $0.name == word.column }) else {
            return false
        }
        let value = rows[index][place]
        return (columns[place].plainText(value) ?? "") == word.value
            || columns[place].tableText(value) == word.value
    }
}

public import Storage
public import Warehouse

/// One value of an answer, and all that it rests on.
public struct Explanation: Sendable {
    /// The answer's title, with what was asked.
    public let title: String
    /// The row's place in the answer, counted from 1.
    public let rowNumber: Int
    /// What tells the row from others.
    public let row: [FieldWord]
    public let column: ReportColumn
    public let value: Value
    /// The least and the most that the value can mean, where the report says so.
    public let low: Value
    public let high: Value
    /// How many decimals the value's currency has, where its row names the currency.
    let currencyDigits: Int?
    /// `about`, `at-least`; `nil` where the report has none for the value.
    public let qualifier: String?
    public let marks: [Mark]
    /// What the formula takes of other columns of the answer.
    public let givens: [Given]
    public internal(set) var evidence: [Evidence]

    /// The value as people read it.
    public var text: String { text(of: value) }

    /// The ends of the interval as people read them; the upper one empty where nothing limits it.
    ///
    /// `nil` where the report has no ends: a range that nobody printed is no range without ends.
    public var interval: (low: String, high: String)? {
        low == .null && high == .null ? nil : (text(of: low), text(of: high))
    }

    /// How the value comes about, as a clause; `nil` where what it means says all there is.
    public var formula: String? { column.formula }

    /// The codes of the sources that it rests on, each once.
    public var sources: [String] {
        var codes: [String] = []
        for code in evidence.compactMap({ $0.source?["source"] }) where !codes.contains(code) {
            codes.append(code)
        }
        return codes
    }

    /// Money in units, which a table would print in millions; without the decimals that its
    /// currency does not have.
    private func text(of value: Value) -> String {
        guard case .money = column.kind else { return column.tableText(value) }
        guard let text = column.plainText(value) else { return "" }
        let parts = text.split(separator: ".")
        guard let digits = currencyDigits, parts.count == 2,
            parts[1].dropFirst(digits).allSatisfy({ $0 == "0" })
        else { return grouped(text) }
        return grouped(digits == 0 ? String(parts[0]) : parts[0] + "." + parts[1].prefix(digits))
    }

    /// The value as programs read it.
    public var plainText: String? { column.plainText(value) }
    public var plainLow: String? { column.plainText(low) }
    public var plainHigh: String? { column.plainText(high) }
}

extension Explanation {
    /// A value of another column of the answer, of the row or of an earlier one.
    public struct Given: Equatable, Sendable {
        public let column: String
        /// What the row is called; `nil` for the row that is explained.
        public let row: String?
        public let value: String
    }
}

extension Report {
    /// Explains one value of the answer to a question.
    ///
    /// - Throws: ``WhyError`` where the cell is not there, or holds nothing.
    public func explain(
        _ choice: CellChoice, _ arguments: ReportArguments, in warehouse: Warehouse
    ) throws -> Explanation {
        try warehouse.connection.readTransaction {
            let result = try run(arguments, on: warehouse.connection)
            let grounds = try grounds(arguments, on: warehouse.connection)
            let key = try result.keyPlaces(of: grounds)
            let row = try choice.rowIndex(in: result, key: key, on: warehouse.connection)
            let column = try choice.columnIndex(in: result)
            guard result.rows[row][column] != .null else {
                throw WhyError.noValue(
                    column: result.columns[column].name, row: result.rowWords(row, key: key))
            }
            var finder = EvidenceFinder(warehouse)
            var explanation = try result.explanation(
                row: row, column: column, key: key,
                grounds: try result.grounds(behind: result.rows[row], of: grounds), &finder)
            explanation.evidence = try finder.placed(explanation.evidence)
            return explanation
        }
    }

    /// Explains every cell that holds a number, of at most so many rows.
    ///
    /// Rows are taken from all over the answer, so that each column is met where it is filled.
    func explainEveryNumber(
        _ arguments: ReportArguments, rows limit: Int, in warehouse: Warehouse
    ) throws -> [Explanation] {
        let result = try run(arguments, on: warehouse.connection)
        let grounds = try grounds(arguments, on: warehouse.connection)
        let key = try result.keyPlaces(of: grounds)
        var finder = EvidenceFinder(warehouse)
        var shown: Set<Int> = []
        var explanations: [Explanation] = []
        let step = max(1, result.rows.count / max(1, limit))
        for (row, values) in result.rows.enumerated()
        where row.isMultiple(of: step) || shown.count < result.columns.count {
            let behind = try result.grounds(behind: values, of: grounds)
            for column in result.columns.indices
            where result.columns[column].isNumeric && values[column] != .null
                && (row.isMultiple(of: step) || !shown.contains(column))
            {
                shown.insert(column)
                explanations.append(
                    try result.explanation(
                        row: row, column: column, key: key, grounds: behind, &finder))
            }
        }
        return explanations
    }
}

extension ReportResult {
    fileprivate func explanation(
        row: Int, column: Int, key: [Int], grounds: [Ground], _ finder: inout EvidenceFinder
    ) throws -> Explanation {
        // What the question gives rests on no fact, whatever the row rests on.
        let isAsked = columns[column].basis == .asked
        let behind = isAsked ? [] : grounds.filter { $0.feeds(columns[column]) }
        let (low, high) = (companion("low", of: column), companion("high", of: column))
        return Explanation(
            title: title, rowNumber: row + 1, row: rowKey(row, key: key), column: columns[column],
            value: rows[row][column], low: low.map { rows[row][$0] } ?? .null,
            high: high.map { rows[row][$0] } ?? .null,
            currencyDigits: try currency(ofRow: row, column).map { try finder.digits(of: $0) }
                ?? nil,
            qualifier: qualifier(of: column, hasInterval: low != nil).flatMap { place in
                columns[place].plainText(rows[row][place])
            },
            marks: marks(ofRow: row), givens: givens(ofRow: row, columns[column]),
            evidence: try behind.map { try finder.evidence(for: $0) })
    }

    /// What a formula takes of other columns: of this row, and of those before it.
    private func givens(ofRow row: Int, _ column: ReportColumn) -> [Explanation.Given] {
        func text(_ name: String, _ row: Int) -> String? {
            columns.firstIndex { $0.name == name }.flatMap { place in
                columns[place].plainText(rows[row][place])
            }
        }
        let own = column.givens.compactMap { name in
            text(name, row).map { Explanation.Given(column: name, row: nil, value: $0) }
        }
        guard let running = column.running, text(running.condition, row) == running.word else {
            return own
        }
        let label = columns.first { $0.kind == .label && $0.basis == .named }?.name ?? ""
        let earlier = (0...row).filter { text(running.condition, $0) == running.word }
        return own
            + earlier.compactMap { place in
                text(running.column, place).map {
                    Explanation.Given(column: running.column, row: text(label, place), value: $0)
                }
            }
    }

    /// The currency of an amount that is not in US dollars by the name of its column.
    private func currency(ofRow row: Int, _ column: Int) -> String? {
        let words = columns[column].name.split(separator: "_")
        guard !words.contains("usd") else { return nil }
        let name = words.contains("native") ? "native_currency" : "currency"
        guard let place = columns.firstIndex(where: { $0.name == name }) else { return nil }
        return columns[place].plainText(rows[row][place])
    }

    /// The column that holds the least or most of another: `share_low_percent` of `share_percent`.
    private func companion(_ word: String, of column: Int) -> Int? {
        let words = columns[column].name.split(separator: "_")
        guard !words.contains("low"), !words.contains("high") else { return nil }
        return columns.firstIndex { other in
            let parts = other.name.split(separator: "_")
            let rest = parts.filter { $0 != word }
            guard rest.count == parts.count - 1 else { return false }
            return rest == words || rest == words.filter { $0 != "value" } && rest.count > 0
        }
    }

    /// The column that says how exact another is: `qualifier`, of what has an interval, or one
    /// named after it.
    private func qualifier(of column: Int, hasInterval: Bool) -> Int? {
        let words = columns[column].name.split(separator: "_")
        return columns.firstIndex { other in
            let parts = other.name.split(separator: "_")
            let rest = parts.filter { $0 != "qualifier" }
            guard rest.count == parts.count - 1 else { return false }
            return rest.isEmpty
                ? hasInterval
                : words.starts(with: rest) || hasInterval && words.suffix(rest.count) == rest[...]
        }
    }

    private func marks(ofRow row: Int) -> [Mark] {
        columns.indices.filter { columns[$0].kind == .marks }.flatMap { place in
            (columns[place].plainText(rows[row][place]) ?? "").split(separator: ",")
                .map { Mark.named(String($0)) }
        }
    }
}

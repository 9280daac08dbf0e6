internal import Storage

/// Compares the totals that a publisher prints with the rows that were read: those that are loaded,
/// skipped and rejected alike.
final class TotalsCheck {
    private struct RowRule {
        let total: RowTester
        let addends: RowTester
        let columns: [Int]
        let tolerance: Double
        var sums: [ExactDecimal?]
        var hasAddends = false
        /// A total that stands above what it is the sum of.
        var waiting: TableRow?
    }

    private struct ColumnRule {
        let column: Int
        let parts: [Int]
        let tolerance: Double
    }

    /// What came of it, kept with the batch.
    private(set) var result = TotalsResult()
    private let header: TableHeader
    private let number: (GridCell) -> String?
    private var rowRules: [RowRule] = []
    private var columnRules: [ColumnRule] = []

    /// - Parameter valueColumns: The columns that a total row has sums for, unless its rule names
    ///   others.
    /// - Parameter number: The number of a cell in plain digits; `nil` if it holds none.
    init(
        _ form: TableForm, header: TableHeader, valueColumns: [Int],
        tester: (RowTest) throws -> RowTester, number: @escaping (GridCell) -> String?
    ) throws {
        self.header = header
        self.number = number
        for total in form.totals {
            switch total {
            case .row(let row, let sums, let names, let tolerance):
                let columns =
                    names.isEmpty ? valueColumns : names.compactMap { header.index(of: [$0]) }
                rowRules.append(
                    RowRule(
                        total: try tester(row), addends: try tester(sums), columns: columns,
                        tolerance: tolerance,
                        sums: Array(repeating: .zero, count: columns.count)))
            case .column(let names, let parts, let tolerance):
                guard let column = header.index(of: names) else { continue }
                columnRules.append(
                    ColumnRule(
                        column: column, parts: parts.compactMap { header.index(of: $0) },
                        tolerance: tolerance))
            }
        }
    }

    /// Takes a row into account, and returns whether it is a printed total.
    func take(_ row: TableRow) -> Bool {
        for rule in columnRules { compare(rule, in: row) }
        var isTotal = false
        for index in rowRules.indices where rowRules[index].total.holds(for: row) {
            isTotal = true
            if rowRules[index].hasAddends {
                compare(&rowRules[index], with: row)
            } else {
                settle(&rowRules[index])
                rowRules[index].waiting = row
            }
        }
        if isTotal { return true }
        for index in rowRules.indices where rowRules[index].addends.holds(for: row) {
            add(row, to: &rowRules[index])
        }
        return false
    }

    /// Says that there are no more rows.
    func finish() {
        for index in rowRules.indices { settle(&rowRules[index]) }
    }

    private func add(_ row: TableRow, to rule: inout RowRule) {
        rule.hasAddends = true
        for (place, column) in rule.columns.enumerated() {
            guard let value = value(of: row, column), rule.sums[place]?.add(value) == false else {
                continue
            }
            rule.sums[place] = nil
        }
    }

    /// Compares a total that stands above the rows that it is the sum of.
    private func settle(_ rule: inout RowRule) {
        if let waiting = rule.waiting, rule.hasAddends { compare(&rule, with: waiting) }
        rule.waiting = nil
    }

    private func compare(_ rule: inout RowRule, with row: TableRow) {
        for (place, column) in rule.columns.enumerated() {
            guard let printed = value(of: row, column) else { continue }
            note(printed, rule.sums[place], tolerance: rule.tolerance, row, column)
        }
        rule.sums = Array(repeating: .zero, count: rule.columns.count)
        rule.hasAddends = false
    }

    private func compare(_ rule: ColumnRule, in row: TableRow) {
        guard let printed = value(of: row, rule.column) else { return }
        let parts = rule.parts.compactMap { value(of: row, $0) }
        guard !parts.isEmpty else { return }
        var sum: ExactDecimal? = .zero
        for part in parts where sum?.add(part) == false { sum = nil }
        note(printed, sum, tolerance: rule.tolerance, row, rule.column)
    }

    private func value(of row: TableRow, _ column: Int) -> ExactDecimal? {
        guard row.grid.cells.indices.contains(column), let text = number(row.grid.cells[column])
        else { return nil }
        return ExactDecimal(Array(text.utf8).span)
    }

    private func note(
        _ printed: ExactDecimal, _ computed: ExactDecimal?, tolerance: Double, _ row: TableRow,
        _ column: Int
    ) {
        result.comparedCount += 1
        guard let computed else { return }
        let difference = abs(printed.double - computed.double)
        guard difference > tolerance else { return }
        result.add(
            TotalsResult.Difference(
                place: row.place(ofColumn: column), column: header.columns[column],
                printed: printed.description, computed: computed.description))
    }
}

import Storage
import Testing

@testable import Warehouse

/// Each rule between columns, beside the constraint of its name, over every way to fill them in.
@Suite struct `A rule` {
    struct Case: CustomTestStringConvertible, Sendable {
        let dataset: Dataset
        let rule: Rule
        var testDescription: String { rule.name }
    }

    static let cases = Dataset.all.flatMap { dataset in
        dataset.rules.filter { rule in
            rule.isCheck
        }.map { Case(dataset: dataset, rule: $0) }
    }

    @Test(arguments: cases)
    func `refuses what its constraint refuses, and nothing else`(given: Case) throws {
        let warehouse = try WarehouseFixture.seeded()
        let (dataset, rule) = (given.dataset, given.rule)
        let seeds = try SeedRow(dataset)
        let places = rule.columns.compactMap(dataset.index(of:))
        let columns = places.map { dataset.columns[$0] }
        let check = try #require(
            CheckConstraint.all(of: dataset.table, on: warehouse.connection)
                .first { $0.name == rule.name })
        var allows = try warehouse.connection.prepare(
            """
            SELECT (\(check.condition)) IS NOT 0 FROM (SELECT
                \(columns.map { ":\($0.sqlName) AS \($0.sqlName)" }.joined(separator: ", "))
            )
            """)
        let combinations = combinations(of: columns.map { values(of: $0, seeds) })
        let rows = combinations.map { values in
            var row = seeds.rows[0]
            for (place, value) in zip(places, values) { row[place] = value }
            return row
        }
        var refused = 0
        for (values, faults) in zip(combinations, try seeds.faults(in: rows, of: warehouse)) {
            var parameters = Parameters()
            for (column, value) in zip(columns, values) {
                parameters[column.sqlName] = typed(value, column)
            }
            let isAllowed = try allows.one(as: Bool.self, parameters)
            let isRefused = faults.contains { $0.code == rule.name }
            #expect(isRefused != isAllowed, "\(values)")
            refused += isRefused ? 1 : 0
        }
        #expect(refused > 0)
        #expect(refused < combinations.count)
    }

    /// Values of a column that it may hold by itself.
    private func values(of column: Column, _ seeds: SeedRow) -> [String] {
        let values: [String] =
            switch column.kind {
            case .day:
                [
                    "1975-07-01", "1976-07-01", "1976-10-01", "2019-01-01", "2019-01-02",
                    "2019-04-01", "2019-07-01", "2019-10-01", "2020-01-01",
                ]
            case .word(let words): words
            case .whole(1900...2200): ["1990", "1991", "2000"]
            case .reference(.currencies): ["USD"]
            case .reference(.agreements): ["us-rok-sma-1", "us-rok-sma-2"]
            case .reference(.costLines): ["HOST", "HOST_DIRECT"]
            case .code(.line): ["HOST", "HOST_DIRECT"]
            case .code: ["us-rok-sma-1", "us-rok-sma-2"]
            default: ["1", "2", "10"]
            }
        return column.isNullable ? [""] + values : values
    }

    private func combinations(of values: [[String]]) -> [[String]] {
        values.reduce([[]]) { rows, values in
            rows.flatMap { row in values.map { row + [$0] } }
        }
    }

    private func typed(_ text: String, _ column: Column) -> Value {
        if text.isEmpty { return .null }
        switch column.kind {
        case .whole, .money: return Int64(text).map(Value.integer) ?? .null
        case .real: return Double(text).map(Value.real) ?? .null
        default: return .text(text)
        }
    }
}

import Storage
import Testing

@testable import Warehouse

/// What the schema lets into a column, found by asking SQLite, beside what an import lets in.
@Suite struct `A field` {
    let warehouse: Warehouse

    init() throws {
        warehouse = try WarehouseFixture.seeded()
    }

    static let samples = [
        "", "a", "A", "1", "0", "-1", "2", "3", "10", "11", "97", "98", "99", "100", "101", "180",
        "181", "-180", "-181", "999", "1000", "1899", "1900", "2200", "2201", "4", "5", "0.5",
        "-0.5",
        "90.5", "kebab-case", "kebab.case", "kebab_case", "Kebab", "KOR", "KO", "KR", "KORE", "K-R",
        "USD", "usd", "410", "41", "4100", "ko", "kor", "ko-KR", "k", "D_LABOUR", "D.LABOUR", "D-L",
        "ABCDEFGH", "ABCDEFGHI", "2019", "2019-09", "2019-09-30", "2019-02-30", "2019-9-30", "0999",
        "3000", "exact", "normal", "2024-02-29", "2023-02-29", "9999-12-31", "é", "a b",
    ]

    @Test(arguments: Dataset.all)
    func `is let in exactly where the rules of its column let it in`(dataset: Dataset) throws {
        let connection = warehouse.connection
        let names = dataset.columns.map(\.sqlName)
        let checks = try CheckConstraint.all(of: dataset.table, on: connection)
        for (index, column) in dataset.columns.enumerated() {
            if case .reference = column.kind { continue }
            // The schema leaves the upper end of a range to its being above the lower end.
            if ["people_high", "amount_high"].contains(column.name) { continue }
            let concerned = checks.filter { $0.speaksForItself(of: column.sqlName, among: names) }
            let accepted = try sampledFaults(dataset, column: index)
            var allows = try connection.prepare(conditionSQL(concerned, column, names))
            for (sample, isAccepted) in zip(Self.samples, accepted) {
                let value = typed(sample, column, hasCents: dataset.index(of: "currency") != nil)
                let isMissing = value == .null && !column.isNullable
                let isAllowed =
                    try value.map { try allows.one(as: Bool.self, ["value": $0]) } ?? false
                #expect(isAccepted == (isAllowed && !isMissing), "\(column.name) \"\(sample)\"")
            }
        }
    }

    /// Asks whether all of the constraints let a value in where the other columns have none.
    private func conditionSQL(
        _ checks: [CheckConstraint], _ column: Column, _ names: [String]
    ) -> String {
        let conditions = checks.map { "(\($0.condition)) IS NOT 0" } + ["TRUE"]
        let others = names.filter { $0 != column.sqlName }.map { ", NULL AS \($0)" }.joined()
        return """
            SELECT \(conditions.joined(separator: " AND "))
            FROM (SELECT :value AS \(column.sqlName)\(others))
            """
    }

    /// For each sample, whether the column takes it in the dataset's first seed.
    private func sampledFaults(_ dataset: Dataset, column: Int) throws -> [Bool] {
        let seeds = try SeedRow(dataset)
        let rows = Self.samples.map { sample in
            var row = seeds.rows[0]
            row[column] = sample
            return row
        }
        let faults = try seeds.faults(in: rows, of: warehouse)
        #expect(faults.count == Self.samples.count)
        return faults.map { faults in
            !faults.contains { fault in
                fault.column == column && ["bad_value", "unknown_word"].contains(fault.code)
            }
        }
    }

    /// What the table would hold for the text, or `nil` if the text is no value of its type.
    private func typed(_ text: String, _ column: Column, hasCents: Bool) -> Value? {
        let text = text.isEmpty ? column.defaultText ?? "" : text
        if text.isEmpty && column.defaultText == nil { return .null }
        switch column.kind {
        case .money:
            return text.contains(hasCents ? /^-?[0-9]+(\.[0-9])?$/ : /^-?[0-9]+(\.[0-9]){0}$/)
                ? Double(text).map { .integer(Int64($0 * 100)) } : nil
        case .flag, .whole:
            return text.contains(/^-?[0-9]+$/) ? Int64(text).map(Value.integer) : nil
        case .real:
            return text.contains(/^-?[0-9]+(\.[0-9]+)?$/) ? Double(text).map(Value.real) : nil
        default: return .text(text)
        }
    }
}

import Storage
import TestSupport
import Testing

@testable import Reports
@testable import Warehouse

@Suite struct `A receipt` {
    private let warehouse: Warehouse

    init() throws {
        let origin = Origin(programVersion: "test")
        warehouse = Warehouse(try Connection(path: ":memory:", options: .create), origin: origin)
        try Warehouse.migrator(origin).migrate(warehouse.connection)
        _ = try warehouse.loadSeeds()
    }

    private func receipt(
        _ report: Report = .contributions,
        _ options: [String: String] = ["host": "KOR", "year": "2019"]
    ) throws -> Receipt {
        try report.runWithReceipt(
            ReportArguments(options, for: report, on: warehouse.connection), in: warehouse
        ).receipt
    }

    @Test func `is the same each time but for the moment`() throws {
        let (first, second) = (try receipt(), try receipt())
        #expect(first.dataSHA256 == second.dataSHA256)
        #expect(first.resultSHA256 == second.resultSHA256)
        #expect(first.facts == second.facts && !first.facts.isEmpty)
        #expect(try first.compared(in: warehouse, file: "r").isIdentical)
    }

    @Test func `of a day that was not asked is run again for the same day`() throws {
        let receipt = try receipt(.lapses, [:])
        #expect(receipt.parameters.contains { $0.name == "on" && $0.value != .null })
        #expect(try receipt.compared(in: warehouse, file: "r").isIdentical)
    }

    private func change(_ sql: String) throws -> ReceiptComparison {
        let receipt = try receipt()
        try warehouse.connection.execute(sql)
        return try receipt.compared(in: warehouse, file: "r")
    }

    @Test func `names the fact that changed`() throws {
        let comparison = try change(
            """
            UPDATE exchange_rates SET units_per_usd = 1200
            WHERE currency = 'KRW' AND valid_from = '2019-01-01'
                AND convention = 'period-average'
            """)
        #expect(!comparison.isIdentical && !comparison.isResultSame && comparison.isSQLSame)
        #expect(comparison.differences.map(\.kind) == [.changed])
        #expect(comparison.differences.map(\.dataset) == ["exchange-rates"])
    }

    @Test func `names a fact that changed though the answer did not`() throws {
        let comparison = try change(
            """
            UPDATE exchange_rates SET note = 'looked up again'
            WHERE currency = 'KRW' AND valid_from = '2019-01-01'
                AND convention = 'period-average'
            """)
        #expect(!comparison.isIdentical && comparison.isResultSame)
        #expect(comparison.differences.map(\.kind) == [.changed])
    }

    @Test func `names facts that appeared and vanished`() throws {
        let comparison = try change(
            """
            UPDATE contributions SET line = 'D_UTIL'
            WHERE host = 'KOR' AND line = 'D_LABOR' AND label_from = 2019 AND label_to = 2019
            """)
        #expect(comparison.differences.map(\.kind.rawValue).sorted() == ["appeared", "vanished"])
    }

    @Test(arguments: [
        (
            "UPDATE method_lines SET note = 'x' WHERE method = 'dod-npsc' AND line = 'HNS'",
            ["changed method-lines", "changed method-lines"]
        ),
        (
            "UPDATE method_lines SET weight = 0.5 WHERE method = 'dod-npsc' AND role = 'numerator'",
            ["changed method-lines"]
        ),
        (
            "DELETE FROM method_series WHERE method = 'dod-npsc' AND side = 'us' AND rank = 1",
            ["vanished method-series"]
        ),
        ("UPDATE methods SET note = 'x' WHERE method = 'dod-npsc'", ["changed methods"]),
        ("UPDATE cost_lines SET title = 'x' WHERE line = 'D_LABOR'", ["changed cost-lines"]),
        ("UPDATE method_lines SET note = 'x' WHERE method = 'spark-sma'", []),
        ("UPDATE host_lines SET note = 'x' WHERE host = 'JPN'", []),
    ])
    func `names the method and the cost lines by which its facts were chosen`(
        sql: String, told: [String]
    ) throws {
        let receipt = try receipt(
            .burdenShare, ["host": "KOR", "year": "2020", "method": "dod-npsc"])
        try warehouse.connection.execute(sql)
        let comparison = try receipt.compared(in: warehouse, file: "r")
        let names = comparison.differences.map { "\($0.kind.rawValue) \($0.dataset)" }
        #expect(names == told)
        #expect(comparison.isIdentical == told.isEmpty)
    }

    @Test func `is indifferent to facts of others`() throws {
        #expect(try change("UPDATE contributions SET note = 'x' WHERE host = 'JPN'").isIdentical)
    }

    @Test(arguments: [
        ("", "this is no JSON"), ("{", "this is no JSON"), ("{}", "has a member receipt"),
        ("[]", "has a member receipt"), ("{\"receipt\": 2}", "form 2"),
        ("{\"receipt\": 1}", "has a member report"),
    ])
    func `that is none is refused`(text: String, words: String) throws {
        let error = #expect(throws: ReceiptError.self) {
            try Receipt(text, file: "r.json", on: warehouse.connection)
        }
        #expect(error?.description.contains(words) ?? false)
    }
}

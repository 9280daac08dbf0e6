import Storage
import Testing

@testable import Warehouse

/// Amounts are kept in minor units, so that other digits would have made of 46.93 percent 0.88.
@Suite struct `The minor digits of a currency` {
    let warehouse: Warehouse
    var connection: Connection { warehouse.connection }

    init() throws { warehouse = try WarehouseFixture.seeded() }

    private func set(_ currency: String, digits: String) throws -> EditOutcome {
        try warehouse.set(
            in: .currencies, where: [FieldWord(column: "currency", value: currency)],
            to: [FieldWord(column: "minor_digits", value: digits)])
    }

    @Test(arguments: [("KRW", "2"), ("USD", "0"), ("JPY", "1")])
    func `do not change once there are amounts`(currency: String, digits: String) throws {
        guard case .rejected(let faults) = try set(currency, digits: digits) else {
            Issue.record("\(currency) was changed")
            return
        }
        #expect(faults.map(\.code) == ["currency_digits_are_fixed"])
        #expect(faults[0].reason.hasPrefix("there are amounts in \(currency), and they are kept"))
    }

    @Test func `do not change by a file, row by row`() throws {
        let text = String(
            decoding: try warehouse.exportedBytes(of: .currencies), as: UTF8.self)
        let changed = text.replacing("KRW,Won,0,", with: "KRW,Won,2,")
        #expect(changed != text)
        let input = ImportInput(bytes: Array(changed.utf8), name: "currencies.csv")
        let summary = try warehouse.importRows(
            of: .currencies, from: input, options: ImportOptions())
        #expect(summary.rowsRejected == 1)
        #expect(summary.rowsChanged == 0)
    }

    @Test(arguments: [
        "UPDATE currencies SET minor_digits = 2 WHERE currency = 'KRW'",
        """
        INSERT OR REPLACE INTO currencies (currency, name, minor_digits, source_id, batch_id)
        SELECT currency, name, 2, source_id, batch_id FROM currencies WHERE currency = 'KRW'
        """,
    ])
    func `do not change in a shell`(sql: String) throws {
        let error = #expect(throws: StorageError.self) { try connection.execute(sql) }
        #expect(error?.message.contains("currency_digits_are_fixed") == true)
    }

    @Test func `may change where nothing rests on them, and not for an amount that is gone`()
        throws
    {
        guard case .done = try set("ITL", digits: "2") else {
            Issue.record("ITL was not changed")
            return
        }
        try connection.execute(
            """
            INSERT INTO agreement_amounts (
                agreement, line, calendar, valid_from, valid_until, currency, amount_minor,
                source_id, batch_id
            )
            SELECT 'us-rok-sma-1', 'HOST', 'CY', '1990-01-01', '1991-01-01', 'ITL', 5, source_id, 1
            FROM sources LIMIT 1;
            DELETE FROM agreement_amounts WHERE currency = 'ITL';
            """)
        guard case .rejected = try set("ITL", digits: "0") else {
            Issue.record("the amount that is gone was scaled")
            return
        }
    }

    @Test func `may stay as they are while the rest changes`() throws {
        let outcome = try warehouse.set(
            in: .currencies, where: [FieldWord(column: "currency", value: "KRW")],
            to: [FieldWord(column: "note", value: "no subunit in use")])
        guard case .done = outcome else {
            Issue.record("\(outcome)")
            return
        }
    }
}

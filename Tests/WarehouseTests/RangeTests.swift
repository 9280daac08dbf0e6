import Storage
import Testing

@testable import Warehouse

/// A value that a source prints beside a range, in every dataset that has both.
@Suite struct `A value beside a range` {
    struct Case: CustomTestStringConvertible, Sendable {
        let dataset: Dataset
        let rule: String
        let value: String
        let low: String
        let high: String
        var testDescription: String { rule }

        init(_ dataset: Dataset, _ rule: String, _ value: String) {
            self.dataset = dataset
            self.rule = rule
            self.value = value
            low = value + "_low"
            high = value + "_high"
        }

        /// The row with these three, and otherwise as it stands in the seeds.
        func row(_ seed: [String], _ value: String, _ low: String, _ high: String) -> [String] {
            var row = seed
            for (name, field) in [(self.value, value), (self.low, low), (self.high, high)] {
                if let place = dataset.index(of: name) { row[place] = field }
            }
            return row
        }

        func sqlName(_ name: String) -> String {
            dataset.index(of: name).map { dataset.columns[$0].sqlName } ?? name
        }
    }

    static let cases = [
        Case(.contributions, "contribution_amount_is_in_range", "amount"),
        Case(.publishedShares, "published_share_percent_is_in_range", "percent"),
        Case(.statements, "statement_value_is_in_range", "value"),
        Case(.troopCounts, "troop_count_people_is_in_range", "people"),
        Case(.indicators, "indicator_value_is_in_range", "value"),
        Case(.costModelParameters, "cost_model_parameter_value_is_in_range", "value"),
    ]

    @Test func `is ruled in each of them`() {
        let ruled = Dataset.all.flatMap { dataset in
            dataset.rules.filter { rule in
                if case .inRange = rule.kind { true } else { false }
            }.map(\.name)
        }
        #expect(ruled.sorted() == Self.cases.map(\.rule).sorted())
        let withRange = Dataset.all.filter { dataset in
            dataset.columns.contains { $0.name.hasSuffix("_high") }
        }
        #expect(withRange.map(\.name).sorted() == Self.cases.map(\.dataset.name).sorted())
    }

    /// Values, and ends of ranges that may be left out.
    static let trios: [(value: Int, low: Int?, high: Int?)] = (1...5).flatMap { value in
        [nil, 2, 4].flatMap { low in [nil, 2, 4].map { high in (value, low, high) } }
    }

    @Test(arguments: cases)
    func `is no less than its low end and no more than its high end, or no row of a file`(
        given: Case
    ) throws {
        let seeds = try SeedRow(given.dataset)
        let rows = Self.trios.map { value, low, high in
            given.row(
                seeds.rows[0], "\(value)", low.map { "\($0)" } ?? "",
                high.map { "\($0)" } ?? "")
        }
        let found = try seeds.faults(in: rows, of: WarehouseFixture.seeded())
        for ((value, low, high), faults) in zip(Self.trios, found) {
            // Of ends that are the wrong way round, only that is said.
            let isRange = low ?? 0 <= high ?? 9
            let isOutside = value < low ?? 0 || value > high ?? 9
            #expect(
                faults.contains { $0.code == given.rule } == (isRange && isOutside),
                "\(value) from \(low ?? 0) to \(high ?? 9)")
            #expect(faults.isEmpty == (isRange && !isOutside), "\(faults)")
        }
    }

    @Test(arguments: cases, ["insert", "update"])
    func `is so by hand, too`(given: Case, verb: String) throws {
        let connection = try WarehouseFixture.seeded().connection
        let table = given.dataset.table
        let names = given.dataset.columns.map(\.sqlName) + ["batch_id"]
        let (value, low, high) = (
            given.sqlName(given.value), given.sqlName(given.low), given.sqlName(given.high)
        )
        try connection.execute(
            """
            CREATE TEMP TABLE one AS SELECT \(names.joined(separator: ", ")) FROM \(table) LIMIT 1;
            DELETE FROM \(table);
            INSERT INTO \(table) (\(names.joined(separator: ", "))) SELECT * FROM temp.one;
            """)
        for trio in Self.trios where trio.low ?? 0 <= trio.high ?? 9 {
            let sets =
                "\(value) = \(trio.value), \(low) = \(trio.low.map(String.init) ?? "NULL"), "
                + "\(high) = \(trio.high.map(String.init) ?? "NULL")"
            let sql =
                verb == "update"
                ? "UPDATE \(table) SET \(sets)"
                : """
                UPDATE temp.one SET \(sets);
                INSERT OR REPLACE INTO \(table) (\(names.joined(separator: ", ")))
                SELECT * FROM temp.one;
                """
            if trio.value < trio.low ?? 0 || trio.value > trio.high ?? 9 {
                let error = #expect(throws: StorageError.self) { try connection.execute(sql) }
                #expect(error?.message.contains("\(given.rule): ") == true, "\(sql)")
            } else {
                try connection.execute(sql)
            }
        }
    }

    @Test(arguments: [
        ("7,4,6", "amount", "7", "it is more than amount_high, which is 6"),
        ("3.99,4.00,6", "amount", "3.99", "it is less than amount_low, which is 4.00"),
        ("7,,6.5", "amount", "7", "it is more than amount_high, which is 6.5"),
    ])
    func `is refused in the units of the file, with what to do`(
        amounts: String, column: String, value: String, reason: String
    ) throws {
        let row = try #require(try rejected(amounts).first)
        #expect(row.code == "contribution_amount_is_in_range")
        #expect(
            "\(row)" == """
                given.csv:2: column \(column): "\(value)": \(reason)
                  fix: correct it or the range, or leave one of them empty
                """)
    }

    @Test func `leaves a range that is the wrong way round to be told of by itself`() throws {
        let faults = try rejected("5,6,4").map(\.description)
        #expect(
            faults == [
                """
                given.csv:2: column amount_high: "4": it is less than amount_low, which is 6
                  fix: correct one of the two
                """
            ])
    }

    @Test func `that was there before is found by the check, and can be mended`() throws {
        let fixture = try WarehouseFixture()
        #expect(try fixture.load("contributions", Self.file("5.25,4,6.5")).rowsNew == 1)
        let triggers = try fixture.connection.schema().filter { $0.name.hasSuffix("_in_range") }
        #expect(triggers.count == 12)
        for trigger in triggers { try fixture.connection.execute("DROP TRIGGER \(trigger.name)") }
        try fixture.connection.execute("UPDATE contributions SET amount_minor = 725")
        for trigger in triggers { try fixture.connection.execute(trigger.sql) }
        let finding = try #require(try fixture.warehouse.check().findings.first)
        #expect(finding.check == "ranges")
        #expect(
            finding.problem
                == "contributions host=KOR payer=host series=press.total line=HOST calendar=CY "
                + "valid_from=2020-01-01 valid_until=2021-01-01 stage=unstated "
                + "instrument=unstated source=book-1: amount is 7.25, more than amount_high, "
                + "which is 6.5")
        #expect(finding.remedy == "correct one of the two with `alliance set contributions`")
        // Whatever else is told of it may change, and so may its range.
        try fixture.connection.execute("UPDATE contributions SET note = 'by hand'")
        _ = try fixture.warehouse.set(
            in: .contributions, where: [FieldWord(column: "host", value: "KOR")],
            to: [FieldWord(column: "amount_high", value: "7.25")])
        #expect(try fixture.warehouse.check().findings == [])
        // What was wrong does not come back.
        let batch = try #require(try fixture.warehouse.batches(limit: 1).first)
        let error = #expect(throws: UndoError.self) { try fixture.warehouse.undo(batch.id) }
        #expect(
            error?.description == """
                rows as they were before batch \(batch.id) are not allowed any more: \
                contribution_amount_is_in_range: the amount lies outside the range beside it
                  fix: correct them by hand with `alliance set`; `alliance history` shows what they were
                """)
    }

    private static func file(_ amounts: String) -> String {
        """
        host,payer,series,line,calendar,valid_from,valid_until,currency,amount,amount_low,amount_high,source
        KOR,host,press.total,HOST,CY,2020-01-01,2021-01-01,USD,\(amounts),book-1
        """
    }

    private func rejected(_ amounts: String) throws -> [RejectedRow] {
        try WarehouseFixture().load("contributions", Self.file(amounts)).rejected
    }
}

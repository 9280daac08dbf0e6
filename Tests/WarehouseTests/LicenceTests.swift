import Storage
import TestSupport
import Testing

@testable import Warehouse

@Suite struct `A licence` {
    private let warehouse: Warehouse

    init() throws {
        warehouse = try WarehouseFixture.empty()
        _ = try warehouse.loadSeeds()
    }

    /// Adds figures of an edition of SIPRI's, of which excerpts may be passed on.
    private func addFigures(_ count: Int) throws {
        try warehouse.connection.run(
            """
            WITH RECURSIVE years (year) AS (
                SELECT 1000 UNION ALL SELECT year + 1 FROM years WHERE year < 999 + :count
            )
            INSERT INTO indicators (
                measure, ally, component, calendar, valid_from, valid_until, value, unit,
                source_id, batch_id
            )
            SELECT
                'gdp', 'KOR', 'total', 'CY', year || '-01-01', (year + 1) || '-01-01', 1, 'USD',
                (SELECT source_id FROM sources WHERE source = 'sipri-milex-2025'), 1
            FROM years
            """, ["count": count])
    }

    /// All rows of SIPRI's in the warehouse.
    private func held() throws -> Int {
        try warehouse.connection.rows(
            "SELECT source FROM sources WHERE publication = 'sipri-milex'", as: String.self
        )
        .reduce(0) { count, source in
            try Dataset.all.filter { $0.name != "sources" && $0.index(of: "source") != nil }
                .reduce(count) { count, dataset in
                    try count
                        + warehouse.records(
                            of: dataset, where: [FieldWord(column: "source", value: source)]
                        ).count
                }
        }
    }

    private func everything() throws -> [LicenceExcess] {
        try warehouse.licenceExcesses(exporting: Dataset.all)
    }

    @Test func `does not stand in the way of what comes with the program`() throws {
        #expect(try everything() == [])
        for dataset in Dataset.all {
            #expect(try warehouse.licenceExcesses(exporting: [dataset]) == [])
        }
    }

    @Test func `stops the whole of what somebody loaded, with the measured percentage`() throws {
        try addFigures(100)
        let excess = try #require(try everything().first)
        #expect(excess.publication == "sipri-milex")
        #expect(excess.rowsGiven == 100)
        // Beside them stand the names and figures that come with the program.
        let held = try held()
        #expect(excess.rowsHeld == held && held > 100)
        #expect(abs(excess.percent - 10_000 / Double(held)) < 0.001)
        #expect(try warehouse.licenceExcesses(exporting: [.named("contributions")]) == [])
        #expect(try warehouse.licenceExcesses(exporting: [.named("indicators")]).count == 1)
    }

    @Test(arguments: [(-1, true), (0, true), (1, false)])
    func `lets an excerpt below 10 percent through`(more: Int, isAllowed: Bool) throws {
        try addFigures(113)
        // The most of them that are less than a tenth.
        let given = (try held() - 1) / 10 + more
        let records = try warehouse.records(
            of: .named("indicators"),
            where: [FieldWord(column: "source", value: "sipri-milex-2025")])
        let excesses = try warehouse.licenceExcesses(exporting: Array(records.prefix(given)))
        #expect(excesses.isEmpty == isAllowed, "\(excesses)")
    }

    @Test func `of which nothing may be passed on stops a single row`() throws {
        try addFigures(200)
        try warehouse.connection.execute(
            "UPDATE sources SET redistribution = 'none' WHERE source = 'sipri-milex-2025'")
        let records = try warehouse.records(
            of: .named("indicators"),
            where: [FieldWord(column: "source", value: "sipri-milex-2025")], limit: 1)
        #expect(try warehouse.licenceExcesses(exporting: records).map(\.rowsGiven) == [1])
    }

    @Test(arguments: ["free", "attribution", "unknown"])
    func `that sets no limit stops nothing`(word: String) throws {
        try addFigures(100)
        try warehouse.connection.run(
            "UPDATE sources SET redistribution = :word WHERE source = 'sipri-milex-2025'",
            ["word": word])
        #expect(try everything() == [])
    }

    @Test func `that was overridden stays on record`() throws {
        try addFigures(100)
        try warehouse.recordOverride(
            of: try everything(), export: "all", output: "out", reason: "with leave of the author")
        let reasons = try warehouse.connection.rows(
            "SELECT publication || ' ' || rows_given || ' ' || reason FROM licence_overrides",
            as: String.self)
        #expect(reasons == ["sipri-milex 100 with leave of the author"])
        #expect(throws: StorageError.self) {
            try warehouse.connection.execute("DELETE FROM licence_overrides")
        }
    }

    @Test func `error says what, how much, by which rule, and what to do`() {
        let error = LicenceError(
            export: "indicators",
            excesses: [
                LicenceExcess(
                    publication: "p", redistribution: "excerpt", licence: "(c) P", rowsGiven: 50,
                    rowsHeld: 200)
            ])
        #expect(
            error.description == """
                the export of indicators would give away more than licences allow; nothing was written
                  p: 50 of the 200 rows held here, 25.0 percent; excerpts below 10 percent may be passed on (licence: (c) P)
                  fix: export less of it, or add --override-licence "REASON", which is kept with the reason
                """)
    }
}

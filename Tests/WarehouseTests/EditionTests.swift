import Storage
import Testing

@testable import Warehouse

@Suite struct `An edition that is chosen` {
    let fixture: WarehouseFixture
    var warehouse: Warehouse { fixture.warehouse }

    init() throws {
        fixture = try WarehouseFixture()
        try fixture.load(
            "sources",
            """
            source,publication,edition,publisher,title
            milex-2023,milex,2023,Institute,First
            milex-2024,milex,2024-04,Institute,Second
            milex-2025,milex,2025-04-28,Institute,Third
            milex-undated,milex,,Institute,A reprint
            gdp-2024,gdp,2024-10,Bank,Output
            """)
        let rows = [
            "milex-2023", "milex-2024", "milex-2025", "milex-undated", "gdp-2024", "book-1",
        ]
        .map { "share,KOR,2023-01-01,2024-01-01,percent,2.5,\($0)" }
        try fixture.load(
            "indicators",
            "measure,ally,valid_from,valid_until,unit,value,source\n"
                + rows.joined(separator: "\n"))
    }

    private func sources(_ choices: String...) throws -> [String] {
        let view = try warehouse.view(
            from: Viewpoint(
                editions: try choices.map { text throws(EditionError) in try EditionChoice(text) }))
        return try view.warehouse.records(of: .indicators).compactMap { $0["source"] }
    }

    @Test(arguments: [
        (["milex=2024"], ["book-1", "gdp-2024", "milex-2024"]),
        (["milex=2024-03"], ["book-1", "gdp-2024", "milex-2023"]),
        (["milex=2024-04"], ["book-1", "gdp-2024", "milex-2024"]),
        (["milex=2025-04-27"], ["book-1", "gdp-2024", "milex-2024"]),
        (["milex=2025-04-28"], ["book-1", "gdp-2024", "milex-2025"]),
        (["2024-09"], ["book-1", "milex-2024", "milex-undated"]),
        (["2024-10"], ["book-1", "gdp-2024", "milex-2024", "milex-undated"]),
        (["2022"], ["book-1", "milex-undated"]),
        (["2022", "milex=2023"], ["book-1", "milex-2023"]),
    ])
    func `is the latest that is not after the date`(choices: [String], expected: [String]) throws {
        let view = try warehouse.view(
            from: Viewpoint(
                editions: try choices.map { text throws(EditionError) in try EditionChoice(text) }))
        let found = try view.warehouse.records(of: .indicators).compactMap { $0["source"] }
        #expect(found.sorted() == expected)
    }

    @Test func `leaves every edition in the file, and all of them by default`() throws {
        #expect(try sources("milex=2024").count == 3)
        #expect(try sources().count == 6)
        #expect(try warehouse.records(of: .indicators).count == 6)
    }

    @Test func `takes away no row that others refer to`() throws {
        let view = try warehouse.view(
            from: Viewpoint(editions: [try EditionChoice("1990")]))
        #expect(try view.warehouse.records(of: .allies).count == 4)
        #expect(try view.warehouse.connection.danglingReferences().isEmpty)
    }

    @Test(arguments: [
        ("milex=2022", "milex has no edition of 2022 or before"),
        ("book=2022", "book has no edition of 2022 or before"),
        ("milx=2024", "there is no publication \"milx\"\n  fix: did you mean milex?"),
        ("milex=", "\"milex=\" chooses no edition"), ("=2024", "\"=2024\" chooses no edition"),
        ("next", "\"next\" chooses no edition"), ("2024-13", "\"2024-13\" chooses no edition"),
    ])
    func `and is not there is refused`(text: String, message: String) {
        let error = #expect(throws: EditionError.self) {
            try warehouse.view(from: Viewpoint(editions: [try EditionChoice(text)]))
        }
        #expect(error?.description.hasPrefix(message) == true, "\(error?.description ?? "")")
    }

    @Test func `twice is refused`() {
        let error = #expect(throws: EditionError.self) { try sources("milex=2023", "milex=2024") }
        #expect(error?.description.hasPrefix("an edition of milex is chosen twice") == true)
    }

    @Test func `is compared with the one before when it is loaded`() throws {
        try fixture.load(
            "indicators",
            """
            measure,ally,valid_from,valid_until,unit,value,source
            share,JPN,2023-01-01,2024-01-01,percent,1.2,milex-2024
            share,DEU,2023-01-01,2024-01-01,percent,1.5,milex-2024
            share,USA,2023-01-01,2024-01-01,percent,3.4,milex-2024
            """)
        var options = ImportOptions()
        options.replaces = "milex-2024"
        let summary = try fixture.load(
            "indicators",
            """
            measure,ally,valid_from,valid_until,unit,value,source,note
            share,KOR,2023-01-01,2024-01-01,percent,2.6,milex-2025,GDP was rebased
            share,JPN,2023-01-01,2024-01-01,percent,1.20,milex-2025,
            share,USA,2023-01-01,2024-01-01,percent,3.0,milex-2025,
            share,DEU,2022-01-01,2023-01-01,percent,1.4,milex-2025,
            """, options)
        let comparison = try #require(summary.revisions)
        #expect(comparison.older == "milex-2024")
        #expect(comparison.newer == ["milex-2025"])
        #expect(comparison.counts.new == 1)
        #expect(comparison.counts.revised == 2)
        #expect(comparison.counts.withdrawn == 1)
        #expect(comparison.same == 1)
        #expect(
            comparison.counts.largest.map { "\($0.key[1].value) \($0.difference ?? 0)" } == [
                "USA -0.4", "KOR 0.1",
            ])
        #expect(
            try warehouse.records(of: .indicators, where: [FieldWord("source=milex-2024")])
                .count == 4)
        // A second time nothing is new in the file, and the same is told.
        #expect(
            try fixture.load(
                "indicators",
                "measure,ally,valid_from,valid_until,unit,value,source\n"
                    + "share,USA,2023-01-01,2024-01-01,percent,3.0,milex-2025", options
            ).revisions?.newer == ["milex-2025"])
    }

    @Test func `is not compared with another publication, and then nothing is kept`() throws {
        var options = ImportOptions()
        options.replaces = "gdp-2024"
        let error = #expect(throws: DiffError.self) {
            try fixture.load(
                "indicators",
                "measure,ally,valid_from,valid_until,unit,value,source\n"
                    + "share,USA,2021-01-01,2022-01-01,percent,3.0,milex-2025", options)
        }
        #expect(
            error
                == .differentPublications(
                    older: "gdp-2024", of: "gdp", newer: "milex-2025", and: "milex"))
        #expect(try warehouse.records(of: .indicators).count == 6)
    }
}

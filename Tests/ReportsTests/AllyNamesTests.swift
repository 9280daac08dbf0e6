import Storage
import Testing

/// A name in a publisher's file, a day, and the ally that it means there.
private struct Label: CustomTestStringConvertible {
    let name: String
    let scheme: String
    let day: String
    let ally: String

    init(_ name: String, _ scheme: String, _ day: String, _ ally: String) {
        self.name = name
        self.scheme = scheme
        self.day = day
        self.ally = ally
    }

    var testDescription: String { "\(name) (\(scheme), \(day)) means \(ally)" }
}

@Suite struct `The seeds' allies` {
    private let connection: Connection

    init() throws { connection = try Seeded.connection() }

    @Test func `hold every entry of ISO 3166 and every state of COW`() throws {
        #expect(try count("iso_alpha_2 IS NOT NULL AND iso_numeric IS NOT NULL") == 249)
        #expect(try count("iso_alpha_2 IS NULL AND iso_numeric IS NOT NULL") == 0)
        #expect(try count("cow_code IS NOT NULL") == 217)
    }

    /// Numbers that two states have had, numbers of states that are gone, and one that is free.
    @Test(
        arguments: [
            (2, "USA"), (240, "HAN"), (255, "DEU"), (260, "BRD"), (265, "DDR"), (315, "CSK"),
            (327, "PAP"), (345, "YUG"), (365, "RUS"), (511, "ZAN"), (678, "YAR"), (680, "YMD"),
            (730, "JOSEON"), (732, "KOR"), (816, "VNM"), (817, "VDR"), (990, "WSM"), (999, nil),
        ] as [(Int, String?)])
    func `have the numbers of COW`(number: Int, ally: String?) throws {
        let found = try connection.rows(
            "SELECT ally FROM allies WHERE cow_code = \(number)", as: String.self)
        #expect(found.first == ally)
    }

    @Test(arguments: [
        Label("Aden", "DMDC", "1965-09-30", "ADEN"),
        Label("Bassas da India", "troopdata", "2016-09-30", "ATF"),
        Label("CHI", "World Bank", "2000-12-31", "GGY-JEY"),
        Label("Congo, Democratic Republic", "troopdata", "2015-01-01", "COD"),
        Label("Congo, DR", "SIPRI", "2019-01-01", "COD"),
        Label("Congo, Republic", "SIPRI", "2019-01-01", "COG"),
        Label("Georigia", "troopdata", "2015-01-01", "GEO"),
        Label("GERMANY, FEDERAL REPUBLIC OF", "DMDC", "2010-09-30", "DEU"),
        Label("Korea, North", "SIPRI", "2019-01-01", "PRK"),
        Label("KSV", "troopdata", "2015-01-01", "XKX"),
        Label("SPRATLY ISLANDS", "DMDC", "2010-09-30", "SPRATLY"),
        Label("Trucial States", "troopdata", "2009-09-30", "ARE"),
        Label("Türkiye", "NATO", "2014-01-01", "TUR"),
        Label("UK", "Pew", "2017-01-01", "GBR"),
        Label("UNKNOWN", "DMDC", "2010-09-30", "UNATTRIB"),
        Label("Wuerttemburg", "COW", "1870-12-31", "WRT"),
        Label("260", "COW", "1990-10-02", "DEU"),
        Label("345", "COW", "1992-04-26", "YUG"), Label("345", "COW", "1992-04-27", "SCG"),
        Label("345", "COW", "2006-06-04", "SCG"), Label("345", "COW", "2006-06-05", "SRB"),
        Label("365", "COW", "1922-12-29", "RUS"), Label("365", "COW", "1922-12-30", "SUN"),
        Label("365", "COW", "1991-12-25", "SUN"), Label("365", "COW", "1991-12-26", "RUS"),
        Label("Russia", "COW", "1914-08-01", "RUS"), Label("Russia", "COW", "1955-05-14", "SUN"),
        Label("Russia", "troopdata", "1955-09-30", "RUS"),
        Label("Yugoslavia", "troopdata", "1992-04-26", "YUG"),
        Label("Yugoslavia", "troopdata", "2006-06-04", "SCG"),
        Label("Yugoslavia", "troopdata", "2021-09-30", "SRB"),
    ])
    private func `are found by the names that publishers print`(label: Label) throws {
        let found = try allies(named: label.name, "AND label.scheme = '\(label.scheme)'", label.day)
        #expect(found == [label.ally])
    }

    /// Whoever does not say whose name it is still gets one answer for each day.
    @Test(arguments: [
        ("Yugoslavia", "1992-04-26", ["YUG"]), ("Yugoslavia", "1992-04-27", ["SCG"]),
        ("Yugoslavia", "2006-06-05", ["SRB"]), ("West Germany", "1975-01-01", ["DEU"]),
        ("Korea", "1955-01-01", ["KOR"]), ("Vatican City", "1990-01-01", ["VAT"]),
        ("Congo", "1990-01-01", ["COG"]), ("Russia", "1955-01-01", ["RUS", "SUN"]),
        ("Bavaria", "1866-01-01", ["BAV"]), ("Afloat", "2006-09-30", ["AFLOAT"]),
    ])
    func `are found by a name alone`(name: String, day: String, allies expected: [String]) throws {
        #expect(try allies(named: name, "", day) == expected)
    }

    private func count(_ condition: String) throws -> Int {
        try connection.one("SELECT count(*) FROM allies WHERE \(condition)", as: Int.self)
    }

    private func allies(named name: String, _ scheme: String, _ day: String) throws -> [String] {
        try connection.rows(
            """
            SELECT DISTINCT label.ally
            FROM allies_by_name AS label
            WHERE label.label = '\(name)' \(scheme)
              AND '\(day)' >= label.valid_from AND '\(day)' < label.valid_until
            ORDER BY label.ally
            """, as: String.self)
    }
}

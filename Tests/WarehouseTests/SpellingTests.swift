import Testing
import Warehouse

@Suite struct `The nearest name` {
    private let names = ["troops", "troop-trend", "share", "South Korea", "Türkiye", "KOR", "JPN"]

    @Test(arguments: [
        ("troops", "troops"), ("troop", "troops"), ("trops", "troops"), ("torops", "troops"),
        ("Troops", "troops"), ("trooptrend", "troop-trend"), ("troop trend", "troop-trend"),
        ("troop_trend", "troop-trend"), ("shrae", "share"), ("south_korea", "South Korea"),
        ("turkiye", "Türkiye"), ("Turkiye", "Türkiye"), ("TURKYIE", "Türkiye"),
        ("kor", "KOR"), ("KRO", "KOR"), ("KO", "KOR"), ("xyz", nil), ("K", nil), ("", nil),
        ("expenditure", nil), ("trp", nil),
    ])
    func `is what was most likely meant`(name: String, nearest: String?) {
        #expect(Spelling.nearest(to: name, in: names) == nearest)
    }

    static let several: [(String, [String], String?)] = [
        // Swapped letters, before a wrong one.
        ("KRO", ["FRO", "KOR", "KWT"], "KOR"), ("KRO", ["KOR", "FRO"], "KOR"),
        // Then the same first letter, then the alphabet.
        ("KOX", ["FOX", "KOR"], "KOR"), ("BAA", ["BAB", "BAC"], "BAB"),
        ("BAA", ["BAC", "BAB"], "BAB"),
        // Fewer mistakes count for more than either.
        ("spark-sam", ["spark-sma", "spark-all"], "spark-sma"),
        ("listen", ["silent", "lister"], "lister"),
        // The singular of a plural, itself misspelt or not, and a name that is there as it stands.
        ("ally", ["allies", "ally-names", "all"], "allies"), ("alyl", ["allies"], "allies"),
        ("agreement party", ["agreement-amounts", "agreement-parties"], "agreement-parties"),
        ("ally", ["allies", "ally"], "ally"), ("curency", ["currencies"], "currencies"),
        ("aly", ["allies"], "allies"), ("ay", ["allies"], nil),
        ("ty", ["ties"], nil),
    ]

    @Test(arguments: several)
    func `of several is the likeliest`(name: String, names: [String], nearest: String?) {
        #expect(Spelling.nearest(to: name, in: names) == nearest)
    }
}

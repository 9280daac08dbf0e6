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
}

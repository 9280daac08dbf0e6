import Testing

@testable import Warehouse

@Suite struct `An ally as a publisher calls it` {
    let resolver: AllyResolver

    init() throws { resolver = try AllyResolver(Self.registers().connection) }

    static func registers() throws -> WarehouseFixture {
        let fixture = try WarehouseFixture()
        try fixture.load(
            "allies",
            """
            ally,name,kind,iso_alpha_2,iso_numeric,cow_code,source
            AFG,Afghanistan,state,AF,004,700,book-1
            DEU,Germany,state,DE,276,255,book-1
            NAM,Namibia,state,NA,516,565,book-1
            """)
        try fixture.load(
            "ally-names",
            """
            name,scheme,ally,valid_from,valid_until,source
            260,COW,DEU,1955-05-05,1990-10-03,book-1
            260,other,JPN,0001-01-01,9999-12-31,book-1
            Cote d’Azur,old,KOR,0001-01-01,9999-12-31,book-1
            """)
        return fixture
    }

    private func answer(
        _ text: String, _ key: AllyRule.Key, scheme: String? = nil, on day: String? = nil
    ) -> AllyResolver.Answer {
        resolver.candidates(for: text, by: key, scheme: scheme).answer(on: day)
    }

    @Test(
        arguments: [
            ("KOR", .code, "KOR"), ("kor", .code, "KOR"), (" KOR\u{a0}", .code, "KOR"),
            ("South Korea", .code, nil), ("NA", .code, nil),
            ("NA", .isoAlpha2, "NAM"), ("na", .isoAlpha2, "NAM"), ("NAM", .isoAlpha2, nil),
            ("004", .isoNumeric, "AFG"), ("4", .isoNumeric, "AFG"), ("-4", .isoNumeric, nil),
            ("", .isoNumeric, nil), ("732", .cow, "KOR"), ("1008", .cow, nil), ("2.0", .cow, nil),
            ("South Korea", .name, "KOR"), ("SOUTH  KOREA ", .name, "KOR"),
            ("Korea,\nSouth", .name, "KOR"), ("KOR", .name, nil), ("", .name, nil),
        ] as [(String, AllyRule.Key, String?)])
    func `is found by what the profile says the text is`(
        text: String, key: AllyRule.Key, ally: String?
    ) {
        #expect(answer(text, key) == (ally.map { .ally($0) } ?? .unknown))
    }

    @Test(
        arguments: [
            (nil, "1910-08-28", .unknown), (nil, "1910-08-29", .ally("JPN")),
            (nil, "1945-09-01", .ally("JPN")), (nil, "1945-09-02", .unknown),
            (nil, "1948-08-14", .ally("JPN")), (nil, "1948-08-15", .several(["JPN", "KOR"])),
            ("new", "1948-08-15", .ally("JPN")), ("OLD", "1948-08-15", .ally("KOR")),
            ("nobody", "1949-01-01", .ally("KOR")), (nil, nil, .several(["JPN", "KOR"])),
        ] as [(String?, String?, AllyResolver.Answer)])
    func `means by a name what it meant on the day, to the scheme first`(
        scheme: String?, day: String?, answer: AllyResolver.Answer
    ) {
        #expect(self.answer("korea", .name, scheme: scheme, on: day) == answer)
    }

    @Test(
        arguments: [
            ("1955-05-04", .unknown), ("1955-05-05", .ally("DEU")), ("1990-10-02", .ally("DEU")),
            ("1990-10-03", .unknown),
        ] as [(String, AllyResolver.Answer)])
    func `has a state number that has lapsed only on its days`(
        day: String, answer: AllyResolver.Answer
    ) {
        #expect(self.answer("260", .cow, on: day) == answer)
    }

    @Test(arguments: [
        ("KOR", true), ("kor", true), ("Korea", true), ("germany ", true), ("World", false),
        ("", false),
    ])
    func `is known by its code or any of its names`(text: String, isKnown: Bool) {
        #expect(resolver.isKnown(text) == isKnown)
    }

    @Test(
        arguments: [
            ("South Corea", .name, "South Korea"), ("KORR", .code, "KOR"), ("zzzzzz", .name, nil),
            ("733", .cow, nil),
        ] as [(String, AllyRule.Key, String?)])
    func `is suggested where it is misspelt`(text: String, key: AllyRule.Key, nearest: String?) {
        #expect(resolver.nearest(to: text, by: key) == nearest)
    }
}

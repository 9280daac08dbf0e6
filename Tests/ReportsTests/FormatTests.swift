import Storage
import TestSupport
import Testing

@testable import Reports

@Suite struct `A result` {
    private let result = ReportResult(
        title: "Who pays · South Korea, 2010",
        columns: [
            ReportColumn("method", "method"),
            ReportColumn("share_percent", "share %", .decimal(2)),
            ReportColumn("amount_usd", "US dollars", .decimal(0)),
            ReportColumn("year", "year", .label),
            ReportColumn("words", "what it counts"),
            ReportColumn("series", "series", audience: .detail),
            .marks,
        ],
        rows: [
            [
                .text("spark-sma"), .real(46.926999), .integer(683_900_000), .integer(2010),
                .text("labour, construction and logistics, | 대한민국 | \"cash\" only"), .text("s-1"),
                .text("unverified"),
            ],
            [
                .text("Türkiye"), .null, .real(-1234.5), .integer(1991), .text(""), .null,
                .text("unverified,no-rate"),
            ],
        ],
        notes: ["Dollars are at the average rate of the year."])

    private let empty = ReportResult(
        title: "Nothing", columns: [ReportColumn("method", "method")], rows: [])

    @Test(arguments: [
        (Format.table, Int?.none, "wide.txt"), (.table, 60, "60.txt"), (.table, 40, "40.txt"),
        (.table, 20, "20.txt"), (.csv, nil, "csv"), (.tsv, nil, "tsv"), (.json, nil, "json"),
        (.ndjson, nil, "ndjson"), (.markdown, nil, "md"),
    ])
    func `prints in each form as it did before`(
        format: Format, width: Int?, ending: String
    ) throws {
        try expectGolden(try result.text(as: format, width: width), "formats/result.\(ending)")
    }

    @Test(arguments: [20, 80])
    func `shows control characters of a heading, a title and a note, and does not obey them`(
        width: Int
    ) throws {
        let hostile = ReportResult(
            title: "a\u{1B}[2J", columns: [ReportColumn("x", "b\u{1B}[2J")],
            rows: [[.text("c\u{1B}[2J")]], notes: ["d\u{1B}[2J"])
        let text = try hostile.text(as: .table, width: width)
        #expect(!text.contains("\u{1B}"))
        for letter in ["a", "b", "c", "d"] { #expect(text.contains(letter + "␛[2J")) }
    }

    @Test(arguments: [
        (Value.real(.infinity), ReportColumn.Kind.text, "null"),
        (.real(-.infinity), .number, "null"),
        (.real(.nan), .money(2), "null"), (.real(1.5), .text, "1.5"), (.integer(-3), .text, "-3"),
        (.text("90071992547409.93"), .money(2), "90071992547409.93"),
        (.text("90071992547409.93"), .text, "\"90071992547409.93\""),
        (.text("-0.5"), .number, "-0.5"), (.text("1."), .number, "\"1.\""),
        (.text("01"), .number, "\"01\""), (.text("1e5"), .number, "\"1e5\""),
        (.text("a\nb"), .text, "\"a\\nb\""), (.null, .number, "null"),
    ])
    func `has only what JSON has, and each number as one`(
        value: Value, kind: ReportColumn.Kind, json: String
    ) throws {
        let result = ReportResult(
            title: "", columns: [ReportColumn("x", "x", kind)], rows: [[value]])
        #expect(try result.text(as: .ndjson) == "{\"x\":\(json)}\n")
    }

    @Test func `has each name once in a JSON object`() throws {
        let columns = ["a", "b", "a", "a", "a_2"].map { ReportColumn($0, $0) }
        let row = (1...5).map { Value.integer($0) }
        let result = ReportResult(title: "", columns: columns, rows: [row])
        #expect(
            try result.text(as: .ndjson)
                == "{\"a\":1,\"b\":2,\"a_2\":3,\"a_3\":4,\"a_2_2\":5}\n")
    }

    @Test(arguments: Format.allCases.filter { $0 != .xlsx })
    func `without rows still prints its form`(format: Format) throws {
        try expectGolden(try empty.text(as: format, width: 80), "formats/empty.\(format.rawValue)")
    }

    @Test(arguments: [-1, 0, 1, 2, 3, 20, 39, 40, 41, 60, 79, 80, 81, 200])
    func `never prints a line wider than the terminal where it can help it`(width: Int) throws {
        let text = try result.text(as: .table, width: width)
        // Below 40 cells the labels of the upright layout alone need more room than there is.
        let room = max(width, 40)
        #expect(text.split(separator: "\n").allSatisfy { String($0).count <= room })
    }
}

@Suite struct `A table` {
    private func text(
        _ columns: [ReportColumn], _ rows: [[Value]], width: Int
    ) throws -> String {
        try ReportResult(title: "", columns: columns, rows: rows).text(as: .table, width: width)
    }

    private static let wide = [
        ReportColumn("batch", "batch", .label),
        ReportColumn("file", "file", audience: .wide),
        ReportColumn("at", "at", .instant),
        ReportColumn("about", "about", .label, audience: .wide),
        ReportColumn("new", "new", .count, audience: .wide),
    ]
    private static let wideRow: [Value] = [
        .integer(26), .text("a.csv"), .text("2026-11-28T19:54:05.464Z"), .null, .integer(1),
    ]

    @Test(arguments: [
        (
            45,
            """
            batch  file   at                        new
            ─────  ─────  ────────────────────────  ───
               26  a.csv  2026-11-28T19:54:05.464Z    1

            """
        ),
        (
            42,
            """
            batch  file   at
            ─────  ─────  ────────────────────────
               26  a.csv  2026-11-28T19:54:05.464Z

            no room for: new

            """
        ),
        (
            31,
            """
            batch  at
            ─────  ────────────────────────
               26  2026-11-28T19:54:05.464Z

            no room for: file, new

            """
        ),
        (
            22,
            """
            batch  at
            ─────  ───────────────
               26  2026-11-28T
                   19:54:05.464Z

            no room for: file, new

            """
        ),
    ])
    func `leaves out what only a wide terminal has room for, and says so`(
        width: Int, expected: String
    ) throws {
        #expect(try text(Self.wide, [Self.wideRow], width: width) == expected)
    }

    @Test func `breaks a code where its parts join, and what has no joints anywhere`() throws {
        let columns = [ReportColumn("a", "a"), ReportColumn("b", "b")]
        let rows: [[Value]] = [
            [.text("us-japan-realignment-roadmap-2006"), .text("Seeds/agreement_parties.csv")],
            [.text("x-abcdefghijklmnopqrstuvwxyz"), .text("short")],
        ]
        #expect(
            try text(columns, rows, width: 28) == """
                a              b
                ─────────────  ─────────────
                us-japan-      Seeds/
                realignment-   agreement_
                roadmap-2006   parties.csv
                x-abcdefghijk  short
                lmnopqrstuvwx
                yz

                """)
    }
}

@Suite struct `A number` {
    @Test(arguments: [
        (0.0, 2, "0.00"), (46.925, 2, "46.93"), (46.9249, 2, "46.92"), (46.9251, 2, "46.93"),
        (0.5, 0, "1"),
        (-0.5, 0, "-1"),
        (1.5, 0, "2"), (2.5, 0, "3"), (-2.5, 0, "-3"), (-0.004, 2, "0.00"), (99.999, 2, "100.00"),
        (0.05, 3, "0.050"), (1e15, 2, "1000000000000000"),
        (9_007_199_254_740_993.0, 0, "9007199254740992"),
    ])
    func `is rounded half away from zero`(value: Double, decimals: Int, text: String) {
        #expect(fixed(value, decimals: decimals) == text)
    }

    @Test(arguments: [
        ("1", "1"), ("999", "999"), ("1000", "1,000"), ("-1000", "-1,000"), ("123456", "123,456"),
        ("1234567.8912", "1,234,567.8912"), ("-12.5", "-12.5"),
    ])
    func `is grouped in thousands before the point only`(text: String, grouped: String) {
        #expect(Reports.grouped(text) == grouped)
    }
}

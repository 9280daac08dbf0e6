import Foundation
import Storage
import TestSupport
import Warehouse
import Testing

@testable import Reports

@Suite struct `A picture` {
    private let bridge = ReportResult(
        title: "Why two shares differ · South Korea · 2010",
        columns: [
            ReportColumn("category", "line"), ReportColumn("effect_points", "effect", .decimal(2)),
            ReportColumn("share_a_percent", "from", .decimal(2)),
            ReportColumn("share_b_percent", "to", .decimal(2)),
        ],
        rows: [("Land rent", 11.67), ("Tax", 8.08), ("Utilities", -1.48)].map { line, effect in
            [.text(line), .real(effect), .real(46.93), .real(65.20)]
        }, picture: .bridge)

    private func svg(_ result: ReportResult) throws -> String {
        let picture = try #require(result.picture)
        let drawing = try #require(picture.drawing(of: result, backdrop: nil))
        return drawing.markup(title: result.title, id: "r").text
    }

    @Test func `of steps leads from one value to the other, and tells up from down without colour`()
        throws
    {
        let text = try svg(bridge)
        try expectGolden(text, "pages/bridge.svg")
        for words in ["46.93", "65.20", "+11.67", "−1.48", "raises the share", "lowers it"] {
            #expect(text.contains(">\(words)<"), "\(words)")
        }
        #expect(text.contains("url(#rw-down)"))
    }

    @Test func `of shares has another shape for what was published`() throws {
        let result = ReportResult(
            title: "One ally by every method",
            columns: [
                "method", "years", "share_percent", "share_low_percent", "share_high_percent",
                "published_percent", "told", "published_source",
            ].map { ReportColumn($0, $0, $0.hasSuffix("percent") ? .number : .text) },
            rows: [
                [
                    .text("dod-npsc"), .text("2012"), .real(40.3), .real(39.2), .real(41.4), .null,
                    .text("computed"), .null,
                ],
                [
                    .text(""), .text("2019"), .real(41), .real(40.5), .real(41.5), .null,
                    .text("published"), .text("the-atlantic-2019"),
                ],
            ], picture: .sharesByMethod)
        let text = try svg(result)
        #expect(text.contains(">dod-npsc 2012<"))
        #expect(text.contains(">the-atlantic-2019 2019<"))
        #expect(text.contains(">40.3 (39.2–41.4)<"))
        #expect(text.contains(">as published<"))
    }

    @Test func `of one method in two years tells its ends apart by the year`() throws {
        let connection = try Seeded.connection()
        let report = try Report.named("bridge")
        let result = try report.run(
            ReportArguments(
                [
                    "host": "KOR", "year": "2010", "to-year": "2020", "from-method": "spark-sma",
                    "to-method": "spark-sma",
                ], for: report, on: connection), on: connection)
        let text = try svg(result)
        for words in ["spark-sma 2010", "spark-sma 2020", "the share", "lowers it"] {
            #expect(text.contains(">\(words)<"), "\(words)")
        }
        #expect(try !svg(bridge).contains(">spark-sma 2010<"))
    }

    @Test(arguments: [
        ("opinion", ["host": "KOR"], ["president (Obama) 2009"]),
        ("bases", [:], ["Germany", "Japan", "South Korea"]),
        ("bases", ["host": "JPN"], ["NAF Atsugi", "Kadena Air Base", "Fleet Activities Sasebo"]),
        ("real-terms", ["host": "KOR", "base-year": "2024"], ["billion USD in prices of 2024"]),
        ("contributions", ["host": "KOR"], ["United States: US cost", "agreements"]),
    ])
    func `says in its words what a reader looks for, on a telephone, too`(
        name: String, options: [String: String], words: [String]
    ) throws {
        let connection = try Seeded.connection()
        let report = try Report.named(name)
        let result = try report.run(
            ReportArguments(options, for: report, on: connection), on: connection)
        let text = try report.document(of: result, options, command: "", on: connection).html
        for word in words {
            #expect(text.contains(">\(word)<"), "\(word)")
        }
    }

    @Test func `of payments names the agreement behind each number`() throws {
        let connection = try Seeded.connection()
        let report = try Report.named("real-terms")
        let options = ["host": "KOR", "to": "2019"]
        let result = try report.run(
            ReportArguments(options, for: report, on: connection), on: connection)
        let text = try report.document(of: result, options, command: "", on: connection).html
        #expect(text.contains("Agreements: 1 us-rok-sma-1 (1991–1993), 2 us-rok-sma-2"))
        #expect(text.contains("10 us-rok-sma-10 (2019)."))
        #expect(!text.contains("us-rok-sma-11 ("))
        #expect(!text.contains(">no agreement<"))
    }

    /// Two newspapers print the same survey.
    @Test func `of figures has one row for what two sources print alike`() throws {
        let connection = try Seeded.connection()
        let result = try Report.named("opinion").run(
            ReportArguments(["host": "KOR"], for: Report.named("opinion"), on: connection),
            on: connection)
        let alike = "confidence in its president (Trump)"
        let question = try #require(result.columns.firstIndex { $0.name == "question" })
        let year = try #require(result.columns.firstIndex { $0.name == "year" })
        let rows = result.rows.filter { $0[question] == .text(alike) }
        #expect(rows.count { $0[year] == .integer(2018) } == 2)
        let text = try svg(result)
        let counts = [2018, 2019].map { text.split(separator: "(Trump) \($0)</text>").count - 1 }
        #expect(counts[0] > 0 && counts[0] == counts[1])
    }

    private func page(_ name: String, _ options: [String: String]) throws -> String {
        let connection = try Seeded.connection()
        let report = try Report.named(name)
        let result = try report.run(
            ReportArguments(options, for: report, on: connection), on: connection)
        return try report.document(of: result, options, command: "", on: connection).html
    }

    @Test func `of payments has no sum of several years, and says so`() throws {
        let text = try page("contributions", ["host": "KOR"])
        #expect(text.contains("sums for several years (1990–1991, 2016–2019"), "\(text.prefix(40))")
        let marks = text.matches(of: /<title>[^<]*: ([0-9,.]+) million USD<\/title>/)
        #expect(!marks.isEmpty)
        for mark in marks { #expect(!["13,400.0", "5,800.0"].contains(mark.1)) }
    }

    @Test(arguments: [
        (["year"], 1), (["period"], 0), (["period", "year"], 1), ([""], 0),
    ])
    func `of payments keeps an amount of each year of a period`(per: [String], drawn: Int) throws {
        let names = ["first_day", "last_day", "amount", "amount_per", "line"]
        let columns = names.map { ReportColumn($0, $0, $0 == "amount" ? .number : .text) }
        let rows = per.enumerated().map { index, per -> [Value] in
            [
                .text("2016-01-01"), .text("2019-12-31"), .real(Double(index + 1)), .text(per),
                .text("x"),
            ]
        }
        let result = ReportResult(title: "", columns: columns, rows: rows)
        let payments = Picture.Payments(
            period: .days(first: "first_day", last: "last_day"), amount: "amount",
            amountPer: "amount_per", line: "line")
        let drawing = PaymentsDrawing(payments, NamedRow.all(of: result), [])
        #expect((drawing == nil) == (drawn == 0))
        #expect(
            drawing?.remarks.contains { $0.contains("a sum for several years") } ?? true
                == (per.count > drawn || drawn == 0))
    }

    @Test(arguments: [("2020-01-31", true), ("2020-02-04", true), ("2020-02-06", false)])
    func `of payments takes thirteen months for one year`(lastDay: String, isDrawn: Bool) throws {
        let names = ["first_day", "last_day", "amount", "amount_per", "line"]
        let result = ReportResult(
            title: "",
            columns: names.map { ReportColumn($0, $0, $0 == "amount" ? .number : .text) },
            rows: [
                [.text("2019-01-01"), .text(lastDay), .real(1), .text("period"), .text("x")]
            ])
        let payments = Picture.Payments(
            period: .days(first: "first_day", last: "last_day"), amount: "amount",
            amountPer: "amount_per", line: "line")
        #expect((PaymentsDrawing(payments, NamedRow.all(of: result), []) != nil) == isDrawn)
    }

    @Test(arguments: [
        ("contributions", [:], false), ("contributions", ["host": "KOR"], true),
        ("real-terms", ["host": "KOR"], true),
    ])
    func `of payments is one of one host`(name: String, options: [String: String], isDrawn: Bool)
        throws
    {
        #expect(try page(name, options).contains("<svg ") == isDrawn)
    }

    @Test func `of several hosts says whose each figure is`() throws {
        #expect(try page("opinion", [:]).contains(">Japan: a favourable view of the<"))
        #expect(try !page("opinion", ["host": "JPN"]).contains(">Japan: a favourable"))
    }

    @Test func `shows a range that has no middle, without a mark`() throws {
        let opinion = try page("opinion", ["host": "KOR"])
        #expect(opinion.contains(">75–88<"))
        #expect(opinion.contains(">only a range was published<"))
        let shares = try page("methods", ["host": "KOR"])
        #expect(shares.contains(">dod-npsc 2013<"))
        #expect(shares.contains(">40.00–45.00<"))
        #expect(!shares.contains("no place in the picture"))
    }

    @Test(arguments: [
        ("1960-06-23", "", "1952–1960"), ("1960-01-01", "", "1952–1959"),
        ("", "1961-12-31", "1952–1961"), ("1960-06-23", "1961-12-31", "1952–1960"),
        ("1962-06-23", "1961-12-31", "1952–1961"), ("", "", "from 1952"),
    ])
    func `of periods ends with the period, or earlier where it was ended`(
        ended: String, last: String, years: String
    ) throws {
        let names = ["agreement", "first_day", "last_day", "ended_on", "in_force_on"]
        let result = ReportResult(
            title: "", columns: names.map { ReportColumn($0, $0) },
            rows: [
                [.text("a"), .text("1952-04-28"), .text(last), .text(ended), .text("1952-04-28")]
            ])
        let columns = Picture.Spans(
            label: "agreement", first: "first_day", last: "last_day", ended: "ended_on",
            inForce: "in_force_on")
        #expect(Span.all(in: NamedRow.all(of: result), by: columns).map(\.years) == [years])
    }

    @Test func `of periods reaches to the newest day that is known`() throws {
        let span = Span(label: "a", first: try day(1955), end: nil, inForce: nil)
        let drawing = try #require(SpansDrawing([span], newestDay: try day(2025, 12, 31)))
        let text = drawing.markup(title: "", id: "r").text
        for year in ["1960", "2000", "2020"] { #expect(text.contains(">\(year)<"), "\(year)") }
        #expect(!text.contains(">2030<"))
        #expect(drawing.remarks == ["A bar that ends in an arrow has no recorded end."])
        let connection = try Seeded.connection()
        let newest = try #require(try Backdrop.newestDay(on: connection))
        #expect(newest >= (try day(2025, 9, 30)))
    }

    @Test func `of bases has a sign of its own for the position of a country`() throws {
        let text = try page("bases", ["host": "AUS"])
        #expect(text.contains(">only of the country<"))
        #expect(!text.contains(">not known how exact<"))
    }

    @Test func `of the bases of all hosts has a key on a telephone`() throws {
        let text = try page("bases", [:])
        #expect(text.contains(">6 Denmark<") && text.contains(">6<"))
    }

    private func day(_ year: Int, _ month: Int = 1, _ day: Int = 1) throws -> Day {
        try #require(Day(year: year, month: month, day: day))
    }

    @Test func `of a period without an end has room to show it`() throws {
        let span = Span(label: "a", first: try day(2020, 8, 15), end: nil, inForce: nil)
        let drawing = try #require(SpansDrawing([span]))
        let text = drawing.markup(title: "", id: "r").text
        let bar = try #require(text.firstMatch(of: #/width="([0-9.]+)" height="12" class="bar"/#))
        #expect(try #require(Double(bar.1)) > 100)
    }

    @Test func `of one year's payment is no line from edge to edge`() throws {
        let columns = ["year", "real_usd", "line_title"].map {
            ReportColumn($0, $0, $0 == "line_title" ? .text : .number)
        }
        let row: [Value] = [.integer(2019), .real(1e9), .text("Labour")]
        let result = ReportResult(title: "", columns: columns, rows: [row])
        let payments = Picture.Payments(
            period: .year("year"), amount: "real_usd", line: "line_title")
        let drawing = try #require(
            PaymentsDrawing(payments, NamedRow.all(of: result), []))
        let text = drawing.markup(title: "", id: "r").text
        for year in ["2018", "2019", "2020"] { #expect(text.contains(">\(year)<"), "\(year)") }
    }

    @Test(arguments: [
        ("spark-sma", "", ["spark-sma"]),
        (
            "confidence in its president (trump)", "2018",
            ["confidence in its", "president (trump) 2018"]
        ),
        (
            "confidence in one of its several presidents (obama)", "2009",
            ["confidence in one of", "its several presi… 2009"]
        ),
        (
            "convention-foreign-forces-germany-1954", "",
            ["convention-foreign-", "forces-germany-1954"]
        ),
        (
            "unterschiedlichkeiten-in-einem-wort", "2018",
            ["unterschiedlichkeiten-", "in-einem-wort 2018"]
        ),
        ("unterschiedlichkeitenwörtlich", "2018", ["unterschiedlichke… 2018"]),
    ])
    func `breaks a long label, and cuts no year`(name: String, also: String, lines: [String]) {
        #expect(RowLabel(name, also: also).lines(to: 180) == lines)
    }

    @Test func `of nothing is none`() {
        let empty = ReportResult(
            title: "", columns: bridge.columns, rows: [], picture: .bridge)
        #expect(empty.picture?.drawing(of: empty, backdrop: nil) == nil)
    }

    @Test(arguments: [
        (0.0, 100.0, 5, [0.0, 20, 40, 60, 80, 100]), (0, 7, 4, [0, 2, 4, 6]),
        (0, 1, 4, [0, 0.5, 1]), (-3, 12, 5, [0, 5, 10]),
        (124.4, 130.7, 6, [126, 128, 130]),
        (5, 5, 4, [5, 5.5, 6]),
    ])
    func `has marks at round numbers`(low: Double, high: Double, count: Int, ticks: [Double]) {
        #expect(Scale(from: low, through: high, start: 0, end: 1).ticks(count: count) == ticks)
    }

    @Test(arguments: [
        (20.0, 20.0, "20"), (0.5, 0.5, "0.5"), (1.25, 0.25, "1.25"), (100_000, 50_000, "100,000"),
        (0, 0.1, "0.0"),
    ])
    func `writes a mark with the decimals that its step needs`(
        value: Double, step: Double, label: String
    ) {
        #expect(Scale.label(value, step: step) == label)
    }
}

@Suite struct `A bar beside a number` {
    private let result = ReportResult(
        title: "US troops by host",
        columns: [
            ReportColumn("host_name", "host"), ReportColumn("people", "people", .count),
            ReportColumn("source", "source"),
        ],
        rows: [("Japan", 54_288), ("Germany", 36_436), ("Cuba", 564)].map { host, people in
            [.text(host), .integer(people), .text("dmdc")]
        }, picture: .bars(.init(label: "host_name", value: "people", unit: "people")))

    @Test(arguments: [
        (TableBars.blocks, ["████████████████████████", "████████████████▏", "▎"]),
        (.ascii, ["########################", "################", "#"]),
    ])
    func `is as long as the number is large`(bars: TableBars, drawn: [String]) throws {
        let text = try result.text(as: .table, width: 80, bars: bars)
        for bar in drawn { #expect(text.contains("  \(bar)  "), "\(text)") }
    }

    @Test(arguments: [(24, false, false), (25, true, true), (32, true, true), (33, true, false)])
    func `stands where the line has room for eight cells, or can make some`(
        width: Int, isThere: Bool, saysOnce: Bool
    ) throws {
        let text = try result.text(as: .table, width: width, bars: .ascii)
        #expect(text.contains("####") == isThere, "\(text)")
        #expect(text.contains("source of every row: dmdc") == saysOnce, "\(text)")
    }

    @Test func `takes the room of a column for wide terminals, which says so`() throws {
        let columns = result.columns.dropLast() + [.wide("rate", "rate", help: "")]
        let rows = result.rows.enumerated().map { index, row in
            row.dropLast() + [Value.text("rate \(index)")]
        }
        let wide = ReportResult(
            title: "", columns: Array(columns), rows: rows.map(Array.init), picture: result.picture)
        let text = try wide.text(as: .table, width: 30, bars: .ascii)
        #expect(text.contains("####") && !text.contains("rate 1"), "\(text)")
        #expect(text.contains("no room for: rate"))
        #expect(try wide.text(as: .table, width: 40, bars: .ascii).contains("rate 1"))
    }

    @Test func `is not there in a pipe`() throws {
        #expect(try !result.text(as: .table, width: nil, bars: .ascii).contains("#"))
        #expect(try !result.text(as: .table, width: 80).contains("█"))
    }
}

@Suite struct `CSV for a spreadsheet` {
    @Test(arguments: [
        ("=1+1", "'=1+1"), ("+1", "'+1"), ("-1", "'-1"), ("@x", "'@x"), ("\tx", "'\tx"),
        ("\rx", "'\rx"), ("x=1", "x=1"), (" =1", " =1"), ("", ""), ("'=1", "'=1"), ("1", "1"),
        ("－1", "'－1"), ("＝1", "'＝1"), ("＋1", "'＋1"), ("＠x", "'＠x"), ("x＝1", "x＝1"),
    ])
    func `has no text that begins a formula, and every other as it is`(
        text: String, safe: String
    ) {
        #expect(SpreadsheetText.safe(text) == safe)
    }

    @Test func `keeps numbers and begins with a byte order mark`() throws {
        let result = ReportResult(
            title: "",
            columns: [
                ReportColumn("=x", "x"), ReportColumn("n", "n", .number),
                ReportColumn("m", "m", .money(2)),
            ],
            rows: [
                [.text("-5"), .integer(-5), .text("-90071992547409.93")],
                [.text("plain"), .real(-0.5), .text("@sum")],
            ])
        let text = try result.text(as: .csv, isForSpreadsheet: true)
        #expect(
            text == "\u{FEFF}'=x,n,m\n'-5,-5,-90071992547409.93\nplain,-0.5,'@sum\n")
        #expect(try !result.text(as: .csv).hasPrefix("\u{FEFF}"))
    }
}

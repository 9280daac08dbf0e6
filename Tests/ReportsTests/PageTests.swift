import Foundation
import FoundationXML
import Storage
import TestSupport
import Testing
import Warehouse

@testable import Reports

@Suite struct `A page` {
    private let connection: Connection

    init() throws { connection = try Seeded.connection() }

    private func page(_ report: Report, _ options: [String: String]) throws -> String {
        try document(report, options).html
    }

    private func document(
        _ report: Report, _ options: [String: String]
    ) throws -> ReportDocument {
        let arguments = try ReportArguments(options, for: report, on: connection)
        let result = try report.run(arguments, on: connection)
        return try report.document(
            of: result, arguments, options, command: report.example,
            in: Warehouse(connection, origin: Origin(programVersion: "test")))
    }

    @Test(arguments: Report.all.filter { $0.why != nil })
    func `of a report lists the source of every fact behind its rows`(report: Report) throws {
        let options = example(report)
        let listed = Set(try document(report, options).sources.map(\.code))
        let cited = try report.citations(
            ReportArguments(options, for: report, on: connection),
            in: Warehouse(connection, origin: Origin(programVersion: "test"))
        ).map(\.key)
        #expect(cited.filter { !listed.contains($0) } == [])
    }

    @Test func `of cost plus a premium lists the sources of rates and lines, too`() throws {
        let listed = try document(.costPlus, ["host": "KOR", "year": "2019"]).sources.map(\.code)
        #expect(listed.count >= 5 && listed.contains { $0.hasPrefix("fred-") }, "\(listed)")
    }

    /// The options of a report's example, which every report can be asked with.
    private func example(_ report: Report) -> [String: String] {
        var options: [String: String] = [:]
        var words = report.example.split(separator: " ").dropFirst(3)
        while let word = words.popFirst(), let value = words.popFirst() {
            let name = String(word.drop { $0 == "-" })
            if report.parameters.contains(where: { $0.name == name }) {
                options[name] = String(value)
            }
        }
        return options
    }

    @Test(arguments: Report.all)
    func `of a report is well-formed, has each name once, and needs nothing but itself`(
        report: Report
    ) throws {
        let text = try page(report, example(report))
        let reader = PageReader()
        #expect(reader.read(text), "\(reader.failure)")
        #expect(reader.repeatedNames == [])
        #expect(reader.danglingLinks == [])
        #expect(reader.elements.isDisjoint(with: ["script", "link", "img", "iframe", "object"]))
        #expect(!text.contains(/url\((?!#)|@import|\bsrc=/))
        #expect(reader.elements.isSuperset(of: ["html", "h1", "caption", "th", "pre"]))
        #expect(text.contains("<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"en\">"))
    }

    @Test(arguments: Report.all.filter { $0.picture != nil })
    func `has a picture whose columns its report has`(report: Report) throws {
        let picture = try #require(report.picture)
        let names = Set(report.columns.map(\.name))
        #expect(picture.columnNames.filter { !names.contains($0) } == [])
        #expect(try page(report, example(report)).contains("<svg "))
    }

    @Test(arguments: [
        ("burden-share", ["host": "KOR", "year": "2010"]),
        ("agreements", ["host": "KOR", "kind": "special-measures"]),
        ("bases", ["host": "KOR"]),
        ("troop-trend", ["host": "KOR"]),
        ("contributions", ["host": "KOR", "payer": "host"]),
    ])
    func `looks as it did before`(name: String, options: [String: String]) throws {
        try expectGolden(try page(try Report.named(name), options), "pages/\(name).html")
    }

    @Test func `parts rows under the headings that they share`() throws {
        let text = try page(
            .claim, ["host": "KOR", "value": "5e9", "unit": "USD/year", "date": "2019-05"])
        let headings = text.matches(
            of: /<tbody><tr><th scope="rowgroup" colspan="7" class="section">([^<]*)</)
        #expect(
            headings.map { String($0.1) }.prefix(2) == [
                "Paid by the United States", "Paid by the host",
            ])
        #expect(text.split(separator: "<tbody>").count == headings.count + 1)
    }

    @Test func `shows markup of a warehouse as text`() throws {
        let hostile = "</title></caption><script>alert(1)</script>\u{1B}[2J&\"'"
        let result = ReportResult(
            title: hostile, columns: [ReportColumn("x", hostile), .marks],
            rows: [[.text(hostile), .text("unverified")]], notes: [hostile])
        let reader = PageReader()
        let text = ReportDocument(result).html
        #expect(reader.read(text), "\(reader.failure)")
        #expect(!reader.elements.contains("script"))
        #expect(!text.contains("\u{1B}"))
    }

    @Test(arguments: [
        ("--ink", "--paper", 7.0), ("--muted", "--paper", 4.5), ("--accent", "--paper", 4.5),
        ("--second", "--paper", 4.5), ("--ink", "--band", 4.5), ("--ink", "--band-other", 4.5),
        ("--ink", "--soft", 7.0),
    ])
    func `has colours that stand out from what is behind them`(
        front: String, back: String, least: Double
    ) throws {
        let themes = "\(pageStyle)".matches(of: /:root \{([^}]*)\}/).map { String($0.1) }
        #expect(themes.count == 3)
        for theme in themes {
            #expect(
                try contrast(color(front, in: theme), color(back, in: theme)) >= least, "\(theme)")
        }
    }

    private func color(_ name: String, in theme: String) throws -> [Double] {
        let match = try #require(theme.firstMatch(of: try Regex("\(name): #([0-9a-f]{6})")))
        let hex = try #require(match[1].substring)
        return try stride(from: 0, to: 6, by: 2).map { place in
            let start = hex.index(hex.startIndex, offsetBy: place)
            let part = hex[start..<hex.index(start, offsetBy: 2)]
            return Double(try #require(Int(part, radix: 16))) / 255
        }
    }

    // https://www.w3.org/TR/WCAG21/#dfn-contrast-ratio
    private func contrast(_ one: [Double], _ other: [Double]) -> Double {
        func luminance(_ color: [Double]) -> Double {
            let linear = color.map { $0 <= 0.04045 ? $0 / 12.92 : pow(($0 + 0.055) / 1.055, 2.4) }
            return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
        }
        let (first, second) = (luminance(one), luminance(other))
        return (max(first, second) + 0.05) / (min(first, second) + 0.05)
    }
}

@Suite struct `A brief` {
    @Test(arguments: ["KOR", "South Korea"])
    func `answers for one ally in the order in which a reader asks`(ally: String) throws {
        let brief = try Brief(about: ally, in: try Seeded.view())
        #expect(
            brief.sections.map(\.heading) == [
                "Who pays, by whose count", "What was claimed", "What cost plus 50 would ask",
                "What South Korea pays", "What the United States spends there",
                "What was agreed", "Who serves there", "Where the bases are",
                "What people there think",
            ])
        let codes = Set(brief.sources.map(\.code))
        #expect(codes.isSuperset(of: ["rok-mnd-white-paper-2018", "dmdc-via-troopdata-2026"]))
        let reader = PageReader()
        #expect(try reader.read(brief.text(as: .html)), "\(reader.failure)")
        #expect(reader.repeatedNames == [])
        #expect(reader.danglingLinks == [])
    }

    @Test(arguments: ["KOR", "JPN", "DEU", "POL", "ISL"])
    func `explains every number of its tables, and names a command that does`(ally: String) throws {
        let view = try Seeded.view()
        let brief = try Brief(about: ally, in: view)
        for answer in brief.sections.map(\.answer) {
            let arguments = try ReportArguments(
                answer.texts, for: answer.report, on: view.warehouse.connection)
            let explanations = try answer.report.explainEveryNumber(
                arguments, rows: .max, in: view.warehouse)
            let byCell = Dictionary(
                explanations.map { ("\($0.rowNumber) \($0.column.name)", $0) },
                uniquingKeysWith: { first, _ in first })
            for (row, place) in zip(answer.result.rows, answer.places) {
                for (column, value) in zip(answer.result.columns, row)
                where column.isNumeric && value != .null {
                    let cell = "\(place + 1) \(column.name)"
                    let found = try #require(byCell[cell], "\(answer.report.name): \(cell)")
                    #expect(found.value == value)
                    #expect(
                        !found.sources.isEmpty || column.basis != .facts,
                        "\(answer.report.name): \(cell)")
                    #expect(Set(found.sources).isSubset(of: brief.sources.map(\.code)))
                }
            }
            #expect((answer.why == nil) == explanations.isEmpty)
        }
    }

    @Test func `tells a row by as little as only it has, or by its number`() throws {
        let columns = ["a", "b", "c"].map { ReportColumn($0, $0) }
        let texts = [["x", "1", "p"], ["x", "2", "p"], ["y", "1", "p"], ["z", "3", "q"]]
        let twins = [["w", "4", "r"], ["w", "4", "r"]]
        let result = ReportResult(
            title: "", columns: columns,
            rows: (texts + twins).map { row in row.map { .text($0) } })
        #expect(
            result.rows.indices.map { result.choice(ofRow: $0, key: [0, 1, 2]) } == [
                ["a=x", "b=1"], ["b=2"], ["a=y"], ["a=z"], ["5"], ["6"],
            ])
    }

    @Test func `says from where the warehouse is seen, in its commands, too`() throws {
        let warehouse = try Seeded.view().warehouse
        let batch = try #require(
            warehouse.connection.rows("SELECT max(batch_id) FROM batches", as: Int.self).first)
        let view = try warehouse.view(from: Viewpoint(moment: Moment("batch:\(batch)")))
        let brief = try Brief(about: "POL", in: view, past: ["--as-of", "batch:\(batch)"])
        #expect(brief.title == "Who pays for the alliance: Poland · as of batch:\(batch)")
        let commands = brief.sections.flatMap(\.commands)
        #expect(commands.count > 5)
        #expect(commands.filter { !$0.contains(" --as-of batch:\(batch)") } == [])
    }

    @Test(arguments: [
        (
            "KOR",
            "16 agreements are on record (special measures 12, relocation 2, status of forces 1, treaty 1)."
        ),
        ("KOR", "The latest, for 2026, is 1,519.2 billion won"),
        ("KOR", "a ceiling of about 28,500 (2021, not checked against its source"),
        ("KOR", "The United States has 42,000 troops in South Korea"),
        ("KOR", "alliance report claim --host KOR --value "),
        ("KOR", "40.00  45.00  published"),
        ("JPN", "is a sum of about 1,055.1 billion yen for all of these years together"),
        ("JPN", "Security treaty between the United States and Japan of 1951 has not bound since"),
        ("QAT", "One base is on record, by two sources."),
        ("QAT", "Another method would count other lines"),
        ("QAT", "The latest, for 2003–2019, is a sum of about 8 billion US dollars"),
        ("DJI", "Its position is that of the site."),
        ("DJI", "for 2014–2024: rent the US pays the host, 63 million US dollars in each year"),
        ("POL", "about 4,500 in rotating units (2020"),
        ("POL", "about 5,500 planned (2020"),
    ])
    func `says what is on record, of which kind and of which years`(ally: String, words: String)
        throws
    {
        let text = try Brief(about: ally, in: try Seeded.view()).text(as: .table)
        #expect(text.contains(words))
    }

    @Test func `is about no presence in the United States themselves`() throws {
        #expect(throws: ReportError.self) { try Brief(about: "USA", in: try Seeded.view()) }
    }

    @Test func `is told in Markdown as it was before`() throws {
        let brief = try Brief(about: "POL", in: try Seeded.view())
        try expectGolden(try brief.text(as: .markdown), "pages/brief-pol.md")
    }

    @Test func `says of an ally without figures that there are none`() throws {
        let brief = try Brief(about: "VAT", in: try Seeded.view())
        #expect(brief.sections.isEmpty)
        #expect(try brief.text(as: .table, width: 60).contains("That is no zero"))
    }
}

/// Reads a page as XML, and keeps what tests ask about.
final class PageReader: NSObject, XMLParserDelegate {
    private(set) var elements: Set<String> = []
    private(set) var failure = ""
    private var names: [String] = []
    private var links: [String] = []

    func read(_ text: String) -> Bool {
        let parser = XMLParser(data: Data(text.utf8))
        parser.delegate = self
        let isRead = parser.parse()
        if !isRead {
            failure = "line \(parser.lineNumber): \(String(describing: parser.parserError))"
        }
        return isRead
    }

    var repeatedNames: [String] {
        Dictionary(grouping: names) { $0 }.filter { $0.value.count > 1 }.keys.sorted()
    }

    /// Links inside the page, and references of labels, that lead nowhere.
    var danglingLinks: [String] { links.filter { !names.contains($0) } }

    func parser(
        _ parser: XMLParser, didStartElement element: String, namespaceURI: String?,
        qualifiedName: String?, attributes: [String: String]
    ) {
        elements.insert(element)
        if let name = attributes["id"] { names.append(name) }
        if let link = attributes["href"], link.hasPrefix("#") {
            links.append(String(link.dropFirst()))
        }
        links += (attributes["aria-labelledby"] ?? "").split(separator: " ").map(String.init)
    }
}

import Foundation
import Storage
import TestSupport
import Testing

@testable import Reports
@testable import Warehouse

@Suite struct `References` {
    private let warehouse: Warehouse

    init() throws {
        warehouse = Warehouse(
            try Seeded.connection(), origin: Origin(programVersion: "test"))
    }

    private func everySource() throws -> [Citation] {
        try warehouse.records(of: .named("sources")).map(Citation.init)
    }

    @Test func `are of exactly the sources behind the rows`() throws {
        let report = Report.contributions
        let arguments = try ReportArguments(
            ["host": "KOR", "year": "2019"], for: report, on: warehouse.connection)
        let result = try report.run(arguments, on: warehouse.connection)
        let place = try #require(result.columns.firstIndex { $0.name == "source" })
        let shown = Set(result.rows.compactMap { result.columns[place].plainText($0[place]) })
        let cited = Set(try report.citations(arguments, in: warehouse).map(\.key))
        // The rates are not in the column, but dollars rest on them.
        #expect(shown.isSubset(of: cited))
        #expect(cited.subtracting(shown) == ["fred-exchange-rates-2026"])
    }

    @Test(arguments: CitationFormat.allCases)
    func `print the same bytes each time`(format: CitationFormat) throws {
        let some = [
            "crs-r48123-2024", "instrument-us-rok-sma-7", "sipri-milex-2025", "ecb-reference-rates",
        ]
        let citations = try warehouse.citations(ofSources: some)
        try expectGolden(format.text(of: citations.reversed()), "citations.\(format.rawValue)")
    }

    @Test func `of every source are what CSL-JSON asks for`() throws {
        let types: Set = ["treaty", "legislation", "report", "dataset", "document"]
        let citations = try everySource()
        let data = Data(CitationFormat.csl.text(of: citations).utf8)
        let items = try #require(
            try JSONSerialization.jsonObject(with: data) as? [[String: Any]])
        #expect(items.count == citations.count)
        #expect(Set(items.compactMap { $0["id"] as? String }).count == items.count)
        for item in items {
            #expect(types.contains(item["type"] as? String ?? ""))
            #expect(!(item["title"] as? String ?? "").isEmpty)
            let authors = item["author"] as? [[String: String]]
            #expect(authors?.count == 1 && authors?.first?["literal"]?.isEmpty == false)
            for name in ["issued", "accessed"] {
                guard let date = item[name] as? [String: [[Int]]] else { continue }
                let parts = try #require(date["date-parts"]?.first)
                #expect((1...3).contains(parts.count) && (1000...2999).contains(parts[0]))
            }
        }
    }

    @Test func `of every source are BibTeX that can be read`() throws {
        let citations = try everySource()
        let entries = try BibTeX(CitationFormat.bibtex.text(of: citations)).entries
        #expect(entries.map(\.key) == citations.map(\.key).sorted())
        for entry in entries {
            #expect(entry.fields["author"]?.isEmpty == false && entry.fields["title"] != nil)
            #expect(entry.type == "misc" || entry.fields["institution"] != nil)
            #expect(entry.type == "misc" || entry.fields["year"] != nil)
        }
    }

    @Test(arguments: [
        ("50 % of R&D_1 #2 $3", "{50 \\% of R\\&D\\_1 \\#2 \\$3}"),
        ("a {b} c\\d", "{a \\{b\\} c\\textbackslash{}d}"),
        ("x~y^z", "{x\\textasciitilde{}y\\textasciicircum{}z}"),
        ("한국", "{한국}"),
    ])
    func `escape what TeX would take for a command`(title: String, expected: String) throws {
        let text = CitationFormat.bibtex.text(of: [Citation(key: "k", title: title)])
        #expect(try BibTeX(text).entries[0].fields["title"] == expected)
    }

    @Test(arguments: [
        ("instrument-us-rok-sma-1", CitationKind.treaty, "treaty", "misc"),
        ("us-code-10-2350j", .legislation, "legislation", "misc"),
        ("gao-21-270", .report, "report", "techreport"),
        ("sipri-milex-2025", .dataset, "dataset", "misc"),
        // Of a newspaper the code does not say that it is one: nothing closer is claimed.
        ("hankyung-1993-second-sma", .document, "document", "misc"),
        ("", .document, "document", "misc"),
    ])
    func `are of the sort that a source's code tells, and of no other`(
        code: String, kind: CitationKind, csl: String, bibTeX: String
    ) {
        #expect(CitationKind(source: code) == kind)
        #expect(kind.cslType == csl && kind.bibTeXType == bibTeX)
    }

    @Test func `of a source without a date have none`() throws {
        let citation = Citation(key: "k", title: "T")
        #expect(CitationFormat.text.text(of: [citation]) == "P (no date). T. [k]\n")
        #expect(!CitationFormat.csl.text(of: [citation]).contains("issued"))
        #expect(!CitationFormat.bibtex.text(of: [citation]).contains("year"))
        #expect(CitationFormat.csl.text(of: []) == "[]\n")
    }
}

extension Citation {
    fileprivate init(key: String, title: String) {
        self.init(
            Record(
                dataset: "sources",
                fields: [("source", key), ("publisher", "P"), ("title", title)].map {
                    Record.Field(column: $0, value: $1, isNumber: false)
                }, key: [], batchID: 1))
    }
}

/// Entries of BibTeX, read as strictly as they are written here.
private struct BibTeX {
    struct Entry {
        let type: String
        let key: String
        var fields: [String: String] = [:]
    }

    struct Fault: Error { let place: Int }

    private(set) var entries: [Entry] = []

    init(_ text: String) throws {
        var rest = text[...]
        func take(_ expected: String) throws {
            guard rest.hasPrefix(expected) else { throw Fault(place: text.count - rest.count) }
            rest = rest.dropFirst(expected.count)
        }
        func word() -> String {
            let word = rest.prefix { $0.isLetter || $0.isNumber || "-.".contains($0) }
            rest = rest.dropFirst(word.count)
            return String(word)
        }
        while !rest.drop(while: \.isNewline).isEmpty {
            rest = rest.drop(while: \.isNewline)
            try take("@")
            let type = word()
            try take("{")
            var entry = Entry(type: type, key: word())
            try take(",\n")
            while rest.hasPrefix("  ") {
                try take("  ")
                let name = word()
                try take(" = {")
                var value = ""
                var depth = 1
                while depth > 0 {
                    guard let next = rest.popFirst() else { throw Fault(place: text.count) }
                    if next == "\\", let escaped = rest.first, "{}".contains(escaped) {
                        rest = rest.dropFirst()
                        value += "\\\(escaped)"
                        continue
                    }
                    depth += next == "{" ? 1 : next == "}" ? -1 : 0
                    if depth > 0 { value.append(next) }
                }
                entry.fields[name] = value
                try take(",\n")
            }
            try take("}\n")
            entries.append(entry)
        }
    }
}

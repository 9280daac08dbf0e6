import Foundation
import TestSupport
import Testing

@Suite struct `Profiles` {
    private let bench: Bench

    init() throws { bench = try Bench() }

    @Test func `are listed with what they read and fill`() throws {
        let run = try bench.alliance("profiles", environment: ["COLUMNS": "110"])
        try expectGolden(run.transcript, "profiles.txt")
        #expect(try bench.alliance("profiles", "list", "--format", "csv").status == 0)
    }

    @Test func `are shown as they are, so that a copy can be changed and checked`() throws {
        let shown = try bench.alliance("profiles", "show", "us-bases")
        #expect(shown.status == 0)
        try bench.write(
            shown.output.replacing("name   = \"us-bases\"", with: "name = \"mine\""),
            to: "mine.toml")
        let run = try bench.alliance("profiles", "check", "mine.toml")
        #expect(run.transcript == "mine.toml is sound: mine fills base-locations\n")
    }

    @Test func `that do not exist are answered with the nearest`() throws {
        let run = try bench.alliance("profiles", "show", "us-base")
        #expect(run.status == 2)
        #expect(
            run.errors.contains("there is no profile \"us-base\"\n  fix: did you mean us-bases?"))
    }

    @Test func `are checked as a whole, and every fault has its place`() throws {
        try bench.write(
            """
            name = "mine"
            titel = "Mine"

            [[table]]
            [[table.facts]]
            dataset = "troop-counts"
            [table.facts.fields]
            counted_on = { column = "Year", date = "JJJJ" }
            host = { ally = [{ column = "Land", by = "nam" }] }
            count_type = "assigned"
            service = "armee"
            component = "total"
            people = { column = "Soldaten" }
            """, to: "mine.toml")
        let run = try bench.alliance("profiles", "check", "mine.toml")
        try expectGolden(run.transcript, "profiles-check.txt")
    }

    @Test func `are checked for programs, too`() throws {
        try bench.write("name = 'a'", to: "a.toml")
        let run = try bench.alliance("profiles", "check", "a.toml", "--json")
        #expect(run.status == 4)
        let json = try JSONSerialization.jsonObject(with: Data(run.output.utf8))
        let file = try #require((json as? [[String: Any]])?.first)
        #expect(file["sound"] as? Bool == false)
        let faults = try #require(file["faults"] as? [[String: Any]])
        #expect(faults.map { $0["line"] as? Int } == [1, 1])
        #expect(faults.allSatisfy { $0["fix"] is String })
    }

    @Test(
        arguments: [(["profiles", "check", "none.toml"], 1), (["profiles", "check"], 2)]
            as [([String], Int32)])
    func `that cannot be read are no profiles with faults`(
        arguments: [String], status: Int32
    ) throws {
        let run = try bench.alliance(arguments)
        #expect(run.status == status, "\(run.transcript)")
    }

    /// Whoever knows nothing but the documentation should come to a load.
    @Test func `of the documentation load the file of the documentation`() throws {
        let docs = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "../../docs/profiles.md")
        let text = try String(contentsOf: docs, encoding: .utf8)
        let file = try #require(text.firstMatch(of: /(?ms)^```\n(Garrisons.*?)^```$/)?.1)
        let profile = try #require(text.firstMatch(of: /(?ms)^```toml\n(.*?)^```$/)?.1)
        try bench.write(String(file), to: "garrisons.csv")
        try bench.write(String(profile), to: "garrisons.toml")
        try SeededWarehouse.copy(into: bench)
        let source = try bench.alliance(
            "add", "sources", "source=garrisons-2021-03", "publication=garrisons",
            "publisher=Somebody", "title=Garrisons abroad", "--db", "w.db")
        #expect(source.status == 0, "\(source.transcript)")
        let run = try bench.alliance(
            "import", "--profile", "garrisons.toml", "garrisons.csv", "--db", "w.db")
        try expectGolden(run.transcript, "profiles-walk.txt")
        let rows = try bench.alliance(
            "export", "troop-counts", "--db", "w.db", "--output", "counts.csv")
        #expect(rows.status == 0, "\(rows.transcript)")
        let loaded = try bench.text(of: "counts.csv").split(separator: "\n")
            .filter { $0.contains("garrisons-2021-03") }
        #expect(loaded.count == 8)
        #expect(
            loaded.contains { $0.hasPrefix("2021-03-31,KOR,assigned,army,active-duty,,21000,") })
    }

    /// Two header rows, years as columns, millions of kroner, marks of footnotes, a totals line:
    /// the profile was written from the documentation alone.
    @Test func `of a newcomer load a layout that nobody has foreseen`() throws {
        try bench.write(
            #"""
            Grants to partners;;;;;
            As of 12 May 2024, DKK million;;;;;
            ;;Paid;;;Of which loans
            Partner;Region;2021;2022 1);2023*;2023
            Estonia 2);Baltic;1.204,5;1.310;950,25*;-
            Latvia;Baltic;105;..;..;12,5
            Ukraine;East;..;10.000,75;12.345;2.000
            Kosovo 3);Balkans;5;-;(2,5);-
            Total;;1.314,5;11.310,75;13.292,75;2.012,5
            1) Includes the second supplementary budget.;;;;;
            * Preliminary;;;;;
            """#, to: "grants.csv")
        try bench.write(
            #"""
            name   = "grants"
            title  = "Grants to partners, yearly (csv)"
            source = "book-of-grants"

            [file]
            delimiter = ";"

            [numbers]
            decimal   = ","
            thousands = ["."]
            negative  = ["minus", "parentheses"]

            [missing]
            "-"  = "not-applicable"
            ".." = "not-available"

            [[table]]
            header      = ["Partner", "Region"]
            header_rows = 2
            ignore      = ["Region", "Of which loans / 2023"]
            end         = { column = "Partner", matches = '^(\d\)|\*) ' }

            [[table.total]]
            row  = { column = "Partner", equals = "Total" }
            sums = { column = "Region", empty = false }

            [[table.facts]]
            dataset  = "indicators"
            multiply = "1000000"

            [table.facts.fields]
            measure = "grants-received"
            unit    = "DKK"
            ally    = { ally = [{ column = "Partner", by = "name", replace = [['\s*\d\)$', ""]] }] }
            period  = { header = "year", calendar = "CY" }
            value   = { value = true }

            [[table.facts.values]]
            columns = '^Paid / (?<year>\d{4})'

            [[table.facts.mark]]
            in      = "value"
            matches = '\*$'
            set     = { status = "estimated" }
            """#, to: "grants.toml")
        try SeededWarehouse.copy(into: bench)
        let source = try bench.alliance(
            "add", "sources", "source=book-of-grants", "publication=grants",
            "publisher=Somebody", "title=Grants to partners", "--db", "w.db")
        #expect(source.status == 0, "\(source.transcript)")
        let run = try bench.alliance(
            "import", "--profile", "grants.toml", "grants.csv", "--db", "w.db")
        #expect(run.status == 0)
        #expect(run.output.contains("11 values read = 8 new + 0 changed + 0 unchanged + 3 skipped"))
        #expect(run.output.contains("printed totals: 3 of 3 agree"), "\(run.transcript)")
        let rows = try bench.alliance("export", "indicators", "--db", "w.db", "--output", "i.csv")
        #expect(rows.status == 0, "\(rows.transcript)")
        let loaded = try bench.text(of: "i.csv").split(separator: "\n")
            .filter { $0.contains("book-of-grants") }
        #expect(loaded.count == 8)
        #expect(loaded.contains { $0.contains(",EST,") && $0.contains(",950250000,") })
        #expect(loaded.contains { $0.contains(",XKX,") && $0.contains(",-2500000,") })
    }
}

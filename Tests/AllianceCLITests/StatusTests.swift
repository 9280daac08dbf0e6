import Foundation
import Testing

@Suite struct `alliance status` {
    private let bench: Bench

    init() throws { bench = try Bench() }

    @Test func `says what is missing`() throws {
        try SeededWarehouse.copy(into: bench)
        let removed = try bench.shell(
            """
            sqlite3 w.db "delete from troop_floors; delete from contributions where host = 'ITA'"
            """)
        #expect(removed.status == 0, "\(removed.transcript)")
        let run = try bench.alliance("status", "--db", "w.db")
        #expect(run.output.contains("missing: any rows of troop-floors\n"), "\(run.transcript)")
        #expect(run.output.contains("missing: contributions of hosts that have troop counts: "))

        let json = try bench.alliance("status", "--json", "--db", "w.db")
        let object = try JSONSerialization.jsonObject(with: Data(json.output.utf8))
        let status = try #require(object as? [String: Any])
        let hosts = try #require(status["hosts_without_contributions"] as? [String])
        #expect(hosts.contains("ITA"))
        #expect(!hosts.contains("KOR"))
        #expect(!hosts.contains("USA"))
        #expect(hosts == hosts.sorted())
        #expect(status["without_rows"] as? [String] == ["troop-floors"])
    }
}

@Suite struct `The list of batches` {
    @Test func `is a table on 80 cells, and says what a wider one has besides`() throws {
        let bench = try Bench()
        try SeededWarehouse.copy(into: bench)
        let narrow = try bench.alliance(
            "batches", "--limit", "2", "--db", "w.db", environment: ["COLUMNS": "80"])
        let lines = narrow.output.split(separator: "\n", omittingEmptySubsequences: false)
        #expect(
            lines.first?.split(separator: " ").joined(separator: " ")
                == "batch kind dataset at outcome read rejected")
        #expect(lines.allSatisfy { $0.count <= 80 })
        #expect(narrow.output.hasSuffix("\nno room for: file, new, changed, unchanged\n"))
        let wide = try bench.alliance("batches", "--limit", "2", "--db", "w.db")
        #expect(wide.output.contains("unchanged  rejected\n"))
        #expect(!wide.output.contains("no room for"))
    }
}

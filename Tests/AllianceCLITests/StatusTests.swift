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

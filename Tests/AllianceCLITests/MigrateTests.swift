import Foundation
import Migrations
import Storage
import Testing

@Suite struct `alliance migrate plan` {
    private let bench: Bench

    init() throws {
        bench = try Bench()
        let connection = try Connection(path: bench.path("w.db"), options: .create)
        let first = Migrator(Array(Migration.all.prefix(1)), programVersion: "test")
        try first.migrate(connection)
        try connection.execute(
            """
            INSERT INTO batches (
                kind, dataset, started_at, outcome, user_name, machine_name, program_version
            ) VALUES ('edit', 'allies', '2020-01-01T00:00:00.000Z', 'done', 'ann', 'desk', '0')
            """)
    }

    @Test func `shows the SQL of each step, and the rows of every table before and after it`()
        throws
    {
        let before = try Data(contentsOf: bench.folder.appending(path: "w.db"))
        let run = try bench.alliance("migrate", "plan", "--db", "w.db")
        #expect(run.status == 0, "\(run.transcript)")
        for migration in Migration.all.dropFirst() {
            #expect(run.output.contains("\(migration) would be applied in "))
            #expect(run.output.contains(migration.sql))
        }
        #expect(run.output.contains("  batches: 1 row before, 1 after\n"))
        #expect(
            run.output.contains("  without rows before and after: agreement_amounts, agreement_"))
        #expect(try Data(contentsOf: bench.folder.appending(path: "w.db")) == before)
    }

    @Test func `leaves the SQL out where it is not wanted`() throws {
        let run = try bench.alliance("migrate", "plan", "--no-sql", "--db", "w.db")
        #expect(run.status == 0, "\(run.transcript)")
        #expect(!run.output.contains("CREATE TABLE agreements ("))
        #expect(run.output.contains("  batches: 1 row before, 1 after\n"))
    }

    @Test func `counts every table in JSON`() throws {
        let run = try bench.alliance("migrate", "plan", "--json", "--db", "w.db")
        let json = try JSONSerialization.jsonObject(with: Data(run.output.utf8))
        let steps = try #require((json as? [String: Any])?["steps"] as? [[String: Any]])
        #expect(steps.count == Migration.all.count - 1)
        let step = try #require(steps.first)
        #expect((step["rows_before"] as? [String: Int])?["batches"] == 1)
        #expect((step["rows_before"] as? [String: Int])?["agreements"] == nil)
        #expect((step["rows_after"] as? [String: Int])?["agreements"] == 0)
        #expect((step["sql"] as? String)?.contains("CREATE TABLE agreements (") == true)
    }
}

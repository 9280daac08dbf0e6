import Storage
import TestSupport
import Testing

@testable import Reports

/// The indexes of the schema are those that the reports' plans call for.
@Suite struct `The plan of a report` {
    /// The golden file lists the reports with the tables that each may read from end to end.
    ///
    /// That is SQLite's plan for any value of their options; tables that a report fills itself are
    /// not listed.
    @Test func `reads from end to end no table but those that are listed`() throws {
        var lines: [String] = []
        for report in Report.all + [.status, .lastBatches] {
            let connection = try Seeded.connection()
            var scans: Set<String> = []
            for step in report.steps {
                scans.formUnion(try connection.explain(step.sql).fullScans)
                var statement = try connection.prepare(step.sql)
                try statement.run()
            }
            scans.formUnion(try connection.explain(try report.query.sql).fullScans)
            let temporary: [String] = try connection.rows(
                "SELECT name FROM temp.sqlite_schema WHERE type = 'table'")
            let tables = scans.subtracting(temporary).sorted()
            lines.append("\(report.name): \(tables.joined(separator: ", "))")
        }
        try expectGolden(lines.joined(separator: "\n") + "\n", "scans.txt")
    }
}

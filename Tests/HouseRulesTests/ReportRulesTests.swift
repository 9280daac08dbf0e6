import Embedded
import Reports
import Storage
import Testing

@Suite struct `Every report` {
    private let connection: Connection

    init() throws {
        connection = try Connection(path: ":memory:", options: .create)
        for file in EmbeddedFile.all(in: .migrations) { try connection.execute(file.text) }
    }

    @Test(arguments: Report.all)
    func `compiles against the newest schema and has each column that it promises`(
        report: Report
    ) throws {
        for step in report.steps {
            var statement = try connection.prepare(step.sql)
            try statement.run()
        }
        let query = try connection.prepare(try report.query.sql)
        #expect(report.columns.map(\.name).filter { !query.columnNames.contains($0) } == [])
    }

    @Test(arguments: Report.all)
    func `asks only for what its SQL uses`(report: Report) throws {
        let sql = try report.steps.map(\.sql).joined() + report.query.sql
        for parameter in report.parameters {
            let names =
                ["year", "from", "until"].contains(parameter.name)
                ? [parameter.sqlName, "from", "until", "label_from", "label_to"]
                : parameter.kind == .position ? ["latitude"] : [parameter.sqlName]
            #expect(names.contains { sql.contains(":" + $0) }, "--\(parameter.name)")
        }
    }

    @Test(arguments: Report.all)
    func `is explained: itself, its options, its columns`(report: Report) {
        #expect(report.summary.hasSuffix("."))
        #expect(report.parameters.allSatisfy { !$0.help.isEmpty })
        #expect(report.columns.filter { $0.help.isEmpty }.map(\.name) == [])
        #expect(report.example.hasPrefix("alliance report \(report.name)"))
    }

    @Test(arguments: SQLFile.all)
    func `says in its first line what a row is`(file: SQLFile) {
        #expect(file.sql.hasPrefix("-- "), "\(file.name)")
    }

    @Test(arguments: Report.all)
    func `orders its rows`(report: Report) throws {
        #expect(try report.query.sql.contains("ORDER BY"))
    }
}

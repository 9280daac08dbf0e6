import Storage
import Testing

@testable import Reports

@Suite struct `The rows of a report` {
    /// SQLite can be told to read every table backwards where nobody asks for an order.
    @Test(arguments: Report.all)
    func `come in the same order however the tables are read`(report: Report) throws {
        #expect(try csv(of: report, isReversed: false) == csv(of: report, isReversed: true))
    }

    /// Shows that the other test can fail.
    @Test func `would be told apart by their order`() throws {
        let select = "SELECT ally FROM allies"
        let forwards = try Seeded.connection().rows(select, as: String.self)
        let backwards = try reversed().rows(select, as: String.self)
        #expect(forwards == backwards.reversed())
        #expect(forwards.count > 100)
    }

    private func reversed() throws -> Connection {
        let connection = try Seeded.connection()
        try connection.execute("PRAGMA reverse_unordered_selects = ON")
        return connection
    }

    private func csv(of report: Report, isReversed: Bool) throws -> String {
        let connection = isReversed ? try reversed() : try Seeded.connection()
        let arguments = try ReportArguments(report.exampleOptions, for: report, on: connection)
        return try report.run(arguments, on: connection).text(as: .csv)
    }
}

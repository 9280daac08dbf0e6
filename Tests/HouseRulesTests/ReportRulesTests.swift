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
        for file in SQLFile.all
        where [".refusal.sql", ".notes.sql", ".why.sql"].contains(where: {
            file.name == report.name + $0
        }) {
            _ = try connection.prepare(file.sql)
        }
        let query = try connection.prepare(try report.query.sql)
        #expect(report.columns.map(\.name).filter { !query.columnNames.contains($0) } == [])
    }

    @Test(arguments: Report.all)
    func `asks only for what its SQL uses`(report: Report) throws {
        let sql = try (report.steps + [report.query]).map(\.statement).joined(separator: "\n")
        let used = Set(sql.matches(of: /:(\w+)/).map { String($0.1) })
        for parameter in report.parameters {
            // A year and the days of a period reach some reports as the labels of its years.
            let ways: [Set<String>] =
                switch parameter.name {
                case "year": [["year"], ["label_from", "label_to"]]
                case "from" where parameter.kind == .day: [["from"], ["label_from"]]
                case "until": [["until"], ["label_to"]]
                default:
                    parameter.kind == .position
                        ? [["latitude", "longitude"]] : [[parameter.sqlName]]
                }
            #expect(ways.contains { $0.isSubset(of: used) }, "--\(parameter.name)")
        }
    }

    @Test(arguments: Report.all)
    func `is explained: itself, its options, its columns`(report: Report) {
        #expect(report.summary.hasSuffix("."))
        #expect(report.parameters.allSatisfy { !$0.help.isEmpty })
        #expect(report.columns.filter { $0.help.isEmpty }.map(\.name) == [])
        #expect(report.example.hasPrefix("alliance report \(report.name)"))
        for parameter in report.parameters where parameter.isRequired {
            #expect(report.example.contains("--\(parameter.name) "))
        }
    }

    @Test(arguments: SQLFile.all)
    func `says in its first line what a row is`(file: SQLFile) {
        #expect(file.sql.contains(/^-- (One row (is|says|has)|Leaves) [^\n]{10,}/), "\(file.name)")
    }

    /// An order inside a window or a subquery orders nothing that anybody sees.
    @Test(arguments: Report.all)
    func `ends in the order of its rows`(report: Report) throws {
        let outermost = try report.query.outermost
        let order = try #require(outermost.ranges(of: "ORDER BY").last, "\(outermost)")
        #expect(!outermost[order.upperBound...].contains("SELECT"), "\(outermost)")
    }
}

extension SQLFile {
    /// The SQL without its comments.
    fileprivate var statement: String { sql.replacing(/--[^\n]*/, with: "") }

    /// The words of the statement that stand in no parentheses and in no text.
    fileprivate var outermost: String {
        var depth = 0
        var words = ""
        for character in statement.replacing(/'[^']*'/, with: "") {
            if character == ")" { depth -= 1 }
            if depth == 0 { words.append(character) }
            if character == "(" { depth += 1 }
        }
        return words
    }
}

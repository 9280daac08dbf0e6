internal import ArgumentParser
internal import Platform
internal import Reports
internal import Storage

struct QueryCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "query",
        abstract: "Ask in SQL; nothing can be changed.",
        discussion: """
            The views are made for this: cost_ledger, troops_latest, agreements_timeline, \
            shares_published, allies_by_name. One statement, read-only: a statement that would \
            change something is refused with the reason.
            """)

    @Argument(help: "The statement; - reads it from standard input.")
    var sql: String

    @Option(help: ArgumentHelp("Stop after so many seconds.", valueName: "seconds"))
    var timeout: Double?

    @OptionGroup var form: OutputOptions
    @OptionGroup var options: GlobalOptions

    func validate() throws {
        if let timeout, !(timeout > 0 && timeout < 1e9) {
            throw ValidationError("--timeout takes a number of seconds above 0")
        }
    }

    func run() throws {
        let sql = self.sql == "-" ? try standardInput() : self.sql
        let result = try options.settings.readingAnySchema { connection in
            try connection.untrusted {
                guard let timeout else { return try rows(of: sql, on: connection) }
                return try connection.withDeadline(.seconds(timeout)) {
                    try rows(of: sql, on: connection)
                }
            }
        }
        try options.settings.printer.table(result, format: form.format, output: form.output)
    }

    private func standardInput() throws -> String {
        String(decoding: try ByteSource.contents(of: "-"), as: UTF8.self)
    }

    private func rows(of sql: String, on connection: Connection) throws -> ReportResult {
        var select = try connection.prepare(sql)
        let width = select.columnNames.count
        let rows = try select.rows { row in (0..<width).map { row.value(at: $0) } }
        let columns = select.columnNames.enumerated().map { index, name in
            ReportColumn(name, name, rows.isNumeric(column: index) ? .label : .text)
        }
        return ReportResult(title: "", columns: columns, rows: rows)
    }
}

extension [[Value]] {
    /// Whether a column has numbers and nothing else, so that it may line up on the right.
    func isNumeric(column: Int) -> Bool {
        var hasNumber = false
        for row in self {
            switch row[column] {
            case .integer, .real: hasNumber = true
            case .null: break
            case .text, .blob: return false
            }
        }
        return hasNumber
    }
}

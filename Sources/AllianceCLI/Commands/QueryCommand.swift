internal import ArgumentParser
internal import Platform
internal import Reports
internal import Storage
internal import Warehouse

struct QueryCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "query",
        abstract: "Ask in SQL; nothing can be changed.",
        usage: """
            alliance query <sql> [--format <format>] [--output <file>]
            alliance query <sql> --timeout <seconds>
            """,
        discussion: """
            The views are made for this: cost_ledger, troops_latest, agreements_timeline, \
            shares_published, allies_by_name. One statement, read-only: a statement that would \
            change something is refused with the reason. `sum_exact(x)` adds whole numbers, and \
            decimal numbers that are text, without rounding and beyond 64 bits.
            """)

    @Argument(help: "The statement; - reads it from standard input.")
    var sql: String

    @Option(help: ArgumentHelp("Stop after so many seconds.", valueName: "seconds"))
    var timeout: Double?

    @OptionGroup var form: OutputOptions
    @OptionGroup var reader: PurposeOptions
    @OptionGroup var options: GlobalOptions

    func validate() throws {
        if let timeout, !(timeout > 0 && timeout < 1e9) {
            throw ValidationError("--timeout takes a number of seconds above 0")
        }
    }

    func run() throws {
        let sql = self.sql == "-" ? try standardInput() : self.sql
        guard sql.contains(where: { !$0.isWhitespace }) else {
            throw CommandFailure.usage(
                code: "missing_argument", "there is no statement",
                hint: "write it in quotes: alliance query \"SELECT name FROM allies\"")
        }
        try options.settings.readingAnySchema { connection in
            warnOfLicences(sql, on: connection)
            try connection.addExactSum()
            try connection.untrusted {
                guard let timeout else { return try print(sql, on: connection) }
                try connection.withDeadline(.seconds(timeout)) { try print(sql, on: connection) }
            }
        }
    }

    /// Says on standard error that rows which are passed on may be more than licences allow.
    ///
    /// What a statement gives away cannot be counted, so nothing is stopped, and a file of another
    /// schema, which can be asked as well, is not looked at.
    private func warnOfLicences(_ sql: String, on connection: Connection) {
        let printer = options.settings.printer(for: reader.purpose)
        let format = form.format ?? (options.json ? .json : nil)
        guard form.output != nil || printer.passesOn(format) else { return }
        let warehouse = Warehouse(connection, origin: .thisProgram)
        let found = (try? warehouse.restrictedPublications(namedIn: sql)) ?? []
        guard !found.isEmpty else { return }
        printer.note(
            "warning: this may hold figures of \(found.joined(separator: ", ")), of which not "
                + "everything may be passed on; `alliance export` and `report` say how much is")
    }

    private func standardInput() throws -> String {
        String(decoding: try ByteSource.contents(of: "-"), as: UTF8.self)
    }

    private func print(_ sql: String, on connection: Connection) throws {
        let printer = options.settings.printer(for: reader.purpose)
        var select = try statement(sql, on: connection)
        let names = select.columnNames
        try printer.rows(
            of: names, as: printer.format(form.format, output: form.output), to: form.output
        ) { print in
            try select.forEach { row in try print(names.indices.map { row.value(at: $0) }) }
        }
    }

    private func statement(_ sql: String, on connection: Connection) throws -> Statement {
        do { return try connection.prepare(sql) } catch {
            switch error.kind {
            case .sql:
                throw CommandFailure(
                    code: "sql", "\(error)",
                    hint: "`alliance query \"SELECT name, sql FROM sqlite_schema\"` shows every "
                        + "table, view and column")
            case .notOneStatement:
                throw CommandFailure(code: "sql", "\(error)", hint: "write one SELECT statement")
            case .notAuthorized where error.message.hasSuffix("read-only"):
                throw CommandFailure(
                    code: "not_allowed", "\(error)",
                    hint: "records are changed by `alliance import`, `add`, `set` and `remove`")
            default: throw error
            }
        }
    }
}

public import Storage

extension Report {
    /// Answers what was asked.
    ///
    /// Nothing in the file changes: steps fill temporary tables only, which a read-only connection
    /// may have. They are dropped first, so that one connection can answer many questions.
    public func run(_ arguments: ReportArguments, on connection: Connection) throws -> ReportResult
    {
        try connection.readTransaction {
            try dropTemporaryTables(on: connection)
            for step in steps {
                var statement = try connection.prepare(step.sql)
                try statement.run(arguments.parameters(for: statement.parameterNames))
            }
            try checkRefusal(arguments, on: connection)
            let rows = try rows(arguments, on: connection)
            return ReportResult(
                title: ([title] + arguments.words).joined(separator: " · "),
                columns: columns(for: arguments), rows: rows,
                notes: try noteLines(arguments, on: connection)
                    + closingLines(arguments, hasRows: !rows.isEmpty),
                picture: picture)
        }
    }

    /// Refuses what was asked where the report's own statement says why it has no answer.
    private func checkRefusal(_ arguments: ReportArguments, on connection: Connection) throws {
        guard let refusal else { return }
        var select = try connection.prepare(refusal.sql)
        let told = try select.rows(arguments.parameters(for: select.parameterNames)) { row in
            [try row["reason"] as String, try row["fix"] as String]
        }
        guard let fix = told.first?.last else { return }
        throw ReportError.refused(
            report: name, reason: told.compactMap(\.first).joined(separator: "; "), fix: fix)
    }

    /// What the title names needs no column of its own in a table: the host, and the years of a
    /// share.
    private func columns(for arguments: ReportArguments) -> [ReportColumn] {
        func isGiven(_ name: String) -> Bool {
            arguments.values[name].map { $0 != .null } ?? false
        }
        var named: Set<String> = isGiven("host") ? ["host", "host_name"] : []
        if stepsFolder != nil, isGiven("label_from") { named.formUnion(["year_from", "years"]) }
        return columns.map { named.contains($0.name) ? $0.asDetail() : $0 }
    }

    private func rows(
        _ arguments: ReportArguments, on connection: Connection
    ) throws -> [[Value]] {
        var select = try connection.prepare(try query.sql)
        let places = try columns.map { column in
            guard let place = select.columnNames.firstIndex(of: column.name) else {
                throw StorageError(
                    kind: .unknownColumn(column.name),
                    message: "report \(name) has no column \(column.name)", sql: select.sql)
            }
            return place
        }
        return try select.rows(arguments.parameters(for: select.parameterNames)) { row in
            places.map { row.value(at: $0) }
        }
    }

    private func noteLines(
        _ arguments: ReportArguments, on connection: Connection
    ) throws -> [String] {
        guard let notes else { return [] }
        var select = try connection.prepare(notes.sql)
        return try select.rows(arguments.parameters(for: select.parameterNames)) { row in
            try row[0] as String
        }
    }

    /// Where the rest stands, and what was taken for what was not asked.
    private func closingLines(_ arguments: ReportArguments, hasRows: Bool) -> [String] {
        (hasRows ? (seeAlso.isEmpty ? [] : [seeAlso]) : [Self.whereToLook(arguments)])
            + (arguments.assumed.isEmpty
                ? [] : ["by default: " + arguments.assumed.joined(separator: " ")])
    }

    /// An answer without rows says what there is instead.
    private static func whereToLook(_ arguments: ReportArguments) -> String {
        let command =
            if case .text(let host) = arguments.values["host"] {
                "alliance report coverage --host \(host)"
            } else {
                "alliance status"
            }
        return "nothing that is recorded answers this: `\(command)` says what there is"
    }

    private func dropTemporaryTables(on connection: Connection) throws {
        guard !steps.isEmpty else { return }
        var select = try connection.prepare(
            """
            SELECT 'DROP ' || type || ' temp.' || printf('"%w"', name) AS drop_statement
            FROM temp.sqlite_schema
            WHERE type IN ('table', 'view') AND name NOT LIKE 'sqlite_%'
            ORDER BY type = 'table'
            """)
        let statements = try select.rows { row in try row[0] as String }
        for statement in statements { try connection.execute(statement) }
    }
}

extension ReportArguments {
    /// The values for the parameters that a statement names.
    func parameters(for names: [String]) -> Parameters {
        var parameters = Parameters()
        for name in names { parameters[name] = values[name] ?? .null }
        return parameters
    }
}

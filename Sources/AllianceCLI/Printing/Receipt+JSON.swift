internal import Reports
internal import Storage
internal import Warehouse

extension Receipt {
    /// The receipt as it is kept in a file.
    var json: JSON {
        .object([
            ("receipt", .integer(Self.form)), ("report", .string(report)),
            ("title", .string(title)),
            ("parameters", .object(parameters.map { ($0.name, $0.value.json) })),
            ("as_of", JSON(asOf)), ("editions", .array(editions.map(JSON.string))),
            ("moment", .string(moment)), ("program_version", .string(programVersion)),
            ("schema_version", .integer(schemaVersion)),
            ("sqlite_version", .string(sqliteVersion)), ("sql_sha256", .string(sqlSHA256)),
            ("result_sha256", .string(resultSHA256)), ("rows", .integer(rowCount)),
            ("data_sha256", .string(dataSHA256)),
            (
                "facts",
                .array(
                    facts.map { fact in
                        .object([
                            ("dataset", .string(fact.dataset)), ("key", fact.key.json),
                            ("sha256", .string(fact.sha256)),
                        ])
                    })
            ),
        ])
    }
}

extension Value {
    /// The value in a form from which the same value is read again: a real stays a real.
    fileprivate var json: JSON {
        switch self {
        case .null, .blob: .null
        case .integer(let integer): .written(String(integer))
        case .real(let real):
            .written(
                real.decimalText.contains(".") || !real.isFinite
                    ? real.decimalText : real.decimalText + ".0")
        case .text(let text): .string(text)
        }
    }
}

extension [FieldWord] {
    fileprivate var json: JSON { .object(map { ($0.column, .string($0.value)) }) }
}

extension ReceiptComparison {
    /// What is the same and what is not, for people.
    var text: String {
        let name = "\(then.title), receipt of \(then.moment)"
        let counts = "\(counted(then.rowCount, "row")), \(counted(then.facts.count, "fact"))"
        var lines = [isIdentical ? "identical: \(name): \(counts)" : "differs: \(name)"]
        if !isIdentical {
            lines.append(
                isResultSame
                    ? "the answer is the same, and facts behind it are not"
                    : "the answer is another: \(counted(then.rowCount, "row")) then, "
                        + "\(grouped(now.rowCount)) now")
        }
        let differences = self.differences
        lines += differences.map { difference in
            "\(difference.kind.rawValue)  \(difference.dataset)  "
                + difference.key.filter { !$0.value.isEmpty }.map(\.description)
                .joined(separator: " ")
        }
        if !isIdentical, differences.isEmpty {
            lines.append(
                isSQLSame
                    ? "every fact behind it is as it was: another register differs, or the program"
                    : "every fact behind it is as it was: the report's SQL is another")
        }
        lines += versionLines
        return lines.map { $0 + "\n" }.joined()
    }

    private var versionLines: [String] {
        [
            isSQLSame ? nil : "the report's SQL is another than then",
            then.programVersion == now.programVersion
                ? nil : "program \(then.programVersion) then, \(now.programVersion) now",
            then.schemaVersion == now.schemaVersion
                ? nil : "schema version \(then.schemaVersion) then, \(now.schemaVersion) now",
            then.sqliteVersion == now.sqliteVersion
                ? nil : "SQLite \(then.sqliteVersion) then, \(now.sqliteVersion) now",
        ].compactMap(\.self)
    }

    var json: JSON {
        .object([
            ("identical", .bool(isIdentical)), ("report", .string(then.report)),
            ("moment", .string(then.moment)), ("same_result", .bool(isResultSame)),
            ("same_data", .bool(then.dataSHA256 == now.dataSHA256)), ("same_sql", .bool(isSQLSame)),
            (
                "differences",
                .array(
                    differences.map { difference in
                        .object([
                            ("change", .string(difference.kind.rawValue)),
                            ("dataset", .string(difference.dataset)),
                            ("key", difference.key.json),
                        ])
                    })
            ), ("then", then.versions), ("now", now.versions),
        ])
    }
}

extension Receipt {
    fileprivate var versions: JSON {
        .object([
            ("rows", .integer(rowCount)), ("facts", .integer(facts.count)),
            ("result_sha256", .string(resultSHA256)), ("data_sha256", .string(dataSHA256)),
            ("sql_sha256", .string(sqlSHA256)), ("program_version", .string(programVersion)),
            ("schema_version", .integer(schemaVersion)),
            ("sqlite_version", .string(sqliteVersion)),
        ])
    }
}

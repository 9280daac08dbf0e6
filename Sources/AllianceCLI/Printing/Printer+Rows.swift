internal import Platform
internal import Reports
internal import Storage

extension Printer {
    /// How many rows a table or a Markdown document may have, which is laid out in memory.
    private static let layoutLimit = 100_000

    /// Prints rows as `rows` finds them, however many, or lays them out if `format` needs that.
    func rows(
        of names: [String], as format: Format, to output: String?, _ rows: Format.Rows
    ) throws {
        let columns = names.map { ReportColumn($0, $0) }
        try self.rows(of: columns, as: format, to: output, rows)
    }

    /// Prints rows of columns of which more is known than the names.
    ///
    /// - Parameter connection: Where the sources that the rows name are described, which a workbook
    ///   and a page list.
    func rows(
        of columns: [ReportColumn], as format: Format, to output: String?,
        sourcesOn connection: Connection? = nil, _ rows: Format.Rows
    ) throws {
        guard format.isStreamed else {
            return try layOut(columns, as: format, to: output, connection, rows)
        }
        var count = 0
        let sink = try format.stream(
            columns, to: ByteSink(path: output ?? "-"), count: &count,
            isForSpreadsheet: isForSpreadsheet, rows)
        try sink.finish()
        if let output { noteWritten(count, to: output) }
    }

    private func layOut(
        _ columns: [ReportColumn], as format: Format, to output: String?,
        _ connection: Connection?, _ rows: Format.Rows
    ) throws {
        var kept: [[Value]] = []
        try rows { row in
            guard kept.count < Self.layoutLimit else {
                throw CommandFailure(
                    code: "too_many_rows",
                    "there are more than \(grouped(Self.layoutLimit)) rows, too many to lay out",
                    hint: "use --format csv, tsv, json or ndjson, which take any number; "
                        + "or ask for fewer")
            }
            kept.append(row)
        }
        let columns = columns.enumerated().map { index, column in
            column.kind == .text && kept.isNumeric(column: index)
                ? ReportColumn(column.name, column.title, .label) : column
        }
        let result = ReportResult(title: "", columns: columns, rows: kept)
        try document(
            try connection.map { try ReportDocument(result, sourcesOn: $0) }
                ?? ReportDocument(result),
            format: format, output: output)
    }
}

extension [[Value]] {
    /// Whether a column has numbers and nothing else, so that it may line up on the right.
    fileprivate func isNumeric(column: Int) -> Bool {
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

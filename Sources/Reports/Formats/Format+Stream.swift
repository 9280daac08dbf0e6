public import Platform
public import Storage
internal import Warehouse

extension Format {
    /// Is called with what prints one row, and calls that with each.
    public typealias Rows = (_ print: ([Value]) throws -> Void) throws -> Void

    /// Prints rows as they are found, for a format that ``isStreamed``, and returns the sink to be
    /// finished.
    ///
    /// - Parameters:
    ///   - count: Is raised by one for each row.
    ///   - isForSpreadsheet: Whether texts in CSV and TSV that a spreadsheet program takes for
    ///     formulas are made harmless.
    public func stream(
        _ columns: [ReportColumn], to sink: consuming ByteSink, count: inout Int,
        isForSpreadsheet: Bool = false, _ rows: Rows
    ) throws -> ByteSink {
        switch self {
        case .csv: return try delimited(.commas, isForSpreadsheet, columns, sink, &count, rows)
        case .tsv: return try delimited(.tabs, isForSpreadsheet, columns, sink, &count, rows)
        case .json:
            return try objects(between: ("[\n  ", ",\n  ", "\n]\n"), columns, sink, &count, rows)
        case .ndjson: return try objects(between: ("", "\n", "\n"), columns, sink, &count, rows)
        case .table, .markdown, .html, .xlsx: preconditionFailure("\(self) needs every row at once")
        }
    }

    /// Every column, numbers without grouping, nothing where there is no value.
    private func delimited(
        _ dialect: CSVDialect, _ isForSpreadsheet: Bool, _ columns: [ReportColumn],
        _ sink: consuming ByteSink, _ count: inout Int, _ rows: Rows
    ) throws -> ByteSink {
        if isForSpreadsheet { try sink.write(SpreadsheetText.byteOrderMark) }
        var writer = CSVWriter(sink, dialect: dialect)
        try writer.writeHeader(
            columns.map { isForSpreadsheet ? SpreadsheetText.safe($0.name) : $0.name })
        try rows { row in
            for (value, column) in zip(row, columns) {
                let value = isForSpreadsheet ? column.spreadsheetSafe(value) : value
                if let text = column.plainText(value), !text.isEmpty {
                    try writer.write(text)
                } else {
                    try writer.writeNull()
                }
            }
            try writer.endRecord()
            count += 1
        }
        return writer.finish()
    }

    /// Each row as a JSON object whose members come in the order of the columns.
    private func objects(
        between marks: (first: String, next: String, last: String), _ columns: [ReportColumn],
        _ sink: consuming ByteSink, _ count: inout Int, _ rows: Rows
    ) throws -> ByteSink {
        var sink = sink
        let names = columns.jsonNames.map { jsonString($0) + ":" }
        let before = count
        try rows { row in
            try sink.write(count == before ? marks.first : marks.next)
            let members = columns.indices.map { names[$0] + columns[$0].jsonText(row[$0]) }
            try sink.write("{" + members.joined(separator: ",") + "}")
            count += 1
        }
        if count > before {
            try sink.write(marks.last)
        } else if self == .json {
            try sink.write("[]\n")
        }
        return sink
    }
}

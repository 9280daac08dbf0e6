internal import Platform

extension ReportResult {
    /// The result in `format`, which is any but that of a workbook.
    ///
    /// - Parameters:
    ///   - width: How many terminal cells a line of a table may take; `nil`: as many as it needs.
    ///   - usesColour: Whether headings of a table are bold.
    ///   - bars: How small bars beside the numbers of a table are drawn; `nil`: not at all.
    ///   - isForSpreadsheet: Whether texts that a spreadsheet program takes for formulas are made
    ///     harmless.
    public func text(
        as format: Format, width: Int? = nil, usesColour: Bool = false, bars: TableBars? = nil,
        isForSpreadsheet: Bool = false
    ) throws -> String {
        switch format {
        case .table: return Table(width: width, usesColour: usesColour, bars: bars).text(self)
        case .markdown: return Markdown().text(self)
        case .html: return ReportDocument(self).html
        case .xlsx: preconditionFailure("a workbook is no text")
        case .csv, .tsv, .json, .ndjson:
            var count = 0
            var sink = try format.stream(
                columns, to: ByteSink(inMemory: "result"), count: &count,
                isForSpreadsheet: isForSpreadsheet
            ) { print in
                for row in rows { try print(row) }
            }
            return String(decoding: sink.takeBytes(), as: UTF8.self)
        }
    }
}

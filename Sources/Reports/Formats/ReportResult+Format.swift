internal import Platform

extension ReportResult {
    /// The result in `format`.
    ///
    /// - Parameters:
    ///   - width: How many terminal cells a line of a table may take; `nil`: as many as it needs.
    ///   - usesColour: Whether headings of a table are bold.
    public func text(as format: Format, width: Int? = nil, usesColour: Bool = false) throws
        -> String
    {
        switch format {
        case .table: return Table(width: width, usesColour: usesColour).text(self)
        case .markdown: return Markdown().text(self)
        case .csv, .tsv, .json, .ndjson:
            var count = 0
            var sink = try format.stream(
                columns, to: ByteSink(inMemory: "result"), count: &count
            ) { print in
                for row in rows { try print(row) }
            }
            return String(decoding: sink.takeBytes(), as: UTF8.self)
        }
    }
}

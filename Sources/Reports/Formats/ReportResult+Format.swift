internal import Storage
internal import Warehouse

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
        case .table: Table(width: width, usesColour: usesColour).text(self)
        case .csv: try delimited(.commas)
        case .tsv: try delimited(.tabs)
        case .json:
            rows.isEmpty
                ? "[]\n"
                : "[\n" + jsonObjects().map { "  " + $0 }.joined(separator: ",\n") + "\n]\n"
        case .ndjson: jsonObjects().map { $0 + "\n" }.joined()
        case .markdown: Markdown().text(self)
        }
    }
}

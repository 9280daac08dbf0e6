/// A form in which a result is printed.
public enum Format: String, Sendable, CaseIterable {
    case table, csv, tsv, json, ndjson, markdown, html, xlsx

    /// Whether a row is printed without knowing those after it, so that any number of them takes
    /// no more memory than one.
    public var isStreamed: Bool {
        switch self {
        case .csv, .tsv, .json, .ndjson: true
        case .table, .markdown, .html, .xlsx: false
        }
    }
}

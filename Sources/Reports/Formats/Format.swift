/// A form in which a result is printed.
public enum Format: String, Sendable, CaseIterable {
    case table, csv, tsv, json, ndjson, markdown
}

internal import ArgumentParser
internal import Reports

/// A form in which `alliance export` writes a dataset.
enum ExportFormat: String, CaseIterable, ExpressibleByArgument {
    case table, csv, tsv, json, ndjson, markdown, html, xlsx
    case sdmxCSV = "sdmx-csv"
    case sdmxStructure = "sdmx-structure"

    /// Whether it is one of the forms in which statistical offices exchange facts.
    var isSDMX: Bool { self == .sdmxCSV || self == .sdmxStructure }

    /// The form as reports know it; `nil` for one that only facts have.
    var plain: Format? { Format(rawValue: rawValue) }
}

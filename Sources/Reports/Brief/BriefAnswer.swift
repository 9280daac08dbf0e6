internal import Warehouse

/// What a report answers about the ally, as far as the page shows it.
struct BriefAnswer: Sendable {
    let report: Report
    /// The options of the report, in the order in which they are typed.
    let options: [(name: String, value: String)]
    /// The rows that are shown, and what a page says of them.
    let document: ReportDocument
    /// The place of each row that is shown in the whole answer.
    let places: [Int]
    /// The command that explains a value that is shown; `nil` where no row holds any.
    let why: String?
    /// How many rows the page could show; the shown ones are the last of them.
    let found: Int
    /// How many rows the report has.
    let all: Int
    /// The facts that the values rest on.
    let facts: [FactKey]

    var result: ReportResult { document.result }

    /// The options as a report takes them.
    var texts: [String: String] {
        Dictionary(uniqueKeysWithValues: options.map { ($0.name, $0.value) })
    }
}

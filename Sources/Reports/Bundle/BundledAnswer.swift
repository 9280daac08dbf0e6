internal import Storage
internal import Warehouse

/// What a report answers in a bundle, and to which question.
struct BundledAnswer {
    let report: Report
    let result: ReportResult
    /// The command that gives the same rows; for each host where it needs one.
    let command: String

    var path: String { "reports/\(report.name).csv" }
}

extension Bundle {
    /// The answer of a report for all that it can be asked at once: with its defaults, for every
    /// host where it needs one, or else as in its example.
    func answer(to report: Report) throws -> BundledAnswer? {
        let connection = warehouse.connection
        let required = report.parameters.filter(\.isRequired)
        // What depends on today would give other bytes tomorrow.
        let isOfToday = report.parameters.contains { $0.defaultSQL?.contains("'now'") ?? false }
        if required.isEmpty, !isOfToday {
            return BundledAnswer(
                report: report, result: try run(report, [:], on: connection),
                command: "alliance report \(report.name)")
        }
        if required.count == 1, required[0].kind == .ally, !isOfToday {
            return try answerForEveryHost(report, parameter: required[0].name, on: connection)
        }
        return BundledAnswer(
            report: report, result: try run(report, report.exampleTexts, on: connection),
            command: report.example)
    }

    private func run(
        _ report: Report, _ texts: [String: String], on connection: Connection
    ) throws -> ReportResult {
        try report.run(ReportArguments(texts, for: report, on: connection), on: connection)
    }

    private func answerForEveryHost(
        _ report: Report, parameter: String, on connection: Connection
    ) throws -> BundledAnswer {
        // A share needs a line of cost; other reports may know a host by its head counts alone.
        let table = report.stepsFolder == nil ? "SELECT host FROM troop_counts UNION " : ""
        let hosts = try connection.rows(
            "\(table)SELECT host FROM contributions UNION SELECT host FROM published_shares ORDER BY 1",
            as: String.self)
        var rows: [[Value]] = []
        for host in hosts { rows += try run(report, [parameter: host], on: connection).rows }
        return BundledAnswer(
            report: report,
            result: ReportResult(title: report.title, columns: report.columns, rows: rows),
            command: "alliance report \(report.name) --\(parameter) <each host>")
    }
}

extension Report {
    /// The options of the example, by name.
    fileprivate var exampleTexts: [String: String] {
        var texts: [String: String] = [:]
        var words = example.split(separator: " ").dropFirst(3)
        while let word = words.popFirst() {
            let option = word.drop { $0 == "-" }
            guard word.hasPrefix("--"), let value = words.popFirst() else { continue }
            // From where the warehouse is looked at is no question of the report.
            if parameters.contains(where: { $0.name == option }) {
                texts[String(option)] = String(value)
            }
        }
        return texts
    }
}

public import Storage
internal import Warehouse

/// What a report was asked, each answer checked and turned into the value that SQL binds.
public struct ReportArguments: Sendable {
    /// Values by their names in SQL; a parameter that was not given is null.
    let values: [String: Value]
    /// What was asked, as a title says it: `South Korea, 2010`.
    let words: [String]

    /// Checks `texts`, which holds options by name as they were typed.
    public init(
        _ texts: [String: String], for report: Report, on connection: Connection
    ) throws {
        for name in texts.keys.sorted()
        where !report.parameters.contains(where: { $0.name == name }) {
            throw ReportError.unknownParameter(
                name, report: report.name,
                nearest: Spelling.nearest(to: name, in: report.parameters.map(\.name)))
        }
        var values: [String: Value] = [:]
        var words: [String] = []
        for parameter in report.parameters {
            guard let text = texts[parameter.name] ?? parameter.defaultText else {
                guard !parameter.isRequired else {
                    throw ReportError.missingParameter(
                        parameter.name, report: report.name, help: parameter.help)
                }
                values[parameter.sqlName] = .null
                continue
            }
            let answer = try ReportAnswer(text, to: parameter, on: connection)
            values.merge(answer.values) { _, new in new }
            if texts[parameter.name] != nil { words.append(parameter.words(for: answer.words)) }
        }
        self.values = try Self.withPeriod(values, texts)
        self.words = words
    }

    /// Gives the days of a year that was asked by its label, and the labels of days.
    private static func withPeriod(
        _ values: [String: Value], _ texts: [String: String]
    ) throws(ReportError) -> [String: Value] {
        guard let year = values["year"], let from = values["from"], let until = values["until"]
        else { return values }
        var values = values
        if case .integer(let year) = year {
            guard from == .null, until == .null else {
                throw .badValue(
                    texts["year"] ?? "", parameter: "year",
                    reason: "a year and a period were both given",
                    fix: "give --year, or --from and --until")
            }
            values["from"] = .text("\(year)-01-01")
            values["until"] = .text("\(year + 1)-01-01")
        }
        if case .text(let first) = values["from"], case .text(let end) = values["until"],
            first >= end
        {
            throw .badValue(
                end, parameter: "until", reason: "the period would end before it begins",
                fix: "--until is the day after the last: give a day after \(first)")
        }
        values["label_from"] = values["from"].map(label(ofFirstDay:)) ?? .null
        values["label_to"] = values["until"].map(label(ofEnd:)) ?? .null
        return values
    }

    private static func label(ofFirstDay day: Value) -> Value {
        guard case .text(let text) = day, let year = Int64(text.prefix(4)) else { return .null }
        return .integer(year)
    }

    /// The year of the last day, given the day after it.
    private static func label(ofEnd day: Value) -> Value {
        guard case .text(let text) = day, let year = Int64(text.prefix(4)) else { return .null }
        return .integer(text.hasSuffix("-01-01") ? year - 1 : year)
    }
}

public import Storage
internal import Warehouse

/// What a report was asked, each answer checked and turned into the value that SQL binds.
public struct ReportArguments: Sendable {
    /// Values by their names in SQL; a parameter that was not given is null.
    let values: [String: Value]
    /// What was asked, as a title says it: `South Korea, 2010`.
    let words: [String]
    /// What was not asked and has a default, as it would be typed: `--premium=50`.
    let assumed: [String]

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
        let answers = try Self.answers(texts, for: report, on: connection)
        let values = answers.values.reduce(into: Self.nulls(for: report)) { values, answer in
            values.merge(answer.values) { _, new in new }
        }
        self.values = try Self.withPeriod(values, texts)
        // A share is of one span of years, so half a span is no question.
        if report.stepsFolder != nil, let from = values["from"], let until = values["until"],
            (from == .null) != (until == .null)
        {
            let given = from == .null ? "until" : "from"
            throw ReportError.badValue(
                texts[given] ?? "", parameter: given, reason: "the period has only one end",
                fix: "give both --from and --until, or --year")
        }
        var words: [String] = []
        var assumed: [String] = []
        for parameter in report.parameters {
            guard let answer = answers[parameter.name] else { continue }
            // The day of an answer is part of it, whoever chose the day.
            if texts[parameter.name] != nil || [.day, .dayOrMonth].contains(parameter.kind) {
                words.append(parameter.words(for: answer.words))
            } else {
                assumed.append("--\(parameter.name)=\(answer.words)")
            }
        }
        self.words = words
        self.assumed = assumed
        try Self.checkDistance(values, texts, for: report)
    }

    /// A distance is from somewhere.
    private static func checkDistance(
        _ values: [String: Value], _ texts: [String: String], for report: Report
    ) throws(ReportError) {
        guard texts["km"] != nil, values["latitude"] ?? .null == .null,
            let near = report.parameters.first(where: { $0.kind == .position })
        else { return }
        throw .missingParameter(near.name, report: report.name, help: near.help)
    }

    private static func nulls(for report: Report) -> [String: Value] {
        Dictionary(uniqueKeysWithValues: report.parameters.map { ($0.sqlName, .null) })
    }

    /// The answers by the names of their parameters: what was asked, then the defaults.
    private static func answers(
        _ texts: [String: String], for report: Report, on connection: Connection
    ) throws -> [String: ReportAnswer] {
        var answers: [String: ReportAnswer] = [:]
        for parameter in report.parameters {
            if let text = texts[parameter.name] ?? parameter.defaultText {
                answers[parameter.name] = try ReportAnswer(text, to: parameter, on: connection)
            } else if parameter.isRequired {
                throw ReportError.missingParameter(
                    parameter.name, report: report.name, help: parameter.help)
            }
        }
        let known = answers.values.reduce(into: nulls(for: report)) { values, answer in
            values.merge(answer.values) { _, new in new }
        }
        for parameter in report.parameters where answers[parameter.name] == nil {
            guard let sql = parameter.defaultSQL else { continue }
            var select = try connection.prepare(sql)
            var parameters = Parameters()
            for name in select.parameterNames { parameters[name] = known[name] ?? .null }
            guard let text = try select.first(as: String.self, parameters) else { continue }
            answers[parameter.name] = try ReportAnswer(text, to: parameter, on: connection)
        }
        return answers
    }

    /// Gives the days of a year that was asked by its label, and the labels of days.
    static func withPeriod(
        _ values: [String: Value], _ texts: [String: String]
    ) throws(ReportError) -> [String: Value] {
        if case .integer(let first) = values["from"], case .integer(let last) = values["to"],
            first > last
        {
            throw .badValue(
                texts["to"] ?? "", parameter: "to", reason: "it is before the first year",
                fix: "give \(first), or a later year")
        }
        guard let year = values["year"] else { return values }
        var values = values
        guard let from = values["from"], let until = values["until"] else {
            // A report that is of one year only asks for it by its label.
            (values["label_from"], values["label_to"]) = (year, year)
            return values
        }
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
        let labels = labels(from: values["from"], until: values["until"])
        values["label_from"] = labels.first.map { .integer($0) } ?? .null
        values["label_to"] = labels.last.map { .integer($0) } ?? .null
        return values
    }

    /// The labels of the first and the last year of a period.
    ///
    /// Whole years that begin on a fiscal year's first day have that fiscal year's labels: Japanese
    /// and British ones are named after the year in which they begin, US and Australian ones after
    /// the year in which they end. Any other period has the labels of the calendar years it touches.
    private static func labels(from: Value?, until: Value?) -> (first: Int64?, last: Int64?) {
        guard case .text(let from) = from, case .text(let until) = until,
            let first = Int64(from.prefix(4)), let end = Int64(until.prefix(4))
        else { return (nil, nil) }
        return switch (from.dropFirst(5), until.dropFirst(5)) {
        case ("04-01", "04-01"): (first, end - 1)
        case ("10-01", "10-01"), ("07-01", "07-01"): (first + 1, end)
        case (_, "01-01"): (first, end - 1)
        default: (first, end)
        }
    }
}

internal import Storage
internal import Warehouse

/// One option's text, understood.
struct ReportAnswer {
    /// What SQL binds; mostly one value.
    let values: [String: Value]
    /// How a title says it.
    let words: String

    init(_ text: String, to parameter: ReportParameter, on connection: Connection) throws {
        func bad(_ reason: String, _ fix: String) -> ReportError {
            .badValue(text, parameter: parameter.name, reason: reason, fix: fix)
        }
        let value: Value
        var words = text
        switch parameter.kind {
        case .ally:
            let ally = try AllyName(text, on: connection, parameter: parameter.name)
            value = .text(ally.code)
            words = ally.name
        case .year:
            guard let year = Int64(text), (1000...2999).contains(year) else {
                throw bad("this is not a year", "write it with four digits: 2019")
            }
            value = .integer(year)
        case .day:
            do {
                value = .text(try Day(text).description)
            } catch {
                throw bad(error.reason, error.fix)
            }
        case .dayOrMonth:
            do {
                value = .text(try Day(text.utf8.count == 7 ? text + "-01" : text).description)
            } catch {
                throw bad(error.reason, error.fix + ", or a month as 2019-05")
            }
        case .integer(let range):
            guard let number = Int(text), range.contains(number) else {
                throw bad(
                    "this is not a whole number from \(range.lowerBound) to \(range.upperBound)",
                    "write digits only")
            }
            value = .integer(Int64(number))
        case .decimal(let range):
            guard let number = Double(text), range.contains(number) else {
                throw bad(
                    "this is not a number from \(range.lowerBound.decimalText) to "
                        + range.upperBound.decimalText, "write it with a decimal point: 37.5")
            }
            value = .real(number)
        case .choice(let choices):
            guard choices.contains(text) else {
                throw bad(
                    "this is none of the choices",
                    Self.fix(Spelling.nearest(to: text, in: choices), choices))
            }
            value = .text(text)
        case .live(let sql):
            var select = try connection.prepare(sql)
            let choices = try select.rows { row in try row[0] as String }
            guard choices.contains(text) else {
                throw bad(
                    "the warehouse has no such \(parameter.name)",
                    Self.fix(Spelling.nearest(to: text, in: choices), choices, listedBy: sql))
            }
            value = .text(text)
        case .position, .path, .rate:
            values = try Self.values(text, of: parameter)
            self.words = parameter.kind == .position ? "near \(text)" : text
            return
        }
        values = [parameter.sqlName: value]
        self.words = words
    }

    /// The values of an answer that is not one word or number.
    private static func values(
        _ text: String, of parameter: ReportParameter
    ) throws(ReportError) -> [String: Value] {
        let values =
            switch parameter.kind {
            case .path: GrowthPath(text).map { [parameter.sqlName: Value.text($0.json)] }
            case .rate: RateConvention(text)?.values(named: parameter.sqlName)
            default: position(text)
            }
        guard let values else {
            let (reason, fix) = advice(on: parameter.kind)
            throw .badValue(text, parameter: parameter.name, reason: reason, fix: fix)
        }
        return values
    }

    private static func advice(on kind: ReportParameter.Kind) -> (reason: String, fix: String) {
        switch kind {
        case .path:
            (
                "this is no growth in percent",
                "give a number for every year, as 2, or one for some, as 2027=2,2028=7"
            )
        case .rate:
            (
                "this is no way to make US dollars of amounts",
                "give one of " + ReportParameter.rateConventions.joined(separator: ", ")
                    + ", or a rate in units of the currency for a dollar, as fixed:1165.8"
            )
        default: ("this is not a position", "write degrees north,east: 37.57,126.98")
        }
    }

    private static func position(_ text: String) -> [String: Value]? {
        // A part that is no number leaves a gap, so that the other does not take its place.
        let parts = text.split(separator: ",", omittingEmptySubsequences: false)
            .map { Double($0) ?? .nan }
        guard parts.count == 2, (-90...90).contains(parts[0]), (-180...180).contains(parts[1])
        else { return nil }
        return ["latitude": .real(parts[0]), "longitude": .real(parts[1])]
    }

    private static func fix(
        _ nearest: String?, _ choices: [String], listedBy sql: String? = nil
    ) -> String {
        let start = nearest.map { "did you mean \($0)? or give " } ?? "give "
        guard choices.count > 20 else { return start + "one of " + choices.joined(separator: ", ") }
        let some = "one of \(choices.count), as " + choices.prefix(5).joined(separator: ", ")
        let words = sql?.split(whereSeparator: \.isWhitespace).joined(separator: " ") ?? ""
        // What fits on a line can be asked; the rest is for completions.
        guard (1...80).contains(words.count), !words.contains("\"") else { return start + some }
        return start + some + "; `alliance query \"\(words)\"` lists them"
    }
}

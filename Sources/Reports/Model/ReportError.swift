/// A question that a report cannot take as it was asked.
public enum ReportError: Error, Equatable, Sendable {
    case unknownReport(String, nearest: String?)
    case unknownParameter(String, report: String, nearest: String?)
    case missingParameter(String, report: String, help: String)
    /// A value that does not fit its parameter, why, and what would.
    case badValue(String, parameter: String, reason: String, fix: String)
    /// A question that was understood, and that the figures at hand cannot answer.
    case refused(report: String, reason: String, fix: String)
}

extension ReportError: CustomStringConvertible {
    public var description: String {
        switch self {
        case .unknownReport(let name, let nearest):
            """
            there is no report "\(name)"
              fix: \(suggestion(nearest) { $0 })see `alliance report list`
            """
        case .unknownParameter(let name, let report, let nearest):
            """
            report \(report) has no option --\(name)
              fix: \(suggestion(nearest) { "--" + $0 })see `alliance report \(report) --help`
            """
        case .missingParameter(let name, let report, let help):
            """
            report \(report) needs --\(name): \(help)
              fix: add --\(name), or see `alliance report \(report) --help`
            """
        case .badValue(let value, let parameter, let reason, let fix):
            """
            --\(parameter) "\(value)": \(reason)
              fix: \(fix)
            """
        case .refused(let report, let reason, let fix):
            """
            report \(report) has no answer: \(reason)
              fix: \(fix)
            """
        }
    }

    private func suggestion(_ nearest: String?, _ shown: (String) -> String) -> String {
        nearest.map { "did you mean \(shown($0))? or " } ?? ""
    }
}

internal import Reports
internal import Storage

extension Report {
    /// Answers what options, as they would be typed, ask.
    func run(_ texts: [String: String], on connection: Connection) throws -> ReportResult {
        try run(ReportArguments(texts, for: self, on: connection), on: connection)
    }
}

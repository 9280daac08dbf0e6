public import Storage

extension ReportParameter {
    /// The words that can be given, as far as they can be listed: for completions and help.
    public func choices(on connection: Connection) throws -> [String] {
        switch kind {
        case .ally: try connection.rows("SELECT ally FROM allies ORDER BY ally", as: String.self)
        case .live(let sql): try connection.rows(sql, as: String.self)
        case .choice(let words): words
        case .rate: Self.rateConventions
        case .year, .day, .dayOrMonth, .integer, .decimal, .position, .path: []
        }
    }
}

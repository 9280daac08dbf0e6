public import Platform

/// What kind of file a publisher gives out.
public struct FileForm: Sendable, Equatable {
    public enum Format: String, CaseIterable, Sendable {
        case csv
        case xlsx
    }

    public var format = Format.csv
    /// `nil`: UTF-8, with or without a byte order mark, or what the caller says.
    public var encoding: TextEncoding?
    public var dialect = CSVDialect.commas

    public init() {}
}

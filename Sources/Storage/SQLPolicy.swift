/// What SQL that somebody else wrote may do; everything that is not listed is denied.
public struct SQLPolicy: Sendable {
    /// Names of functions, in lower case, beyond SQLite's own harmless ones and those added with
    /// ``Connection/addFunction(_:arguments:_:)``.
    public var functions: Set<String> = []
    /// Names of pragmas, in lower case, that may be asked; none may be set.
    public var pragmas: Set<String>
    /// The longest text, blob or row, in bytes.
    public var longestValue = 64 << 20

    public init(pragmas: Set<String>) { self.pragmas = pragmas }

    /// Queries of any table, also recursive ones, and questions about the schema.
    public static let queries = SQLPolicy(
        pragmas: [
            "table_info", "table_xinfo", "table_list", "index_list", "index_info", "index_xinfo",
            "foreign_key_list", "function_list", "collation_list", "compile_options",
            "user_version", "application_id", "schema_version", "page_count", "page_size",
            "encoding", "journal_mode", "foreign_keys", "freelist_count",
        ])
}

/// What the statements of a connection may do at the moment.
enum SQLRules {
    /// What untrusted SQL may.
    case queries(SQLPolicy)
    /// Everything but what the migrator does itself.
    case migration
}

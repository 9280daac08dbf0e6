internal import CSQLite

extension ConnectionHandle {
    /// Lets statements do only what `policy` lists, or anything if it is `nil`.
    func restrict(to policy: SQLPolicy?) {
        context.policy = policy
        context.denied = nil
        guard let policy else {
            unsafe sqlite3_set_authorizer(pointer, nil, nil)
            unsafe sqlite3_limit(pointer, SQLITE_LIMIT_LENGTH, .max)
            return
        }
        unsafe sqlite3_limit(pointer, SQLITE_LIMIT_LENGTH, Int32(clamping: policy.longestValue))
        unsafe sqlite3_set_authorizer(
            pointer,
            { context, action, first, second, database, _ in
                guard let context = unsafe context else { return SQLITE_DENY }
                let first = unsafe first.map { unsafe String(cString: $0) }
                let second = unsafe second.map { unsafe String(cString: $0) }
                return unsafe Unmanaged<ConnectionContext>.fromOpaque(context)
                    ._withUnsafeGuaranteedRef { $0.isAllowed(action, first, second) }
                    ? SQLITE_OK : SQLITE_DENY
            }, Unmanaged.passUnretained(context).toOpaque())
    }
}

extension ConnectionContext {
    fileprivate func isAllowed(_ action: Int32, _ first: String?, _ second: String?) -> Bool {
        guard let policy else { return true }
        let isAllowed =
            switch action {
            case SQLITE_SELECT, SQLITE_READ, SQLITE_RECURSIVE: true
            case SQLITE_FUNCTION: policy.functions.contains(second?.lowercased() ?? "")
            case SQLITE_PRAGMA:
                policy.pragmas.contains(first?.lowercased() ?? "")
                    && (second == nil || asksByArgument.contains(first?.lowercased() ?? ""))
            // A table fed by a function, such as json_each, is declared when it is first named,
            // and that asks for this. Defensive mode keeps everybody else from doing it.
            case SQLITE_UPDATE: first == "sqlite_master" || first == "sqlite_temp_master"
            default: false
            }
        // The first one is what the author wrote; what follows comes of it.
        if !isAllowed, denied == nil { denied = sentence(action, first, second) }
        return isAllowed
    }
}

/// Pragmas whose argument says what is asked, and sets nothing.
private let asksByArgument: Set = [
    "table_info", "table_xinfo", "table_list", "index_list", "index_info", "index_xinfo",
    "foreign_key_list",
]

/// What was denied: `DELETE on table allies is not allowed: queries are read-only`.
private func sentence(_ action: Int32, _ first: String?, _ second: String?) -> String {
    let name = first ?? ""
    return switch action {
    case SQLITE_FUNCTION: "the function \(second ?? "") is not allowed in a query"
    case SQLITE_PRAGMA where second == nil: "PRAGMA \(name) is not allowed in a query"
    case SQLITE_PRAGMA: "setting PRAGMA \(name) is not allowed: queries are read-only"
    case SQLITE_ATTACH: "ATTACH of \(name) is not allowed: a query reads one database"
    case SQLITE_INSERT, SQLITE_UPDATE, SQLITE_DELETE:
        "\(verbs[action] ?? "") on table \(name) is not allowed: queries are read-only"
    default:
        "\(verbs[action] ?? "action \(action)") \(name)".trimmed
            + " is not allowed: queries are read-only"
    }
}

extension String {
    fileprivate var trimmed: String { hasSuffix(" ") ? String(dropLast()) : self }
}

private let verbs: [Int32: String] = [
    SQLITE_INSERT: "INSERT", SQLITE_UPDATE: "UPDATE", SQLITE_DELETE: "DELETE",
    SQLITE_CREATE_INDEX: "CREATE INDEX", SQLITE_CREATE_TABLE: "CREATE TABLE",
    SQLITE_CREATE_TEMP_INDEX: "CREATE TEMP INDEX", SQLITE_CREATE_TEMP_TABLE: "CREATE TEMP TABLE",
    SQLITE_CREATE_TEMP_TRIGGER: "CREATE TEMP TRIGGER", SQLITE_CREATE_TEMP_VIEW: "CREATE TEMP VIEW",
    SQLITE_CREATE_TRIGGER: "CREATE TRIGGER", SQLITE_CREATE_VIEW: "CREATE VIEW",
    SQLITE_CREATE_VTABLE: "CREATE VIRTUAL TABLE", SQLITE_DROP_INDEX: "DROP INDEX",
    SQLITE_DROP_TABLE: "DROP TABLE", SQLITE_DROP_TEMP_INDEX: "DROP TEMP INDEX",
    SQLITE_DROP_TEMP_TABLE: "DROP TEMP TABLE", SQLITE_DROP_TEMP_TRIGGER: "DROP TEMP TRIGGER",
    SQLITE_DROP_TEMP_VIEW: "DROP TEMP VIEW", SQLITE_DROP_TRIGGER: "DROP TRIGGER",
    SQLITE_DROP_VIEW: "DROP VIEW", SQLITE_DROP_VTABLE: "DROP VIRTUAL TABLE",
    SQLITE_TRANSACTION: "transaction", SQLITE_DETACH: "DETACH", SQLITE_ALTER_TABLE: "ALTER TABLE",
    SQLITE_REINDEX: "REINDEX", SQLITE_ANALYZE: "ANALYZE", SQLITE_SAVEPOINT: "SAVEPOINT",
]

internal import CSQLite

extension ConnectionHandle {
    /// Lets statements do only what `rules` allow, or anything if it is `nil`.
    func restrict(to rules: SQLRules?) {
        context.rules = rules
        context.incident.denied = nil
        guard rules != nil else {
            unsafe sqlite3_set_authorizer(pointer, nil, nil)
            return
        }
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

    /// Sets the longest text, blob or row, in bytes; `nil` for SQLite's own limit.
    func limitValues(to bytes: Int?) {
        unsafe sqlite3_limit(pointer, SQLITE_LIMIT_LENGTH, Int32(clamping: bytes ?? .max))
    }

    /// Runs `body` without the statements that a migration must leave to the migrator.
    func restrictToMigrations(_ body: () throws(StorageError) -> Void) throws(StorageError) {
        restrict(to: .migration)
        defer { restrict(to: nil) }
        try body()
    }

    func enforceForeignKeys(_ isOn: Bool) throws(StorageError) {
        try configure(SQLITE_DBCONFIG_ENABLE_FKEY, isOn, name: "ENABLE_FKEY")
    }
}

extension ConnectionContext {
    fileprivate func isAllowed(_ action: Int32, _ first: String?, _ second: String?) -> Bool {
        let (isAllowed, sentence) =
            switch rules {
            case nil: (true, "")
            case .queries(let policy):
                (policy.allows(action, first, second), queryDenial(action, first, second))
            case .migration:
                (migrationAllows(action, first), migrationDenial(action, first))
            }
        // The first one is what the author wrote; what follows comes of it.
        if !isAllowed, incident.denied == nil { incident.denied = sentence }
        return isAllowed
    }
}

extension SQLPolicy {
    fileprivate func allows(_ action: Int32, _ first: String?, _ second: String?) -> Bool {
        switch action {
        case SQLITE_SELECT, SQLITE_READ, SQLITE_RECURSIVE: true
        case SQLITE_FUNCTION: functions.contains(second?.lowercased() ?? "")
        case SQLITE_PRAGMA:
            pragmas.contains(first?.lowercased() ?? "")
                && (second == nil || asksByArgument.contains(first?.lowercased() ?? ""))
        // A table fed by a function, such as json_each, is declared when it is first named, and
        // that asks for this. Defensive mode keeps everybody else from doing it.
        case SQLITE_UPDATE: first == "sqlite_master" || first == "sqlite_temp_master"
        default: false
        }
    }
}

private func migrationAllows(_ action: Int32, _ first: String?) -> Bool {
    switch action {
    case SQLITE_TRANSACTION, SQLITE_SAVEPOINT, SQLITE_ATTACH, SQLITE_DETACH: false
    case SQLITE_INSERT, SQLITE_UPDATE, SQLITE_DELETE, SQLITE_DROP_TABLE:
        first?.lowercased() != Ledger.table
    case SQLITE_PRAGMA:
        ["legacy_alter_table", "user_version", "application_id"].contains(first?.lowercased())
    default: true
    }
}

private func migrationDenial(_ action: Int32, _ first: String?) -> String {
    switch (action, first?.lowercased()) {
    case (SQLITE_PRAGMA, "foreign_keys"?), (SQLITE_PRAGMA, "defer_foreign_keys"?):
        "a migration cannot set \(first ?? ""): foreign keys are off while it runs"
    case (SQLITE_PRAGMA, let name): "a migration cannot use PRAGMA \(name ?? "")"
    case (SQLITE_TRANSACTION, _), (SQLITE_SAVEPOINT, _):
        "a migration cannot use \(first ?? ""): it runs in the migrator's transaction"
    case (SQLITE_ATTACH, _), (SQLITE_DETACH, _): "a migration cannot use other databases"
    default: "a migration cannot change the list of migrations"
    }
}

/// Pragmas whose argument says what is asked, and sets nothing.
private let asksByArgument: Set = [
    "table_info", "table_xinfo", "table_list", "index_list", "index_info", "index_xinfo",
    "foreign_key_list",
]

/// What was denied: `DELETE on table allies is not allowed: queries are read-only`.
private func queryDenial(_ action: Int32, _ first: String?, _ second: String?) -> String {
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

/// The table in which a database says which migrations were applied to it.
enum Ledger {
    static let table = "schema_migrations"

    static let create = """
        CREATE TABLE schema_migrations (
            number          INTEGER NOT NULL PRIMARY KEY
                CONSTRAINT numbers_count_from_one CHECK (number >= 1),
            name            TEXT    NOT NULL,
            -- SHA-256 of the tokens, so without comments and white space.
            checksum        TEXT    NOT NULL
                CONSTRAINT checksum_is_sha256 CHECK (length(checksum) = 64),
            -- SHA-256 of the file as it was.
            sha256          TEXT    NOT NULL
                CONSTRAINT sha256_is_sha256 CHECK (length(sha256) = 64),
            applied_at      TEXT    NOT NULL
                CONSTRAINT applied_at_is_utc
                CHECK (applied_at GLOB '????-??-??T??:??:??.???Z'),
            duration_ms     REAL    NOT NULL
                CONSTRAINT duration_is_not_negative CHECK (duration_ms >= 0),
            program_version TEXT    NOT NULL,
            sqlite_version  TEXT    NOT NULL,
            -- By how many rows each table grew or shrank, as a JSON object.
            row_changes     TEXT    NOT NULL
                CONSTRAINT row_changes_are_json
                -- A CHECK cannot call json_valid() where schemas are not trusted.
                CHECK (row_changes GLOB '{*}')
        ) STRICT
        """
}

extension Connection {
    /// What the ledger says, oldest first; empty without a ledger.
    func ledger() throws(StorageError) -> [LedgerEntry] {
        guard try hasLedger() else { return [] }
        return try rows(
            """
            SELECT number, name, checksum, sha256, applied_at, program_version, sqlite_version
            FROM schema_migrations ORDER BY number
            """)
    }

    func hasLedger() throws(StorageError) -> Bool {
        try one(
            "SELECT count(*) > 0 FROM sqlite_schema WHERE type = 'table' AND name = :name",
            ["name": Ledger.table])
    }

    /// Adds a migration to the ledger.
    ///
    /// - Parameter changes: By how many rows each table grew or shrank.
    func record(
        _ migration: Migration, took duration: Duration, changes: [String: Int],
        programVersion: String
    ) throws(StorageError) {
        try run(
            """
            INSERT INTO schema_migrations (
                number, name, checksum, sha256, applied_at, duration_ms, program_version,
                sqlite_version, row_changes)
            VALUES (
                :number, :name, :checksum, :sha256, strftime('%Y-%m-%dT%H:%M:%fZ', 'now'),
                :duration_ms, :program_version, sqlite_version(), '{}')
            """,
            [
                "number": migration.number, "name": migration.name,
                "checksum": migration.checksum, "sha256": migration.sha256,
                "duration_ms": duration.milliseconds, "program_version": programVersion,
            ])
        for (table, change) in changes.sorted(by: { $0.key < $1.key }) {
            try run(
                """
                UPDATE schema_migrations
                SET row_changes = json_patch(row_changes, json_object(:table, :change))
                WHERE number = :number
                """, ["table": table, "change": change, "number": migration.number])
        }
    }
}

extension Duration {
    var milliseconds: Double {
        Double(components.seconds) * 1e3 + Double(components.attoseconds) / 1e15
    }
}

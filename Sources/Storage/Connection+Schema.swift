extension Connection {
    /// The statements that make the schema, each with the kind and name of what it makes, without
    /// what SQLite makes by itself.
    ///
    /// Ordered by kind and name, so that two schemas can be compared whatever their history.
    public func schema() throws(StorageError) -> [SchemaObject] {
        try rows(
            """
            SELECT type, name, tbl_name, sql FROM sqlite_schema
            WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'
            ORDER BY type, name
            """)
    }

    /// How many rows each table has, those of virtual tables not counted.
    public func rowCounts() throws(StorageError) -> [String: Int] {
        let tables: [String] = try rows(
            """
            SELECT name FROM pragma_table_list
            WHERE schema = 'main' AND type IN ('table', 'shadow')
              AND name NOT IN ('sqlite_schema', 'sqlite_sequence')
            """)
        var counts: [String: Int] = [:]
        for table in tables {
            // The name comes from the schema, and quoting makes it one whatever is in it.
            counts[table] = try one("SELECT count(*) FROM \(quoted(table))")
        }
        return counts
    }

    /// What is wrong with the file, in SQLite's words; empty if nothing is.
    ///
    /// Checks every page, index, CHECK, NOT NULL and type. Takes as long as reading everything.
    public func integrityProblems() throws(StorageError) -> [String] {
        var lines: [String] = []
        do {
            var check = try prepare("PRAGMA integrity_check")
            while try check.step() { lines.append(try check.row[0]) }
        } catch  where error.kind == .corrupt || error.kind == .notADatabase {
            // Some damage stops the check itself; what it has found before says more.
            if lines.isEmpty { lines = [error.message] }
        }
        if lines == ["ok"] { return [] }
        // The problems of pages come in one piece, under a heading.
        return lines.flatMap { $0.split(separator: "\n") }
            .filter { !$0.hasPrefix("***") }.map { String($0) }
    }

    /// Rows that refer to a row that does not exist.
    public func danglingReferences() throws(StorageError) -> [DanglingReference] {
        try rows(
            """
            SELECT "table", parent, count(*) AS rows FROM pragma_foreign_key_check
            GROUP BY "table", parent ORDER BY "table", parent
            """)
    }

    /// The errors of views that do not compile, by name.
    public func brokenViews() throws(StorageError) -> [String: String] {
        let views: [String] = try rows("SELECT name FROM sqlite_schema WHERE type = 'view'")
        var broken: [String: String] = [:]
        for view in views {
            do {
                _ = try prepare("SELECT * FROM \(quoted(view)) LIMIT 0")
            } catch {
                try checkInterrupts()
                broken[view] = error.message
            }
        }
        return broken
    }
}

/// A name as SQL takes it, whatever characters it has.
func quoted(_ name: String) -> String { "\"\(name.replacing("\"", with: "\"\""))\"" }

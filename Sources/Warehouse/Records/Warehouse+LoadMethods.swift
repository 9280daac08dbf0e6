internal import Storage

extension Warehouse {
    /// Makes the lines of each method that a file names exactly those of the file, in one
    /// transaction and as one batch, which can be undone: lines that the file leaves out are removed.
    ///
    /// A file with a row at fault changes nothing, and one without rows is refused: it names no
    /// method.
    ///
    /// - Parameter path: Canonical CSV of `method-lines`; `-` is standard input.
    public func loadMethods(
        from path: String, options: ImportOptions = ImportOptions()
    ) throws -> MethodLoad {
        let input = try ImportInput(path: path)
        var outcome: MethodLoad?
        try loading(Dataset.methodLines.name, file: path, input, options: options) {
            let summary = try load(.methodLines, from: input, options: options)
            guard summary.rowsRead > 0 else { throw ImportError.noMethodLines(file: path) }
            outcome = MethodLoad(summary: summary)
            guard summary.rowsRejected == 0, let batchID = summary.batchID else {
                throw NothingKept()
            }
            let removed = try linesLeftOut(of: input, options)
            try remove(removed, batchID: batchID)
            outcome?.removed = removed
        }
        guard var outcome else { preconditionFailure("a load that returns has a summary") }
        if options.isCheck || !outcome.rejected.isEmpty { outcome.summary.batchID = nil }
        return outcome
    }

    /// The lines of the file's methods that are not in the file, in the order of their keys.
    private func linesLeftOut(of input: ImportInput, _ options: ImportOptions) throws -> [Record] {
        try withSoundRows(of: .methodLines, in: input, options) {
            // The rows of a file come once.
            try connection.execute(
                """
                CREATE TEMP TABLE lines_of_file AS
                SELECT c0 AS method, c1 AS role, c2 AS line FROM incoming
                """)
        }
        let keys = try connection.rows(
            """
            SELECT counted.method, counted.role, counted.line
            FROM method_lines AS counted
            WHERE counted.method IN (SELECT method FROM temp.lines_of_file)
                AND (counted.method, counted.role, counted.line) NOT IN (
                    SELECT method, role, line FROM temp.lines_of_file
                )
            ORDER BY counted.method, counted.role, counted.line
            """, as: MethodLineKey.self)
        try connection.execute("DROP TABLE temp.lines_of_file")
        return try keys.map { try record(of: .methodLines, where: $0.words) }
    }

    /// Removes lines as a part of a batch that has just ended.
    private func remove(_ lines: [Record], batchID: Int64) throws {
        func end(_ outcome: String) throws {
            try connection.run(
                "UPDATE batches SET outcome = :outcome, rows_removed = :removed WHERE batch_id = :id",
                ["outcome": outcome, "removed": lines.count, "id": batchID])
        }
        // History tells a removal by the batch that runs meanwhile.
        try end("running")
        for line in lines {
            try connection.run(
                """
                DELETE FROM method_lines
                WHERE method = :method AND role = :role AND line = :line
                """, ["method": line["method"], "role": line["role"], "line": line["line"]])
        }
        try end("done")
    }
}

/// What came of making methods what a file says.
public struct MethodLoad: Sendable {
    public internal(set) var summary: ImportSummary
    /// The lines that the file leaves out.
    public internal(set) var removed: [Record] = []

    /// What is wrong with the file; then nothing was changed.
    public var rejected: [RejectedRow] { summary.rejected }
}

private struct MethodLineKey: RowDecodable {
    let words: [FieldWord]

    init(row: borrowing Row) throws(StorageError) {
        words = [
            FieldWord(column: "method", value: try row["method"]),
            FieldWord(column: "role", value: try row["role"]),
            FieldWord(column: "line", value: try row["line"]),
        ]
    }
}

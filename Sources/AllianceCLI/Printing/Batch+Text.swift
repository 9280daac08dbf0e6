internal import Warehouse

extension Batch {
    /// The batch in one line.
    var summary: String {
        let from = file.map { $0 == "-" ? " from standard input" : " from \($0)" } ?? ""
        let counts = [
            (rowsNew, "new"), (rowsChanged, "changed"), (rowsUnchanged, "unchanged"),
            (rowsRemoved, "removed"), (rowsSkipped, "skipped"), (rowsRejected, "rejected"),
        ].filter { $0.0 > 0 }.map { "\(grouped($0.0)) \($0.1)" }
        return "\(id): \(kind.rawValue) of \(dataset)\(from), \(outcome.rawValue), \(startedAt)"
            + (counts.isEmpty ? "" : "; \(counts.joined(separator: ", "))")
    }

    var json: JSON {
        .object([
            ("batch_id", JSON(id)), ("kind", .string(kind.rawValue)),
            ("dataset", .string(dataset)), ("file", JSON(file)), ("sha256", JSON(sha256)),
            ("bytes", JSON(byteCount)), ("started_at", .string(startedAt)),
            ("finished_at", JSON(finishedAt)), ("outcome", .string(outcome.rawValue)),
            ("rows_read", .integer(rowsRead)), ("rows_new", .integer(rowsNew)),
            ("rows_changed", .integer(rowsChanged)), ("rows_unchanged", .integer(rowsUnchanged)),
            ("rows_removed", .integer(rowsRemoved)), ("rows_skipped", .integer(rowsSkipped)),
            ("rows_rejected", .integer(rowsRejected)), ("user_name", .string(userName)),
            ("machine_name", .string(machineName)), ("program_version", .string(programVersion)),
            ("note", .string(note)), ("about", JSON(aboutBatchID)), ("source", JSON(source)),
            ("header", JSON(header)),
        ])
    }
}

internal import Storage
internal import Warehouse

extension InitOutcome {
    /// What was made or changed, and what was left alone.
    func text(_ path: String, isNew: Bool) -> String {
        var lines = [isNew ? created(path) : updated(path)]
        if let snapshot = migration.snapshot {
            lines.append("the warehouse as it was before: \(snapshot)")
        }
        if rowsRejected > 0 {
            lines.append("refused: \(counted(rowsRejected, "row")); `alliance batches` says why")
        }
        let kept = seeds?.kept ?? []
        if !kept.isEmpty {
            lines.append("kept as somebody has made them, though the seeds have them otherwise:")
            lines += kept.prefix(20).map { "  \($0)" }
            if kept.count > 20 {
                lines.append("  and \(grouped(kept.count - 20)) more; --json lists them all")
            }
        }
        return lines.map { $0 + "\n" }.joined()
    }

    private var rowCount: Int { loaded.reduce(0) { $0 + $1.rowsNew + $1.rowsChanged } }
    private var rowsRejected: Int { loaded.reduce(0) { $0 + $1.rowsRejected } }

    private var rows: String {
        let datasets = loaded.count { $0.rowsNew + $0.rowsChanged > 0 }
        return "\(counted(rowCount, "row")) in \(counted(datasets, "dataset"))"
    }

    private func created(_ path: String) -> String {
        rowCount == 0 ? "created \(path), without rows" : "created \(path): \(rows)"
    }

    private func updated(_ path: String) -> String {
        let steps = migration.steps.count
        let parts = [
            steps > 0 ? "\(counted(steps, "migration")) applied" : "",
            rowCount > 0 ? "\(rows) new or changed" : "",
        ].filter { !$0.isEmpty }
        guard !parts.isEmpty else {
            return isUnchanged
                ? "\(path) is up to date; nothing was changed"
                : "\(path) is up to date; no row was changed"
        }
        return "brought \(path) up to date: \(parts.joined(separator: ", "))"
    }

    func json(_ path: String, isNew: Bool) -> JSON {
        .object([
            ("database", .string(path)), ("created", .bool(isNew)),
            ("changed", .bool(isNew || !isUnchanged)),
            ("migrations", .array(migration.steps.map { .string("\($0.migration)") })),
            ("snapshot", JSON(migration.snapshot)),
            ("loaded", .array(loaded.map(\.json))),
            (
                "kept",
                .array(
                    (seeds?.kept ?? []).map { row in
                        .object([
                            ("dataset", .string(row.dataset)), ("key", .string(row.key)),
                            ("removed", .bool(row.isRemoved)),
                        ])
                    })
            ),
        ])
    }
}

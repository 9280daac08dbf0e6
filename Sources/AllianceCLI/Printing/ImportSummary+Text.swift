internal import Platform
internal import Warehouse

extension ImportSummary {
    /// What came of one file, in words that add up.
    func text(isCheck: Bool) -> String {
        let name = file == "-" ? "standard input" : file
        var parts = [
            "\(grouped(rowsNew)) new", "\(grouped(rowsChanged)) changed",
            "\(grouped(rowsUnchanged)) unchanged",
        ]
        parts.append("\(grouped(rowsRejected)) rejected")
        let what = isCheck ? "checked" : "imported"
        let batch = batchID.map { " (batch \($0))" } ?? ""
        return """
            \(what) \(name) into \(dataset): \(counted(rowsRead, "row")) read = \
            \(parts.joined(separator: " + "))\(batch)

            """
    }

    var json: JSON {
        .object(
            [
                ("dataset", .string(dataset)), ("file", .string(file)), ("sha256", .string(sha256)),
                ("bytes", .integer(byteCount)), ("batch", JSON(batchID)),
                ("rows_read", .integer(rowsRead)), ("rows_new", .integer(rowsNew)),
                ("rows_changed", .integer(rowsChanged)),
                ("rows_unchanged", .integer(rowsUnchanged)),
                ("rows_rejected", .integer(rowsRejected)), ("faults", .integer(faultCount)),
                ("rejected", .array(rejected.map(\.json))),
            ] + (revisions.map { [("revisions", $0.json)] } ?? []))
    }
}

extension RejectedRow {
    var json: JSON {
        .object([
            ("file", .string(file)), ("line", .integer(line)), ("column", JSON(column)),
            ("value", JSON(value)), ("code", .string(code)), ("reason", .string(reason)),
            ("remedy", .string(remedy)), ("record", .string(record)),
            ("redriven_by", JSON(redrivenBy)),
        ])
    }
}

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
        if tally != nil { parts.append("\(grouped(rowsSkipped)) skipped") }
        parts.append("\(grouped(rowsRejected)) rejected")
        let what = isCheck ? "checked" : "imported"
        let batch = batchID.map { " (batch \($0))" } ?? ""
        let unit = tally == nil ? "row" : "value"
        return """
            \(what) \(name) into \(dataset): \(counted(rowsRead, unit)) read = \
            \(parts.joined(separator: " + "))\(batch)

            """ + (tally?.text ?? "") + changesText
    }

    /// The largest changes, one on a line.
    private var changesText: String {
        guard !changes.isEmpty else { return "" }
        return "  largest changes:\n" + changes.map { "    \($0)\n" }.joined()
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
                ("profile", JSON(profile)), ("rows_skipped", .integer(rowsSkipped)),
                (
                    "skipped",
                    .object((tally?.sortedSkipped ?? []).map { ($0.reason, .integer($0.count)) })
                ),
                (
                    "missing",
                    .object((tally?.sortedMissing ?? []).map { ($0.reason, .integer($0.count)) })
                ),
                ("totals_compared", .integer(tally?.totals.comparedCount ?? 0)),
                ("totals_different", .integer(tally?.totals.differenceCount ?? 0)),
                ("warnings", .array(warnings.map(\.json))),
                ("largest_changes", .array(changes.map(\.json))),
            ] + (revisions.map { [("revisions", $0.json)] } ?? []))
    }
}

extension ProfileTally {
    typealias Count = (reason: String, count: Int)

    var sortedSkipped: [Count] {
        skipped.map { ($0, $1) }.sorted { ($1.count, $0.reason) < ($0.count, $1.reason) }
    }

    var sortedMissing: [Count] {
        missing.map { ($0.rawValue, $1) }.sorted { ($1.count, $0.reason) < ($0.count, $1.reason) }
    }

    /// What was left out and why, a line for each kind.
    fileprivate var text: String {
        var lines: [String] = []
        if !skipped.isEmpty { lines.append("skipped: \(Self.list(sortedSkipped))") }
        if !missing.isEmpty { lines.append("without a value: \(Self.list(sortedMissing))") }
        if totals.comparedCount > 0 {
            let agreeing = totals.comparedCount - totals.differenceCount
            lines.append(
                "printed totals: \(grouped(agreeing)) of \(grouped(totals.comparedCount)) agree")
        }
        return lines.map { "  \($0)\n" }.joined()
    }

    private static func list(_ counts: [Count]) -> String {
        counts.map { "\(grouped($0.count)) \($0.reason)" }.joined(separator: ", ")
    }
}

extension ImportWarning {
    var json: JSON {
        .object([
            ("rule", .string(rule)), ("place", .string(place)), ("message", .string(message)),
        ])
    }
}

extension ValueChange {
    fileprivate var json: JSON {
        .object([
            ("row", .string(row)), ("column", .string(column)), ("old", .real(old)),
            ("new", .real(new)), ("percent", JSON(percent)),
        ])
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

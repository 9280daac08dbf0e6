internal import Reports
internal import Storage
internal import Warehouse

/// A batch with what became of it since.
struct BatchCard {
    let batch: Batch
    /// The undo that is in force.
    let undoneBy: Int64?
    /// The undos and redrives of it.
    let about: [Batch]
    /// How many of its rejected rows are still to be corrected.
    let open: Int
    /// What was odd about it when it was loaded.
    let warnings: [ImportWarning]

    /// One line for each thing there is to say.
    var result: ReportResult {
        let lines: [(String, String?)] = [
            ("batch", batch.title),
            ("outcome", batch.outcome.rawValue),
            ("sha256", batch.sha256),
            ("bytes", batch.byteCount.map { grouped($0) }),
            ("source", batch.source),
            ("rows", rows),
            ("began", batch.startedAt),
            ("ended", batch.finishedAt),
            ("by", "\(batch.userName) on \(batch.machineName)"),
            ("version", batch.programVersion),
            (batch.kind == .undo ? "undid" : "redrove", batch.aboutBatchID.map { "batch \($0)" }),
            ("undone by", undoneBy.map { "batch \($0)" }),
            ("redriven by", redrives),
            ("rejected", rejected),
            ("warnings", warnings.isEmpty ? nil : grouped(warnings.count)),
            ("note", batch.note.isEmpty ? nil : batch.note),
        ]
        return ReportResult(
            title: "", columns: [ReportColumn("what", "what"), ReportColumn("value", "value")],
            rows: lines.compactMap { name, text in text.map { [.text(name), .text($0)] } })
    }

    func json(rejected: [RejectedRow]) -> JSON {
        .object([
            ("batch", batch.json), ("undone_by", JSON(undoneBy)),
            ("redriven_by", .array(redriveIDs.map { .integer(Int($0)) })),
            ("rejected_open", .integer(open)), ("warnings", .array(warnings.map(\.json))),
            ("rejected", .array(rejected.map(\.json))),
        ])
    }

    /// The warnings under the card, the first so many of them.
    func warningsResult(limit: Int) -> ReportResult {
        ReportResult(
            title: "",
            columns: [
                ReportColumn("rule", "rule"), ReportColumn("place", "place"),
                ReportColumn("message", "warning"),
            ],
            rows: warnings.prefix(limit).map {
                [.text($0.rule), .text($0.place), .text($0.message)]
            },
            notes: warnings.count > limit
                ? ["--json shows all \(grouped(warnings.count)) warnings"] : [])
    }

    private var rows: String {
        let counts = [
            (batch.rowsNew, "new"), (batch.rowsChanged, "changed"),
            (batch.rowsUnchanged, "unchanged"), (batch.rowsRemoved, "removed"),
            (batch.rowsSkipped, "skipped"), (batch.rowsRejected, "rejected"),
        ].filter { $0.0 > 0 }.map { "\(grouped($0.0)) \($0.1)" }
        let isFile = batch.header != nil
        let sum = counts.isEmpty ? "0" : counts.joined(separator: isFile ? " + " : ", ")
        return isFile ? "\(grouped(batch.rowsRead)) read = \(sum)" : sum
    }

    private var redriveIDs: [Int64] { about.filter { $0.kind == .redrive }.map(\.id) }

    private var redrives: String? {
        redriveIDs.isEmpty ? nil : redriveIDs.map { "batch \($0)" }.joined(separator: ", ")
    }

    private var rejected: String? {
        guard batch.rowsRejected > 0 else { return nil }
        let done = batch.rowsRejected - open
        return open == 0
            ? "\(counted(batch.rowsRejected, "row")), all of them redriven"
            : (done > 0
                ? "\(counted(batch.rowsRejected, "row")), \(grouped(open)) of them still to be corrected"
                : counted(batch.rowsRejected, "row"))
                + ": `alliance rejects \(batch.id) --output fix.csv`"
    }
}

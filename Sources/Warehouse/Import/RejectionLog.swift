internal import Storage

/// Keeps every rejected row in the database as it occurs, and the first few for the summary, so
/// that a file of nothing but faults takes no more memory than a sound one.
final class RejectionLog {
    private let batchID: Int64
    let file: String
    private let shownLimit: Int
    private var insert: Statement
    /// How many faults there were, and how many rows with at least one.
    private(set) var faultCount = 0
    private(set) var rowCount = 0
    private(set) var shown: [RejectedRow] = []
    /// How many bytes may still be shown: records can be long.
    private var room = 4 * 1024 * 1024

    init(_ connection: Connection, batchID: Int64, file: String, shownLimit: Int) throws {
        self.batchID = batchID
        self.file = file
        self.shownLimit = shownLimit
        insert = try connection.prepare(
            """
            INSERT INTO rejected_rows (
                batch_id, fault, file, line, byte_offset, column_name, value, code, reason, remedy,
                record, cell, original
            )
            VALUES (
                :batch_id, :fault, :file, :line, :byte_offset, :column_name, :value, :code, :reason,
                :remedy, :record, :cell, :original
            )
            """)
    }

    /// Keeps the faults of one row, numbered on from those before.
    func reject(_ faults: [RejectedRow]) throws {
        rowCount += 1
        for fault in faults {
            var fault = fault
            fault.fault = faultCount + 1
            try keep(fault)
        }
    }

    /// Keeps the faults of a record that a profile has made.
    func reject(
        _ faults: [Fault], of reader: ProfileReader, in checker: RowChecker
    ) throws {
        rowCount += 1
        for fault in faults {
            let field = fault.column.flatMap { checker.fieldIndex(of: $0) }
            let place = reader.place(ofField: field)
            let name = fault.column.map { checker.dataset.columns[$0].name }
            try keep(
                RejectedRow(
                    fault: faultCount + 1, file: file, line: reader.line,
                    byteOffset: reader.byteOffset, column: name,
                    value: place.value ?? field.map { reader.text(ofField: $0) },
                    code: fault.code, reason: fault.reason, remedy: fault.remedy,
                    record: place.record, cell: place.address, original: place.original))
        }
    }

    /// Says of a fault found earlier what became known later.
    func amend(fault: Int, reason: String, on connection: Connection) throws {
        try connection.run(
            "UPDATE rejected_rows SET reason = :reason WHERE batch_id = :batch_id AND fault = :fault",
            ["reason": reason, "batch_id": batchID, "fault": fault])
        if fault <= shown.count { shown[fault - 1].reason = reason }
    }

    private func keep(_ row: RejectedRow) throws {
        faultCount += 1
        // The first is shown however long it is, and after one that is left out no other.
        if shown.count < shownLimit, room > 0 {
            room -= row.byteCount
            if shown.isEmpty || room > 0 { shown.append(row) }
        }
        try insert.run(
            inOrder: batchID, row.fault, row.file, row.line, row.byteOffset, row.column, row.value,
            row.code, row.reason, row.remedy, row.record, row.cell, row.original)
    }
}

extension RejectedRow {
    /// About how much memory it takes.
    fileprivate var byteCount: Int {
        [record, reason, value ?? "", original ?? "", remedy].reduce(256) { $0 + $1.utf8.count }
    }

    /// A record that is no sound CSV; its number among the faults is not yet known.
    init(_ problem: CSVProblem, file: String, record: String) {
        self.init(
            fault: 0, file: file, line: problem.line, byteOffset: problem.byteOffset,
            column: problem.column, value: problem.value, code: problem.kind.rawValue,
            reason: problem.reason, remedy: problem.fix, record: record)
    }
}

extension RowChecker {
    /// The faults of a record as they are kept; their numbers are not yet known.
    func rejected(_ faults: [Fault], of record: CSVRecord, file: String) -> [RejectedRow] {
        let text = record.rawText
        return faults.map { fault in
            let field = fault.column.flatMap { fieldIndex(of: $0) }
            return RejectedRow(
                fault: 0, file: file, line: record.line, byteOffset: record.byteOffset,
                column: fault.column.map { dataset.columns[$0].name },
                value: field.map { record.text($0) }, code: fault.code, reason: fault.reason,
                remedy: fault.remedy, record: text)
        }
    }
}

internal import Storage

/// Which batches were undone, and by which.
struct Undos {
    /// For each batch that does not count any more, the undo that is in force.
    let undoneBy: [Int64: Int64]

    init(_ connection: Connection) throws {
        var undoneBy: [Int64: Int64] = [:]
        // An undo is younger than what it undoes, so the youngest are known to be in force.
        var select = try connection.prepare(
            """
            SELECT batch_id, about_batch_id FROM batches
            WHERE kind = 'undo' AND outcome = 'done'
            ORDER BY batch_id DESC
            """)
        try select.forEach { row in
            let (undo, undone): (Int64, Int64) = (try row[0], try row[1])
            if undoneBy[undo] == nil { undoneBy[undone] = undo }
        }
        self.undoneBy = undoneBy
    }

    /// The batches that leave nothing behind: those that were undone, and the undos of them.
    var cancelled: [Int64] { (Array(undoneBy.keys) + undoneBy.values).sorted() }
}

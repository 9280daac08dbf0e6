internal import Platform
internal import Storage

extension Warehouse {
    /// Finds where the past ends that a moment stands for.
    ///
    /// - Throws: ``MomentError`` if there is no such batch, or the warehouse knew nothing then, or
    ///   the moment is still to come.
    func cut(at moment: Moment) throws -> Cut {
        switch moment {
        case .batch(let id):
            let newest = try newestBatch()
            guard try batch(id) != nil else {
                throw newest == 0
                    ? MomentError.nothingKnown(moment) : .noBatch(id, newest: newest)
            }
            return Cut(lastBatch: id, lastInstant: "")
        case .instant(let instant): return try cut(at: instant.description, moment)
        case .day(let day):
            // A day is past only when the next has begun, but today may be asked for.
            guard let next = day.adding(days: 1),
                let end = Instant(milliseconds: Instant(startOf: next).milliseconds - 1)
            else { throw MomentError.future(moment, now: SystemClock.now) }
            let isToday = SystemClock.now.hasPrefix(day.description)
            return try cut(at: isToday ? SystemClock.now : end.description, moment)
        }
    }

    private func cut(at instant: String, _ moment: Moment) throws -> Cut {
        let now = SystemClock.now
        guard instant <= now else { throw MomentError.future(moment, now: now) }
        guard let first = try connection.first("\(Self.firstEnds)", as: FirstEnd.self) else {
            throw MomentError.nothingKnown(moment)
        }
        // What ended later than a batch before it, by a clock that was wrong, is later all the same.
        let next = try connection.one(
            "SELECT min(batch_id) FROM batches WHERE finished_at > :instant",
            ["instant": instant], as: Int64?.self)
        let last = try next.map { $0 - 1 } ?? newestBatch()
        guard last >= first.batchID else {
            throw MomentError.beforeTheBeginning(
                moment, firstBatch: first.batchID, endedAt: first.endedAt)
        }
        return Cut(lastBatch: last, lastInstant: instant)
    }

    private static let firstEnds = """
        SELECT batch_id, finished_at FROM batches
        WHERE outcome = 'done'
        ORDER BY batch_id
        LIMIT 1
        """

    private struct FirstEnd: RowDecodable {
        let batchID: Int64
        let endedAt: String

        init(row: borrowing Row) throws(StorageError) {
            batchID = try row["batch_id"]
            endedAt = try row["finished_at"]
        }
    }

    /// Whether nothing was done since.
    func isPresent(_ cut: Cut) throws -> Bool {
        guard try newestBatch() == cut.lastBatch else { return false }
        // What is done by hand only ever adds to the end of a history.
        return try Dataset.all.allSatisfy { dataset in
            try connection.first(
                """
                SELECT 1 FROM (
                    SELECT after_batch, replaced_by_batch, replaced_at
                    FROM \(dataset.table)_history ORDER BY history_id DESC LIMIT 1
                )
                WHERE \(Cut.isLaterSQL)
                """, cut.parameters, as: Int64.self) == nil
        }
    }
}

extension Cut {
    var parameters: Parameters {
        ["last_batch": lastBatch, "last_instant": lastInstant]
    }
}

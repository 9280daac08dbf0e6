internal import Platform
internal import Storage

extension Warehouse {
    /// The number of the newest batch; 0 if there is none.
    func newestBatch() throws(StorageError) -> Int64 {
        try connection.one("SELECT coalesce(max(batch_id), 0) FROM batches")
    }

    /// Gives every batch of a transaction the same end, for none of them counts before the others.
    func endTogether(batchesAfter newest: Int64) throws(StorageError) {
        try connection.run(
            """
            UPDATE batches SET finished_at = :now
            WHERE batch_id > :newest AND outcome = 'done'
            """, ["now": SystemClock.now, "newest": newest])
    }

    /// Keeps the names of the columns of a batch's file.
    func keepHeader(_ header: CSVHeader?, ofBatch id: Int64) throws {
        guard let header else { return }
        var writer = CSVWriter(ByteSink(inMemory: "header"))
        try writer.writeHeader(header.names)
        var sink = writer.finish()
        let line = String(decoding: sink.takeBytes().dropLast(), as: UTF8.self)
        try connection.run(
            "UPDATE batches SET header = :header WHERE batch_id = :batch_id",
            ["header": line, "batch_id": id])
    }

    /// Lets `body` add rows without a trigger looking at each.
    ///
    /// The triggers are for rows that somebody adds by hand; those of a batch bear its number.
    /// Even to find that out costs half as much again as the row itself, and with such a trigger
    /// SQLite puts all rows aside before it takes in the first. They are away in the transaction
    /// only, so nobody else ever sees the schema without them.
    func withoutTriggersOfAddedRows(_ dataset: String, _ body: () throws -> Void) throws {
        let triggers = try connection.schema().filter { object in
            object.type == "trigger" && object.name.hasSuffix("_keep_added")
                && (dataset == "all" || object.table == dataset.replacing("-", with: "_"))
        }
        for trigger in triggers { try connection.execute("DROP TRIGGER \(trigger.name)") }
        try body()
        for trigger in triggers { try connection.execute(trigger.sql) }
    }
}

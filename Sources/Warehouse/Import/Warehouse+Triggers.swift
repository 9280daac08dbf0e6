internal import Storage

extension Warehouse {
    /// Runs a load without the triggers that look at each row that is added, and puts them back.
    ///
    /// They are for rows that come without a batch. With one in place, SQLite reads every row before
    /// it takes in the first: no row could be told what became of it, and all of them would have to
    /// be held. If the load fails, so does what was done here.
    ///
    /// - Parameter dataset: What is loaded, or `all`.
    func withoutTriggersOfInsertion(into dataset: String, _ body: () throws -> Void) throws {
        let triggers = try connection.schema().filter { object in
            object.type == "trigger" && object.sql.contains("\nBEFORE INSERT ON ")
                && (dataset == "all" || object.table == dataset.replacing("-", with: "_"))
        }
        for trigger in triggers { try connection.execute("DROP TRIGGER \(trigger.name)") }
        try body()
        for trigger in triggers { try connection.execute(trigger.sql) }
    }
}

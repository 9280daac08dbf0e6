internal import Storage

extension Warehouse {
    /// Runs a load without the triggers that look at each row that is added, and puts them back.
    ///
    /// They are for rows that come without a batch. Measured on 100,000 rows, they would make the
    /// statement that takes them in a sixth slower. If the load fails, so does what was done here.
    ///
    /// - Parameter dataset: What is loaded, or `all`.
    func withoutTriggersOfInsertion(into dataset: String, _ body: () throws -> Void) throws {
        let triggers = try connection.schema().filter { object in
            object.type == "trigger" && object.name.hasSuffix("_keep_replaced")
                && (dataset == "all" || object.table == dataset.replacing("-", with: "_"))
        }
        for trigger in triggers { try connection.execute("DROP TRIGGER \(trigger.name)") }
        try body()
        for trigger in triggers { try connection.execute(trigger.sql) }
    }
}

internal import Storage

extension Warehouse {
    /// A copy of the warehouse in a temporary file, which nobody else can see and which is gone
    /// when it is closed, ready to be changed without its history taking notice.
    func privateCopy() throws -> Warehouse {
        let copy = Warehouse(try connection.temporaryCopy(), origin: origin)
        try copy.connection.execute("PRAGMA ignore_check_constraints = ON")
        for object in try copy.connection.schema() where object.type == "trigger" {
            try copy.connection.execute("DROP TRIGGER \(object.name)")
        }
        return copy
    }

    /// Turns back a private copy to what it was at a cut.
    func rewind(to cut: Cut) throws {
        try connection.withoutForeignKeys {
            for dataset in Dataset.all {
                for statement in dataset.rewindSQL { try run(statement, cut) }
            }
            try run("DELETE FROM rejected_rows WHERE batch_id > :last_batch", cut)
            try run(
                "UPDATE rejected_rows SET redriven_by = NULL WHERE redriven_by > :last_batch", cut)
            try run("DELETE FROM batches WHERE batch_id > :last_batch", cut)
        }
    }

    /// Runs a statement with those of the cut's values that it asks for.
    func run(_ sql: String, _ cut: Cut) throws {
        var statement = try connection.prepare(sql)
        var parameters = Parameters()
        for (name, value) in cut.parameters.pairs where statement.parameterNames.contains(name) {
            parameters[name] = value
        }
        try statement.run(parameters)
    }
}

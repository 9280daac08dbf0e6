internal import Storage

extension Warehouse {
    /// Looks at everything that can be checked without knowing what is true: pages and indexes,
    /// the schema's rules and references, the migrations, batches and history.
    ///
    /// Takes as long as reading the whole file.
    public func check() throws -> CheckReport {
        let checks: [(name: String, find: () throws -> [Finding])] = [
            ("integrity", integrityFindings), ("references", referenceFindings),
            ("schema", schemaFindings), ("batches", batchFindings),
            ("history", historyFindings), ("registers", registerFindings),
        ]
        return try connection.readTransaction {
            CheckReport(
                checks: checks.map(\.name), findings: try checks.flatMap { try $0.find() })
        }
    }

    /// Damaged pages and indexes, and rows that break a rule of their table.
    private func integrityFindings() throws -> [Finding] {
        try connection.integrityProblems().map { problem in
            Finding(
                check: "integrity", problem: problem,
                remedy: problem.contains("CHECK constraint failed")
                    ? "correct the row with `alliance set`"
                    : "restore a backup, or export what can be read into a new warehouse")
        }
    }

    private func referenceFindings() throws -> [Finding] {
        try connection.danglingReferences().map { reference in
            Finding(
                check: "references", problem: "\(reference)",
                remedy: "add the missing row, or remove those that refer to it")
        }
    }

    /// Whether the schema is what the migrations make of an empty file.
    private func schemaFindings() throws -> [Finding] {
        let remedy = "restore a backup, or undo what was done to the schema by hand"
        do {
            try checkSchema()
        } catch let error as MigrationError {
            return [Finding(check: "schema", problem: "\(error)", remedy: remedy)]
        }
        let fresh = try Connection(path: ":memory:", options: .create)
        try Self.migrator(origin).migrate(fresh)
        let changes = try fresh.schema().changes(to: connection.schema()).map { change in
            Finding(
                check: "schema", problem: "it is not what the migrations make: \(change)",
                remedy: remedy)
        }
        let views = try connection.brokenViews().sorted { $0.key < $1.key }.map { view, problem in
            Finding(
                check: "schema", problem: "the view \(view) does not compile: \(problem)",
                remedy: remedy)
        }
        return changes + views
    }

    /// Batches that never ended, or whose numbers do not add up.
    private func batchFindings() throws -> [Finding] {
        let running = try connection.rows(
            "SELECT batch_id FROM batches WHERE outcome = 'running' ORDER BY batch_id",
            as: Int64.self
        ).map { id in
            Finding(
                check: "batches", problem: "batch \(id) never ended",
                remedy: "see what it was with `alliance batches \(id)`, and load its file again")
        }
        let unequal = try connection.rows(
            """
            SELECT batch_id FROM batches
            WHERE rows_rejected <> (
                    SELECT count(DISTINCT coalesce(byte_offset, -line)) FROM rejected_rows
                    WHERE rejected_rows.batch_id = batches.batch_id
                )
                AND outcome = 'done'
            ORDER BY batch_id
            """, as: Int64.self
        ).map { id in
            Finding(
                check: "batches",
                problem: "batch \(id) rejected another number of rows than are kept",
                remedy: "load its file again to have them listed anew")
        }
        return running + unequal
    }

    private func registerFindings() throws -> [Finding] {
        let isEmpty = try connection.one(
            "SELECT NOT EXISTS (SELECT 1 FROM allies) AND EXISTS (SELECT 1 FROM batches)",
            as: Bool.self)
        guard isEmpty else { return [] }
        return [
            Finding(
                check: "registers", problem: "there are no allies, so nothing can refer to one",
                remedy: "run `alliance init` to load the seeds, or import your own")
        ]
    }
}

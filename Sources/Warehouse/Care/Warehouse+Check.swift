internal import Storage

extension Warehouse {
    /// Looks at everything that can be checked without knowing what is true: pages and indexes,
    /// the schema's rules and references, the migrations, batches, history, and values beside
    /// their ranges.
    ///
    /// Takes as long as reading the whole file.
    ///
    /// - Throws: ``MigrationError`` where the file is whole and its schema is an older or a newer one.
    public func check() throws -> CheckReport {
        let checks: [Check] = [
            ("references", referenceFindings), ("schema", schemaFindings),
            ("batches", batchFindings), ("history", historyFindings),
            ("registers", registerFindings), ("structure", structureFindings),
            ("ranges", rangeFindings), ("sanity", sanityFindings),
        ]
        var complete: CheckReport?
        do {
            try connection.readTransaction {
                var report = CheckReport(checks: ["integrity"], findings: try integrityFindings())
                let isDamaged = !report.isSound
                do {
                    for check in checks {
                        report.add(try findings(of: check, isDamaged: isDamaged), of: check.name)
                    }
                } catch let error as MigrationError where error == .foreignDatabase {
                    // Of another program's tables there is nothing else to be said.
                    let finding = Finding(
                        check: "schema", problem: error.problem, remedy: "check the path")
                    report.add([finding], of: finding.check)
                }
                complete = report
            }
        } catch let error as StorageError where error.kind == .corrupt {
            // SQLite ends a transaction in which it met damage with that same error, even where
            // nothing was written.
            if complete == nil { throw error }
        }
        guard let complete else { preconditionFailure("a check that returns has a report") }
        return complete
    }

    private typealias Check = (name: String, find: () throws -> [Finding])

    /// What a check finds; in a damaged file, also that it could not be made.
    private func findings(of check: Check, isDamaged: Bool) throws -> [Finding] {
        do {
            return try check.find()
        } catch let error as StorageError where error.kind.isAboutContents(isDamaged: isDamaged) {
            return [
                Finding(
                    check: check.name, problem: "it could not be checked: \(error.message)",
                    remedy: Self.remedyOfDamage)
            ]
        } catch let error as MigrationError where isDamaged {
            return [
                Finding(check: check.name, problem: error.problem, remedy: Self.remedyOfDamage)
            ]
        }
    }

    static let remedyOfDamage = "restore a backup, or export what can be read into a new warehouse"

    /// Damaged pages and indexes, and rows that break a rule of their table.
    private func integrityFindings() throws -> [Finding] {
        try connection.integrityProblems().map { problem in
            Finding(
                check: "integrity", problem: problem,
                remedy: problem.contains("CHECK constraint failed")
                    ? "correct the row with `alliance set`"
                    : Self.remedyOfDamage)
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
        } catch let error as MigrationError where error.isAboutHistory {
            return [Finding(check: "schema", problem: error.problem, remedy: remedy)]
        }
        let fresh = try Connection(path: ":memory:", options: .create)
        fresh.heed(connection)
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
            WHERE outcome = 'done'
                AND (
                    SELECT
                        CASE
                            -- A profile makes several rows of one line, each with faults of its own.
                            WHEN batches.profile IS NOT NULL THEN
                                batches.rows_rejected
                                NOT BETWEEN count(DISTINCT coalesce(byte_offset, -line)) AND count(*)
                            ELSE batches.rows_rejected <> count(DISTINCT coalesce(byte_offset, -line))
                        END
                    FROM rejected_rows
                    WHERE rejected_rows.batch_id = batches.batch_id
                )
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

extension StorageError.Kind {
    /// Whether a check failed for what is in the file, rather than for what happened meanwhile.
    fileprivate func isAboutContents(isDamaged: Bool) -> Bool {
        switch self {
        case .corrupt, .notADatabase: true
        case .sql, .wrongType, .noRow, .unknownColumn, .other: isDamaged
        default: false
        }
    }
}

extension MigrationError {
    /// Whether the migrations that were applied are not those that this program has.
    fileprivate var isAboutHistory: Bool {
        switch self {
        case .newerDatabase, .olderDatabase, .foreignDatabase: false
        case .edited, .unsound, .failed: true
        }
    }

    /// What is wrong, without the advice.
    fileprivate var problem: String {
        let text = "\(self)"
        return text.firstRange(of: "\n  fix: ").map { String(text[..<$0.lowerBound]) } ?? text
    }
}

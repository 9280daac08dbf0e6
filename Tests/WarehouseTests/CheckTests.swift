import Storage
import Testing

@testable import Warehouse

@Suite struct `The check of a warehouse` {
    let warehouse: Warehouse
    var connection: Connection { warehouse.connection }

    init() throws { warehouse = try WarehouseFixture.seeded() }

    @Test func `finds nothing after the seeds`() throws {
        let report = try warehouse.check()
        #expect(report.findings == [])
        #expect(
            report.checks == [
                "integrity", "references", "schema", "batches", "history", "registers",
                "structure", "ranges", "sanity",
            ])
    }

    @Test func `finds nothing after edits by hand, which the history keeps`() throws {
        try connection.execute(
            """
            UPDATE troop_counts SET people = people + 1 WHERE host = 'KOR' AND people > 0;
            DELETE FROM troop_counts WHERE host = 'JPN';
            """)
        #expect(try warehouse.check().findings == [])
    }

    static let damages: [(String, String, String)] = [
        (
            "PRAGMA foreign_keys = OFF; DELETE FROM allies WHERE ally = 'KOR'", "references",
            "troop_counts without the row of allies"
        ),
        (
            "PRAGMA ignore_check_constraints = ON; UPDATE allies SET kind = 'planet' WHERE ally = 'KOR'; "
                + "PRAGMA ignore_check_constraints = OFF",
            "integrity", "CHECK constraint failed in allies"
        ),
        (
            "DROP VIEW troops_latest", "schema",
            "it is not what the migrations make: - view troops_latest"
        ),
        (
            "INSERT INTO batches (kind, dataset, started_at, outcome, user_name, machine_name, program_version) "
                + "VALUES ('import', 'allies', '2020-01-01', 'running', '', '', '')", "batches",
            "never ended"
        ),
        (
            "UPDATE batches SET rows_rejected = 1, rows_read = rows_read + 1 WHERE dataset = 'allies'",
            "batches", "rejected another number of rows than are kept"
        ),
        (
            "DROP TRIGGER troop_counts_keep_removed; DELETE FROM troop_counts WHERE host = 'JPN'",
            "history", "brought to troop-counts are neither there nor in the history"
        ),
        (
            "UPDATE cost_lines SET parent = 'D_LABOR' WHERE line = 'HOST_DIRECT'", "structure",
            "cost-lines HOST_DIRECT: it lies inside itself"
        ),
        (
            "PRAGMA foreign_keys = OFF; DELETE FROM allies", "registers",
            "there are no allies, so nothing can refer to one"
        ),
    ]

    /// What somebody does who takes away what keeps a history from being changed.
    static let forgeries: [(String, String)] = [
        (
            "DELETE FROM methods_history WHERE history_id = 1",
            "1 version of methods are gone from the history"
        ),
        (
            "DELETE FROM methods_history WHERE history_id = (SELECT max(history_id) FROM methods_history)",
            "1 version of methods are gone from the history"
        ),
        (
            "DELETE FROM methods_history WHERE history_id = 1",
            "replaced 1 row of methods, and the history keeps 0 of them"
        ),
        (
            "UPDATE methods_history SET method = 'mod-hns' WHERE history_id = 1",
            "1 row of methods came from another batch than the one that replaced the version before"
        ),
        (
            "UPDATE methods_history SET method = 'nobody' WHERE history_id = 1",
            "1 row of methods should be there, for history has what they were before"
        ),
        (
            "UPDATE methods_history SET after_batch = 1 WHERE history_id = 2",
            "of the history of methods do not stand in the order of their batches"
        ),
    ]

    @Test(arguments: forgeries)
    func `finds a history that was tampered with`(sql: String, problem: String) throws {
        for note in ["first", "second"] {
            _ = try warehouse.set(
                in: .methods, where: [FieldWord(column: "method", value: "mod-all")],
                to: [FieldWord(column: "note", value: note)])
        }
        #expect(try warehouse.check().findings == [])
        let refused = #expect(throws: StorageError.self) { try connection.execute(sql) }
        #expect(refused?.message.contains("history is only added to") == true)
        let triggers = try connection.schema().filter {
            $0.name == "methods_history_is_final" || $0.name == "methods_history_stays"
        }
        for trigger in triggers { try connection.execute("DROP TRIGGER \(trigger.name)") }
        try connection.execute(sql)
        for trigger in triggers { try connection.execute(trigger.sql) }
        let problems = try warehouse.check().findings.map(\.problem)
        #expect(problems.contains { $0.contains(problem) }, "\(problems)")
    }

    @Test func `finds a row that REPLACE put in the place of another`() throws {
        try connection.execute("PRAGMA recursive_triggers = OFF")
        try connection.execute(
            """
            REPLACE INTO methods (method, title, formula, source_id, batch_id)
            SELECT method, 'Mine', formula, source_id, batch_id FROM methods WHERE method = 'mod-all'
            """)
        #expect(
            try warehouse.check().findings.contains {
                $0.problem.contains("brought to methods are neither there nor in the history")
            })
    }

    @Test(arguments: damages)
    func `finds damage and says what to do`(sql: String, check: String, problem: String) throws {
        try connection.execute(sql)
        let findings = try warehouse.check().findings
        let found = findings.first { $0.check == check && $0.problem.contains(problem) }
        #expect(found != nil, "\(findings.prefix(5))")
        #expect(found?.remedy.isEmpty == false)
    }

    @Test func `finds a row that is older than its own past`() throws {
        let outcome = try warehouse.set(
            in: .methods, where: [FieldWord(column: "method", value: "mod-all")],
            to: [FieldWord(column: "note", value: "changed")])
        guard case .done = outcome else {
            Issue.record("\(outcome)")
            return
        }
        #expect(try warehouse.check().findings == [])
        try connection.execute(
            """
            DROP TRIGGER methods_keep_changed;
            UPDATE methods SET batch_id = 1 WHERE method = 'mod-all';
            """)
        #expect(
            try warehouse.check().findings.contains {
                $0.problem == "1 row of methods came from another batch than the one that "
                    + "replaced the version before"
            })
    }
}

internal import ArgumentParser
internal import Reports
internal import Storage
internal import Warehouse

struct MigrateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "migrate",
        abstract: "See and change the version of the warehouse's schema.",
        discussion: "`alliance init` migrates, too; this is for looking before.",
        subcommands: [Status.self, Plan.self, Up.self, Verify.self])
}

extension MigrateCommand {
    struct Status: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "List the migrations: applied, pending, edited, skipped or unknown.",
            discussion:
                "Ends with 4 where warehouse and program contradict each other, with 6 where the warehouse is newer."
        )

        @OptionGroup var form: OutputOptions
        @OptionGroup var options: GlobalOptions

        func run() throws {
            let settings = options.settings
            let status = try settings.readingAnySchema { connection in
                try Warehouse.migrator(.thisProgram).status(of: connection)
            }
            try settings.printer.table(
                ReportResult(status), format: form.format, output: form.output)
            if status.steps.contains(where: { $0.state == .unknown }) {
                throw ExitStatus.newerSchema
            }
            if !status.mismatches.isEmpty { throw ExitStatus.checkFailed }
        }
    }

    struct Plan: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Migrate a copy, and tell what would happen.",
            discussion: """
                The SQL of each step, what it does to the schema, how many rows each table has \
                before and after it, and how long it takes. The warehouse itself is only read.
                """)

        @Flag(
            name: .customLong("sql"), inversion: .prefixedNo,
            help: "Print the SQL of each step, or leave it out.")
        var showsSQL = true

        @OptionGroup var options: GlobalOptions

        func run() throws {
            let settings = options.settings
            let outcome = try settings.readingAnySchema { connection in
                try Warehouse.migrator(.thisProgram).plan(for: connection)
            }
            try settings.printer.result(
                outcome.text(done: "would be applied", isPlan: true, showsSQL: showsSQL),
                json: outcome.json)
        }
    }

    struct Up: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Bring the schema up to date.",
            discussion: """
                All pending steps or none. A warehouse that has rows is copied first, to a \
                verified file beside it.
                """)

        @OptionGroup var options: GlobalOptions

        func run() throws {
            let settings = options.settings
            let outcome = try settings.writingAnySchema { connection in
                try Warehouse.migrator(.thisProgram).migrate(connection)
            }
            try settings.printer.result(
                outcome.text(done: "applied"), json: outcome.json)
        }
    }

    struct Verify: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Compare the schema with what its migrations make.",
            discussion: "Ends with 4 where they differ.")

        @OptionGroup var options: GlobalOptions

        func run() throws {
            let settings = options.settings
            let problems = try settings.readingAnySchema { connection in
                try Warehouse.migrator(.thisProgram).verify(connection)
            }
            let text =
                problems.isEmpty
                ? "the schema is what its migrations make\n"
                : problems.map { $0 + "\n" }.joined()
            try settings.printer.result(
                text,
                json: .object([
                    ("verified", .bool(problems.isEmpty)),
                    ("problems", .array(problems.map(JSON.string))),
                ]))
            if !problems.isEmpty { throw ExitStatus.checkFailed }
        }
    }
}

extension ReportResult {
    fileprivate init(_ status: MigrationStatus) {
        self.init(
            title: "",
            columns: [
                ReportColumn("number", "number", .label), ReportColumn("name", "migration"),
                ReportColumn("state", "state"), ReportColumn("applied_at", "applied at"),
                ReportColumn("applied_by", "by version"),
            ],
            rows: status.steps.map { step in
                [
                    .integer(Int64(step.number)), .text(step.name), .text("\(step.state)"),
                    step.appliedAt.map(Value.text) ?? .null,
                    step.appliedBy.map(Value.text) ?? .null,
                ]
            })
    }
}

extension MigrationOutcome {
    fileprivate func text(
        done: String, isPlan: Bool = false, showsSQL: Bool = false
    ) -> String {
        guard !steps.isEmpty else { return "the schema is up to date; nothing was changed\n" }
        var lines = steps.flatMap { step in
            ["\(step.migration) \(done) in \(milliseconds(step.duration)) ms"]
                + step.schemaChanges.map { "  \($0)" }
                + (isPlan ? step.allRowCounts : step.changedRowCounts)
                + (showsSQL ? ["", step.migration.sql] : [])
        }
        if let snapshot { lines.append("the warehouse as it was before: \(snapshot)") }
        return lines.joined(separator: "\n") + "\n"
    }

    fileprivate var json: JSON {
        .object([
            (
                "steps",
                .array(
                    steps.map { step in
                        .object([
                            ("migration", .string("\(step.migration)")),
                            ("milliseconds", .integer(milliseconds(step.duration))),
                            ("schema_changes", .array(step.schemaChanges.map { .string("\($0)") })),
                            ("row_changes", .counts(step.rowChanges)),
                            ("rows_before", .counts(step.rowsBefore)),
                            ("rows_after", .counts(step.rowsAfter)),
                            ("sql", .string(step.migration.sql)),
                        ])
                    })
            ),
            ("snapshot", JSON(snapshot)),
        ])
    }
}

extension AppliedMigration {
    /// The tables that grew or shrank, a line each.
    fileprivate var changedRowCounts: [String] {
        rowChanges.keys.sorted().map(rowCounts)
    }

    /// Every table with rows before or after, a line each, and the others in one.
    fileprivate var allRowCounts: [String] {
        let tables = Set(rowsBefore.keys).union(rowsAfter.keys).sorted()
        let filled = tables.filter { rowsBefore[$0] ?? 0 > 0 || rowsAfter[$0] ?? 0 > 0 }
        let empty = tables.filter { !filled.contains($0) }
        return filled.map(rowCounts)
            + (empty.isEmpty
                ? [] : ["  without rows before and after: \(empty.joined(separator: ", "))"])
    }

    private func rowCounts(of table: String) -> String {
        "  \(table): \(counted(rowsBefore[table] ?? 0, "row")) before, "
            + "\(grouped(rowsAfter[table] ?? 0)) after"
    }
}

extension JSON {
    /// Numbers by name.
    fileprivate static func counts(_ counts: [String: Int]) -> JSON {
        .object(counts.sorted { $0.key < $1.key }.map { ($0.key, .integer($0.value)) })
    }
}

/// A duration in whole milliseconds.
private func milliseconds(_ duration: Duration) -> Int { Int(duration / .milliseconds(1)) }

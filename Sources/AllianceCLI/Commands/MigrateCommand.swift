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
            discussion: "Ends with 4 where warehouse and program contradict each other, with 6 where the warehouse is newer.")

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
            discussion: "The warehouse itself is only read.")

        @Flag(name: .customLong("sql"), help: "Print the SQL of each step, too.")
        var showsSQL = false

        @OptionGroup var options: GlobalOptions

        func run() throws {
            let settings = options.settings
            let outcome = try settings.readingAnySchema { connection in
                try Warehouse.migrator(.thisProgram).plan(for: connection)
            }
            try settings.printer.result(
                outcome.text(done: "would be applied", showsSQL: showsSQL), json: outcome.json)
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
                outcome.text(done: "applied", showsSQL: false), json: outcome.json)
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
                    step.appliedAt.map(Value.text) ?? .null, step.appliedBy.map(Value.text) ?? .null,
                ]
            })
    }
}

extension MigrationOutcome {
    fileprivate func text(done: String, showsSQL: Bool) -> String {
        guard !steps.isEmpty else { return "the schema is up to date; nothing was changed\n" }
        var lines = steps.flatMap { step in
            ["\(step.migration) \(done) in \(milliseconds(step.duration)) ms"]
                + step.schemaChanges.map { "  \($0)" }
                + step.rowChanges.sorted { $0.key < $1.key }.map { table, change in
                    "  \(table): \(step.rowsBefore[table] ?? 0) rows before, \(step.rowsAfter[table] ?? 0) after"
                }
                + (showsSQL ? ["", step.migration.sql] : [])
        }
        if let snapshot { lines.append("the warehouse as it was before: \(snapshot)") }
        return lines.joined(separator: "\n") + "\n"
    }

    fileprivate var json: JSON {
        .object([
            ("steps", .array(steps.map { step in
                .object([
                    ("migration", .string("\(step.migration)")),
                    ("milliseconds", .integer(milliseconds(step.duration))),
                    ("schema_changes", .array(step.schemaChanges.map { .string("\($0)") })),
                    ("row_changes", .object(
                        step.rowChanges.sorted { $0.key < $1.key }
                            .map { ($0.key, .integer($0.value)) })),
                    ("sql", .string(step.migration.sql)),
                ])
            })),
            ("snapshot", JSON(snapshot)),
        ])
    }
}

/// A duration in whole milliseconds.
private func milliseconds(_ duration: Duration) -> Int { Int(duration / .milliseconds(1)) }

/// Why a database cannot be migrated, or used by this program; nothing was changed.
public enum MigrationError: Error, Equatable {
    /// The database has migrations that this program has never heard of.
    case newerDatabase(version: Int, known: Int, writtenBy: String, program: String)
    /// The database lacks migrations, and is only to be read.
    case olderDatabase(version: Int, known: Int)
    /// There are tables but no ledger: the file is some other program's.
    case foreignDatabase
    /// Migrations were edited after they were applied to this database, or left out.
    case edited([MigrationStatus.Step])
    /// A migration broke a promise.
    case unsound(migration: String, problems: [String])
    /// A migration failed.
    case failed(migration: String, StorageError)

    public static func == (left: MigrationError, right: MigrationError) -> Bool {
        switch (left, right) {
        case (
            .newerDatabase(let a, let b, let c, let d), .newerDatabase(let e, let f, let g, let h)
        ):
            (a, b, c, d) == (e, f, g, h)
        case (.olderDatabase(let a, let b), .olderDatabase(let c, let d)): (a, b) == (c, d)
        case (.foreignDatabase, .foreignDatabase): true
        case (.edited(let a), .edited(let b)): a == b
        case (.unsound(let a, let b), .unsound(let c, let d)): (a, b) == (c, d)
        case (.failed(let a, let b), .failed(let c, let d)): a == c && b.kind == d.kind
        default: false
        }
    }
}

extension MigrationError: CustomStringConvertible {
    public var description: String {
        switch self {
        case .newerDatabase(let version, let known, let writtenBy, let program):
            """
            the database is at schema version \(version), written by version \(writtenBy) of the \
            program; this is version \(program), which knows schema versions up to \(known)
              fix: use version \(writtenBy) or a newer one; nothing was changed
            """
        case .olderDatabase(let version, let known):
            """
            the database is at schema version \(version), and this program needs \(known)
              fix: migrate it first, where it may be written
            """
        case .foreignDatabase:
            """
            the database has tables but no list of migrations: another program made it
              fix: check the path, or choose a new file
            """
        case .edited(let steps):
            (steps.map(sentence) + [
                "  fix: restore the files as they were, and put the change in a new migration"
            ]).joined(separator: "\n")
        case .unsound(let migration, let problems):
            (["migration \(migration) was not applied:"] + problems.map { "  \($0)" } + [
                "  fix: correct the migration, or declare what it changes: -- changes: table"
            ]).joined(separator: "\n")
        case .failed(let migration, let error):
            "migration \(migration) failed, and nothing was changed: \(error)"
        }
    }
}

private func sentence(about step: MigrationStatus.Step) -> String {
    step.state == .skipped
        ? "migration \(step.number) (\(step.name)) was left out, but a later one was applied"
        : "migration \(step.number) (\(step.name)) is not the one that was applied"
}

/// What a migration of a database did.
public struct MigrationOutcome: Sendable {
    /// What was done, in order; empty if the database was up to date.
    public let steps: [AppliedMigration]
    /// The verified copy of the database as it was before, if it had data to lose.
    public let snapshot: String?
}

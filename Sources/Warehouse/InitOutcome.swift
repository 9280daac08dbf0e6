public import Storage

/// What making a warehouse, or bringing one up to date, came to.
public struct InitOutcome: Sendable {
    /// The steps that the schema lacked.
    public let migration: MigrationOutcome
    /// The figures that come with the program; `nil` where they were not asked for.
    public let seeds: SeedOutcome?

    /// What was loaded, dataset by dataset.
    public var loaded: [ImportSummary] { seeds?.summaries ?? [] }
    /// Whether anything in the file is other than it was.
    public var isUnchanged: Bool { migration.steps.isEmpty && loaded.isEmpty }
}

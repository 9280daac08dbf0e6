/// How the history of a database compares with the migrations that this program has.
public struct MigrationStatus: Equatable, Sendable {
    public enum State: Equatable, Sendable {
        case applied
        case pending
        /// It was applied, and the file says something else now.
        case edited
        /// A later one was applied, this one was not.
        case skipped
        /// The database has it, the program does not.
        case unknown
    }

    public struct Step: Equatable, Sendable {
        public let number: Int
        /// The name in the database if it is there, otherwise the file's.
        public let name: String
        public let state: State
        /// When it was applied, as `2026-05-04T12:30:00.000Z`.
        public let appliedAt: String?
        /// The version of the program that applied it.
        public let appliedBy: String?
    }

    /// All of them, those of the database and those of the program, in order.
    public let steps: [Step]
    /// The number of the newest migration that the database has; 0 if it has none.
    public let version: Int
    /// The number of the newest migration that the program has.
    public let knownVersion: Int

    init(ledger: [LedgerEntry], migrations: [Migration]) {
        let newest = ledger.last?.number ?? 0
        version = newest
        knownVersion = migrations.last?.number ?? 0
        let applied = Dictionary(ledger.map { ($0.number, $0) }) { first, _ in first }
        let known = migrations.map { migration in
            let entry = applied[migration.number]
            let state: State =
                switch entry {
                case nil: migration.number < newest ? .skipped : .pending
                case let entry? where entry.name != migration.name: .edited
                // The same bytes have the same tokens, and are quicker to compare.
                case let entry? where entry.sha256 == migration.sha256: .applied
                case let entry? where entry.checksum == migration.checksum: .applied
                case _?: .edited
                }
            return Step(
                number: migration.number, name: entry?.name ?? migration.name, state: state,
                appliedAt: entry?.appliedAt, appliedBy: entry?.programVersion)
        }
        let numbers = Set(migrations.map(\.number))
        let unknown = ledger.filter { !numbers.contains($0.number) }.map { entry in
            Step(
                number: entry.number, name: entry.name, state: .unknown,
                appliedAt: entry.appliedAt, appliedBy: entry.programVersion)
        }
        steps = known + unknown
    }

    /// The steps in which the database and the program contradict each other.
    public var mismatches: [Step] {
        steps.filter { $0.state == .edited || $0.state == .skipped }
    }

    public var pending: [Step] { steps.filter { $0.state == .pending } }

    public var isUpToDate: Bool { steps.allSatisfy { $0.state == .applied } }
}

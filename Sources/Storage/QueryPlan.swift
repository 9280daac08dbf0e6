/// How SQLite would run a statement.
public struct QueryPlan: Sendable {
    /// One step of the plan, in SQLite's words, with the steps that it consists of.
    public struct Step: Equatable, Sendable {
        public let detail: String
        public internal(set) var steps: [Step]
    }

    public let steps: [Step]
    /// The tables that are read, sorted.
    public let tables: [String]
    /// The indexes that are read, sorted.
    public let indexes: [String]
    /// The tables that are read from the first row to the last, sorted, be it in the table or in
    /// an index of it.
    public let fullScans: [String]
}

extension QueryPlan: CustomStringConvertible {
    /// The steps as a tree.
    public var description: String {
        QueryPlan.lines(of: steps).joined(separator: "\n")
    }

    private static func lines(of steps: [Step]) -> [String] {
        steps.enumerated().flatMap { place, step in
            let isLast = place == steps.count - 1
            return [(isLast ? "└─ " : "├─ ") + step.detail]
                + lines(of: step.steps).map { (isLast ? "   " : "│  ") + $0 }
        }
    }
}

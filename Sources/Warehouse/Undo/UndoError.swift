/// Why a batch cannot be undone; nothing was changed.
public enum UndoError: Error, Equatable, Sendable {
    case noBatch(Int64)
    case failed(Int64)
    /// It was undone already, by the batch of the second number.
    case undone(Int64, by: Int64)
    /// It left everything as it was.
    case changedNothing(Int64)
    /// Others have gone on from what it did.
    case builtOn(Int64, [Obstacle])
    /// Rows that would come back refer to something that is gone.
    case referencesGone(Int64, [MissingReference])
    /// Rows that would come back break a rule, which may be younger than they are.
    case ruleBroken(Int64, rule: String)

    /// What a later batch, or somebody by hand, did with rows of the batch to be undone.
    public struct Obstacle: Equatable, Sendable {
        public enum Kind: Equatable, Sendable {
            /// It changed or removed them, or added them again.
            case changed
            /// It has rows that refer to them.
            case refers(column: String)
        }

        /// The batch in one line; `nil`: it was done by hand, outside this program.
        public let batch: String?
        public let batchID: Int64?
        public let kind: Kind
        public let dataset: String
        public let rowCount: Int
        /// The key of one of the rows.
        public let example: [FieldWord]
    }

    /// A code that rows would refer to.
    public struct MissingReference: Equatable, Sendable {
        public let dataset: String
        public let column: String
        public let register: Register
        public let code: String
        public let rowCount: Int
        /// The batch that removed it; `nil`: somebody by hand.
        public let removedBy: Int64?
    }
}

extension UndoError: CustomStringConvertible {
    public var description: String {
        switch self {
        case .noBatch(let id):
            """
            there is no batch \(id)
              fix: see `alliance batches` for those there are
            """
        case .failed(let id):
            """
            batch \(id) failed, so nothing of it was kept
              fix: there is nothing to undo
            """
        case .undone(let id, let undo):
            """
            batch \(id) was undone already, by batch \(undo)
              fix: to have it back, undo the undo: `alliance undo \(undo)`
            """
        case .changedNothing(let id):
            """
            batch \(id) changed nothing
              fix: there is nothing to undo
            """
        case .builtOn(let id, let obstacles):
            (["later work was built on batch \(id):"] + obstacles.map { "  \($0)" }
                + ["  fix: \(Self.remedy(obstacles))"]).joined(separator: "\n")
        case .referencesGone(let id, let missing):
            (["rows that batch \(id) changed or removed refer to what is gone since:"]
                + missing.map { "  \($0)" } + ["  fix: \(Self.remedy(missing))"])
                .joined(separator: "\n")
        case .ruleBroken(let id, let rule):
            """
            rows as they were before batch \(id) are not allowed any more: \(rule)
              fix: correct them by hand with `alliance set`; `alliance history` shows what they were
            """
        }
    }

    private static func remedy(_ obstacles: [Obstacle]) -> String {
        let batches = Set(obstacles.compactMap(\.batchID)).sorted(by: >)
        let undos = batches.map { "`alliance undo \($0)`" }.joined(separator: ", then ")
        let hasHandwork = obstacles.contains { $0.batch == nil }
        return switch (batches.isEmpty, hasHandwork) {
        case (false, false): "undo those first, the newest before the others: \(undos)"
        case (true, _): "put those rows back by hand; `alliance history` shows what they were"
        case (false, true): "put back by hand what was changed by hand, then \(undos)"
        }
    }

    private static func remedy(_ missing: [MissingReference]) -> String {
        let batches = Set(missing.compactMap(\.removedBy)).sorted(by: >)
        guard !batches.isEmpty else { return "add what is missing first" }
        return "undo its removal first: "
            + batches.map { "`alliance undo \($0)`" }.joined(separator: ", then ")
    }
}

extension UndoError.Obstacle: CustomStringConvertible {
    public var description: String {
        let who = batch.map { "batch \($0)" } ?? "by hand, outside this program"
        let rows = rowCount == 1 ? "1 row" : "\(rowCount) rows"
        let words = example.filter { !$0.value.isEmpty }.map(\.description).joined(separator: " ")
        return switch kind {
        case .changed: "\(who): \(rows) of \(dataset) changed since, for example \(words)"
        case .refers(let column):
            "\(who): \(rows) of \(dataset) \(rowCount == 1 ? "refers" : "refer") to what it brought (\(column)), for example \(words)"
        }
    }
}

extension UndoError.MissingReference: CustomStringConvertible {
    public var description: String {
        let rows = rowCount == 1 ? "1 row" : "\(rowCount) rows"
        let who = removedBy.map { "batch \($0)" } ?? "somebody by hand"
        return
            "\(rows) of \(dataset) (\(column)) \(rowCount == 1 ? "needs" : "need") the \(register.noun) \(code), which \(who) "
            + "removed"
    }
}

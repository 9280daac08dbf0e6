/// How many rows differ, and the greatest differences.
public struct ChangeCounts: Equatable, Sendable {
    public private(set) var new = 0
    public private(set) var revised = 0
    public private(set) var withdrawn = 0
    /// The revisions that are the largest parts of what was there, the largest first.
    public private(set) var largest: [Change] = []
    private let limit: Int

    /// - Parameter limit: How many of the largest are kept.
    init(keeping limit: Int = 20) { self.limit = limit }

    /// Takes in what differs in one row.
    mutating func add(_ changes: [Change]) {
        switch changes.first?.kind {
        case .new: new += 1
        case .revised: revised += 1
        case .withdrawn: withdrawn += 1
        case nil: return
        }
        for change in changes where change.percent != nil {
            let place = largest.firstIndex { $0.size < change.size } ?? largest.count
            guard place < limit else { continue }
            largest.insert(change, at: place)
            if largest.count > limit { largest.removeLast() }
        }
    }

    public var isEmpty: Bool { new + revised + withdrawn == 0 }
}

extension Change {
    fileprivate var size: Double { percent?.magnitude ?? 0 }
}

extension ChangeCounts: CustomStringConvertible {
    public var description: String { "\(new) new, \(revised) revised, \(withdrawn) withdrawn" }
}

/// A table, index, view or trigger that differs between two schemas.
public struct SchemaChange: Equatable, Sendable {
    public let type: String
    public let name: String
    /// The statement that made it in the first schema; `nil` if it is not there.
    public let before: String?
    /// The statement that made it in the second schema; `nil` if it is not there.
    public let after: String?
}

extension SchemaChange: CustomStringConvertible {
    public var description: String {
        switch (before, after) {
        case (nil, _): "+ \(type) \(name)"
        case (_, nil): "- \(type) \(name)"
        default: "~ \(type) \(name)"
        }
    }
}

extension [SchemaObject] {
    /// What is different in `later`, by type and name.
    public func changes(to later: [SchemaObject]) -> [SchemaChange] {
        let before = Dictionary(map { ($0.key, $0.sql) }) { $1 }
        let after = Dictionary(later.map { ($0.key, $0.sql) }) { $1 }
        return Set(before.keys).union(after.keys)
            .sorted { ($0.type, $0.name) < ($1.type, $1.name) }
            .filter { before[$0] != after[$0] }
            .map {
                SchemaChange(type: $0.type, name: $0.name, before: before[$0], after: after[$0])
            }
    }
}

private struct Key: Hashable {
    let type: String
    let name: String
}

extension SchemaObject {
    fileprivate var key: Key { Key(type: type, name: name) }
}

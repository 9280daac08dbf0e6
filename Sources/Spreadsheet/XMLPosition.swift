/// A place in the text of a part, as editors count: lines from 1, and bytes in the line from 1.
public struct XMLPosition: Equatable, Sendable {
    public let line: Int
    public let column: Int
}

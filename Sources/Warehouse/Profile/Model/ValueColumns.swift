/// Columns of a publisher's table in which each cell is a fact of its own.
public struct ValueColumns: Sendable {
    public enum Selection: Sendable {
        /// The first of these that the file has.
        case one([String])
        /// Every column whose text matches; named groups can be used by fields.
        case matching(Pattern)
        /// Every column that nothing else uses.
        case others
    }

    public let selection: Selection
    public var except: [String] = []
    /// Fields of the dataset that these columns imply.
    public var set: [String: String] = [:]
    public var isOptional = false
    public var place = ProfilePlace()

    public init(_ selection: Selection) { self.selection = selection }
}

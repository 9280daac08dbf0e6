/// A place in a profile's text, both counted from 1; 0 where it is not known.
public struct ProfilePlace: Sendable, Equatable {
    public var line = 0
    public var column = 0

    public init(line: Int = 0, column: Int = 0) {
        self.line = line
        self.column = column
    }
}

/// A regular expression as a profile has it, in Swift's syntax; found anywhere in a text unless it
/// is anchored.
public struct Pattern: Sendable, Hashable {
    public let text: String

    /// - Throws: What is wrong with it, in the words of the regular expression's compiler.
    public init(_ text: String) throws {
        _ = try Regex(text)
        self.text = text
    }
}

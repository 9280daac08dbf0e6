/// A file that is no receipt of this program, or no longer the one that it wrote.
public struct ReceiptError: Error, Equatable, Sendable, CustomStringConvertible {
    public let file: String
    public let reason: String
    public let fix: String

    public init(
        file: String, reason: String,
        fix: String = "name a file that `alliance report … --receipt FILE` has written"
    ) {
        self.file = file
        self.reason = reason
        self.fix = fix
    }

    /// A receipt whose parts do not go together.
    static func changed(file: String, _ reason: String) -> ReceiptError {
        ReceiptError(
            file: file, reason: "this receipt was changed: \(reason)",
            fix: "take the file as it was written; an answer of today gets a receipt of its own by "
                + "`alliance report … --receipt FILE`")
    }

    public var description: String {
        """
        \(file): \(reason)
          fix: \(fix)
        """
    }
}

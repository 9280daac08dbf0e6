/// What is wrong with the first line of a file.
public struct HeaderFault: Equatable, Sendable {
    public let file: String
    public let line: Int
    public let column: String?
    public let reason: String
    public let fix: String
}

extension HeaderFault: CustomStringConvertible {
    public var description: String {
        "\(file == "-" ? "standard input" : file):\(line): \(column.map { "column \($0): " } ?? "")\(reason)\n  fix: \(fix)"
    }
}

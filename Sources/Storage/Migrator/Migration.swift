/// One step of the schema: applied at most once, and never edited after that.
public struct Migration: Sendable {
    /// The place in the sequence, counted from 1 without gaps.
    public let number: Int
    /// The file name without its number, for example `create_allies`.
    public let name: String
    public let sql: String
    /// SHA-256 of the file as it is.
    public let sha256: String

    public init(number: Int, name: String, sql bytes: [UInt8]) {
        self.number = number
        self.name = name
        sql = String(decoding: bytes, as: UTF8.self)
        sha256 = Storage.sha256(bytes)
    }

    /// SHA-256 of the tokens of ``sql``.
    ///
    /// Comments, white space and line endings do not count; any token does, and text in quotes
    /// byte for byte.
    public var checksum: String {
        // A byte that SQL cannot contain keeps `ab` and `a b` apart.
        Storage.sha256(SQLTokens(Array(sql.utf8)).flatMap { $0 + [0] })
    }

    /// The tables in which this step may add or remove rows, in lower case.
    ///
    /// Declared by comments, one or more, of the form `-- changes: allies, ally_names`. A table
    /// that is not declared must have as many rows after the step as before; a table that the
    /// step creates needs no declaration, one that it drops or renames with rows in it does.
    public var changedTables: Set<String> {
        Set(sql.split(whereSeparator: \.isNewline).flatMap(declaredChanges))
    }
}

extension Migration: CustomStringConvertible {
    /// As the file is called: `0003_create_bases`.
    public var description: String {
        let digits = "\(number)"
        return String(repeating: "0", count: max(0, 4 - digits.count)) + "\(digits)_\(name)"
    }
}

private func declaredChanges(in line: Substring) -> [String] {
    guard let declaration = line.firstMatch(of: /^\s*--\s*changes:(.*)$/) else { return [] }
    return declaration.1.split(separator: ",").map { name in
        name.split(whereSeparator: \.isWhitespace).joined(separator: " ").lowercased()
    }
}

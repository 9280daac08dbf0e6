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
        var tokens: [UInt8] = []
        tokens.reserveCapacity(sql.utf8.count)
        for token in SQLTokens(Array(sql.utf8)) {
            tokens += token
            // A byte that SQL cannot contain keeps `ab` and `a b` apart.
            tokens.append(0)
        }
        return Storage.sha256(tokens)
    }

    /// The tables in which this step may add or remove rows, in lower case.
    ///
    /// Declared by comments, one or more, of the form `-- changes: allies, ally_names`. A table
    /// that is not declared must have as many rows after the step as before; a table that the
    /// step creates needs no declaration, one that it drops or renames with rows in it does.
    public var changedTables: Set<String> {
        Set(sql.utf8.split(separator: UInt8(ascii: "\n")).flatMap(declaredChanges))
    }
}

extension Migration: CustomStringConvertible {
    /// As the file is called: `0003_create_bases`.
    public var description: String {
        let digits = "\(number)"
        return String(repeating: "0", count: max(0, 4 - digits.count)) + "\(digits)_\(name)"
    }
}

/// The tables that a line declares, if it is such a comment.
private func declaredChanges(in line: Substring.UTF8View) -> [String] {
    let line = line.drop(while: isSpace)
    guard line.starts(with: "--".utf8) else { return [] }
    let comment = line.dropFirst(2).drop(while: isSpace)
    let keyword = "changes:".utf8
    guard comment.starts(with: keyword) else { return [] }
    return comment.dropFirst(keyword.count).split(separator: UInt8(ascii: ",")).map { name in
        let words = name.split(whereSeparator: isSpace).map { String(Substring($0)) }
        return words.joined(separator: " ").lowercased()
    }
}

private func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0d).contains(byte) }

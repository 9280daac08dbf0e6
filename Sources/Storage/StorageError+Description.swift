extension StorageError: CustomStringConvertible {
    /// What happened and where, one fact a line, and what to do about it last.
    public var description: String {
        var lines = [headline]
        if let sql { lines += excerpt(of: sql) }
        if let path { lines.append("  database: \(path)") }
        if let fix { lines.append("  fix: \(fix)") }
        return lines.joined(separator: "\n")
    }

    private var headline: String {
        if let cause { return "\(cause)" }
        guard let code else { return message }
        return "\(message) [\(code)]"
    }

    /// The statement, with a caret under the fault; of a long one only the lines near it.
    private func excerpt(of sql: String) -> [String] {
        let lines = sql.split(separator: "\n", omittingEmptySubsequences: false)
        let fault = offset.flatMap { position(ofByte: $0, in: lines) }
        let shown =
            switch fault {
            case let fault?: max(0, fault.line - 3)..<min(lines.count, fault.line + 2)
            case nil: 0..<min(lines.count, 6)
            }

        var excerpt: [String] = []
        if shown.lowerBound > 0 { excerpt.append("… line \(shown.lowerBound + 1):") }
        for line in shown {
            excerpt.append(String(lines[line]))
            if let fault, fault.line == line {
                excerpt.append(String(repeating: " ", count: fault.column) + "^")
            }
        }
        if shown.upperBound < lines.count { excerpt.append("…") }
        return excerpt.enumerated().map { ($0.offset == 0 ? "  in: " : "      ") + $0.element }
    }

    /// The line and the character in it, both counted from 0, where a byte stands.
    private func position(ofByte byte: Int, in lines: [Substring]) -> (line: Int, column: Int)? {
        var start = 0
        for (number, line) in lines.enumerated() {
            let end = start + line.utf8.count
            if byte <= end {
                let before = line.utf8.prefix(max(0, byte - start))
                return (number, String(decoding: before, as: UTF8.self).count)
            }
            start = end + 1
        }
        return nil
    }
}

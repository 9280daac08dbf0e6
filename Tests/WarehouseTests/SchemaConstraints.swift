import Storage

/// A CHECK constraint as the schema has it.
struct CheckConstraint {
    let name: String
    /// The condition between the parentheses.
    let condition: String

    /// Every named CHECK of a table, in the order of the schema.
    static func all(of table: String, on connection: Connection) throws -> [CheckConstraint] {
        let sql = try connection.one(
            "SELECT sql FROM sqlite_schema WHERE type = 'table' AND name = :table",
            ["table": table], as: String.self)
        return sql.matches(of: /CONSTRAINT (\w+)\s+CHECK \(/).map { match in
            CheckConstraint(
                name: String(match.1), condition: condition(in: sql[match.range.upperBound...]))
        }
    }

    /// The columns among `names` that it speaks of.
    func columns(of names: [String]) -> [String] {
        let text = condition.replacing(/'[^']*'/, with: "")
        let words = Set(text.matches(of: /\w+/).map { String($0.0) })
        return names.filter(words.contains)
    }

    /// The words that a column may have, if the condition lists them.
    func words(of column: String) throws -> [String]? {
        let list = try Regex("\\b\(column) IN \\(([^)]*)\\)", as: (Substring, Substring).self)
        guard let match = condition.firstMatch(of: list), match.1.contains("'") else { return nil }
        return match.1.matches(of: /'([^']*)'/).map { String($0.1) }
    }

    /// Constraints that say the same of each of several columns, which could be as many
    /// constraints.
    static let ofEachColumn = [
        "contribution_is_not_negative", "escalation_rule_years_are_years",
        "troop_count_is_not_negative", "published_share_is_between_0_and_100",
    ]

    /// Whether it says something of a column that holds whatever the other columns are.
    func speaksForItself(of column: String, among names: [String]) -> Bool {
        let columns = columns(of: names)
        return columns == [column]
            || columns.contains(column) && Self.ofEachColumn.contains(name)
    }

    /// What stands before the parenthesis that closes the one before `text`.
    private static func condition(in text: Substring) -> String {
        var depth = 1
        var isQuoted = false
        let end = text.firstIndex { character in
            switch character {
            case "'": isQuoted.toggle()
            case "(" where !isQuoted: depth += 1
            case ")" where !isQuoted: depth -= 1
            default: break
            }
            return depth == 0
        }
        return String(text[..<(end ?? text.endIndex)])
    }
}

/// A cell of an answer that cannot be explained as it was asked for.
public enum WhyError: Error, Equatable, Sendable {
    /// No statement tells what the report rests on.
    case unexplained(report: String)
    /// The answer has no rows.
    case emptyAnswer(title: String)
    /// No row, or more than one, is meant; each is told from the others by what `rows` say.
    case noRow(asked: String, rows: [String])
    case severalRows(asked: String, rows: [String])
    case unknownColumn(String, nearest: String?, known: [String])
    /// The cell holds no value.
    case noValue(column: String, row: String)
    /// The statement knows rows by a column that the report does not have: a fault of ours.
    case badKey(column: String)
}

extension WhyError: CustomStringConvertible {
    public var description: String {
        switch self {
        case .unexplained(let report):
            """
            nothing says what report \(report) rests on
              fix: ask for one of those that `alliance report list` names
            """
        case .emptyAnswer(let title):
            """
            "\(title)" has no rows, so that there is nothing to explain
              fix: ask for another host, year or day
            """
        case .noRow(let asked, let rows):
            """
            no row of the answer is meant by "\(asked)"
              fix: give --row one of
            \(Self.list(rows))
            """
        case .severalRows(let asked, let rows):
            """
            \(asked.isEmpty ? "the answer has \(rows.count) rows" : "\(rows.count) rows are meant by \"\(asked)\"")
              fix: give --row one of
            \(Self.list(rows))
            """
        case .unknownColumn(let name, let nearest, let known):
            """
            the report has no column "\(name)"
              fix: \(nearest.map { "did you mean \($0)? or " } ?? "")give one of \
            \(known.joined(separator: ", "))
            """
        case .noValue(let column, let row):
            """
            \(column) holds no value in the row \(row)
              fix: ask for another column; `alliance report` with the same options shows the row
            """
        case .badKey(let column):
            "the facts are known by the column \(column), which the report does not have"
        }
    }

    private static let listed = 25

    private static func list(_ rows: [String]) -> String {
        let shown = rows.prefix(listed).map { "    " + $0 }
        let rest = rows.count > listed ? ["    … and \(rows.count - listed) more"] : []
        return (shown + rest).joined(separator: "\n")
    }
}
